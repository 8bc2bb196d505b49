import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { sha256Of } from './file-digest.ts'
import { beside } from './temporary.ts'

/** Two attempts at one file gave different bytes: what is computed is not determined by what is asked. */
export class DiffersError extends Error {
  override readonly name = 'DiffersError'
  readonly file: string
  /** Where the other bytes are. */
  readonly other: string

  constructor(file: string, other: string) {
    super(`${file}: got other bytes (${basename(other)}); expected the same`)
    this.file = file
    this.other = other
  }
}

/** Errors of `link` on disks that have no links. */
const WITHOUT_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']
/** Errors of syncing a folder where the machine has no such thing, or does not let it be opened. */
const WITHOUT_SYNC = ['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']

/**
 * Give a file that is written whole its name, so that the first writer wins; a later one compares its bytes with those that
 * are there, and `DiffersError` keeps both. `temporary` is gone afterwards. As everywhere here, the bytes are on the disk
 * before they have the name, and the name is before anybody is told: it never stands for half of what was written.
 */
export function publish(temporary: string, file: string): void {
  syncFile(temporary)
  try {
    linkSync(temporary, file)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    // a file server may say that a link failed which it made
    if (existsSync(file)) {
      settle(temporary, file)
      return
    }
    if (!WITHOUT_LINKS.includes(code)) throw error
    renameSync(temporary, file)
  }
  rmSync(temporary, { force: true })
  syncNames(dirname(file))
}

function settle(temporary: string, file: string): void {
  if (sha256Of(temporary) === sha256Of(file)) {
    rmSync(temporary)
    return
  }
  const other = join(dirname(file), `${basename(file)}.differs-${randomBytes(4).toString('hex')}`)
  renameSync(temporary, other)
  throw new DiffersError(file, other)
}

/** Put a file that is written whole in the place of what is there; who may read that one may read this one. */
export function replace(temporary: string, file: string): void {
  syncFile(temporary)
  const there = lstatSync(file, { throwIfNoEntry: false })
  if (there?.isFile()) chmodSync(temporary, there.mode & 0o7777)
  renameSync(temporary, file)
  syncNames(dirname(file))
}

/** Publish a text. */
export const publishText = (file: string, text: string): void =>
  written(file, (temporary) => {
    writeFileSync(temporary, text, { flag: 'wx' })
    publish(temporary, file)
  })

/** Put a text, or bytes, in the place of what is there, whole or not at all. */
export const replaceText = (file: string, text: string | Uint8Array): void =>
  written(file, (temporary) => {
    writeFileSync(temporary, text, { flag: 'wx' })
    replace(temporary, file)
  })

function written(file: string, write: (temporary: string) => void): void {
  const temporary = beside(file)
  try {
    write(temporary)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Give a folder that is written whole its name; `false`, and it stays, where `moved` says so. */
export function publishFolder(temporary: string, folder: string): boolean {
  syncFolder(temporary)
  return moved(temporary, folder)
}

/** Rename a folder; `false` where another with something in it is there by now, or where it is gone itself. */
export function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || (code === 'ENOENT' && existsSync(dirname(to)))) return false
    throw error
  }
  syncNames(dirname(to))
  return true
}

function syncFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncFolder(path)
    else if (entry.isFile()) syncFile(path)
  }
  syncNames(folder)
}

/** The bytes of a file, on the disk. */
function syncFile(file: string): void {
  // Windows syncs only what may be written
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The names in a folder, on the disk, where the machine can do that. */
function syncNames(folder: string): void {
  let descriptor: number | undefined
  try {
    descriptor = openSync(folder, 'r')
    fsyncSync(descriptor)
  } catch (error) {
    if (!WITHOUT_SYNC.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}
