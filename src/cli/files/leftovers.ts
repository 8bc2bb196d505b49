import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { moved } from './atomic.ts'
import { KINDS, MANIFEST, ownIn } from './folder-kind.ts'
import { removeOwn, strangerIn } from './ownership.ts'
import { besideFolder, isRunning } from './temporary.ts'

/** Folders beside their places that this process has made. */
export const writing = new Set<string>()

/** What stands for the manifest while a folder is written. */
export const unfinished = () => ({ format: 1, writing: { host: hostname(), pid: process.pid } })

/**
 * What a call that was killed has left beside a place: a folder that was being written goes, and one that was being
 * replaced comes back, where by its manifest and its names it can only be ours, and its writer no longer runs.
 */
export function mendLeftovers(place: string): void {
  const stem = basename(besideFolder(place))
  for (const name of namesIn(dirname(place))) {
    if (!name.startsWith(`${stem}.`)) continue
    const [, what, pid] = /^(tmp|old)-(\d+)(?:-\d+)?$/.exec(name.slice(stem.length + 1)) ?? []
    const left = join(dirname(place), name)
    // a container may give every call the same number
    const isAlive = Number(pid) === process.pid ? writing.has(left) : isRunning(Number(pid))
    if (what === undefined || isAlive || !lstatSync(left).isDirectory()) continue
    const own = ownIn(left)
    if (what === 'tmp' && isUnfinished(left, Number(pid))) {
      const files = filesIn(left).filter((file) => Object.values(KINDS).some(({ names }) => names.test(file)))
      removeOwn(left, files)
    } else if (what === 'old' && typeof own !== 'string' && strangerIn(left, own.files) === undefined) {
      if (existsSync(place) || !moved(left, place)) removeOwn(left, own.files)
    }
  }
}

function isUnfinished(folder: string, pid: number): boolean {
  try {
    const { writing: by } = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'))
    return by.host === hostname() && by.pid === pid
  } catch {
    return false
  }
}

/** Names in a folder; none where it cannot be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
