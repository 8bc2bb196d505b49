import type { Patch } from 'immer'
import { readDocument, type TextDocument } from './document.ts'
import { type Complaint, ScenarioError } from './errors.ts'
import type { Finding } from './faults.ts'
import { parseFigures } from './figures.ts'
import { inspect } from './inspect.ts'
import { nearest } from './nearest.ts'
import { readEntry, translated } from './reading.ts'
import { compose, DEFAULTS, type Settings, scenarioOf } from './resolve.ts'
import type { Scenario } from './scenario.ts'
import type { Read, ScenarioEntry } from './schema.ts'
import { misplaced, type Shift, shiftsOf } from './standing.ts'

/** Files by their path in the scenarios folder: parents as `baseline.yaml`, figures as `data/observed.csv`. */
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
export const parseScenario = (text: string, sources: Sources): Scenario => readScenario(text, sources).scenario

/** A shift with the place of its entry in the file. */
export interface PlacedShift extends Shift {
  readonly line: number
  readonly column: number
}

/** A scenario, and what the entries of its own file make of the policies that stand without it. */
export function readScenario(
  text: string,
  { files, name = 'scenario.yaml' }: Sources,
): { readonly scenario: Scenario; readonly shifts: readonly PlacedShift[]; readonly format: 1 | 2 } {
  const { document, entry, parent, settings, changes } = resolve(text, name, files, [])
  const figures = parseFigures(
    Object.fromEntries(Object.entries(files).filter(([file]) => /^data\/[^/]*\.csv$/.test(file))),
  )
  return {
    format: entry.format ?? 1,
    scenario: scenarioOf(settings, { id: entry.id, title: entry.title, text: entry.text, changes, figures }),
    shifts: shiftsOf({ entry, parent, settings }).map((shift) => ({
      ...shift,
      ...document.at(['levers', shift.index, shift.says]),
    })),
  }
}

interface Resolved {
  readonly document: TextDocument
  readonly entry: Read
  readonly parent: Settings
  readonly settings: Settings
  readonly changes: readonly Patch[]
}

/** `children` are the ids on the way down to this file, whose parent it is. */
function resolve(text: string, file: string, files: Files, children: readonly string[]): Resolved {
  const document = readDocument(text, file)
  const [first, ...others] = inspect(document, file)
  if (first) throw new ScenarioError(first, others)

  const entry = readEntry(translated(document.value))
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
  const [wrong, ...rest] = misplaced({ entry, parent, settings }).map((finding) => placed(finding, document, file))
  if (wrong) throw new ScenarioError(wrong, rest)
  return { document, entry, parent, settings, changes }
}

/** A finding about one of a file’s own entries, where it stands. */
function placed({ path, key, said }: Finding, document: TextDocument, file: string): Complaint {
  const [room, index, ...steps] = path
  const { id } = (document.value as ScenarioEntry).levers![Number(index)]!
  return { file, ...(key ? document.atKey(path) : document.at(path)), path: [room, id, ...steps].join('.'), ...said }
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
  const key = `${id}.yaml`
  if (Object.hasOwn(files, key)) return resolve(files[key]!, key, files, chain).settings

  const known = Object.keys(files).flatMap((name) => /^([^/]+)\.yaml$/.exec(name)?.[1] ?? [])
  const near = nearest(id, known)
  throw refused(document, file, 'extends', {
    code: 'unknown-name',
    got: id,
    expected: 'the id of a scenario',
    ...(near && { nearest: near }),
  })
}

function refused(document: TextDocument, file: string, path: string, said: Complaint): ScenarioError {
  return new ScenarioError({ file, ...document.at([path]), path, ...said })
}
