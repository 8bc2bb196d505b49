import type { AssumptionId } from '../model/assumptions.ts'
import { RULES } from '../model/rules.ts'
import { entriesOf } from '../scenario/resolve.ts'
import { roomOf } from '../scenario/room.ts'
import type { Entry, Scenario } from '../scenario/scenario.ts'
import type { Path } from '../text/document.ts'
import type { Complaint, ScenarioError } from '../text/errors.ts'
import { nearest } from '../text/nearest.ts'
import { either, show } from '../text/show.ts'
import { cardsOf, leversOf } from '../worlds/cards.ts'
import type { World } from '../worlds/world.ts'
import { type Distribution, distributionOf, faultOf } from './sampling/distribution.ts'
import type { DesignEntry, FactorEntry } from './schema.ts'

export type Axis = FactorEntry['axis']
export const AXES = { lever: 'levers', assumption: 'assumptions', rule: 'rules' } as const

/** One thing that varies. The three axes are kept apart in files, tables and names. */
export interface Factor {
  readonly axis: Axis
  readonly id: string
  /** `assumptions.choice-intensity`, `levers.<id>` or `rules.invest`: its column in tables. */
  readonly path: string
  /** Listed values; of a rule, the places of its options in the table of rules. */
  readonly levels?: readonly number[]
  /** How it is spread, where it has no listed values. */
  readonly distribution?: Distribution
  /** Where it varies: of each of the design's scenarios, whether it has this factor. */
  readonly within: readonly boolean[]
  /** It varies what an entry adds to the policy that stands, not the total. */
  readonly adds?: true
}

type Refuse = (path: Path, said: Complaint) => ScenarioError

interface Limits {
  readonly low: number
  readonly high: number
  readonly unit: string
}

/** A factor as a file spells it, checked against its table and the design's scenarios. `refuse` knows where it stands. */
export function factorOf(
  entry: FactorEntry,
  design: DesignEntry,
  scenarios: readonly Scenario[],
  refuse: Refuse,
): Factor {
  const common = { axis: entry.axis, id: entry.id, path: `${AXES[entry.axis]}.${entry.id}` }
  if (entry.axis === 'rule') {
    const options: readonly string[] = RULES[entry.id]
    const levels = (entry.values ?? options).map((value, k) => {
      if (options.includes(value)) return options.indexOf(value)
      const near = nearest(value, options)
      throw refuse(['values', k], {
        code: 'unknown-name',
        got: show(value),
        expected: either(options),
        ...(near && { nearest: near }),
      })
    })
    return { ...common, levels: distinct(levels, design, refuse), within: scenarios.map(() => true) }
  }

  const within = entry.axis === 'lever' ? withinOf(entry, scenarios, refuse) : scenarios.map(() => true)
  const limits =
    entry.axis === 'lever' ? limitsOfLever(entry.id, scenarios, within, refuse) : limitsOf(entry.id, scenarios[0].world)
  const adding = entry.axis === 'lever' && scenarios.some((one, k) => within[k] && 'add' in entryOf(one, entry.id)!)
  const spread = { ...common, within, ...(adding && { adds: true as const }) }
  const [one, two] = (['range', 'values', 'distribution'] as const).filter((key) => entry[key] !== undefined)
  if (two)
    throw refuse([two], { code: 'bad-value', got: `${one} and ${two}`, expected: 'range, values or distribution' })
  if (entry.values) {
    for (const [k, value] of entry.values.entries()) inside(value, limits, ['values', k], refuse)
    return { ...spread, levels: distinct(entry.values, design, refuse) }
  }
  const asked = entry.distribution ?? { kind: 'uniform' as const }
  const { low, high } = entry.range
    ? { low: entry.range[0], high: entry.range[1] }
    : { low: asked.low ?? limits.low, high: asked.high ?? limits.high }
  const lowAt = entry.range ? ['range', 0] : ['distribution', 'low']
  const highAt = entry.range ? ['range', 1] : ['distribution', 'high']
  inside(low, limits, lowAt, refuse)
  inside(high, limits, highAt, refuse)
  const distribution = distributionOf(asked, low, high)
  const fault = faultOf(distribution)
  if (fault)
    throw refuse([entry.range ? 'range' : 'distribution'], {
      code: 'bad-value',
      got: fault,
      expected: entry.range ? 'a lowest value below the highest' : 'a distribution',
    })
  return { ...spread, distribution }
}

