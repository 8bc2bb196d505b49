import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type Complaint, ScenarioError, sentence } from '../../text/errors.ts'
import { nearest } from '../../text/nearest.ts'
import { show } from '../../text/show.ts'
import { DEFAULT_WORLD, NEEDED_FILES, readWorld, type WorldFiles } from '../../worlds/read.ts'
import type { Bilingual, World } from '../../worlds/world.ts'
import { WORLDS } from '../files/package-files.ts'
import { DATA_LIMIT, readText, shown } from '../files/read-text.ts'
import { askedWorld } from '../terminal/asked-world.ts'

/** Where worlds are looked for by their ids: what comes with the package, and `worlds` in the working folder. */
const folders = (): readonly string[] => [...new Set([WORLDS, resolve('worlds')].map((path) => resolve(path)))]

const isWorld = (folder: string): boolean => existsSync(join(folder, 'world.yaml'))

/** Ids of the worlds at hand, the default first. */
export function worldIds(): readonly string[] {
  const ids = folders().flatMap((folder) =>
    existsSync(folder) && statSync(folder).isDirectory()
      ? readdirSync(folder).filter((name) => isWorld(join(folder, name)))
      : [],
  )
  return [...new Set(ids)].sort((a, b) => Number(b === DEFAULT_WORLD) - Number(a === DEFAULT_WORLD) || (a < b ? -1 : 1))
}

/** The folder of a world, given by id or as a folder. */
export function worldFolder(reference: string): string {
  const isPath = /[\\/]/.test(reference) || reference === '.' || reference === '..'
  const found = isPath
    ? reference
    : folders()
        .map((folder) => join(folder, reference))
        .find(isWorld)
  if (found !== undefined && isWorld(found)) return found
  const near = isPath ? undefined : nearest(reference, worldIds())
  throw new ScenarioError({
    code: 'unknown-name',
    path: '--world',
    got: show(reference),
    expected: isPath ? 'a folder with a world.yaml' : 'the id of a world, or its folder with a slash, as ./mine',
    ...(near && { nearest: near }),
  })
}

const known = new Map<string, World>()

/** Read worlds anew when they are next asked for: their tables may have changed. */
export const forgetWorlds = (): void => known.clear()

/** A world by its id or folder, read once. */
export function loadWorld(reference = askedWorld() ?? DEFAULT_WORLD): World {
  const folder = worldFolder(reference)
  const key = resolve(folder)
  const found = known.get(key) ?? readFolder(folder)
  known.set(key, found)
  return found
}

/** A world at hand: its title, or what is wrong with its folder. One that is broken keeps no other from being used. */
export type WorldAtHand = { readonly id: string } & ({ readonly title: Bilingual } | { readonly fault: string })

/** The worlds at hand, the default first. */
export const worldsAtHand = (): readonly WorldAtHand[] =>
  worldIds().map((id) => {
    try {
      return { id, title: loadWorld(id).title }
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error
      return { id, fault: sentence(error.complaint) }
    }
  })

/** A world at hand as a line of a table: id and titles, or what is wrong. */
export const worldLine = (world: WorldAtHand): string[] =>
  'title' in world ? [world.id, world.title.en, world.title.zh] : [world.id, `cannot be read: ${world.fault}`, '']

/** What a folder holds, and is: an id that is not the folder's name would not be found again. */
function readFolder(folder: string): World {
  const name = shown(folder).replace(/[\\/]+$/, '')
  const world = readWorld(filesOf(folder), name)
  const own = basename(resolve(folder))
  if (world.id === own) return world
  throw new ScenarioError({
    code: 'bad-value',
    file: `${name}/world.yaml`,
    path: 'id',
    got: world.id,
    expected: `${own}, the name of its folder`,
  })
}

/** Most files of a world's folder, and of their bytes together. */
const MOST_FILES = 200
const MOST_BYTES = 64_000_000

/** The texts of a world's folder by their path in it; a file is read when it is asked for. */
export function filesOf(folder: string): WorldFiles {
  const files: Record<string, string> = {}
  const offer = (path: string) => {
    Object.defineProperty(files, path, {
      enumerable: true,
      get: () => readText(join(folder, path), shown(join(folder, path)), DATA_LIMIT),
    })
  }
  for (const name of [
    ...NEEDED_FILES,
    'assumptions.csv',
    'levers.csv',
    'outline.json',
    'words.en.yaml',
    'words.zh.yaml',
  ])
    if (existsSync(join(folder, name))) offer(name)
  const figures = join(folder, 'figures')
  const names = existsSync(figures)
    ? readdirSync(figures)
        .filter((name) => name.endsWith('.csv'))
        .sort()
    : []
  const refuse = (said: Omit<Complaint, 'code'>) => {
    throw new ScenarioError({ code: 'too-large', file: shown(figures), ...said })
  }
  if (names.length > MOST_FILES) refuse({ got: `${names.length} files`, expected: `at most ${MOST_FILES}` })
  const bytes = names.reduce((sum, name) => sum + statSync(join(figures, name)).size, 0)
  if (bytes > MOST_BYTES) refuse({ got: `${bytes} bytes`, expected: `at most ${MOST_BYTES} of all together` })
  for (const name of names) offer(`figures/${name}`)
  return files
}

/** A file of a world's folder that not every world has: its path, or nothing. */
export function worldFile(world: World, name: string): string | undefined {
  const asked = askedWorld()
  const reference = asked !== undefined && loadWorld(asked).id === world.id ? asked : world.id
  const path = join(worldFolder(reference), name)
  return existsSync(path) ? path : undefined
}

/** A world by the id that a file has of it: that of `--world`, where it is that one, whatever folder it lies in. */
export function worldNamed(id: string): World {
  const asked = askedWorld()
  return asked !== undefined && loadWorld(asked).id === id ? loadWorld(asked) : loadWorld(id)
}
