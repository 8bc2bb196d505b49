import { scenarioOf, settingsOf } from '../scenario/resolve.ts'
import type { Lever, Scenario } from '../scenario/scenario.ts'
import { placeOf } from '../scenario/timeline.ts'
import { ScenarioError } from '../text/errors.ts'

/**
 * What sets scenario `b` apart from `a`, in groups that can be switched one by one: a kind of lever (`transport`), an
 * assumption (`assumptions.trade-war-cost`), a rule (`rules.invest`). The three axes never share a group. By name, so
 * that the order of a file changes nothing.
 *
 * Throws a `ScenarioError` where horizon or number of firms differ: no policy does that.
 */
export function groupsOf(a: Scenario, b: Scenario): readonly string[] {
  for (const name of ['horizon', 'firms'] as const)
    if (a[name] !== b[name])
      throw new ScenarioError({
        code: 'not-comparable',
        path: name,
        got: `${b[name]} in ${b.id}`,
        expected: `${a[name]}, as in ${a.id}`,
      })
  const kinds = [...new Set([...a.levers, ...b.levers].map(({ kind }) => kind))]
  const differ = (name: string, of: (scenario: Scenario) => unknown) =>
    spelled(of(a)) === spelled(of(b)) ? [] : [name]
  return [
    ...kinds.sort().flatMap((kind) => differ(kind, (scenario) => ofKind(scenario, kind))),
    ...names(a.assumptions).flatMap((id) => differ(`assumptions.${id}`, ({ assumptions }) => assumptions[id])),
    ...names(a.rules).flatMap((phase) => differ(`rules.${phase}`, ({ rules }) => rules[phase])),
  ]
}

/** The scenario that takes the groups of `chosen` from `b` and all else from `a`; its levers stand in a fixed order. */
export function coalitionOf(a: Scenario, b: Scenario, chosen: ReadonlySet<string>): Scenario {
  const pick = (name: string) => (chosen.has(name) ? b : a)
  const kinds = [...new Set([...a.levers, ...b.levers].map(({ kind }) => kind))].sort()
  const levers = kinds.flatMap((kind) => ofKind(pick(kind), kind))
  const settings = {
    ...settingsOf(a),
    // the kind before the id: an id may stand for another kind in the other scenario
    levers: Object.fromEntries(levers.map((lever) => [`${lever.kind} ${lever.id}`, lever])),
    assumptions: Object.fromEntries(
      names(a.assumptions).map((id) => [id, pick(`assumptions.${id}`).assumptions[id]]),
    ) as Scenario['assumptions'],
    rules: Object.fromEntries(
      names(a.rules).map((phase) => [phase, pick(`rules.${phase}`).rules[phase]]),
    ) as unknown as Scenario['rules'],
  }
  return scenarioOf(settings, a)
}

const names = <T extends object>(table: T) => Object.keys(table).sort() as (keyof T & string)[]

/** A scenario's levers of one kind by place, then by date. */
const ofKind = ({ levers }: Scenario, kind: string): readonly Lever[] =>
  levers
    .filter((lever) => lever.kind === kind)
    .sort((x, y) => (placeOf(x) < placeOf(y) ? -1 : placeOf(x) > placeOf(y) ? 1 : x.start < y.start ? -1 : 1))

const spelled = (value: unknown): string => JSON.stringify(value)
