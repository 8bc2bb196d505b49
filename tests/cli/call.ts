import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface Called {
  readonly exit: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What users call: the built command, half a second quicker a call than its sources. `tests/built.mjs` sees to it that it is of today. */
export const MAIN = join(import.meta.dirname, '../../dist/cli/main.js')

/** The command line as a user calls it, in a folder. */
export const call = (folder: string, ...words: readonly string[]): Promise<Called> =>
  ended(spawn(process.execPath, [MAIN, ...words], { cwd: folder }))

/** What a process has said by its end. */
export function ended(child: ChildProcess): Promise<Called> {
  const said = { stdout: '', stderr: '' }
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exit) => resolve({ exit, ...said }))
  })
}

/** A new folder, gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'factor-mobility-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
