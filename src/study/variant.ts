import { RULES } from '../model/rules.ts'
import { entriesOf, leversOf } from '../scenario/resolve.ts'
import type { Entry, Scenario } from '../scenario/scenario.ts'
import { AXES, type Factor, numberOf } from './factor.ts'

/** Values of a design's factors at one point; NaN leaves what the scenario has. */
export type Point = ArrayLike<number>

/** The value that a factor has in a scenario as it is; NaN where the factor does not vary in it. */
export function ownValue({ axis, id, within }: Factor, scenarios: readonly Scenario[], s: number): number {
  if (!within[s]) return Number.NaN
  const { assumptions, rules } = scenarios[s]
  if (axis === 'assumption') return assumptions[id as keyof typeof assumptions]
  if (axis === 'lever') return numberOf(entriesOf(scenarios[s]).find((entry) => entry.id === id)!)!
  const phase = id as keyof typeof RULES
  return (RULES[phase] as readonly string[]).indexOf(rules[phase])
}

/** A scenario with a point's values set, as `override` sets them; its `changes` stay those of the file. */
export function variantOf(scenario: Scenario, factors: readonly Factor[], s: number, point: Point): Scenario {
  const assumptions: Record<string, number> = { ...scenario.assumptions }
  const rules: Record<string, string> = { ...scenario.rules }
  let entries: readonly Entry[] = entriesOf(scenario)
  factors.forEach(({ axis, id, within, adds }, i) => {
    const value = point[i]
    if (!within[s] || Number.isNaN(value)) return
    if (axis === 'assumption') assumptions[id] = value
    else if (axis === 'rule') rules[id] = RULES[id as keyof typeof RULES][value]
    else entries = entries.map((entry) => (entry.id === id ? { ...entry, [adds ? 'add' : 'value']: value } : entry))
  })
  return { ...scenario, ...leversOf(entries), assumptions, rules } as Scenario
}

/** What `factor-mobility run` is told by --set to make the same variant. */
export function settingsOfPoint(factors: readonly Factor[], s: number, point: Point): string[] {
  return factors.flatMap(({ axis, id, path, within, adds }, i) => {
    const value = point[i]
    if (!within[s] || Number.isNaN(value)) return []
    const shown = axis === 'rule' ? RULES[id as keyof typeof RULES][value] : value
    return [axis === 'lever' ? `${AXES.lever}.${id}.${adds ? 'add' : 'value'}=${shown}` : `${path}=${shown}`]
  })
}
