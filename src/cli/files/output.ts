import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { ScenarioError } from '../../text/errors.ts'
import { moved, publishFolder } from './atomic.ts'
import { refusable } from './fault.ts'
import { MANIFEST, ownIn } from './folder-kind.ts'
import { makeFolders, removeEmpty } from './folders.ts'
import { mendLeftovers, unfinished, writing } from './leftovers.ts'
import { type Asked, refusePlace, removeOwn, strangerIn } from './ownership.ts'
import { unused } from './temporary.ts'

/** A folder that comes into being whole or not at all: written beside its place, renamed at the end. */
export interface Output {
  /** The folder as messages give it. */
  readonly shown: string
  /** Put `data` at the end of a file of the folder. */
  append(name: string, data: string | Uint8Array): void
  /** Where a file of the folder is for now, for what writes it by itself. */
  path(name: string): string
  remove(name: string): void
  /** The files written so far, sorted: what the manifest lists. */
  files(): readonly string[]
  /** Write `manifest.json`, by which the folder is known as ours. */
  seal<T extends { readonly files: readonly string[] }>(manifest: T): void
  /** The folder takes its place; a folder it replaces goes only then. */
  commit(): void
  /** Nothing was ever here. After `commit` this does nothing. */
  discard(): void
}

/**
 * Open `folder` for writing; `force` replaces an earlier one of the same kind (`refusePlace` says which). Errors name the
 * folder, not the one beside it. What calls that were killed have left beside is mended first.
 */
export function openOutput(folder: string, asked: Asked): Output {
  const mind = <T>(action: () => T): T => refusable(shown, action)
  let shown = folder
  const place = mind(() => (existsSync(folder) ? realpathSync(folder) : resolve(folder)))
  shown = relative('.', place).startsWith('..') ? place : relative('.', place) || '.'

  let beside: string | undefined
  let made: readonly string[] = []
  const discard = () => {
    underWay.delete(discard)
    if (beside !== undefined) rmSync(beside, { recursive: true, force: true })
    beside = undefined
    for (const each of made.toReversed()) removeEmpty(each)
    made = []
  }
  const at = (name: string) => join(beside!, name)
  const names = new Set<string>()
  const claim = (name: string) => {
    if (!names.has(name)) mkdirSync(dirname(at(name)), { recursive: true })
    names.add(name)
    return at(name)
  }
  mind(() => {
    mendLeftovers(place)
    refusePlace(place, shown, asked)
  })
  try {
    made = mind(() => makeFolders(dirname(place)))
    beside = mind(() => {
      const free = unused(place, 'tmp')
      mkdirSync(free)
      writing.add(free)
      return free
    })
    if (!process.listeners('exit').includes(discardAll)) process.on('exit', discardAll)
    underWay.add(discard)
    mind(() => writeFileSync(at(MANIFEST), `${JSON.stringify(unfinished())}\n`))
  } catch (error) {
    discard()
    throw error
  }

  return {
    shown,
    path: (name) => mind(() => claim(name)),
    append: (name, data) => mind(() => appendFileSync(claim(name), data)),
    remove: (name) => {
      names.delete(name)
      mind(() => rmSync(at(name)))
    },
    files: () => [...names].sort(),
    seal: (manifest) => mind(() => writeFileSync(at(MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)),
    commit: () => {
      mind(() => takePlace(place, shown, beside!, asked))
      beside = undefined
      made = []
      discard()
    },
    discard,
  }
}

/** Others may take the place at the same time: whatever of the same kind is there by then is replaced in its turn. */
function takePlace(place: string, shown: string, beside: string, asked: Asked): void {
  while (existsSync(beside)) {
    refusePlace(place, shown, asked)
    const stat = lstatSync(place, { throwIfNoEntry: false })
    if (stat) chmodSync(beside, stat.mode & 0o7777)
    if (!stat || readdirSync(place).length === 0) {
      if (publishFolder(beside, place)) return
      continue
    }
    const old = unused(place, 'old')
    if (!moved(place, old)) continue
    const own = ownIn(old)
    // what came in since it was looked at
    const stranger = typeof own === 'string' ? MANIFEST : strangerIn(old, own.files)
    if (stranger !== undefined || typeof own === 'string') {
      moved(old, place)
      continue
    }
    let taken: boolean
    try {
      taken = publishFolder(beside, place)
    } catch (error) {
      moved(old, place)
      throw error
    }
    if (!isGone(old, own.files)) process.stderr.write(`${old}: got what could not be removed; it is kept\n`)
    if (taken) return
  }
  throw new ScenarioError({ code: 'ENOENT', file: beside, got: 'nothing', expected: `what was written for ${shown}` })
}

/** Remove what was replaced: that it cannot be removed undoes nothing. */
function isGone(old: string, files: readonly string[]): boolean {
  try {
    return removeOwn(old, files)
  } catch {
    return false
  }
}

/** Of outputs under way, what takes them back: a process may end where nobody waits for it. */
const underWay = new Set<() => void>()
const discardAll = () => {
  for (const discard of [...underWay])
    try {
      discard()
    } catch {
      // what cannot be removed now, the next call mends
    }
}
