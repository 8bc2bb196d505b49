import { indicatorsOf } from '../indicators/index.ts'
import { entriesOf } from '../scenario/resolve.ts'
import { beyond } from '../scenario/room.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { quarterOf } from '../text/dates.ts'
import { readDocument, type TextDocument } from '../text/document.ts'
import { ScenarioError } from '../text/errors.ts'
import { inspect } from '../text/inspect.ts'
import { parseSeeds } from '../text/seeds.ts'
import { figure, show } from '../text/show.ts'
import { leversOf, renamed } from '../worlds/cards.ts'
import type { World } from '../worlds/world.ts'
import { sizeOf } from './design-size.ts'
import { type Factor, factorOf } from './factor.ts'
import { countPoints } from './points.ts'
import {
  DESIGN_KEYS,
  type DesignEntry,
  type DesignKind,
  designEntryIn,
  FACTORS,
  type FactorEntry,
  refused,
} from './schema.ts'
import { variantOf } from './variant.ts'

/** A checked design: what varies, where, how often, and what of it is stored. */
export interface Design {
  readonly id: string
  readonly scenarios: readonly Scenario[]
  readonly factors: readonly Factor[]
  readonly kind: DesignKind
  /** 1 where the kind of design asks for none. */
  readonly size: number
  readonly seeds: readonly number[]
  readonly keep: KeepEntry
}
export interface KeepEntry {
  readonly indicators?: readonly string[]
  readonly dates?: readonly string[]
}

/** More would not be planned in seconds. */
const MOST_RUNS = 10_000_000

export interface Sources {
  /** What messages call the text. */
  readonly name: string
  /** A scenario by its id or file, or a `ScenarioError`. */
  readonly scenarioOf: (reference: string) => Scenario
  /** The world that it is about. */
  readonly world: World
}

/** A design from its text, with the scenarios that it names. Throws a `ScenarioError`, its `others` what else is wrong. */
export function parseDesign(text: string, { name, scenarioOf, world }: Sources): Design {
  const document = readDocument(text, name)
  const [first, ...others] = inspect(document, name, { schema: designEntryIn(world), entries: FACTORS })
  if (first) throw new ScenarioError(first, others)
  const entry = designEntryIn(world).parse(document.value) as DesignEntry

  const ids = new Set<string>()
  const scenarios = entry.scenarios.map((reference, k) => {
    const scenario = named(document, name, k, reference, scenarioOf)
    if (ids.has(scenario.id))
      throw refused(document, name, ['scenarios', k], {
        code: 'twins',
        got: `${show(scenario.id)} twice`,
        expected: 'every id once',
      })
    ids.add(scenario.id)
    return scenario
  })
  const factors = (entry.factors ?? []).map((factor, k) =>
    factorOf(renamedFactor(factor, world), entry, scenarios, (path, said) =>
      refused(document, name, ['factors', k, ...path], said),
    ),
  )
  const paths = new Set<string>()
  factors.forEach(({ path }, k) => {
    if (paths.size === paths.add(path).size)
      throw refused(document, name, ['factors', k, 'id'], {
        code: 'twins',
        got: `${show(path)} twice`,
        expected: 'every factor once',
      })
  })

  scenarios.forEach((scenario, s) => {
    for (const far of [Math.min, Math.max].map((edge) =>
      beyond(entriesOf(variantOf(scenario, factors, s, edgesOf(factors, edge))), leversOf(scenario.world)),
    )) {
      if (!far) continue
      const k = factors.findLastIndex(({ axis, within }) => axis === 'lever' && within[s])
      throw refused(document, name, ['factors', k, 'id'], {
        code: 'out-of-range',
        got: `${figure(far.sum)} in force in ${far.quarter} by ${far.id} of ${scenario.id}, with all levers at one end of their ranges`,
        expected: 'ranges whose sums stay within that of the kind',
      })
    }
  })

  const seeds = seedsOf(document, name, entry)
  checkDates(document, name, entry, scenarios)
  const size = sizeOf(document, name, entry, factors)
  const runs = scenarios.length * seeds.length * countPoints({ kind: entry.design, factors, size })
  if (runs > MOST_RUNS)
    throw refused(document, name, ['size'], {
      code: 'too-large',
      got: `${runs} runs`,
      expected: `at most ${MOST_RUNS}`,
    })
  return { id: entry.id, scenarios, factors, kind: entry.design, size, seeds, keep: tidied(world, entry.keep) }
}

/** A factor by the name that its assumption has now. */
function renamedFactor(factor: FactorEntry, world: World): FactorEntry {
  const id = factor.axis === 'assumption' ? renamed(factor.id, world) : undefined
  return id === undefined ? factor : ({ ...factor, id } as FactorEntry)
}

/** Every lever at the lowest or the highest value that it takes; all else as it is. */
const edgesOf = (factors: readonly Factor[], edge: (...values: number[]) => number): readonly number[] =>
  factors.map(({ axis, levels, distribution: spread }) =>
    axis !== 'lever' ? Number.NaN : levels ? edge(...levels) : edge(spread!.low, spread!.high),
  )

/** Once each, in the order of the files: what is kept counts, not how it is spelled. */
const tidied = (world: World, { indicators, dates }: KeepEntry = {}): KeepEntry => ({
  ...(indicators && {
    indicators: indicatorsOf(world)
      .map(({ id }) => id)
      .filter((id) => indicators.includes(id)),
  }),
  ...(dates && { dates: [...new Set(dates)].sort() }),
})

/** Whether a text is of a design rather than of a scenario: it names what only designs have. */
export function isDesign(document: TextDocument): boolean {
  const keys = Object.keys((document.value as object | null) ?? {})
  const own = DESIGN_KEYS.filter((key) => key !== 'id')
  return keys.some((key) => own.includes(key)) && !keys.includes('title')
}

function named(
  document: TextDocument,
  file: string,
  k: number,
  reference: string,
  scenarioOf: Sources['scenarioOf'],
): Scenario {
  try {
    return scenarioOf(reference)
  } catch (error) {
    if (!(error instanceof ScenarioError) || error.complaint.file !== undefined) throw error
    throw refused(document, file, ['scenarios', k], error.complaint)
  }
}

function seedsOf(document: TextDocument, file: string, { seeds }: DesignEntry): readonly number[] {
  try {
    return parseSeeds(`${seeds}`)
  } catch (error) {
    if (error instanceof ScenarioError) throw refused(document, file, ['seeds'], error.complaint)
    throw error
  }
}

function checkDates(document: TextDocument, file: string, { keep }: DesignEntry, scenarios: readonly Scenario[]): void {
  const last = scenarios.reduce((a, b) => (quarterOf(b.horizon) < quarterOf(a.horizon) ? b : a))
  keep?.dates?.forEach((date, k) => {
    if (quarterOf(date) > quarterOf(last.horizon))
      throw refused(document, file, ['keep', 'dates', k], {
        code: 'out-of-range',
        got: date,
        expected: `at most ${last.horizon}, the horizon of ${last.id}`,
      })
  })
}
