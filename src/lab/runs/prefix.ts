import type { Lever } from '../../scenario/scenario.ts'
import { quarterOf } from '../../text/dates.ts'
import type { Plain } from './orders.ts'

/**
 * All that the quarters before t of a run depend on besides the seed, as a text: two scenarios with the same prefix have
 * the same world at t. A lever counts once it has started; its end counts once it has come.
 */
export function prefixOf(scenario: Plain, t: number): string {
  const begun = scenario.levers.filter(({ start }) => quarterOf(start) < t).map((lever) => seenBefore(lever, t))
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

const seenBefore = (lever: Lever, t: number): unknown =>
  leverKey(lever, lever.end !== undefined && quarterOf(lever.end) < t - 1 ? lever.end : undefined)

/** All that a lever does, in force until `end`. */
export const leverKey = (
  { kind, region, pair, function: func, value, start, ramp, from }: Lever,
  end: string | undefined,
): unknown => [kind, region ?? pair, func, value, start, ramp, end, from]

/** 2025Q1, where new policy usually begins. */
export const USUAL = quarterOf('2025Q1')

/** The quarters at which a scenario's levers start or stop: where others may branch off from it. */
export function turnsOf({ levers }: Pick<Plain, 'levers'>): number[] {
  const turns = levers.flatMap(({ start, end }) => [
    quarterOf(start),
    ...(end === undefined ? [] : [quarterOf(end) + 1]),
  ])
  return [...new Set(turns)].sort((a, b) => a - b)
}

/** The first quarter in which two scenarios may differ; Infinity where none is. */
export function parting(a: Plain, b: Plain): number {
  const turns = [...new Set([...turnsOf(a), ...turnsOf(b)])].sort((x, y) => x - y)
  if (prefixOf(a, 0) !== prefixOf(b, 0)) return 0
  if (prefixOf(a, Number.POSITIVE_INFINITY) === prefixOf(b, Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY
  return turns.findLast((t) => prefixOf(a, t) === prefixOf(b, t)) ?? 0
}
