import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ScenarioError } from '../scenario/errors.ts'

/** A file that exists is only replaced where that is asked for. */
export function refuseExisting(file: string, force: boolean): void {
  if (force || !existsSync(file)) return
  throw new ScenarioError({
    code: 'exists',
    path: '--out',
    got: `${file}, which exists`,
    expected: 'a new file, or --force to replace this one',
  })
}

/** Write a file whole or not at all: beside its place, renamed at the end. */
export function writeWhole(file: string, text: string, force: boolean): void {
  refuseExisting(file, force)
  mkdirSync(dirname(file), { recursive: true })
  const beside = `${file}.tmp-${process.pid}`
  try {
    writeFileSync(beside, text)
    renameSync(beside, file)
  } finally {
    rmSync(beside, { force: true })
  }
}
