import type { LeverKind } from '../../model/levers.ts'
import { cardsOf } from '../../worlds/cards.ts'
import type { WorldWords } from '../../worlds/words.ts'
import { CONTROLS } from '../policy/controls.ts'
import { WATCHED } from '../runs/columns.ts'
import { FEATURED } from '../world/featured.ts'
import { WORLD } from '../world/shipped.ts'
import type { Named } from './names.ts'

type Say = (name: string) => string
type Texts = Readonly<Record<string, string>>

/** What each slider is for: by its own id where the world says, else by the kind of its lever. */
export const sentencesOf = (kinds: Readonly<Record<LeverKind, string>>, { controls = {} }: WorldWords): Texts =>
  Object.fromEntries(CONTROLS.map(({ id, kind }) => [id, controls[id] ?? kinds[kind]]))

/** Each slider: its lever’s name, told with the place where several sliders pull levers of one kind, and a sentence. */
export const controlsOf = (
  { levers, setting: { places } }: Named,
  sentences: Texts,
  at: (place: string, lever: string) => string,
): Readonly<Record<string, readonly [name: string, sentence: string]>> =>
  Object.fromEntries(
    CONTROLS.map(({ id, kind, spots: [first] }) => {
      const shared = CONTROLS.filter((other) => other.kind === kind).length > 1
      const where = [first!.region, ...(first!.pair ?? [])].flatMap((place) => (place ? places[place] : [])).join('–')
      const name = shared ? at(where, levers[kind]) : levers[kind]
      return [id, [name, sentences[id]]]
    }),
  )

/** The assumptions that have a slider, with their symbols but no index. */
export const featuredOf = ({ assumptions }: Named, say: Say): Texts =>
  Object.fromEntries(
    Object.values(FEATURED)
      .flat()
      .map((id) => [id, `${say(assumptions[id])} ${cardsOf(WORLD)[id].symbol.replace(/_.*/, '')}`]),
  )

/** The indicators that stand beside the charts. */
export const watchOf = ({ indicators }: Named, say: Say): Texts =>
  Object.fromEntries(WATCHED.map(([id]) => [id, say(indicators[id])]))
