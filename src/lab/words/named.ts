import type { Words as Names } from '../../words/shape.ts'
import { cardsOf } from '../../worlds/cards.ts'
import { CONTROLS, type ControlId } from '../policy/controls.ts'
import { FEATURED, type Featured } from '../policy/featured.ts'
import { WORLD } from '../policy/shipped.ts'
import { WATCHED } from '../runs/columns.ts'

type Watched = (typeof WATCHED)[number][0]
type Say = (name: string) => string

/** Each slider: its lever’s name, told with the place where several sliders pull levers of one kind, and a sentence. */
export const controlsOf = (
  { levers, places }: Names,
  sentences: Readonly<Record<ControlId, string>>,
  at: (place: string, lever: string) => string,
): Readonly<Record<ControlId, readonly [string, string]>> =>
  Object.fromEntries(
    CONTROLS.map(({ id, kind, spots }) => {
      const shared = CONTROLS.filter((other) => other.kind === kind).length > 1
      const name = shared ? at(places[spots[0].region!], levers[kind]) : levers[kind]
      return [id, [name, sentences[id]]]
    }),
  ) as unknown as Readonly<Record<ControlId, readonly [string, string]>>

/** The assumptions that have a slider, with their symbols but no index. */
export const featuredOf = ({ assumptions }: Names, say: Say): Readonly<Record<Featured, string>> =>
  Object.fromEntries(
    Object.values(FEATURED)
      .flat()
      .map((id) => [id, `${say(assumptions[id])} ${cardsOf(WORLD)[id].symbol.replace(/_.*/, '')}`]),
  ) as Readonly<Record<Featured, string>>

/** The indicators that the paper’s clauses speak of. */
export const watchOf = ({ indicators }: Names, say: Say): Readonly<Record<Watched, string>> =>
  Object.fromEntries(WATCHED.map(([id]) => [id, say(indicators[id])])) as Readonly<Record<Watched, string>>