/** A rule's option, a number, or null where the scenario does not have the factor: what tables show of a value. */
export const shownValue = ({ axis, id }: Factor, value: number): number | string | null =>
  Number.isNaN(value) ? null : axis === 'rule' ? RULES[id as keyof typeof RULES][value] : value

const limitsOf = (id: AssumptionId, world: World): Limits => {
  const { range, unit } = cardsOf(world)[id]
  return { low: range[0], high: range[1], unit }
}

function limitsOfLever(id: string, scenarios: readonly Scenario[], within: readonly boolean[], refuse: Refuse): Limits {
  const entries = scenarios.flatMap((scenario, k) => (within[k] ? [entryOf(scenario, id)!] : []))
  const said = (entry: Entry) => ('add' in entry ? `${entry.kind} that is added` : entry.kind)
  const first = entries[0]
  const other = entries.find((entry) => said(entry) !== said(first))
  if (other)
    throw refuse(['id'], {
      code: 'bad-value',
      got: `${said(first)} and ${said(other)}`,
      expected: 'one kind in all scenarios',
    })
  if (entries.some((entry) => numberOf(entry) === undefined))
    throw refuse(['id'], { code: 'bad-value', got: `${id}, a table of years`, expected: 'an entry with one number' })
  const rooms = scenarios.flatMap((scenario, k) =>
    within[k] ? [roomOf(entriesOf(scenario), id, leversOf(scenario.world))] : [],
  )
  return {
    low: Math.max(...rooms.map(({ low }) => low)),
    high: Math.min(...rooms.map(({ high }) => high)),
    unit: leversOf(scenarios[0].world)[first.kind].unit,
  }
}

const entryOf = (scenario: Scenario, id: string): Entry | undefined =>
  entriesOf(scenario).find((entry) => entry.id === id)

/** The one number of an entry, the total in force or what it adds; none where it has a table of years. */
export function numberOf(entry: Entry): number | undefined {
  const amount = 'add' in entry ? entry.add : entry.value
  return typeof amount === 'number' ? amount : undefined
}

/** In which scenarios a lever varies: each must have it, so where only some do, the factor names these. */
function withinOf(
  entry: FactorEntry & { readonly axis: 'lever' },
  scenarios: readonly Scenario[],
  refuse: Refuse,
): readonly boolean[] {
  const ids = scenarios.map(({ id }) => id)
  entry.scenarios?.forEach((id, k) => {
    if (ids.includes(id)) return
    const near = nearest(id, ids)
    throw refuse(['scenarios', k], {
      code: 'unknown-name',
      got: show(id),
      expected: `a scenario of the design, ${either(ids)}`,
      ...(near && { nearest: near }),
    })
  })
  const within = ids.map((id) => entry.scenarios?.includes(id) ?? true)
  const without = scenarios.find((scenario, k) => within[k] && !entryOf(scenario, entry.id))
  if (without) {
    const near = nearest(
      entry.id,
      entriesOf(without).map(({ id }) => id),
    )
    throw refuse(['id'], {
      code: 'unknown-name',
      got: show(entry.id),
      expected: `the id of a lever of ${without.id}${ids.length > 1 ? ', or the scenarios that have it under scenarios' : ''}`,
      ...(near && { nearest: near }),
    })
  }
  return within
}

function inside(value: number, { low, high, unit }: Limits, path: Path, refuse: Refuse): void {
  if (!(value >= low && value <= high))
    throw refuse(path, {
      code: 'out-of-range',
      got: show(value),
      expected: `a number from ${low} to ${high} (${unit})`,
    })
}

/** A list may well repeat a value from row to row; elsewhere it would make the same point twice. */
function distinct(levels: readonly number[], { design }: DesignEntry, refuse: Refuse): readonly number[] {
  const seen = new Set<number>()
  const twin = levels.findIndex((value) => seen.size === seen.add(value).size)
  if (twin >= 0 && design !== 'list')
    throw refuse(['values', twin], { code: 'twins', got: 'a value a second time', expected: 'each value once' })
  return levels
}
