import { InvalidArgumentError } from 'commander'
import { spelled } from '../files/manifest.ts'
import { finish } from '../sweep/finish.ts'
import type { SweepFolder } from '../sweep/folder.ts'
import type { Prepared } from '../sweep/prepare.ts'
import { CancelledError } from '../sweep/run.ts'
import { toldMerged } from '../sweep/summary.ts'
import { EXIT } from '../terminal/complaint.ts'
import { again, listen, shellWord } from '../terminal/interrupt.ts'
import { showProgress } from '../terminal/progress.ts'

/** What the commands of a sweep may be told. */
export interface Flags {
  readonly out?: string
  readonly shardSize?: number
  readonly workers?: number
  readonly sample?: number
  readonly force?: true
  readonly retry?: true
  readonly allowMissing?: true
  readonly quiet?: true
  readonly json?: true
}

export const wholeNumber = (least: number, most: number) => (text: string) => {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && value <= most)) throw new InvalidArgumentError(`a whole number from ${least} to ${most}`)
  return value
}

/** Run what is missing, merge, and say what came of it. */
export async function toTheEnd(folder: SweepFolder, prepared: () => Prepared, flags: Flags): Promise<void> {
  await interruptible(folder, flags, async (signal) => {
    const begun = prepared()
    if (flags.retry) for (const { id } of begun.sweep.shards) folder.clearFailures(id)
    const { manifest, quarantined, failures } = await finish(folder, begun, {
      workers: flags.workers!,
      signal,
      show: flags.quiet || flags.json ? () => () => {} : showProgress,
      tell: (line) => void process.stderr.write(`${line}\n`),
    })
    for (const id of quarantined)
      tell(flags, 'set-aside', `${folder.shown}: shard ${id} set aside: ${folder.lastFailure(id)}`)
    if (quarantined.length > 0) {
      tell(flags, 'set-aside', `${quarantined.length} shards set aside; once mended: ${resume(folder)} --retry`)
      process.exitCode = EXIT.failed
    }
    if (failures !== undefined) process.stderr.write(`${folder.shown}: ${failures}\n`)
    if (manifest === undefined) return
    if (flags.json) process.stdout.write(spelled(manifest))
    else if (!flags.quiet) process.stdout.write(toldMerged(folder, manifest))
  })
}

/** An action that Ctrl-C or a cancellation ends with how to go on. */
export async function interruptible(
  folder: SweepFolder,
  flags: Flags,
  action: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const interrupt = listen()
  try {
    await action(interrupt.signal)
  } catch (error) {
    const cancelled = error instanceof CancelledError
    if (!cancelled && !interrupt.signal.aborted) throw error
    const code = cancelled ? 'cancelled' : 'interrupted'
    tell(flags, code, `${code}; what is done is kept in ${folder.shown}; go on: ${onward(folder)}`)
    process.exitCode = cancelled ? EXIT.interrupted : interrupt.exit()
  } finally {
    interrupt.release()
  }
}

const resume = (folder: SweepFolder): string => `factor-mobility sweep resume ${shellWord(folder.shown)}`

/** Only runs have something to resume. */
const onward = (folder: SweepFolder): string =>
  ['run', 'resume'].includes(process.argv[3] ?? '') ? resume(folder) : again()

function tell({ json }: Flags, code: string, message: string): void {
  process.stderr.write(`${json ? JSON.stringify({ error: { code, message } }) : message}\n`)
}
