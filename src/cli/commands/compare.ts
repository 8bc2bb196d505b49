import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { type Case, countPairs } from '../../charts/comparison.ts'
import { aligned } from '../../charts/summary.ts'
import { yearlyOf } from '../../charts/yearly.ts'
import { sheetOf } from '../../engine/record.ts'
import { yearlyUnit } from '../../engine/years.ts'
import type { Frame, SeriesKey } from '../../records/frame.ts'
import { differenceTable } from '../../report/difference-table.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { OutputSelection, SeriesStretch } from '../../study/excerpt.ts'
import { type Paired, paired } from '../../study/paired.ts'
import { dateOf, quarterOf } from '../../text/dates.ts'
import { ScenarioError } from '../../text/errors.ts'
import { show } from '../../text/show.ts'
import { NONE } from '../../words/numbers.ts'
import { foundingOf } from '../../worlds/calendar.ts'
import { wordsIn } from '../../worlds/setting.ts'
import type { World } from '../../worlds/world.ts'
import { excerptsOf } from '../runs/excerpts.ts'
import { untilInterrupted } from '../sweep/interruptible.ts'
import { seedsFlag, setFlag, workersFlag } from '../terminal/flags.ts'
import { languageOf } from '../terminal/language.ts'
import { nameOf } from '../worlds/library.ts'
import { loadScenarios } from '../worlds/scenarios.ts'

interface Flags {
  readonly seeds: readonly number[]
  readonly until?: string
  readonly firms?: string
  readonly set?: readonly string[]
  readonly dates?: string
  readonly workers: number
  readonly quiet?: true
  readonly json?: true
}

/** `compare`: what sets scenarios apart from the first, seed by seed under the same random numbers. */
export function compareCommand(program: Command): void {
  program
    .command('compare')
    .description('differences between scenarios under the same random numbers: who gains, who loses, at what cost')
    .argument('<a>', 'what the others are compared with (id or file)')
    .argument('<b...>', 'ids or files')
    .addOption(seedsFlag(8))
    .option('--until <date>', 'last year (2035) or quarter (2035Q4)')
    .option('--firms <number>', 'firms that the worlds are founded with')
    .addOption(setFlag())
    .option(
      '--dates <quarters>',
      'quarters or years of the rows that --json gives, as 2030Q4,2035 (default: the last quarter)',
    )
    .addOption(workersFlag(availableParallelism()))
    .option('--quiet', 'no progress')
    .option('--json', 'the differences as JSON, of two scenarios')
    .action(compare)
}

async function compare(a: string, others: readonly string[], flags: Flags): Promise<void> {
  const scenarios = loadScenarios([a, ...others], flags.set ?? [], flags)
  if (flags.json && scenarios.length > 2)
    throw new ScenarioError({
      code: 'bad-call',
      path: 'scenario',
      got: `${scenarios.length} with --json`,
      expected: '2',
    })
  const { world } = scenarios[0]
  const horizon = quarterOf(scenarios[0].horizon)
  const early = scenarios.find((scenario) => quarterOf(scenario.horizon) !== horizon)
  if (early)
    throw new ScenarioError({
      code: 'not-comparable',
      path: 'horizon',
      got: `${early.horizon} in ${early.id}`,
      expected: `${dateOf(horizon)}, as in ${scenarios[0].id} (or --until)`,
    })
  const dates = flags.json ? datesOf(flags.dates, horizon, foundingOf(world.names)) : [lastYearOf(horizon)]
  await untilInterrupted(flags, async (signal) => {
    const excerpt: OutputSelection = sheetOf(world).layout.series.flatMap((row) =>
      dates.map((date) => stretchOf(row, date)),
    )
    const draws = scenarios.flatMap((_, scenario) => flags.seeds.map((seed) => ({ scenario, seed })))
    const values = await excerptsOf(
      { scenarios, excerpt, draws, signal, workers: flags.workers },
      { quiet: flags.quiet ?? false },
    )
    const runs = scenarios.map((_, k) => values.slice(k * flags.seeds.length, (k + 1) * flags.seeds.length))
    tellStopped(scenarios, runs)
    if (flags.json) process.stdout.write(`${JSON.stringify(rows(runs, dates, world), null, 2)}\n`)
    else process.stdout.write(`${tables(scenarios, runs, Number(dates[0]), flags.seeds).join('\n\n')}\n`)
  })
}

