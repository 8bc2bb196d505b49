import { type Cases, observedGdp, toldApart } from '../../charts/comparison.ts'
import type { Yearly } from '../../charts/yearly.ts'
import { FLOWS_COLUMNS, SERIES_COLUMNS } from '../../records/lines.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Language } from '../../words/words.ts'
import { refusedBy } from '../files/fault.ts'
import { type Manifest, manifestOf, type RunEntry } from '../files/manifest.ts'
import type { Output } from '../files/output.ts'
import { csvToParquet } from '../files/parquet.ts'
import { showProgress } from '../terminal/progress.ts'
import { nameOf } from '../worlds/library.ts'
import type { Every } from './recording.ts'
import { simulateAll } from './simulate.ts'

export const FORMATS = ['csv', 'parquet'] as const
export type Format = (typeof FORMATS)[number]

export interface Asked {
  readonly scenarios: readonly Scenario[]
  readonly seeds: readonly number[]
  readonly every: Every
  readonly format: readonly Format[]
  readonly workers: number
  readonly quiet: boolean
  /** Of the charts. */
  readonly language: Language
  /** Charts as PNG besides SVG. */
  readonly png: boolean
  readonly signal: AbortSignal
}

/** What a run's folder holds, and what its charts were drawn from. */
export interface Written {
  readonly manifest: Manifest
  readonly cases: Cases
  /** Names in the folder. */
  readonly charts: readonly string[]
}

const TABLES = [
  { name: 'series', columns: SERIES_COLUMNS },
  { name: 'flows', columns: FLOWS_COLUMNS },
] as const

/** Simulate what was asked into the files of a run: series and flows in their formats, charts, and the manifest, last. */
export async function writeRuns(output: Output, asked: Asked): Promise<Written> {
  const { scenarios, seeds, format, signal } = asked
  const started = new Date()
  const { runs, yearly } = await writeTables(output, asked)
  for (const { name, columns } of TABLES) {
    if (format.includes('parquet')) await toParquet(output, name, columns, signal)
    if (!format.includes('csv')) output.remove(`${name}.csv`)
  }
  const [baseline, ...policies] = scenarios.map((scenario) => ({
    ...nameOf(scenario),
    runs: yearly.filter((run) => run.scenario === scenario.id),
  }))
  const cases: Cases = {
    world: scenarios[0].world,
    baseline: baseline!,
    policies: toldApart(policies),
    observed: observedGdp(scenarios[0].world),
  }
  // a DOM takes longer to load than most commands to run
  const { writeCharts } = await import('./charts.ts')
  const charts = await writeCharts(output, cases, asked.language, asked)
  const manifest = manifestOf({ scenarios, seeds, runs, files: output.files(), started })
  output.seal(manifest)
  signal.throwIfAborted()
  return { manifest, cases, charts }
}

interface Tables {
  readonly runs: readonly RunEntry[]
  readonly yearly: readonly Yearly[]
}

async function writeTables(output: Output, asked: Asked): Promise<Tables> {
  for (const { name, columns } of TABLES) output.append(`${name}.csv`, `${columns.join(',')}\n`)
  const entries: RunEntry[] = []
  const years: Yearly[] = []
  const runs = simulateAll(asked)
  const endProgress = asked.quiet ? () => {} : showProgress(runs.progress)
  try {
    for await (const { scenario, seed, digest, series, flows, yearly } of runs) {
      asked.signal.throwIfAborted()
      output.append('series.csv', series.text)
      output.append('flows.csv', flows.text)
      years.push(yearly)
      entries.push({ scenario, seed, resultDigest: digest, rows: { series: series.rows, flows: flows.rows } })
    }
  } finally {
    endProgress()
  }
  return { runs: entries, yearly: years }
}

async function toParquet(output: Output, name: string, columns: readonly string[], signal: AbortSignal): Promise<void> {
  try {
    await csvToParquet(output.path(`${name}.csv`), output.path(`${name}.parquet`), columns, signal)
  } catch (error) {
    throw refusedBy(error, output.shown)
  }
}
