import { ASSUMPTIONS, type AssumptionId } from '../scenario/assumptions.ts'
import { RULES, type Rules } from '../scenario/rules.ts'
import { random } from '../study/sampling/random.ts'
import { OUTSIDE_ASSUMPTIONS } from './turning.ts'

/** What is drawn of the world: values of assumptions, and a rule combination. */
export interface Vector {
  readonly assumptions: Readonly<Partial<Record<AssumptionId, number>>>
  readonly rules: Rules
}

/** Shocks that scenarios ask for are no assumption about the world as it is. */
const NEVER_DRAWN: readonly AssumptionId[] = ['trade-war-cost']
export const DRAWN = (Object.keys(ASSUMPTIONS) as AssumptionId[]).filter((id) => !NEVER_DRAWN.includes(id))

/** What governments reach by what they do, per unit: no figure of 2013–2020 settles it, so that it is always drawn. */
export const EFFECTS = [
  'transport-trade',
  'supply-chain-effect',
  'national-market-effect',
  'openness-effect',
  'foreign-investment-effect',
  'research-additionality',
  'relief-effect',
  'relief-moves',
  'joint-laboratory-effect',
  'joint-laboratory-half',
  'pilot-window-effect',
  'pilot-readiness-effect',
  'pilot-half',
  'new-district-effect',
  'new-district-half',
] as const satisfies readonly AssumptionId[]

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
export const priorVectors = (
  n: number,
  address: string,
  combinations: readonly Rules[] = COMBINATIONS,
): readonly Vector[] =>
  uniform(n, DRAWN, address).map((assumptions, v) => ({ assumptions, rules: combinations[v % combinations.length] }))

/** Vectors that calibration left for one combination of rules. */
export interface Calibrated {
  readonly rules: Rules
  readonly vectors: readonly Readonly<Partial<Record<AssumptionId, number>>>[]
}

/**
 * n posterior vectors, rule combinations in turn: those of calibration in their order, and beside them, drawn from their
 * ranges, what outside places are and what policy does per unit, which calibration leaves at its defaults.
 */
export function posteriorVectors(n: number, calibrated: readonly Calibrated[]): readonly Vector[] {
  const beside = uniform(n, [...OUTSIDE_ASSUMPTIONS, ...EFFECTS], 'beside the posterior')
  return beside.map((drawn, v) => {
    const { rules, vectors } = calibrated[v % calibrated.length]
    return { assumptions: { ...drawn, ...vectors[Math.floor(v / calibrated.length)] }, rules }
  })
}

/** The most vectors that can be made of a calibration, every combination as often. */
export const vectorsIn = (calibrated: readonly Calibrated[]): number =>
  calibrated.length * Math.min(...calibrated.map(({ vectors }) => vectors.length))

function uniform(n: number, ids: readonly AssumptionId[], address: string): readonly Vector['assumptions'][] {
  const { unit, d } = random(n, ids, address)
  return Array.from({ length: n }, (_, v) =>
    Object.fromEntries(
      ids.map((id, k) => {
        const [low, high] = ASSUMPTIONS[id].range
        return [id, low + unit[v * d + k] * (high - low)]
      }),
    ),
  )
}
