import type { Lever } from '../../scenario/scenario.ts'
import { quarterOf } from '../../text/dates.ts'
import type { Plain } from './orders.ts'

/**
 * All that the quarters before t of a run depend on besides the seed, as a text: two scenarios with the same prefix have
 * the same economy at t. Quarters are counted from `founding`. A lever counts once it has started; its end counts once it has come.
 */
export function prefixOf(scenario: Plain, t: number, founding: number): string {
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

/** The quarters at which a scenario's levers start or stop: where others may branch off from it. */
export function turnsOf({ levers }: Pick<Plain, 'levers'>, founding: number): number[] {
  const turns = levers.flatMap(({ start, end }) => [
    quarterOf(start) - founding,
    ...(end === undefined ? [] : [quarterOf(end) - founding + 1]),
  ])
  return [...new Set(turns)].sort((a, b) => a - b)
}

/** The first quarter in which two scenarios may differ; Infinity where none is. */
export function parting(a: Plain, b: Plain, founding: number): number {
  const turns = [...new Set([...turnsOf(a, founding), ...turnsOf(b, founding)])].sort((x, y) => x - y)
  if (prefixOf(a, 0, founding) !== prefixOf(b, 0, founding)) return 0
  if (prefixOf(a, Number.POSITIVE_INFINITY, founding) === prefixOf(b, Number.POSITIVE_INFINITY, founding))
    return Number.POSITIVE_INFINITY
  return turns.findLast((t) => prefixOf(a, t, founding) === prefixOf(b, t, founding)) ?? 0
}
