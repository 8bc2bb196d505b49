import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type Files, readScenario } from '../scenario/parse.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { SIZE_LIMIT } from '../text/document.ts'
import { type Complaint, ScenarioError } from '../text/errors.ts'
import { nearest } from '../text/nearest.ts'
import { show } from '../text/show.ts'
import type { Named } from '../words/shape.ts'
import { type Figures, parseFigures } from '../worlds/figures.ts'
import { decoded } from './encoding.ts'
import { SCENARIOS } from './package-files.ts'

export { SCENARIOS }

export const CLAIMS = 'claims.yaml'
/** The figures that worlds are founded on. */
export const FIGURES = ['observed.csv', 'priors.csv'] as const
/** Largest table or answer that is read, in bytes; scenarios and designs are smaller by far. */
export const DATA_LIMIT = 32_000_000

/** What `parseScenario` asks for, of one scenario. */
export interface Source {
  readonly text: string
  readonly name: string
  readonly files: Files
}

/** Ids of the scenarios that come with the package, `baseline` first. */
export function scenarioIds(): readonly string[] {
  return idsIn(SCENARIOS).sort((a, b) => Number(b === 'baseline') - Number(a === 'baseline') || (a < b ? -1 : 1))
}

/** What tables and charts call a scenario: one that bears the id of a shipped one, but not its title, is a user’s own. */
export function nameOf({ id, title }: Pick<Scenario, 'id' | 'title'>): Named {
  const shipped = scenarioIds().includes(id) ? loadScenario(id).title : undefined
  const own = shipped !== undefined && (shipped.en !== title.en || shipped.zh !== title.zh)
  return { id, title, ...(own && { own }) }
}

/** A scenario by its id or by the path of its file. */
export const loadScenario = (reference: string): Scenario => loadRead(reference).scenario

/** The same, with what its own entries make of the policies that stand without them. */
export function loadRead(reference: string): ReturnType<typeof readScenario> & { readonly name: string } {
  const { text, name, files } = sourceOf(reference)
  try {
    return { ...readScenario(text, { name, files }), name }
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error
    const { file } = error.complaint
    if (file === undefined || file === name || !Object.hasOwn(files, file)) throw error
    const path = [SCENARIOS, dirname(reference)]
      .map((folder) => join(folder, file))
      .find((candidate) => existsSync(candidate))!
    const named = <C extends Complaint>(complaint: C): C => ({ ...complaint, file: shown(path) })
    throw new ScenarioError(named(error.complaint), error.others.map(named))
  }
}

/**
 * The text of a scenario, given by id or path, with all that it may ask for: the scenarios and figures of the package,
 * and the scenarios in its own folder whose names are free. A file is read when it is asked for: what is not extended may be
 * anything at all.
 */
export function sourceOf(reference: string): Source {
  const ids = scenarioIds()
  const isPath = /[\\/]|\.ya?ml$/.test(reference)
  if (!isPath && !ids.includes(reference)) {
    const near = nearReference(reference, ids)
    throw new ScenarioError({
      code: 'unknown-name',
      got: show(reference),
      expected: 'the id of a scenario or the path of a file',
      ...(near && { nearest: near }),
    })
  }
  const path = isPath ? reference : fileIn(SCENARIOS, reference)
  const name = isPath ? reference : shown(path)
  const text = readText(path, name)

  const files: Record<string, string> = {}
  const offer = (key: string, file: string) => {
    if (!Object.hasOwn(files, key)) Object.defineProperty(files, key, { enumerable: true, get: () => readText(file) })
  }
  for (const id of ids) offer(`${id}.yaml`, fileIn(SCENARIOS, id))
  const folder = dirname(path)
  for (const file of namesIn(folder)) if (isBeside(file, ids)) offer(file, join(folder, file))
  for (const file of FIGURES) offer(`data/${file}`, figureFile(file))
  return { text, name, files }
}

/** What an unknown id was meant to be: a near one, else the path of what is there by that name. */
export const nearReference = (reference: string, ids: readonly string[]): string | undefined =>
  nearest(reference, ids) ?? (reference !== '' && existsSync(reference) ? `./${reference}` : undefined)

/** A text file, refused if it is none or too large: its size is asked before it is read. */
export function readText(path: string, name = shown(path), limit = SIZE_LIMIT): string {
  if (path.includes('\0'))
    throw new ScenarioError({ code: 'bad-value', got: show(path), expected: 'the path of a file' })
  const stat = statSync(path)
  if (!stat.isFile())
    throw new ScenarioError({
      code: 'not-a-file',
      file: name,
      got: stat.isDirectory() ? 'a folder' : 'no regular file',
      expected: 'a file',
    })
  if (stat.size > limit)
    throw new ScenarioError({
      code: 'too-large',
      file: name,
      got: `${stat.size} bytes`,
      expected: `at most ${limit}`,
    })
  return decoded(readFileSync(path), name)
}

/** The figures of the package, read. */
export const figuresOfPackage = (): Figures =>
  parseFigures(Object.fromEntries(FIGURES.map((file) => [`data/${file}`, readText(figureFile(file))])))

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

function figureFile(name: string): string {
  const file = join(SCENARIOS, 'data', name)
  if (!existsSync(file))
    throw new ScenarioError({
      code: 'missing-data',
      file: shown(file),
      got: 'no file',
      expected: 'the figures of the package',
    })
  return file
}

/** A path as messages give it: from the working folder where it lies in there. */
export function shown(path: string): string {
  const inside = relative('.', path)
  return inside.startsWith('..') ? path : inside
}
