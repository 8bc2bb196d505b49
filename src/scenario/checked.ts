import type { Patch } from 'immer'
import { readDocument, type TextDocument } from '../text/document.ts'
import { ScenarioError } from '../text/errors.ts'
import { complaintsOf, refusing } from '../text/inspect.ts'
import { nearest } from '../text/nearest.ts'
import type { World } from '../worlds/world.ts'
import { inspectScenario, LEVER_ENTRIES } from './inspect.ts'
import { readEntry, translated } from './reading.ts'
import { compose, defaultsIn, type Settings, scenarioOf } from './resolve.ts'
import type { Scenario } from './scenario.ts'
import type { Read, ScenarioEntry } from './schema.ts'
import { type Shift, shiftsOf } from './shifts.ts'
import { misplaced } from './standing.ts'

/**
 * Files by their path: parents as `baseline.yaml` (or `.yml`), with their folder or without (`scenarios/baseline.yaml`,
 * `scenarios/<world>/baseline.yaml`), the tables of a world as `worlds/<id>/places.csv`.
 */
export type Files = Readonly<Record<string, string>>

/** What a text is read with, once it is known what world it is about. */
export interface Given {
  readonly files: Files
  readonly world: World
  /** What messages call the text. */
  readonly name: string
}

/** A shift with the place of its entry in the file. */
export interface PlacedShift extends Shift {
  readonly line: number
  readonly column: number
}

/** A scenario, and what the entries of its own file make of the policies that stand without it. */
export function checkScenario(
  text: string,
  { files, name, world }: Given,
): { readonly scenario: Scenario; readonly shifts: readonly PlacedShift[]; readonly format: 1 | 2 } {
  const { document, entry, parent, settings, changes } = resolve(text, name, files, world, [])
  return {
    format: entry.format ?? 1,
    scenario: scenarioOf(settings, { id: entry.id, title: entry.title, text: entry.text, changes }),
    shifts: shiftsOf({ entry, parent, settings }).map((shift) => ({
      ...shift,
      ...document.at(['levers', shift.index, shift.says]),
    })),
  }
}

const refused = refusing(LEVER_ENTRIES)

/** Where files of scenarios may lie among others: a file without a folder goes before one with. */
const foldersOf = ({ id }: World): readonly string[] => [
  '',
  `scenarios/${id}/`,
  'scenarios/',
  `worlds/${id}/scenarios/`,
]

/** Parents above a scenario. */
const DEEPEST = 100

interface Resolved {
  readonly document: TextDocument
  readonly entry: Read
  readonly parent: Settings
  readonly settings: Settings
  readonly changes: readonly Patch[]
}

/** `children` are the ids on the way down to this file, whose parent it is. */
function resolve(text: string, file: string, files: Files, world: World, children: readonly string[]): Resolved {
  const document = readDocument(text, file)
  const [first, ...others] = inspectScenario(document, file, world)
  if (first) throw new ScenarioError(first, others)

  const entry = readEntry(translated(document.value, world), world)
  const asked = children.at(-1)
  if (entry.world !== undefined && entry.world !== world.id)
    throw refused(document, file, ['world'], {
      code: 'bad-value',
      got: entry.world,
      expected: `${world.id}, the world that is asked for, or a file about ${entry.world}`,
    })
  if (asked !== undefined && asked !== entry.id)
    throw refused(document, file, ['id'], {
      code: 'bad-value',
      got: entry.id,
      expected: `${asked}, the name of the file`,
    })
  const parent =
    entry.extends === undefined
      ? defaultsIn(world)
      : parentSettings(document, file, files, world, asked === undefined ? [entry.id] : children)
  const [settings, changes] = compose(parent, entry)
  const [wrong, ...rest] = complaintsOf(document, file, misplaced({ entry, parent, settings }), {
    ...LEVER_ENTRIES,
    sound: true,
  })
  if (wrong) throw new ScenarioError(wrong, rest)
  return { document, entry, parent, settings, changes }
}

function parentSettings(
  document: TextDocument,
  file: string,
  files: Files,
  world: World,
  children: readonly string[],
): Settings {
  const id = (document.value as ScenarioEntry).extends!
  const chain = [...children, id]
  if (children.includes(id))
    throw refused(document, file, ['extends'], {
      code: 'cycle',
      got: chain.join(' → '),
      expected: 'a chain of parents that ends',
    })
  if (chain.length > DEEPEST)
    throw refused(document, file, ['extends'], {
      code: 'too-deep',
      got: `over ${DEEPEST} parents one above the other`,
      expected: 'fewer',
    })
  const [[key, twin] = []] = foldersOf(world)
    .map((folder) => [`${folder}${id}.yaml`, `${folder}${id}.yml`].filter((name) => Object.hasOwn(files, name)))
    .filter((found) => found.length > 0)
  if (twin !== undefined)
    throw refused(document, file, ['extends'], {
      code: 'twins',
      got: `${key} and ${twin}`,
      expected: 'one file of this name',
    })
  if (key !== undefined) return resolve(files[key], key, files, world, chain).settings

  const known = Object.keys(files).flatMap((name) => {
    const [, folder = '', found] = /^((?:.*\/)?)([^/]+)\.ya?ml$/.exec(name) ?? []
    return found !== undefined && foldersOf(world).includes(folder) ? [found] : []
  })
  const near = nearest(id, known)
  throw refused(document, file, ['extends'], {
    code: 'unknown-name',
    got: id,
    expected: 'the id of a scenario of the package, or of a file id.yaml beside this one',
    ...(near && { nearest: near }),
  })
}
