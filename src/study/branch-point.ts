import { timed } from '../engine/levers.ts'
import type { TimedLever } from '../scenario/params.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { canonical } from '../text/canonical.ts'

/** All of a scenario that the quarters of a run depend on besides the seed; the horizon only says how many there are. */
export type Course = Pick<Scenario, 'firms' | 'levers' | 'assumptions' | 'rules' | 'world'>

/**
 * The first quarter, counted from founding, in which two scenarios differ: until then their runs under one seed are the same
 * run. 0 where their worlds are others, or are founded or behave differently; Infinity where they never part.
 */
export function branchPoint(a: Course, b: Course): number {
  if (a.world !== b.world || rest(a) !== rest(b)) return 0
  const [one, other] = [timed(a.levers, a.world), timed(b.levers, b.world)]
  const turns = [0, ...turnsIn([...one, ...other])]
  return turns.find((t) => inForce(one, t) !== inForce(other, t)) ?? Number.POSITIVE_INFINITY
}

/** The quarters, counted from founding, at which a scenario's levers start or stop: where others may branch off from it. */
export const turnsOf = ({ levers, world }: Pick<Course, 'levers' | 'world'>): readonly number[] =>
  turnsIn(timed(levers, world))

const turnsIn = (levers: readonly TimedLever[]): readonly number[] =>
  [...new Set(levers.flatMap(({ start, end }) => [start, end + 1]))]
    .filter((t) => t > 0 && Number.isFinite(t))
    .sort((a, b) => a - b)

const rest = ({ firms, assumptions, rules }: Course): string => canonical({ firms, assumptions, rules })

/** Levers in force at t, in their order, which is the order in which their effects are added. When they end says nothing yet. */
const inForce = (levers: readonly TimedLever[], t: number): string =>
  JSON.stringify(levers.filter(({ start, end }) => start <= t && t <= end).map(({ end: _, ...lever }) => lever))
