import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { ScenarioError } from '../scenario/errors.ts'

/** A folder that comes into being whole or not at all: written beside its place, renamed at the end. */
export interface Output {
  /** The folder as messages give it. */
  readonly shown: string
  /** Put `data` at the end of a file of the folder. */
  append(name: string, data: string | Uint8Array): void
  /** Where a file of the folder is for now. */
  path(name: string): string
  remove(name: string): void
  /** The folder takes its place; a folder it replaces goes only then. */
  commit(): void
  /** Nothing was ever here. After `commit` this does nothing. */
  discard(): void
}

/** Open `folder` for writing; `force` replaces an earlier run's folder. Errors name the folder, not the one beside it. */
export function openOutput(folder: string, { force }: { readonly force: boolean }): Output {
  const place = existsSync(folder) ? realpathSync(folder) : resolve(folder)
  const shown = relative('.', place).startsWith('..') ? place : relative('.', place) || '.'
  const beside = `${place}.tmp-${process.pid}`
  const mind = <T>(action: () => T): T => {
    try {
      return action()
    } catch (error) {
      throw error instanceof Error && 'syscall' in error
        ? Object.assign(error, { path: shown, dest: undefined })
        : error
    }
  }

  mind(() => refuse(place, shown, force))
  const made: string[] = []
  const discard = () => {
    for (const at of made.splice(0).reverse()) {
      if (at === beside) rmSync(at, { recursive: true, force: true })
      else if (existsSync(at) && readdirSync(at).length === 0) rmdirSync(at)
    }
  }
  try {
    mind(() => {
      rmSync(beside, { recursive: true, force: true })
      // one by one: where a disk cannot be written, a recursive mkdir says that there is no such folder
      for (const at of [...missing(dirname(place)), beside]) {
        mkdirSync(at)
        made.push(at)
      }
    })
  } catch (error) {
    discard()
    throw error
  }

  return {
    shown,
    path: (name) => join(beside, name),
    append: (name, data) => mind(() => appendFileSync(join(beside, name), data)),
    remove: (name) => mind(() => rmSync(join(beside, name))),
    commit: () => {
      mind(() => takePlace(place, shown, beside, force))
      made.length = 0
    },
    discard,
  }
}

/** Only what a run has written is ever replaced: a folder with a manifest, or an empty one. */
function refuse(place: string, shown: string, force: boolean): void {
  const stat = lstatSync(place, { throwIfNoEntry: false })
  if (!stat) return
  const complaint = { code: 'exists', path: '--out' }
  if (!stat.isDirectory())
    throw new ScenarioError({ ...complaint, got: `${shown}, which is a file`, expected: 'a new folder' })
  if (!force)
    throw new ScenarioError({
      ...complaint,
      got: `${shown}, which exists`,
      expected: 'a new folder, or --force to replace this one',
    })
  const names = readdirSync(place)
  if (names.length > 0 && !names.includes('manifest.json'))
    throw new ScenarioError({
      ...complaint,
      got: `${shown}, which no run has written`,
      expected: 'a new folder, or that of an earlier run',
    })
}

function takePlace(place: string, shown: string, beside: string, force: boolean): void {
  refuse(place, shown, force)
  if (!existsSync(place)) {
    renameSync(beside, place)
    return
  }
  const old = join(dirname(place), `${basename(place)}.old-${process.pid}`)
  renameSync(place, old)
  try {
    renameSync(beside, place)
  } catch (error) {
    renameSync(old, place)
    throw error
  }
  rmSync(old, { recursive: true, force: true })
}

/** The folders that have to be made for `folder` to exist, outermost first. */
const missing = (folder: string): readonly string[] => (existsSync(folder) ? [] : [...missing(dirname(folder)), folder])