/** Each scenario beside the first, in a whole year. */
function tables(
  scenarios: readonly Scenario[],
  runs: readonly Runs[],
  year: number,
  seeds: readonly number[],
): readonly string[] {
  const language = languageOf(process.env)
  const { world } = scenarios[0]
  const { row, studies, table } = wordsIn(world)[language]
  const [baseline, ...policies] = scenarios.map(
    (scenario, k): Case => ({
      ...nameOf(scenario),
      runs: runs[k].flatMap((run, n) => (run ? [yearlyOf([yearFrame(scenario, seeds[n], year, run)])] : [])),
    }),
  )
  return policies.map((policy) => {
    const comparison = { world, baseline: baseline!, policy, observed: [] }
    const sections = differenceTable(comparison, year, language)
    const lines = sections.flatMap(({ heading, rows }) => [heading, ...rows])
    // besides the row of GDP per yuan, which says what its dash means by the cost above it
    const dashes = sections.slice(0, -1).some(({ rows }) => rows.some((cells) => cells.includes(NONE)))
    const title = studies.compared(row(policy), row(baseline!), year, countPairs(comparison))
    return [
      title,
      ...(dashes ? [table.none] : []),
      '',
      ...aligned(
        lines,
        lines[0].map((_, k) => (k === 0 ? '<' : '>')),
      ),
    ].join('\n')
  })
}

/** The frame of one year again, from the values of all rows in it. */
const yearFrame = (scenario: Scenario, seed: number, year: number, series: Float64Array): Frame => ({
  scenario: scenario.id,
  seed,
  t: quarterOf(`${year}Q4`),
  date: String(year),
  layout: { ...sheetOf(scenario.world).layout, flows: [], sums: [] },
  series,
  flows: new Float64Array(0),
  sums: new Float64Array(0),
})

type Runs = readonly (Float64Array | undefined)[]
export type ComparedRow = SeriesKey & { readonly date: string } & Paired

/** A row for every row of series.csv at each date that both scenarios have. */
function rows([a, b]: readonly Runs[], dates: readonly string[], world: World): readonly ComparedRow[] {
  return sheetOf(world).layout.series.flatMap((key, k) =>
    dates.flatMap((date, n) => {
      const at = (run: Float64Array | undefined) => (run === undefined ? Number.NaN : run[k * dates.length + n])
      const pair = paired(a!.map(at), b!.map(at))
      const { indicator, region, function: func } = key
      const unit = isYear(date) ? yearlyUnit(key.unit) : key.unit
      return pair === undefined ? [] : [{ indicator, region, function: func, date, unit, ...pair }]
    }),
  )
}

const isYear = (date: string): boolean => /^\d{4}$/.test(date)

/** A row at one date, a quarter or a year. */
function stretchOf({ indicator, region, function: func }: SeriesKey, date: string): SeriesStretch {
  const row = { table: 'series', indicator, region, function: func } as const
  return isYear(date) ? { ...row, window: [`${date}Q4`, `${date}Q4`], by: 'year' } : { ...row, window: [date, date] }
}

/** The last year that is whole, of which the tables speak: every horizon has one. */
const lastYearOf = (horizon: number): string => dateOf(horizon - (horizon % 4)).slice(0, 4)

function datesOf(text: string | undefined, horizon: number, founding: number): readonly string[] {
  if (text === undefined) return [dateOf(horizon)]
  const dates = text.split(',')
  const wrong = dates.find((date) => {
    const quarter = isYear(date) ? quarterOf(`${date}Q4`) : /^\d{4}Q[1-4]$/.test(date) ? quarterOf(date) : Number.NaN
    // of the founding year there is no whole
    return !(quarter >= founding + (isYear(date) ? 4 : 0) && quarter <= horizon)
  })
  if (wrong !== undefined)
    throw new ScenarioError({
      code: 'out-of-range',
      path: '--dates',
      got: show(wrong),
      expected: `quarters from ${dateOf(founding)} to ${dateOf(horizon)}, or whole years from ${dateOf(founding + 4).slice(0, 4)} on`,
    })
  return [...new Set(dates)]
}

/** Pairs that are not there: a run that stopped is told, not hidden. */
function tellStopped(scenarios: readonly Scenario[], runs: readonly Runs[]): void {
  for (const [k, { id }] of scenarios.entries()) {
    const stopped = runs[k].filter((run) => run === undefined).length
    if (stopped > 0)
      process.stderr.write(`${id}: ${stopped} of ${runs[k].length} runs stopped; their pairs are left out\n`)
  }
}
