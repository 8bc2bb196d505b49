import { RULES } from '../scenario/rules.ts'
import type { Lever, Scenario } from '../scenario/scenario.ts'
import { AXES, type Factor } from './factor.ts'

/** Values of a design's factors at one point; NaN leaves what the scenario has. */
export type Point = ArrayLike<number>

/** The value that a factor has in a scenario as it is; NaN where the factor does not vary in it. */
export function ownValue({ axis, id, within }: Factor, scenarios: readonly Scenario[], s: number): number {
  if (!within[s]) return Number.NaN
  const { assumptions, rules, levers } = scenarios[s]
  if (axis === 'assumption') return assumptions[id as keyof typeof assumptions]
  if (axis === 'lever') return levers.find((lever) => lever.id === id)!.value
  const phase = id as keyof typeof RULES
  return (RULES[phase] as readonly string[]).indexOf(rules[phase])
}

/** A scenario with a point's values set, as `override` sets them; its `changes` stay those of the file. */
export function variantOf(scenario: Scenario, factors: readonly Factor[], s: number, point: Point): Scenario {
  const assumptions: Record<string, number> = { ...scenario.assumptions }
  const rules: Record<string, string> = { ...scenario.rules }
  let levers: readonly Lever[] = scenario.levers
  factors.forEach(({ axis, id, within }, i) => {
    const value = point[i]
    if (!within[s] || Number.isNaN(value)) return
    if (axis === 'assumption') assumptions[id] = value
    else if (axis === 'rule') rules[id] = RULES[id as keyof typeof RULES][value]
    else levers = levers.map((lever) => (lever.id === id ? { ...lever, value } : lever))
  })
  return { ...scenario, levers, assumptions, rules } as Scenario
}

/** What `factor-mobility run` is told by --set to make the same variant. */
export function settingsOfPoint(factors: readonly Factor[], s: number, point: Point): string[] {
  return factors.flatMap(({ axis, id, path, within }, i) => {
    const value = point[i]
    if (!within[s] || Number.isNaN(value)) return []
    const shown = axis === 'rule' ? RULES[id as keyof typeof RULES][value] : value
    return [axis === 'lever' ? `${AXES.lever}.${id}.value=${shown}` : `${path}=${shown}`]
  })
}
