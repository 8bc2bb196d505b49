import {
  type Case,
  type Cases,
  type Comparison,
  casesOf,
  level,
  type Measure,
  yearly,
  yearsOf,
} from '../charts/comparison.ts'
import { converted } from '../charts/conversion.ts'
import { costOf } from '../charts/cost.ts'
import { destined } from '../charts/destinations.ts'
import { tradesOf, workShare } from '../charts/work.ts'
import { flows } from '../charts/yearly.ts'
import type { Named } from '../words/language.ts'
import { shortOf } from '../words/naming.ts'
import { figure, fixed, NONE } from '../words/numbers.ts'
import type { Language } from '../words/words.ts'
import { wordsIn } from '../worlds/setting.ts'
import type { World } from '../worlds/world.ts'

/** The figures of a chart as a table. */
export interface Twin {
  readonly heading: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface Column {
  readonly name: string
  readonly measure: Measure
}

/** Years that tables tell: the first, every fifth, the last one of the evidence and the last. */
export const yearsShown = (years: readonly number[], { calendar }: World): readonly number[] =>
  years.filter((year, k) => k === 0 || k === years.length - 1 || year === calendar.evidence[1] || year % 5 === 0)

/** The table behind a chart, by the chart’s id: means over the seeds, the baseline’s years and then the policy’s. */
export function twinOf(id: string, comparison: Comparison, language: Language): Twin | undefined {
  const card = cards(comparison.world, language)[id]
  if (card) return twin(comparison, language, card.columns, card.say)
  return id === 'flows' ? flowsTwin(comparison, language) : undefined
}

const percents = (x: number): string => fixed(100 * x, 1)

function cards(
  world: World,
  language: Language,
): Readonly<Record<string, { columns: readonly Column[]; say: (x: number) => string }>> {
  const { names } = world
  const { regions, functions } = names
  const { places, functionsShort } = wordsIn(world)[language]
  const at = (kind: 'capital' | 'technology') =>
    names.places.map((place) => ({ name: places[place], measure: destined(names, kind, place) }))
  return {
    gdp: {
      columns: regions.map((region) => ({ name: places[region], measure: yearly(`gdp/${region}/all`) })),
      say: figure,
    },
    functions: {
      columns: regions.flatMap((region) =>
        tradesOf(names).map((trade) => ({
          name: `${places[region]} ${functionsShort[trade]}`,
          measure: workShare(names, region, trade),
        })),
      ),
      say: percents,
    },
    capital: { columns: at('capital'), say: percents },
    technology: { columns: at('technology'), say: percents },
    advantage: {
      columns: (['national', 'international'] as const).flatMap((where) =>
        regions.flatMap((region) =>
          functions.map((func) => ({
            name: `${places[where === 'national' ? 'national' : 'world']}: ${places[region]} ${functionsShort[func]}`,
            measure: yearly(`rca-${where}/${region}/${func}`),
          })),
        ),
      ),
      say: (x) => fixed(x, 2),
    },
    conversion: {
      columns: names.places.map((place) => ({ name: places[place], measure: converted(world, place) })),
      say: percents,
    },
  }
}

/** Rows are what is measured, columns the years of each case. */
function twin(
  comparison: Comparison,
  language: Language,
  columns: readonly Column[],
  say: (x: number) => string,
): Twin {
  const { report, baseline, policy } = wordsIn(comparison.world)[language]
  const cases = casesOf(comparison)
  const years = yearsShown(yearsOf(cases), comparison.world)
  const head = (k: number, year: number) => (cases.length > 1 ? `${year} ${k === 0 ? baseline : policy}` : String(year))
  const moments = cases.flatMap((of, k) =>
    (k === 0 ? years : years.slice(-3)).map((year) => ({ of, year, name: head(k, year) })),
  )
  const value = (of: Case, measure: Measure, year: number) => {
    const { mean } = level(of, measure, year)
    return Number.isNaN(mean) ? NONE : say(mean)
  }
  return {
    heading: [report.moment, ...moments.map(({ name }) => name)],
    rows: columns.map(({ name, measure }) => [name, ...moments.map(({ of, year }) => value(of, measure, year))]),
  }
}

/** Goods, capital and technology of the last year, in the money of the world, from each place to each. */
function flowsTwin(comparison: Comparison, language: Language): Twin {
  const { names } = comparison.world
  const { places, kinds, baseline, policy } = wordsIn(comparison.world)[language]
  const cases = casesOf(comparison)
  const last = yearsOf(cases).at(-1)!
  return {
    heading: [String(last), ...cases.map((_, k) => (k === 0 ? baseline : policy))],
    rows: (['goods', 'capital', 'technology'] as const).flatMap((kind) =>
      names.places.flatMap((origin) =>
        names.places.flatMap((destination) => {
          if (!flows(names, kind, origin, destination)) return []
          const values = cases.map((of) => level(of, yearly(`${kind}/${origin}/${destination}`), last).mean)
          return values.some((value) => value > 0)
            ? [[`${kinds[kind]}: ${places[origin]} → ${places[destination]}`, ...values.map(figure)]]
            : []
        }),
      ),
    ),
  }
}

/** What policies cost, in the money of the world a year. */
export function costTwin(cases: Cases, language: Language): Twin {
  const { world } = cases
  const { places, report, row, scenarios } = wordsIn(world)[language]
  const nameIn = (of: Named) => (shortOf(of, scenarios) === undefined ? of.title[language] : row(of))
  const policies = cases.policies.length > 0 ? cases.policies : [undefined]
  const years = yearsShown(yearsOf([cases.baseline, ...cases.policies]), world)
  return {
    heading: [report.moment, ...years.map(String)],
    rows: policies.flatMap((policy) =>
      world.names.regions.map((region) => [
        `${nameIn(policy ?? cases.baseline)} ${places[region]}`,
        ...years.map((year) => figure(costOf(cases, policy, region, year).mean)),
      ]),
    ),
  }
}
