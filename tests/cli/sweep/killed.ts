import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Called, ended, MAIN } from '../call.ts'

const doneIn = (sweep: string): number =>
  existsSync(join(sweep, 'done')) ? readdirSync(join(sweep, 'done')).filter((name) => name.endsWith('.json')).length : 0

/** Call, and send `signal` once `shards` more are done and `milliseconds` have passed, unless the call has ended. */
export async function struck(
  folder: string,
  sweep: string,
  words: readonly string[],
  signal: NodeJS.Signals,
  { shards, milliseconds = 0 }: { readonly shards: number; readonly milliseconds?: number },
): Promise<Called> {
  const child = spawn(process.execPath, [MAIN, ...words], { cwd: folder })
  const end = ended(child)
  const before = doneIn(sweep)
  const alive = () => child.exitCode === null && child.signalCode === null
  while (alive() && doneIn(sweep) < before + shards) await wait(5)
  await wait(milliseconds)
  child.kill(signal)
  return end
}
