import { ASSUMPTIONS, type AssumptionId } from '../scenario/assumptions.ts'
import { RULES, type Rules } from '../scenario/rules.ts'
import { random } from '../study/sampling/random.ts'

/** What is drawn of the world: values of assumptions, and a rule combination. */
export interface Vector {
  readonly assumptions: Readonly<Partial<Record<AssumptionId, number>>>
  readonly rules: Rules
}

/** Shocks that scenarios ask for are no assumption about the world as it is. */
const NEVER_DRAWN: readonly AssumptionId[] = ['trade-war-cost']
export const DRAWN = (Object.keys(ASSUMPTIONS) as AssumptionId[]).filter((id) => !NEVER_DRAWN.includes(id))

/** Every combination of rules, in the order of their table. */
export const COMBINATIONS: readonly Rules[] = Object.entries(RULES).reduce<Partial<Rules>[]>(
  (all, [phase, options]) => all.flatMap((rules) => options.map((option) => ({ ...rules, [phase]: option }))),
  [{}],
) as Rules[]

/** A rule combination in words: `logit gravity`. */
export const rulesOf = (rules: Rules): string => Object.values(rules).join(' ')

/**
 * n vectors from the ranges of the assumptions, uniform and independent, with every rule combination in turn. A value
 * depends on the address, the assumption's name and the row alone: more vectors or assumptions move none.
 */
export function priorVectors(n: number, address: string): readonly Vector[] {
  const { unit, d } = random(n, DRAWN, address)
  return Array.from({ length: n }, (_, v) => ({
    assumptions: Object.fromEntries(
      DRAWN.map((id, k) => {
        const [low, high] = ASSUMPTIONS[id].range
        return [id, low + unit[v * d + k] * (high - low)]
      }),
    ),
    rules: COMBINATIONS[v % COMBINATIONS.length],
  }))
}
