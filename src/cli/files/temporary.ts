import { randomBytes } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** Bytes of the name that names beside it keep, so that they are no longer than a disk allows (255). */
const LONGEST = { file: 150, folder: 230 } as const

const shortened = (place: string, most: number): string => {
  let name = basename(place)
  while (Buffer.byteLength(name) > most) name = [...name].slice(0, -1).join('')
  return name
}

/** How the name of a file goes on after `.tmp-`, before its writer. */
const stemOf = (file: string): string => `${shortened(file, LONGEST.file)}-`

/** A name beside `file`, in the same folder, that nobody else writes to: it says who does. */
export const beside = (file: string): string =>
  join(dirname(file), `.tmp-${stemOf(file)}${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`)

/** The path that names beside a folder begin with. */
export const besideFolder = (place: string): string => join(dirname(place), shortened(place, LONGEST.folder))

/** A name beside a folder that nothing has, for what takes its place, or for what was in it: people may come across it. */
export function unused(place: string, what: 'tmp' | 'old'): string {
  const stem = `${besideFolder(place)}.${what}-${process.pid}`
  let free = stem
  for (let k = 1; lstatSync(free, { throwIfNoEntry: false }); k++) free = `${stem}-${k}`
  return free
}

/** Remove what writers of one file that are gone have left beside it, as far as that can be done. */
export function sweepBeside(file: string): void {
  try {
    sweepTemporary(dirname(file), (written) => written.startsWith(stemOf(file)))
  } catch {
    // it is in nobody's way
  }
}

/**
 * Remove what writers that are gone have left in a folder of files that are ours by how their names go on after `.tmp-`:
 * those of this host that no longer run, and any after a day. Of folders only what DuckDB spills is removed; links are left alone.
 */
export function sweepTemporary(folder: string, isOurs: (written: string) => boolean = () => true): void {
  if (!existsSync(folder)) return
  const day = 24 * 3600 * 1000
  for (const name of readdirSync(folder)) {
    const [, written, pid] = /^\.tmp-(.*)-(\d+)-[0-9a-f]{8}$/.exec(name) ?? []
    const file = join(folder, name)
    const stat = lstatSync(file, { throwIfNoEntry: false })
    if (written === undefined || !stat || !isOurs(written)) continue
    const isHere = name.includes(`-${hostname()}-${pid}-`)
    const isOld = Date.now() - stat.mtimeMs > day
    if (!isOld && !(isHere && !isRunning(Number(pid)))) continue
    if (stat.isFile()) rmSync(file, { force: true })
    else if (stat.isDirectory()) removeSpill(file)
  }
}

/** Remove a folder into which DuckDB has spilt. */
function removeSpill(folder: string): void {
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
