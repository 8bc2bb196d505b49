import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError } from 'commander'
import { barRows, boardRows, unseen } from '../../charts/fit-page.ts'
import { override } from '../../scenario/override.ts'
import { wordsIn } from '../../worlds/setting.ts'
import type { World } from '../../worlds/world.ts'
import { type Fitted, holdAgainst } from '../evidence/fit.ts'
import { openOutput } from '../files/output.ts'
import { RUN_STORE } from '../runs/run-store.ts'
import { again, listen } from '../terminal/interrupt.ts'
import { languageOf } from '../terminal/language.ts'
import { showProgress } from '../terminal/progress.ts'
import { table } from '../terminal/table.ts'
import { workersOf } from '../terminal/workers.ts'
import { loadBars, loadPosterior, loadTargets } from '../worlds/evidence.ts'
import { loadScenario } from '../worlds/library.ts'

interface Flags {
  readonly vectors: number
  readonly seeds: number
  readonly firms?: string
  readonly posterior?: string
  readonly workers: number
  readonly out?: string
  readonly force?: true
  readonly quiet?: true
  readonly json?: true
}

/** `fit`: the posterior predictive against what was observed and two naive forecasts. */
export function fitCommand(program: Command): void {
  program
    .command('fit')
    .description('hold the calibrated model against observed figures and two naive forecasts')
    .option('--vectors <number>', 'vectors of assumptions, over all combinations of rules', countOf, 200)
    .option('--seeds <number>', 'runs of each vector', countOf, 2)
    .option('--firms <number>', 'firms that the world is founded with')
    .option('--posterior <file>', 'a posterior.csv of calibrate (default: that of the package)')
    .option('--workers <number>', 'threads; the results are the same for any number', workersOf, availableParallelism())
    .option('--out <folder>', 'a new folder for table, chart and page')
    .option('--force', 'replace an earlier folder, once the new one is complete')
    .option('--quiet', 'no progress and no table')
    .option('--json', 'a row a target on stdout, nothing else; errors as JSON')
    .action(run)
}

async function run(flags: Flags): Promise<void> {
  const { vectors, seeds, firms, workers, out, force, quiet, json } = flags
  const scenario = override(loadScenario('baseline'), [], { ...(firms !== undefined && { firms }) })
  const { world } = scenario
  const posterior = loadPosterior(world, flags.posterior)
  const output = out === undefined ? undefined : openOutput(out, { kind: 'fit', force: force ?? false })
  const interrupt = listen()
  const { signal } = interrupt
  const fitting = holdAgainst({
    scenario,
    targets: loadTargets(world),
    bars: loadBars(world),
    posterior,
    vectors,
    seeds,
    workers,
    signal,
    store: RUN_STORE,
  })
  const endProgress = quiet ? () => {} : showProgress(fitting.progress)
  try {
    const fitted = await fitting.done
    endProgress()
    if (output) {
      // a DOM takes longer to load than most commands to run
      const { writeFit } = await import('../evidence/fit-files.ts')
      writeFit(output, fitted, world)
      signal.throwIfAborted()
      output.commit()
    }
    if (json) process.stdout.write(`${JSON.stringify(fitted.rows, null, 2)}\n`)
    else if (!quiet) process.stdout.write(summary(world, fitted))
  } catch (error) {
    if (!signal.aborted) throw error
    const message = `interrupted; the runs so far are kept; go on: ${again()}`
    process.stderr.write(`${json ? JSON.stringify({ error: { code: 'interrupted', message } }) : message}\n`)
    process.exitCode = interrupt.exit()
  } finally {
    endProgress()
    output?.discard()
    interrupt.release()
  }
}

function summary(world: World, { rows, scores, bars, vectors, runs }: Fitted): string {
  const language = languageOf(process.env)
  const words = wordsIn(world)[language].fit
  const inside = (role: string) =>
    rows.filter((row) => row.role === role && row.lo90 <= row.observed && row.observed <= row.hi90).length
  const count = (role: string) => rows.filter((row) => row.role === role).length
  return [
    words.title(inside('fit'), count('fit'), inside('check'), count('check')),
    words.subtitle(vectors, runs),
    '',
    table(words.bar, barRows(world, bars, language)),
    unseen(world, scores, language),
    '',
    table(words.board, boardRows(world, scores, language)),
  ].join('\n')
}

function countOf(text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : 0
  if (count < 1 || count > 100_000) throw new InvalidArgumentError('a whole number from 1 to 100000')
  return count
}
