import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Files, namedWorld, readScenario } from '../../scenario/parse.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { type Complaint, ScenarioError } from '../../text/errors.ts'
import { nearest } from '../../text/nearest.ts'
import { show } from '../../text/show.ts'
import type { Named } from '../../words/language.ts'
import { DEFAULT_WORLD } from '../../worlds/read.ts'
import type { World } from '../../worlds/world.ts'
import { SCENARIOS } from '../files/package-files.ts'
import { readText, shown } from '../files/read-text.ts'
import { askedWorld } from '../terminal/asked-world.ts'
import { tellFormer, wordsOf } from '../terminal/former-names.ts'
import { loadWorld, worldFolder, worldIds } from './worlds.ts'

export { DATA_LIMIT, readText, shown } from '../files/read-text.ts'
export { SCENARIOS }

export const CLAIMS = 'claims.yaml'

/** What `parseScenario` asks for, of one scenario. */
export interface Source {
  readonly text: string
  readonly name: string
  readonly files: Files
  readonly world: World
}

/**
 * Where scenarios about a world lie: of the first one at the top of `scenarios`, of others in `scenarios/<id>` of the
 * package or of the working folder, or in `scenarios` of the world's own folder.
 */
export function scenarioFolders(reference = askedWorld() ?? DEFAULT_WORLD): readonly string[] {
  const folder = worldFolder(reference)
  // a world has the name of its folder: none has to be read, or to be right, for others to be used
  const id = basename(resolve(folder))
  if (id === DEFAULT_WORLD) return [SCENARIOS]
  return [
    ...new Set([join(SCENARIOS, id), resolve('scenarios', id), join(folder, 'scenarios')].map((path) => resolve(path))),
  ]
}

/** Ids of the scenarios at hand about a world, `baseline` first. */
export function scenarioIds(reference?: string): readonly string[] {
  const ids = new Set(scenarioFolders(reference).flatMap(idsIn))
  return [...ids].sort((a, b) => Number(b === 'baseline') - Number(a === 'baseline') || (a < b ? -1 : 1))
}

/** What tables and charts call a scenario: one that bears the id of a shipped one, but not its title, is a user’s own. */
export function nameOf({ id, title, world }: Pick<Scenario, 'id' | 'title' | 'world'>): Named {
  const reference = worldIds().includes(world.id) ? world.id : undefined
  const shipped =
    reference !== undefined && scenarioIds(reference).includes(id) ? loadScenario(id, reference).title : undefined
  const own = shipped !== undefined && (shipped.en !== title.en || shipped.zh !== title.zh)
  return { id, title, ...(own && { own }) }
}

/** How a call names a scenario of its world by id: of another world than the first with the world before it. */
export const referenceTo = (id: string, world: string): string =>
  askedWorld() !== undefined || world === DEFAULT_WORLD ? id : `${world}/${id}`

/** The baseline of the world that a scenario is about. */
export const baselineBeside = (reference: string): string => referenceTo('baseline', loadScenario(reference).world.id)

/** A scenario by its id, by `world/id`, or by the path of its file; `world` is the one meant where it names none. */
export const loadScenario = (reference: string, world?: string): Scenario => loadRead(reference, world).scenario

/** The same, with what its own entries make of the policies that stand without them. */
export function loadRead(
  reference: string,
  asked?: string,
): ReturnType<typeof readScenario> & { readonly name: string } {
  const { text, name, files, world } = sourceOf(reference, asked)
  try {
    const read = readScenario(text, { name, files, world })
    tellFormer(wordsOf(text), world, name)
    return { ...read, name }
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error
    const { file } = error.complaint
    if (file === undefined || file === name || !Object.hasOwn(files, file)) throw error
    const path = [...scenarioFolders(world.id), dirname(reference)]
      .map((folder) => join(folder, file))
      .find((candidate) => existsSync(candidate))!
    const named = <C extends Complaint>(complaint: C): C => ({ ...complaint, file: shown(path) })
    throw new ScenarioError(named(error.complaint), error.others.map(named))
  }
}

