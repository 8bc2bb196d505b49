import type { Patch } from 'immer'
import { readDocument, type TextDocument } from './document.ts'
import { type Complaint, ScenarioError } from './errors.ts'
import { parseFigures } from './figures.ts'
import { inspect } from './inspect.ts'
import { nearest } from './nearest.ts'
import { compose, DEFAULTS, type Settings, scenarioOf } from './resolve.ts'
import type { Scenario } from './scenario.ts'
import { entryRead, type ScenarioEntry } from './schema.ts'

/** Files by their path in the scenarios folder: parents as `baseline.yaml` (or `.yml`), figures as `data/observed.csv`. */
export type Files = Readonly<Record<string, string>>

export interface Sources {
  readonly files: Files
  /** What messages call the text. */
  readonly name?: string
}

/**
 * A scenario from its text: checked, its parents (`extends`) resolved, complete, frozen.
 * Throws a `ScenarioError` with the first thing that is wrong; its `others` are the rest.
 */
export function parseScenario(text: string, { files, name = 'scenario.yaml' }: Sources): Scenario {
  const { entry, settings, changes } = resolve(text, name, files, [])
  // a file is read when its value is asked for, and only figures are
  const data = Object.keys(files).filter((file) => /^data\/[^/]*\.csv$/.test(file))
  const figures = parseFigures(Object.fromEntries(data.map((file) => [file, files[file]!])))
  return scenarioOf(settings, { id: entry.id, title: entry.title, text: entry.text, changes, figures })
}

/** Parents above a scenario. */
const DEEPEST = 100

interface Resolved {
  readonly entry: ScenarioEntry
  readonly settings: Settings
  readonly changes: readonly Patch[]
}

/** `children` are the ids on the way down to this file, whose parent it is. */
function resolve(text: string, file: string, files: Files, children: readonly string[]): Resolved {
  const document = readDocument(text, file)
  const [first, ...others] = inspect(document, file)
  if (first) throw new ScenarioError(first, others)

  const entry = entryRead(document.value)
  const asked = children.at(-1)
  if (asked !== undefined && asked !== entry.id)
    throw refused(document, file, 'id', {
      code: 'bad-value',
      got: entry.id,
      expected: `${asked}, the name of the file`,
    })
  const parent =
    entry.extends === undefined
      ? DEFAULTS
      : parentSettings(document, file, files, asked === undefined ? [entry.id] : children)
  const [settings, changes] = compose(parent, entry)
  return { entry, settings, changes }
}

function parentSettings(document: TextDocument, file: string, files: Files, children: readonly string[]): Settings {
  const id = (document.value as ScenarioEntry).extends!
  const chain = [...children, id]
  if (children.includes(id))
    throw refused(document, file, 'extends', {
      code: 'cycle',
      got: chain.join(' → '),
      expected: 'a chain of parents that ends',
    })
  if (chain.length > DEEPEST)
    throw refused(document, file, 'extends', {
      code: 'too-deep',
      got: `over ${DEEPEST} parents one above the other`,
      expected: 'fewer',
    })
  const [key, twin] = [`${id}.yaml`, `${id}.yml`].filter((name) => Object.hasOwn(files, name))
  if (twin !== undefined)
    throw refused(document, file, 'extends', {
      code: 'twins',
      got: `${key} and ${twin}`,
      expected: 'one file of this name',
    })
  if (key !== undefined) return resolve(files[key]!, key, files, chain).settings

  const known = Object.keys(files).flatMap((name) => /^([^/]+)\.ya?ml$/.exec(name)?.[1] ?? [])
  const near = nearest(id, known)
  throw refused(document, file, 'extends', {
    code: 'unknown-name',
    got: id,
    expected: 'the id of a scenario of the package, or of a file id.yaml beside this one',
    ...(near && { nearest: near }),
  })
}

function refused(document: TextDocument, file: string, path: string, said: Complaint): ScenarioError {
  return new ScenarioError({ file, ...document.at([path]), path, ...said })
}
