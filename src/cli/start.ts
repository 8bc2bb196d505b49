import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { Command, Option } from 'commander'
import { aligned, summaryOf } from '../charts/summary.ts'
import { override } from '../scenario/override.ts'
import type { Language } from '../words/words.ts'
import { wordsIn } from '../worlds/setting.ts'
import type { Own } from './files/folder-kind.ts'
import { openOutput } from './files/output.ts'
import { writeRuns } from './runs/run-files.ts'
import { complain } from './terminal/complaint.ts'
import { seedsOf } from './terminal/flags.ts'
import { listen } from './terminal/interrupt.ts'
import { languageOf } from './terminal/language.ts'
import { guardStreams } from './terminal/streams.ts'
import { loadScenario } from './worlds/library.ts'

interface Flags {
  readonly lang: Language
  readonly seeds: string
  readonly firms?: string
  readonly until?: string
  readonly out: string
}

const SCENARIOS = ['baseline', 'coordinated', 'function-relief']

/** Whether a run is one that start makes, which nobody has to be asked about. */
const isStart = ({ manifest }: Own): boolean =>
  (manifest['scenarios'] as readonly { readonly id: string }[]).map(({ id }) => id).join() === SCENARIOS.join()

const hidden = (flags: string, fallback?: string) => new Option(flags).default(fallback).hideHelp()

const program = new Command('npm start --')
  .description('Simulate the baseline and two policies, and show what differs.')
  .addOption(
    new Option('--lang <language>', 'of the table and the charts')
      .choices(['en', 'zh'])
      .default(languageOf(process.env)),
  )
  .addOption(hidden('--seeds <seeds>', '8'))
  .addOption(hidden('--firms <number>'))
  .addOption(hidden('--until <date>'))
  .addOption(hidden('--out <folder>', join('outputs', 'start')))
  .exitOverride()
  .configureOutput({ writeErr: () => {} })
  .action(start)

guardStreams({ json: false })
try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = complain(error, { json: false })
}

/** A first look: simulate into the folder, which is start's own and replaced each time; then the table and where all is. */
async function start({ lang, out, ...flags }: Flags): Promise<void> {
  const seeds = seedsOf(flags.seeds)
  const scenarios = SCENARIOS.map((id) => override(loadScenario(id), [], flags))
  const output = openOutput(out, { kind: 'run', force: true, isOwn: isStart })
  const { signal, exit, release } = listen()
  try {
    const { cases, charts } = await writeRuns(output, {
      scenarios,
      seeds,
      every: 'year',
      format: ['csv'],
      workers: availableParallelism(),
      quiet: false,
      png: false,
      language: lang,
      signal,
    })
    output.commit()
    const { table } = wordsIn(cases.world)[lang]
    const at = (name: string) => join(output.shown, name)
    const where = [
      ...(charts[0] ? [[table.charts, table.pictures(at('charts'), charts.length, basename(charts[0]))]] : []),
      [table.files, `${at('series.csv')}, flows.csv`],
    ]
    const told = [...summaryOf(cases, lang), '', ...aligned(where, ['<', '<'])]
    process.stdout.write(`${told.join('\n')}\n`)
  } catch (error) {
    if (!signal.aborted) throw error
    process.stderr.write('interrupted; nothing was written\n')
    process.exitCode = exit()
  } finally {
    output.discard()
    release()
  }
}
