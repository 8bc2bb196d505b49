import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { openRegular } from './standing.ts'

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

const TEMPORARY = '.tmp-'
/** Errors of `link` on disks that have no links. */
const WITHOUT_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']

/** A name beside `file`, in the same folder, that nobody else writes to. */
export const beside = (file: string): string =>
  join(dirname(file), `${TEMPORARY}${basename(file)}-${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`)

/**
 * Give a file that is written whole its name: synced, then linked, so that the first writer wins; a later one compares
 * its bytes with those that are there, and `DiffersError` keeps both. `temporary` is gone afterwards.
 */
export function publish(temporary: string, file: string): void {
  sync(temporary)
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
    replace(temporary, file)
    return
  }
  rmSync(temporary)
  sync(dirname(file))
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

/** Publish a text. */
export function publishText(file: string, text: string): void {
  const temporary = beside(file)
  try {
    writeFileSync(temporary, text, { flag: 'wx' })
    publish(temporary, file)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Put a text, or bytes, in the place of what is there, whole or not at all. */
export function replaceText(file: string, text: string | Uint8Array): void {
  const temporary = beside(file)
  try {
    writeFileSync(temporary, text, { flag: 'wx' })
    replace(temporary, file)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Put a file that is written whole in the place of what is there. */
export function replace(temporary: string, file: string): void {
  sync(temporary)
  renameSync(temporary, file)
  sync(dirname(file))
}

/** sha256 (hex) of a file, read in pieces. */
export function sha256Of(file: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(1 << 20)
  const descriptor = openRegular(file)
  try {
    for (let length = -1; length !== 0; ) {
      length = readSync(descriptor, piece, 0, piece.length, null)
      hash.update(piece.subarray(0, length))
    }
  } finally {
    closeSync(descriptor)
  }
  return hash.digest('hex')
}

/**
 * Remove what writers that are gone have left in a folder of files whose names begin as `ours` do: those of this host that no
 * longer run, and any after a day. Of folders only what DuckDB spills is removed; links are left alone.
 */
export function sweepTemporary(folder: string, ours = /^/): void {
  if (!existsSync(folder)) return
  const day = 24 * 3600 * 1000
  for (const name of readdirSync(folder)) {
    const [, written, pid] = /^\.tmp-(.*)-(\d+)-[0-9a-f]{8}$/.exec(name) ?? []
    const file = join(folder, name)
    const stat = lstatSync(file, { throwIfNoEntry: false })
    if (written === undefined || !stat || !ours.test(written)) continue
    const isHere = name.includes(`-${hostname()}-${pid}-`)
    const isOld = Date.now() - stat.mtimeMs > day
    if (!isOld && !(isHere && !isRunning(Number(pid)))) continue
    if (stat.isFile()) rmSync(file, { force: true })
    else if (stat.isDirectory()) removeSpill(file)
  }
}

/** Remove a folder into which DuckDB has spilt. */
export function removeSpill(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith('duckdb_temp')) rmSync(join(folder, name), { force: true })
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}

/** Whether a process of this machine lives. */
export function isRunning(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
