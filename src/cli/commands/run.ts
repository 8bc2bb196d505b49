import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Scenario } from '../../scenario/scenario.ts'
import { quarterOf } from '../../text/dates.ts'
import { DEFAULT_WORLD } from '../../worlds/read.ts'
import { type Manifest, spelled } from '../files/manifest.ts'
import { openOutput } from '../files/output.ts'
import { EVERY, type Every } from '../runs/recording.ts'
import { FORMATS, type Format, writeRuns } from '../runs/run-files.ts'
import { seedsFlag, setFlag, workersFlag } from '../terminal/flags.ts'
import { again, listen } from '../terminal/interrupt.ts'
import { languageOf } from '../terminal/language.ts'
import { loadScenarios } from '../worlds/scenarios.ts'

interface Flags {
  readonly seeds: readonly number[]
  readonly until?: string
  readonly firms?: string
  readonly set?: readonly string[]
  readonly workers: number
  readonly out?: string
  readonly format: readonly Format[]
  readonly every: Every
  readonly png?: true
  readonly force?: true
  readonly quiet?: true
  readonly json?: true
}

/** `run`: scenarios with seeds, from the founding quarter to the horizon, into one folder. */
export function runCommand(program: Command): void {
  program
    .command('run')
    .description('simulate scenarios and write series.csv, flows.csv and manifest.json')
    .argument('<scenario...>', 'ids (see list) or files')
    .addOption(seedsFlag(1))
    .option('--until <date>', 'last year (2035) or quarter (2035Q4)')
    .option('--firms <number>', 'firms that the world is founded with')
    .addOption(setFlag())
    .addOption(workersFlag(availableParallelism()))
    .option('--out <folder>', 'a new folder (default: outputs/<ids joined by +>)')
    .addOption(
      new Option('--format <formats>', 'csv, parquet or csv,parquet').argParser(formatsOf).default(['csv'], 'csv'),
    )
    .addOption(
      new Option(
        '--every <span>',
        'rows of every quarter, or of every whole year: sums of flows, stocks at its end, ratios of the sums',
      )
        .choices(EVERY)
        .default('quarter'),
    )
    .option('--png', 'the charts as PNG too, not only as SVG')
    .option('--force', "replace an earlier run's folder, once the new one is complete")
    .option('--quiet', 'no progress and no closing lines')
    .option('--json', 'the manifest on stdout, nothing else; errors as JSON')
    .action(run)
}

/** Named after what is run; runs about another world than the first do not meet its folders. */
const folderName = (scenarios: readonly Scenario[]): string => {
  const name = scenarios.map(({ id }) => id).join('+')
  const { id } = scenarios[0].world
  return id === DEFAULT_WORLD ? name : `${id}-${name}`
}

async function run(references: readonly string[], flags: Flags): Promise<void> {
  const scenarios = loadScenarios(references, flags.set ?? [], flags)
  const output = openOutput(flags.out ?? join('outputs', folderName(scenarios)), {
    kind: 'run',
    force: flags.force ?? false,
  })
  const interrupt = listen()
  try {
    const { manifest } = await writeRuns(output, {
      ...flags,
      scenarios,
      quiet: flags.quiet ?? false,
      png: flags.png ?? false,
      language: languageOf(process.env),
      signal: interrupt.signal,
    })
    output.commit()
    if (flags.json) process.stdout.write(spelled(manifest))
    else if (!flags.quiet) {
      process.stdout.write(summary(manifest, output.shown))
      if (flags.every === 'year') process.stderr.write(unwhole(scenarios))
    }
  } catch (error) {
    if (!interrupt.signal.aborted) throw error
    const message = `interrupted; nothing was written; run again: ${again()}`
    process.stderr.write(`${flags.json ? JSON.stringify({ error: { code: 'interrupted', message } }) : message}\n`)
    process.exitCode = interrupt.exit()
  } finally {
    output.discard()
    interrupt.release()
  }
}

/** What yearly files leave out. */
function unwhole(scenarios: readonly Scenario[]): string {
  const early = scenarios.filter(({ horizon }) => quarterOf(horizon) % 4 !== 0)
  const said = early.map(
    ({ id, horizon }) => `${id} ends with ${horizon}: ${horizon.slice(0, 4)} is not whole and has no rows\n`,
  )
  return said.join('')
}

function summary({ runs, resultDigest, wall }: Manifest, folder: string): string {
  const sum = (file: 'series' | 'flows') => runs.reduce((rows, run) => rows + run.rows[file], 0).toLocaleString('en')
  const count = runs.length === 1 ? '1 run' : `${runs.length} runs`
  return `${folder}: ${count}, ${sum('series')} rows of series, ${sum('flows')} of flows, ${wall.seconds.toFixed(1)} s\ndigest ${resultDigest}\n`
}

function formatsOf(text: string): readonly Format[] {
  const words = text.split(',')
  if (!words.every((word): word is Format => FORMATS.includes(word as Format)))
    throw new InvalidArgumentError(`${FORMATS.join(', ')} or ${FORMATS.join()}`)
  return words
}
