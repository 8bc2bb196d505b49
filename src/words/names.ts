import { ASSUMPTIONS } from '../model/assumptions.ts'
import { INDICATOR_IDS } from '../model/row-names.ts'
import { type Dictionary, LAWS, type Law, type Names, type Setting } from './shape.ts'

const CONVERSION_IN = 'conversion-in-'

/** Names of all indicators, `conversion-in-<place>` among them, in the order of the files. */
export function indicatorNames({ indicators, conversionIn }: Dictionary, { inText }: Setting): Names {
  return Object.fromEntries(
    INDICATOR_IDS.flatMap((id): [string, string][] => [
      [id, indicators[id]],
      ...(id === 'conversion-inside'
        ? Object.entries(inText).map(([place, name]): [string, string] => [CONVERSION_IN + place, conversionIn(name)])
        : []),
    ]),
  )
}

/** Names of all assumptions. */
export const assumptionNames = (dictionary: Dictionary, setting: Setting): Names =>
  Object.fromEntries(Object.keys(ASSUMPTIONS).map((id) => [id, assumptionName(id, dictionary, setting)]))

function assumptionName(id: string, { assumptions, laws }: Dictionary, { inText, functions }: Setting): string {
  for (const law of Object.keys(LAWS) as Law[]) {
    // told apart by a dash, or, in worlds as folders, by a dot
    const of = new RegExp(`^${law}[-.]`).test(id) && { ...inText, ...functions }[id.slice(law.length + 1)]
    if (of) return laws[law](of)
  }
  return (assumptions as Names)[id] ?? id
}

/** Names by id, each changed. */
export const each = <Id extends string>(names: Names<Id>, change: (name: string) => string): Names<Id> =>
  Object.fromEntries(Object.entries<string>(names).map(([id, name]) => [id, change(name)])) as Names<Id>
