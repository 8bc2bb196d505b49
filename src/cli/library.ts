import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Named } from '../charts/naming.ts'
import { SIZE_LIMIT } from '../scenario/document.ts'
import { type Complaint, ScenarioError } from '../scenario/errors.ts'
import { type Figures, parseFigures } from '../scenario/figures.ts'
import { nearest } from '../scenario/nearest.ts'
import { type Files, readScenario } from '../scenario/parse.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { show } from '../scenario/words.ts'
import { SCENARIOS } from './package-files.ts'

export { SCENARIOS }

export const CLAIMS = 'claims.yaml'
const FIGURES = ['observed.csv', 'priors.csv']

/** What `parseScenario` asks for, of one scenario. */
export interface Source {
  readonly text: string
  readonly name: string
  readonly files: Files
}

/** Ids of the scenarios that come with the package, `baseline` first. */
export function scenarioIds(): readonly string[] {
  const ids = scenarioFiles(SCENARIOS).map((name) => name.slice(0, -'.yaml'.length))
  return ids.sort((a, b) => Number(b === 'baseline') - Number(a === 'baseline') || (a < b ? -1 : 1))
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
 * and the scenarios in its own folder whose names are free. A file is read when it is asked for.
 */
export function sourceOf(reference: string): Source {
  const ids = scenarioIds()
  const isPath = /[\\/]|\.ya?ml$/.test(reference)
  if (!isPath && !ids.includes(reference)) {
    const near = nearest(reference, ids)
    throw new ScenarioError({
      code: 'unknown-name',
      got: show(reference),
      expected: 'the id of a scenario or the path of a file',
      ...(near && { nearest: near }),
    })
  }
  const path = isPath ? reference : join(SCENARIOS, `${reference}.yaml`)
  const name = isPath ? reference : shown(path)
  const text = readText(path, name)

  const files: Record<string, string> = {}
  const offer = (key: string, file: string) => {
    if (!Object.hasOwn(files, key)) Object.defineProperty(files, key, { enumerable: true, get: () => readText(file) })
  }
  for (const file of scenarioFiles(SCENARIOS)) offer(file, join(SCENARIOS, file))
  for (const file of scenarioFiles(dirname(path))) offer(file, join(dirname(path), file))
  for (const file of figureFiles()) offer(`data/${file}`, join(SCENARIOS, 'data', file))
  return { text, name, files }
}

/** A text file, refused if it is none or too large: its size is asked before it is read. */
export function readText(path: string, name = shown(path)): string {
  const stat = statSync(path)
  if (!stat.isFile())
    throw new ScenarioError({
      code: 'not-a-file',
      file: name,
      got: stat.isDirectory() ? 'a folder' : 'no regular file',
      expected: 'a file',
    })
  if (stat.size > SIZE_LIMIT)
    throw new ScenarioError({
      code: 'too-large',
      file: name,
      got: `${stat.size} bytes`,
      expected: `at most ${SIZE_LIMIT}`,
    })
  const bytes = readFileSync(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ScenarioError({ code: 'not-text', file: name, got: 'bytes that are no UTF-8', expected: 'text in UTF-8' })
  }
}

/** The figures that worlds are founded on. */
export const figuresOfPackage = (): Figures =>
  parseFigures(
    Object.fromEntries(figureFiles().map((file) => [`data/${file}`, readText(join(SCENARIOS, 'data', file))])),
  )

const scenarioFiles = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== CLAIMS)

function figureFiles(): string[] {
  const folder = join(SCENARIOS, 'data')
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'))
  const missing = FIGURES.find((name) => !names.includes(name))
  if (missing)
    throw new ScenarioError({
      code: 'missing-data',
      file: shown(join(folder, missing)),
      got: 'no file',
      expected: 'the figures of the package',
    })
  return names.sort()
}

/** A path as messages give it: from the working folder where it lies in there. */
export function shown(path: string): string {
  const inside = relative('.', path)
  return inside.startsWith('..') ? path : inside
}
