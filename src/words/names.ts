import { isLaw, LAWS, type LawId, type Over, type ScalarId } from '../model/assumptions.ts'
import type { Dictionary, Names, Setting } from './shape.ts'

/** Names of all assumptions: of those by law, one a place or function that the setting names. */
export function assumptionNames({ assumptions, laws }: Dictionary, setting: Setting): Names {
  const { inText, functions } = setting
  const { [LOCAL]: _, ...traded } = functions
  const names = Object.fromEntries(
    Object.entries(LAWS).flatMap(([id, law]): [string, string][] => {
      if (!isLaw(law)) return [[id, assumptions[id as ScalarId]]]
      const places = Object.entries(law.by === 'functions' ? traded : inText)
      return places
        .filter(([place]) => !OUTSIDE[law.by]?.includes(place))
        .map(([place, name]) => [`${id}.${place}`, laws[id as LawId](name)])
    }),
  )
  return owned(names, setting)
}
const LOCAL = 'local'
/** Places that a law says nothing of. */
const OUTSIDE: Readonly<Partial<Record<Over, readonly string[]>>> = {
  regions: ['national', 'world'],
  'regions-and-nation': ['world'],
}

/** Names by id, each changed. */
export const each = <Id extends string>(names: Names<Id>, change: (name: string) => string): Names<Id> =>
  Object.fromEntries(Object.entries<string>(names).map(([id, name]) => [id, change(name)])) as Names<Id>

/** Names by id, an agglomeration's own for those that it calls otherwise. */
export const owned = <Id extends string>(names: Names<Id>, { names: own }: Setting): Names<Id> =>
  Object.fromEntries(Object.entries<string>(names).map(([id, name]) => [id, own[id] ?? name])) as Names<Id>
