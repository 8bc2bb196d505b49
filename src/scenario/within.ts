import type { AssumptionId, SomeAssumptions } from '../model/assumptions.ts'
import { RULES, type Rules } from '../model/rules.ts'
import { ScenarioError } from '../text/errors.ts'
import { nearest } from '../text/nearest.ts'
import { either, show } from '../text/show.ts'
import { cardsOf } from '../worlds/cards.ts'
import type { World } from '../worlds/world.ts'

/** What may be true of the world: values of some assumptions, options of some rules. */
export interface Vector {
  readonly assumptions?: SomeAssumptions
  readonly rules?: Readonly<Partial<Rules>>
}

/**
 * Refuses a vector that no file could hold: an assumption or rule that is none, a value that is no number within the
 * assumption's range. `name` says whose it is, where there are several.
 */
export function refuseOutside({ assumptions = {}, rules = {} }: Vector, world: World, name?: string): void {
  const cards = cardsOf(world)
  for (const [id, value] of Object.entries(assumptions)) {
    known(id, Object.keys(cards), pathOf(name, 'assumptions'), 'an assumption (see `list`)')
    const { range, unit } = cards[id as AssumptionId]
    if (!(typeof value === 'number' && value >= range[0] && value <= range[1]))
      throw new ScenarioError({
        code: 'out-of-range',
        path: pathOf(name, `assumptions.${id}`),
        got: show(value),
        expected: `a number from ${range[0]} to ${range[1]} (${unit})`,
      })
  }
  for (const [phase, option] of Object.entries(rules)) {
    known(phase, Object.keys(RULES), pathOf(name, 'rules'), either(Object.keys(RULES)))
    const options: readonly string[] = RULES[phase as keyof Rules]
    known(option, options, pathOf(name, `rules.${phase}`), either(options))
  }
}

const pathOf = (name: string | undefined, path: string): string => (name === undefined ? path : `${name}.${path}`)

function known(word: unknown, words: readonly string[], path: string, expected: string): void {
  if (typeof word === 'string' && words.includes(word)) return
  const near = typeof word === 'string' ? nearest(word, words) : undefined
  throw new ScenarioError({ code: 'unknown-name', path, got: show(word), expected, ...(near && { nearest: near }) })
}
