import { existsSync, lstatSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ScenarioError } from '../../text/errors.ts'
import { replace } from './atomic.ts'
import { refusable } from './fault.ts'
import { makeFolders, removeEmpty } from './folders.ts'
import { beside, sweepBeside } from './temporary.ts'

/** A file that comes into being whole or not at all. */
export interface WholeFile {
  /** The text takes its place; what it replaces goes only then. */
  commit(text: string): void
  /** Nothing was ever here. After `commit` this does nothing. */
  discard(): void
}

interface Asked {
  /** Replace an earlier one. */
  readonly force: boolean
  /** Whether a file is one that we have written: only such a one is replaced. */
  readonly isOurs: (file: string) => boolean
  /** As messages call it: `report`. */
  readonly noun: string
}

/** Open a file for writing: beside its place, so that a place where nothing can be written is known at once. */
export function openFile(file: string, asked: Asked): WholeFile {
  const mind = <T>(action: () => T): T => refusable(file, action)
  const place = mind(() => (existsSync(file) ? realpathSync(file) : resolve(file)))
  mind(() => refuseFile(place, file, asked))
  let temporary: string | undefined
  let made: readonly string[] = []
  const discard = () => {
    if (temporary !== undefined) rmSync(temporary, { force: true })
    temporary = undefined
    for (const folder of made.toReversed()) removeEmpty(folder)
    made = []
  }
  try {
    made = mind(() => makeFolders(dirname(place)))
    sweepBeside(place)
    const free = beside(place)
    mind(() => writeFileSync(free, '', { flag: 'wx' }))
    temporary = free
  } catch (error) {
    discard()
    throw error
  }
  return {
    commit: (text) =>
      mind(() => {
        writeFileSync(temporary!, text)
        refuseFile(place, file, asked)
        replace(temporary!, place)
        temporary = undefined
        made = []
      }),
    discard,
  }
}

function refuseFile(place: string, shown: string, { force, isOurs, noun }: Asked): void {
  const stat = lstatSync(place, { throwIfNoEntry: false })
  if (!stat) return
  const refused = (got: string, expected: string) => new ScenarioError({ code: 'exists', path: '--out', got, expected })
  if (!stat.isFile()) {
    const what = stat.isDirectory() ? 'a folder' : stat.isSymbolicLink() ? 'a link to nothing' : 'no regular file'
    throw refused(`${shown}, which is ${what}`, 'a new file')
  }
  if (!force) throw refused(`${shown}, which exists`, 'a new file, or --force to replace this one')
  if (!isOurs(place)) throw refused(`${shown}, which no ${noun} has written`, `a new file, or an earlier ${noun}`)
}
