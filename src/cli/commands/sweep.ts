import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { ScenarioError } from '../../text/errors.ts'
import { spelled } from '../files/manifest.ts'
import { foreign } from '../files/standing.ts'
import { estimate } from '../sweep/estimate.ts'
import { mergeAndPublish } from '../sweep/finish.ts'
import { SweepFolder } from '../sweep/folder.ts'
import { loneUnit } from '../sweep/lone-unit.ts'
import { scan } from '../sweep/outcomes.ts'
import { asPlanned, openReadOnly, prepare, reopen, write } from '../sweep/prepare.ts'
import { statusOf } from '../sweep/status.ts'
import { toldDifferences, toldEstimate, toldMerged, toldSame, toldStatus } from '../sweep/summary.ts'
import { verify } from '../sweep/verify.ts'
import { EXIT } from '../terminal/complaint.ts'
import { type Loaded, loadDesign } from '../worlds/designs.ts'
import { type Flags, interruptible, toTheEnd, wholeNumber } from './sweeping.ts'

const SHARD = ['--shard-size <number>', 'runs that are stored together (default: some seconds of work)'] as const
const OUT = ['--out <folder>', 'its folder (default: outputs/<id of the design>)'] as const
const WORKERS = ['--workers <number>', 'threads; the results are the same for any number'] as const
const QUIET = ['--quiet', 'no progress and no closing lines'] as const
const JSON_ = ['--json', 'one JSON object on stdout, nothing else; errors as JSON'] as const
const FOLDER = ['<folder>', 'of a sweep'] as const

/** `sweep`: many runs as a design asks for them, in a folder from which every step can go on. */
export function sweepCommand(program: Command): void {
  const sweep = program.command('sweep').description('plan, run and look after many runs (see scenarios/designs)')
  const atMost = wholeNumber(1, 256)
  const shard = wholeNumber(1, 100_000)
  sweep
    .command('plan')
    .description('how many runs a design asks for, how long they take, how much they store')
    .argument('<design>', 'id or file')
    .option(OUT[0], `${OUT[1]}; given, the plan is written there`)
    .option(...SHARD, shard)
    .option(...WORKERS, atMost, availableParallelism())
    .option('--force', 'replace what another design or other code has left there')
    .option(...JSON_)
    .action(planned)
  sweep
    .command('run')
    .description('run a design; what its folder holds already is kept')
    .argument('<design>', 'id or file')
    .option(...OUT)
    .option(...SHARD, shard)
    .option(...WORKERS, atMost, availableParallelism())
    .option('--force', 'replace what another design or other code has left there')
    .option(...QUIET)
    .option(...JSON_)
    .action(async (reference: string, flags: Flags) => {
      const loaded = loadDesign(reference)
      const folder = folderOf(loaded, flags)
      if (!flags.quiet && !flags.json) note(loaded)
      await toTheEnd(folder, () => prepare(folder, loaded, { ...flags, force: flags.force ?? false }), flags)
    })
  sweep
    .command('resume')
    .description('go on with a sweep')
    .argument(...FOLDER)
    .option(...WORKERS, atMost, availableParallelism())
    .option('--retry', 'shards that were set aside too')
    .option(...QUIET)
    .option(...JSON_)
    .action(async (path: string, flags: Flags) => {
      const folder = new SweepFolder(path)
      await toTheEnd(folder, () => reopen(folder), flags)
    })
  sweep
    .command('status')
    .description('how far a sweep is')
    .argument(...FOLDER)
    .option(...JSON_)
    .action((path: string, { json }: Flags) => {
      const folder = new SweepFolder(path)
      const status = statusOf(folder, openReadOnly(folder))
      process.stdout.write(json ? spelled(status) : toldStatus(folder, status))
    })
  sweep
    .command('cancel')
    .description('end a sweep, wherever it is running, once its shards under way are done')
    .argument(...FOLDER)
    .action((path: string) => {
      const folder = new SweepFolder(path)
      openReadOnly(folder)
      folder.refuseUnknownFiles()
      folder.cancel()
      process.stdout.write(`${folder.shown}: cancelled; go on: factor-mobility sweep resume ${folder.shown}\n`)
    })
  sweep
    .command('merge')
    .description('put the parts of a sweep together again')
    .argument(...FOLDER)
    .option('--allow-missing', 'also where shards are missing; the manifest names them')
    .option(...QUIET)
    .option(...JSON_)
    .action(merged)
  sweep
    .command('verify')
    .description('run a random sample again and compare the bytes')
    .argument(...FOLDER)
    .option('--sample <number>', 'runs', wholeNumber(0, 10_000_000), 10)
    .option(...JSON_)
    .action(verified)
}

const folderOf = ({ design }: Loaded, { out }: Flags): SweepFolder => new SweepFolder(out ?? join('outputs', design.id))

function note({ design }: Loaded): void {
  const said = loneUnit(design)
  if (said !== undefined) process.stderr.write(`${said}\n`)
}

function planned(reference: string, flags: Flags): void {
  const loaded = loadDesign(reference)
  const folder = folderOf(loaded, flags)
  const prepared = prepare(folder, loaded, { ...flags, force: flags.force ?? false })
  const expected = { design: loaded.design.id, out: folder.shown, ...estimate(folder, prepared.sweep, flags.workers!) }
  if (flags.out !== undefined) write(folder, prepared)
  if (!flags.json) note(loaded)
  process.stdout.write(flags.json ? spelled(expected) : toldEstimate(expected))
}

async function merged(path: string, flags: Flags): Promise<void> {
  const folder = new SweepFolder(path)
  const started = new Date()
  await interruptible(folder, flags, async (signal) => {
    const opened = reopen(folder)
    write(folder, opened)
    const { sweep } = opened
    const found = scan(folder, sweep, { deep: true })
    const [wrong] = [...opened.lost, ...found.wrong]
    const resume = `sweep resume ${folder.shown} runs it again`
    if (wrong?.isForeign && !flags.allowMissing) throw foreign(wrong.file, wrong.got, wrong.expected)
    if (wrong !== undefined && !flags.allowMissing)
      throw new ScenarioError({
        code: 'differs',
        file: wrong.file,
        got: `${wrong.got}${found.wrong.length > 1 ? `, and ${found.wrong.length - 1} more` : ''}`,
        expected: `${wrong.expected}: ${resume}`,
      })
    if (found.missing.length > 0 && !flags.allowMissing)
      throw new ScenarioError({
        code: 'missing',
        file: folder.shown,
        got: `${found.missing.length} of ${sweep.shards.length} shards missing`,
        expected: 'all of them (sweep resume), or --allow-missing',
      })
    const manifest = await mergeAndPublish(folder, sweep, found, started, signal)
    if (flags.json) process.stdout.write(spelled(manifest))
    else if (!flags.quiet) process.stdout.write(toldMerged(folder, manifest))
  })
}

async function verified(path: string, flags: Flags): Promise<void> {
  const folder = new SweepFolder(path)
  await interruptible(folder, flags, async (signal) => {
    const found = await verify(folder, asPlanned(folder), flags.sample!, signal)
    const same = found.flaws.length === 0 && found.differences.length === 0
    if (flags.json) process.stdout.write(spelled({ ...found, same }))
    else if (same) process.stdout.write(toldSame(folder, found))
    else process.stderr.write(toldDifferences(found))
    if (!same) process.exitCode = EXIT.differs
  })
}
