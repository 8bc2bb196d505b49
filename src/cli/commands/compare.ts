import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { aligned } from '../../charts/summary.ts'
import { WORDS } from '../../charts/words.ts'
import { LAYOUT } from '../../engine/record.ts'
import { sum } from '../../math/sums.ts'
import type { SeriesKey } from '../../records/frame.ts'
import { differenceTable, type PairOf } from '../../report/difference-table.ts'
import { dateOf, quarterOf } from '../../scenario/dates.ts'
import { ScenarioError } from '../../scenario/errors.ts'
import { override } from '../../scenario/override.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { show } from '../../scenario/words.ts'
import { type Excerpt, placesOf } from '../../study/excerpt.ts'
import { type Paired, paired } from '../../study/paired.ts'
import { seedsFlag, setFlag, workersFlag } from '../flags.ts'
import { languageOf } from '../language.ts'
import { loadScenario, nameOf } from '../library.ts'
import { untilInterrupted } from '../study/interruptible.ts'
import { excerptsOf } from '../study/runs-of.ts'

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
    .option('--dates <quarters>', 'quarters of the rows that --json gives, as 2030Q4,2035Q4 (default: the last)')
    .addOption(workersFlag(availableParallelism()))
    .option('--quiet', 'no progress')
    .option('--json', 'the differences as JSON, of two scenarios')
    .action(compare)
}

async function compare(a: string, others: readonly string[], flags: Flags): Promise<void> {
  const scenarios = [a, ...others].map((reference) => override(loadScenario(reference), flags.set ?? [], flags))
  if (flags.json && scenarios.length > 2)
    throw new ScenarioError({
      code: 'bad-call',
      path: 'scenario',
      got: `${scenarios.length} with --json`,
      expected: '2',
    })
  const horizon = quarterOf(scenarios[0]!.horizon)
  const early = scenarios.find((scenario) => quarterOf(scenario.horizon) !== horizon)
  if (early)
    throw new ScenarioError({
      code: 'not-comparable',
      path: 'horizon',
      got: `${early.horizon} in ${early.id}`,
      expected: `${dateOf(horizon)}, as in ${scenarios[0]!.id} (or --until)`,
    })
  const dates = flags.json ? datesOf(flags.dates, horizon) : []
  await untilInterrupted(flags, async (signal) => {
    // rows of all dates asked for, and of the last whole year
    const last = horizon - (horizon % 4)
    const year: [string, string] = [dateOf(last - 3), dateOf(last)]
    const windows = flags.json ? dates.map((date): [string, string] => [date, date]) : [year]
    const excerpt: Excerpt = LAYOUT.series.flatMap((row) =>
      windows.map((window) => ({ table: 'series' as const, ...rowOf(row), window })),
    )
    const draws = scenarios.flatMap((_, scenario) => flags.seeds.map((seed) => ({ scenario, seed })))
    const values = await excerptsOf(
      { scenarios, excerpt, draws, signal, workers: flags.workers },
      { quiet: flags.quiet ?? false },
    )
    const runs = scenarios.map((_, k) => values.slice(k * flags.seeds.length, (k + 1) * flags.seeds.length))
    tellStopped(scenarios, runs)
    if (flags.json) process.stdout.write(`${JSON.stringify(rows(runs, dates), null, 2)}\n`)
    else {
      const language = languageOf(process.env)
      const text = others.map((_, k) => {
        const pair = pairOf([runs[0]!, runs[k + 1]!], excerpt)
        const pairs = pair('gdp', 'all', 'all', 'absolute')?.pairs ?? 0
        const { row, studies } = WORDS[language]
        const [a, b] = [scenarios[0]!, scenarios[k + 1]!].map((scenario) => row(nameOf(scenario))) as [string, string]
        const sections = differenceTable(pair, language).flatMap(({ heading, rows }) => [heading, ...rows])
        return [studies.compared(b, a, Number(year[0].slice(0, 4)), pairs), '', ...aligned(sections, SIDES)].join('\n')
      })
      process.stdout.write(`${text.join('\n\n')}\n`)
    }
  })
}

const SIDES = ['<', '>', '>', '>', '>'] as const

/** Pairs of yearly sums from excerpts of every row over a year. */
function pairOf([as, bs]: readonly [Runs, Runs], excerpt: Excerpt): PairOf {
  const places = placesOf(excerpt)
  return (indicator, region, func, how) => {
    const k = LAYOUT.series.findIndex(
      (row) => row.indicator === indicator && row.region === region && row.function === func,
    )
    const { at, length } = places[k]!
    const yearly = (run: Float64Array | undefined) =>
      run === undefined ? Number.NaN : sum(run.subarray(at, at + length))
    const scale = as.map((run) => (how === 'relative' ? yearly(run) : 1))
    return paired(
      as.map((run, n) => yearly(run) / scale[n]!),
      bs.map((run, n) => yearly(run) / scale[n]!),
    )
  }
}

type Runs = readonly (Float64Array | undefined)[]
export type ComparedRow = SeriesKey & { readonly date: string } & Paired

/** A row for every row of series.csv at each date that both scenarios have. */
function rows([a, b]: readonly Runs[], dates: readonly string[]): readonly ComparedRow[] {
  return LAYOUT.series.flatMap((key, k) =>
    dates.flatMap((date, n) => {
      const at = (run: Float64Array | undefined) => (run === undefined ? Number.NaN : run[k * dates.length + n]!)
      const pair = paired(a!.map(at), b!.map(at))
      const { indicator, region, function: func, unit } = key
      return pair === undefined ? [] : [{ indicator, region, function: func, date, unit, ...pair }]
    }),
  )
}

const rowOf = ({ indicator, region, function: func }: SeriesKey) => ({ indicator, region, function: func })

function datesOf(text: string | undefined, horizon: number): readonly string[] {
  if (text === undefined) return [dateOf(horizon)]
  return text.split(',').map((date) => {
    if (!/^\d{4}Q[1-4]$/.test(date) || quarterOf(date) < 0 || quarterOf(date) > horizon)
      throw new ScenarioError({
        code: 'out-of-range',
        path: '--dates',
        got: show(date),
        expected: `quarters from ${dateOf(0)} to ${dateOf(horizon)}`,
      })
    return date
  })
}

/** Pairs that are not there: a run that stopped is told, not hidden. */
function tellStopped(scenarios: readonly Scenario[], runs: readonly Runs[]): void {
  for (const [k, { id }] of scenarios.entries()) {
    const stopped = runs[k]!.filter((run) => run === undefined).length
    if (stopped > 0)
      process.stderr.write(`${id}: ${stopped} of ${runs[k]!.length} runs stopped; their pairs are left out\n`)
  }
}
