import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, parse, relative, sep } from 'node:path'
import { ScenarioError } from '../../text/errors.ts'
import { hasPlan, KINDS, type KindId, MANIFEST, type Own, ownIn } from './folder-kind.ts'
import { isFolder, removeEmpty } from './folders.ts'

/** Whether a folder may be put in the place of what is there. */
export interface Asked {
  readonly kind: KindId
  /** Where one of its kind may be replaced. */
  readonly force: boolean
  /** Which of its kind, where not every one. */
  readonly isOwn?: (own: Own) => boolean
}

/**
 * Refuse a place where a folder cannot be put without losing something: anything but a new folder, or with `force` an
 * empty one or one of the same kind in which every file is one that its manifest lists. Links in it are never followed.
 */
export function refusePlace(place: string, shown: string, { kind, force, isOwn }: Asked): void {
  const stat = lstatSync(place, { throwIfNoEntry: false })
  if (!stat) return
  const refused = (got: string, expected: string) => new ScenarioError({ code: 'exists', path: '--out', got, expected })
  if (!stat.isDirectory())
    throw refused(`${shown}, which is ${stat.isSymbolicLink() ? 'a link to nothing' : 'a file'}`, 'a new folder')
  const here = reserved(place)
  if (here !== undefined) throw refused(`${shown}, which is ${here}`, 'a new folder')
  if (!force) throw refused(`${shown}, which exists`, 'a new folder, or --force to replace this one')
  if (readdirSync(place).length === 0) return
  const own = ownIn(place)
  const found = own === 'none' && hasPlan(place) ? 'sweep' : typeof own === 'string' ? undefined : own.kind
  if (found !== undefined && found !== kind)
    throw refused(`${shown}, the folder of ${KINDS[found].title}`, `a new folder, or that of ${KINDS[kind].title}`)
  if (own === 'strange') throw refused(`${shown}/${MANIFEST}, which no ${nounOf(kind)} has written`, EXPECTED)
  if (typeof own === 'string' || isOwn?.(own) === false)
    throw refused(
      `${shown}, which no ${nounOf(kind)} has written`,
      `a new folder, or that of an earlier ${nounOf(kind)}`,
    )
  const stranger = strangerIn(place, own.files)
  if (stranger !== undefined) throw refused(`${shown}/${stranger}, which no ${nounOf(kind)} has written`, EXPECTED)
}

const EXPECTED = 'a new folder, or one in which nothing else is'
const nounOf = (kind: KindId): string => KINDS[kind].title.replace(/^an? /, '')

/** Folders that nobody means to replace, whatever is in them. */
function reserved(place: string): string | undefined {
  if (place === parse(place).root) return 'the root of the disk'
  if (holds(place, process.cwd())) return place === process.cwd() ? 'the working folder' : 'above the working folder'
  return holds(place, homedir()) ? 'the home folder, or above it' : undefined
}

const holds = (folder: string, inner: string): boolean => {
  const way = relative(folder, inner)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** The first thing in a folder that is none of `files` nor its manifest; a link, or a folder in a file's place, is none. */
export function strangerIn(folder: string, files: readonly string[], within = ''): string | undefined {
  const own = new Set([MANIFEST, ...files])
  const rooms = new Set(files.flatMap(roomsOf))
  for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
    const name = within === '' ? entry.name : `${within}/${entry.name}`
    if (entry.isDirectory() && rooms.has(name)) {
      const stranger = strangerIn(folder, files, name)
      if (stranger !== undefined) return stranger
    } else if (!entry.isFile() || !own.has(name)) return name
  }
  return undefined
}

/** Remove what is ours from a folder, its manifest last, then the folder; whether nothing else was in it. */
export function removeOwn(folder: string, files: readonly string[]): boolean {
  const rooms = [...new Set(files.flatMap(roomsOf))].sort((a, b) => b.length - a.length)
  for (const name of files) {
    const file = join(folder, name)
    if (isFolder(dirname(file)) && lstatSync(file, { throwIfNoEntry: false })?.isFile()) rmSync(file, { force: true })
  }
  for (const room of rooms) removeEmpty(join(folder, room))
  if (readdirSync(folder).some((name) => name !== MANIFEST)) return false
  rmSync(join(folder, MANIFEST), { force: true })
  return removeEmpty(folder)
}

/** The folders within a folder that a file lies in, `a` and `a/b` of `a/b/c`. */
const roomsOf = (name: string): readonly string[] => {
  const parts = name.split('/').slice(0, -1)
  return parts.map((_, k) => parts.slice(0, k + 1).join('/'))
}
