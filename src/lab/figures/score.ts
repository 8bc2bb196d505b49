import type { Claim } from '../../claims/claim.ts'
import { evaluate } from '../../claims/evaluate.ts'
import type { Lookup } from '../../claims/lookup.ts'
import { columnOf } from '../runs/columns.ts'
import type { Pairs } from '../runs/ensemble.ts'
import type { Recording } from '../runs/orders.ts'
import { FOUNDING, quarterAt } from '../world/clock.ts'
import { quarterly } from './reading.ts'

export type Light = 'holds' | 'open' | 'fails'

/** In how many draws a claim is met, and what that comes to. */
export interface Score {
  readonly met: number
  readonly draws: number
  readonly light: Light
}

/** Draws from which on a score is more than provisional. */
export const ENOUGH = 100
/** Half a 99 % interval of the normal distribution. */
const Z = 2.5758

/** Holds where the 99 % interval of the share that is met lies above one half, fails where below (Wilson 1927). */
export function lightOf(met: number, draws: number): Light {
  const p = met / draws
  const middle = (p + Z ** 2 / (2 * draws)) / (1 + Z ** 2 / draws)
  const half = (Z / (1 + Z ** 2 / draws)) * Math.sqrt((p * (1 - p)) / draws + Z ** 2 / (4 * draws ** 2))
  return middle - half > 0.5 ? 'holds' : middle + half < 0.5 ? 'fails' : 'open'
}

/**
 * A claim of one scenario, in runs of any; of two, in a baseline's and a policy's. Undefined where there is no policy, or
 * where the runs end before what the claim is about.
 */
export function scoreOf(claim: Claim, { baseline, policy }: Pairs, under: 'baseline' | 'policy'): Score | undefined {
  const differs = claim.scenarios.length > 1
  const runs = under === 'policy' ? policy : baseline
  if (runs.length === 0 || (differs && under === 'baseline')) return undefined
  const ends = claim.tests.flatMap(({ window, condition }) => [
    window[1],
    ...('than' in condition && condition.than.window ? [condition.than.window[1]] : []),
  ])
  const last = Math.max(...ends.map(quarterAt))
  if ([...runs, ...(differs ? baseline : [])].some(({ quarters }) => quarters <= last)) return undefined
  const met = runs.filter((run, k) => isMet(claim, baseline[k], run)).length
  return { met, draws: runs.length, light: lightOf(met, runs.length) }
}

/** A run is asked once, however many steps the bands take. */
const asked = new WeakMap<Recording, WeakMap<Recording, Map<Claim, boolean>>>()
function isMet(claim: Claim, before: Recording, now: Recording): boolean {
  const of = asked.get(now) ?? new WeakMap<Recording, Map<Claim, boolean>>()
  asked.set(now, of)
  // what is asked of one run alone is the same whatever it is compared with
  const beside = claim.scenarios.length > 1 ? before : now
  const known = of.get(beside) ?? new Map<Claim, boolean>()
  of.set(beside, known)
  let met = known.get(claim)
  if (met === undefined) known.set(claim, (met = evaluate(claim, lookup(claim, before, now)).met))
  return met
}

const lookup = ({ scenarios }: Claim, before: Recording, now: Recording): Lookup => {
  const [first] = scenarios
  return (run, { indicator, region, function: func }, date) => {
    const recording = scenarios.length > 1 && run === first ? before : now
    // a recording begins at founding
    const t = date - FOUNDING
    if (!(t >= 0 && t < recording.quarters))
      throw new Error(`quarter ${t}: got none; expected one of the ${recording.quarters} that a run has`)
    return quarterly(recording, columnOf(`${indicator}/${region}/${func}`), t)
  }
}
