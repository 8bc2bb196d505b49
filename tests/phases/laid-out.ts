import { FUNCTIONS, OUTSIDE, PARAMS, REGIONS } from '../../scripts/default-world.ts'
import { type Economy, EMPTY } from '../../src/economy/economy.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { STEP } from '../../src/engine/step.ts'
import { key } from '../../src/math/random.ts'
import type { Assumptions } from '../../src/model/assumptions.ts'
import { DEFAULT_RULES, type Rules } from '../../src/model/rules.ts'
import type { Params } from '../../src/scenario/params.ts'
import { scenarioWith } from '../laws/scenarios.ts'
import { withoutPatents } from '../laws/without-patents.ts'

export const R = REGIONS.length
export const F = FUNCTIONS.length
export const P = R + OUTSIDE.length
export const C = R * F
export const S = P * F
export const SEED = 11

/** The founding quarter's parameters; assumptions may lie beyond their ranges, so that a formula stands alone. */
export function paramsWith(assumptions: Partial<Assumptions> = {}, rules: Partial<Rules> = {}): Params {
  const scenario = scenarioWith({ firms: 300 })
  return {
    ...PARAMS,
    t: 0,
    assumptions: { ...scenario.assumptions, ...assumptions } as Assumptions,
    rules: { ...DEFAULT_RULES, ...rules },
  }
}

/** The founded world as it stands before `until` in its first quarter. */
export function worldBefore(
  until: string,
  params: Params,
  firms = 300,
  prepare = (economy: Economy): Economy => economy,
): Economy {
  const economy = prepare(foundEconomy({ ...scenarioWith({ firms }), assumptions: params.assumptions }, SEED, 8))
  for (const phase of STEP.slice(
    0,
    STEP.findIndex(({ name }) => name === until),
  ))
    phase.run(economy, params, key(SEED, phase.name, params.t))
  return economy
}

/** Puts `count` patents on offer, all alike, and nothing else: of one cell, made by its first innovator of the pool. */
export function offer(
  economy: Economy,
  { count, cell: c, level, licences = 1, age = 0, pool = 0 }: Offered,
): { readonly maker: number } {
  const { innovator, patent, cell, portfolio } = economy
  withoutPatents(economy)
  const maker = innovator.pool.findIndex(
    (of, i) => of === pool && innovator.home[i] * F + innovator.field[i] === c && innovator.home[i] !== EMPTY,
  )
  for (let i = 0; i < count; i++) {
    patent.cell[i] = c
    patent.identity[i] = i + 1
    patent.level[i] = level
    patent.licences[i] = licences
    patent.age[i] = age
    patent.innovator[i] = maker
  }
  portfolio.extent[0] = count
  cell.offer[c] = count
  cell.licences[c] = count * licences
  return { maker }
}
interface Offered {
  readonly count: number
  readonly cell: number
  readonly level: number
  readonly licences?: number
  readonly age?: number
  readonly pool?: number
}

/** Row of `contract`. */
export const contractRow = (origin: number, host: number, field: number): number => (origin * S + host) * F + field

export const sum = (column: { readonly length: number; readonly [k: number]: number }): number => {
  let total = 0
  for (let k = 0; k < column.length; k++) total += column[k]
  return total
}

/** Is a count of n independent trials of probability p, within four standard errors? */
export const standardErrors = (count: number, n: number, p: number): number =>
  Math.abs(count - n * p) / Math.sqrt(n * p * (1 - p))
