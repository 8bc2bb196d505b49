import { readDocument } from '../text/document.ts'
import { DEFAULT_WORLD, readWorld } from '../worlds/read.ts'
import type { World } from '../worlds/world.ts'
import { checkScenario, type Files } from './checked.ts'
import { isMapping } from './reading.ts'
import type { Scenario } from './scenario.ts'

export type { Files, PlacedShift } from './checked.ts'

export interface Sources {
  readonly files: Files
  /** The world that it is about; left out, the one that the text names, else the default one, from `files`. */
  readonly world?: World
  /** What messages call the text. */
  readonly name?: string
}

/**
 * A scenario from its text: checked, its parents (`extends`) resolved, complete, frozen.
 * Throws a `ScenarioError` with the first thing that is wrong; its `others` are the rest.
 */
export const parseScenario = (text: string, sources: Sources): Scenario => readScenario(text, sources).scenario

/** A scenario, and what the entries of its own file make of the policies that stand without it. */
export function readScenario(
  text: string,
  { files, name = 'scenario.yaml', world = worldFrom(files, namedWorld(text, name)) }: Sources,
): ReturnType<typeof checkScenario> {
  return checkScenario(text, { files, name, world })
}

/** The world that a file names; of one that cannot be read, none. */
export function namedWorld(text: string, file: string): string | undefined {
  const { value } = readDocument(text, file)
  const said = isMapping(value) ? value['world'] : undefined
  return typeof said === 'string' ? said : undefined
}

const worldsIn = new WeakMap<Files, Map<string, World>>()
/** A world from among files, read once. */
function worldFrom(files: Files, id = DEFAULT_WORLD): World {
  const known = worldsIn.get(files) ?? new Map<string, World>()
  worldsIn.set(files, known)
  const found = known.get(id)
  if (found) return found
  const folder = `worlds/${id}`
  // a file is read when its value is asked for
  const names = Object.keys(files).filter((file) => file.startsWith(`${folder}/`))
  const world = readWorld(Object.fromEntries(names.map((file) => [file.slice(folder.length + 1), files[file]])), folder)
  known.set(id, world)
  return world
}