/** `yangtze-delta/baseline`: a world at hand and an id; nothing else. */
function withWorld(reference: string): readonly [world: string, id: string] | undefined {
  const [, world, id] = /^([a-z][a-z0-9-]*)\/([a-z][a-z0-9-]*)$/.exec(reference) ?? []
  return world !== undefined && worldIds().includes(world) ? [world, id!] : undefined
}

/**
 * The world that a file is about: the one it names, else that of `--world`, else that of the folder that holds it, else
 * the default. A file that names another than is asked for is refused when it is read.
 */
export function worldOfFile(path: string, text: string, name: string, asked = askedWorld()): string {
  const own = namedWorld(text, name)
  if (asked !== undefined) return asked
  if (own !== undefined && worldIds().includes(own)) return own
  const folder = dirname(resolve(path))
  return worldIds().find((id) => id !== DEFAULT_WORLD && scenarioFolders(id).includes(folder)) ?? DEFAULT_WORLD
}

/**
 * The text of a scenario, given by id or path, with all that it may ask for: its world, the scenarios at hand about it,
 * and those in its own folder whose names are free. A file is read when it is asked for: what is not extended may be
 * anything at all.
 */
export function sourceOf(reference: string, asked = askedWorld()): Source {
  const pair = existsSync(reference) ? undefined : withWorld(reference)
  if (pair && (asked === undefined || asked === pair[0])) return sourceOf(pair[1], pair[0])
  const isPath = /[\\/]|\.ya?ml$/.test(reference)
  const ids = isPath ? [] : scenarioIds(asked)
  if (!isPath && !ids.includes(reference)) {
    const near = nearReference(reference, ids)
    throw new ScenarioError({
      code: 'unknown-name',
      got: show(reference),
      expected: 'the id of a scenario or the path of a file',
      ...(near && { nearest: near }),
    })
  }
  const path = isPath ? reference : fileAmong(scenarioFolders(asked), reference)
  const name = isPath ? reference : shown(path)
  const text = readText(path, name)
  const world = isPath ? worldOfFile(path, text, name, asked) : (asked ?? DEFAULT_WORLD)
  const shipped = scenarioIds(world)

  const files: Record<string, string> = {}
  const offer = (key: string, file: string) => {
    if (!Object.hasOwn(files, key)) Object.defineProperty(files, key, { enumerable: true, get: () => readText(file) })
  }
  for (const id of shipped) offer(`${id}.yaml`, fileAmong(scenarioFolders(world), id))
  const folder = dirname(path)
  for (const file of namesIn(folder)) if (isBeside(file, shipped)) offer(file, join(folder, file))
  return { text, name, files, world: loadWorld(world) }
}

/** The file of an id in the first of some folders that has it. */
const fileAmong = (folders: readonly string[], id: string): string =>
  folders.map((folder) => fileIn(folder, id)).find(existsSync) ?? fileIn(folders[0], id)

/** What an unknown id was meant to be: a near one, else the path of what is there by that name. */
export const nearReference = (reference: string, ids: readonly string[]): string | undefined =>
  nearest(reference, ids) ?? (reference !== '' && existsSync(reference) ? `./${reference}` : undefined)

/** Ids of the files of a folder that may be scenarios or designs; what is in them is not looked at. */
export function idsIn(folder: string): string[] {
  const ids = namesIn(folder).flatMap((name) => /^([a-z][a-z0-9-]{0,63})\.ya?ml$/.exec(name)?.[1] ?? [])
  return [...new Set(ids)].filter((id) => `${id}.yaml` !== CLAIMS)
}

/** May a file beside a scenario be its parent: named like one, and not like one of the package's? */
const isBeside = (name: string, shipped: readonly string[]): boolean => {
  const [, id] = /^(.+)\.ya?ml$/.exec(name) ?? []
  return id !== undefined && name !== CLAIMS && !shipped.includes(id)
}

/** The file of an id in a folder: with `.yaml`, else with `.yml`. */
export function fileIn(folder: string, id: string): string {
  const [file = join(folder, `${id}.yaml`)] = ['yaml', 'yml']
    .map((end) => join(folder, `${id}.${end}`))
    .filter(existsSync)
  return file
}

/** Names of files and links, none of a folder that cannot be read: then nothing of it can be named either. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [] : [entry.name]))
  } catch {
    return []
  }
}
