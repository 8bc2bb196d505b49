import type { Lever } from '../../scenario/scenario.ts'
import { quarterOf } from '../../text/dates.ts'
import type { Plain } from './orders.ts'

/**
 * All that the quarters before t of a run depend on besides the seed, as a text: two scenarios with the same key have
 * the same economy at t. Quarters are counted from `founding`. A lever counts once it has started; its end counts once it has come.
 */
export function historyKey(scenario: Plain, t: number, founding: number): string {
  const now = founding + t
  const begun = scenario.levers.filter(({ start }) => quarterOf(start) < now).map((lever) => seenBefore(lever, now))
  return `${worldOf(scenario)}${JSON.stringify(begun)}`
}

const worlds = new WeakMap<Plain, string>()
/** What every quarter depends on, spelled once a scenario. */
function worldOf(scenario: Plain): string {
  const { horizon, firms, rules, assumptions } = scenario
  let world = worlds.get(scenario)
  if (world === undefined) worlds.set(scenario, (world = JSON.stringify([horizon, firms, rules, assumptions])))
  return world
}

const seenBefore = (lever: Lever, now: number): unknown =>
  leverKey(lever, lever.end !== undefined && quarterOf(lever.end) < now - 1 ? lever.end : undefined)

/** All that a lever does, in force until `end`. */
export const leverKey = (
  { kind, region, pair, function: func, value, start, ramp, from }: Lever,
  end: string | undefined,
): unknown => [kind, region ?? pair, func, value, start, ramp, end, from]
