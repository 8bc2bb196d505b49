import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Claim } from '../../claims/claim.ts'
import { parseClaims } from '../../claims/parse.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { World } from '../../worlds/world.ts'
import { askedWorld } from '../terminal/asked-world.ts'
import {
  CLAIMS,
  fileIn,
  idsIn,
  loadScenario,
  readText,
  referenceTo,
  scenarioFolders,
  scenarioIds,
  shown,
  worldOfFile,
} from '../worlds/library.ts'
import { loadWorld } from '../worlds/worlds.ts'

/** Claims with the scenarios that they name. */
export interface LoadedClaims {
  readonly text: string
  readonly claims: readonly Claim[]
  readonly scenarioOf: (id: string) => Scenario
  readonly world: World
  /** What a command line calls a scenario. */
  readonly referenceOf: (id: string) => string
}

/**
 * Claims of a file, by default those of the package. A scenario is one of the package or a file beside the claims; `asked`
 * is the world that is meant, by default that of the file.
 */
export function loadClaims(file = ownClaims(), asked?: string): LoadedClaims {
  const folder = dirname(file)
  const text = readText(file, shown(file))
  const reference = asked ?? worldOfFile(file, text, shown(file))
  const world = loadWorld(reference)
  const beside = idsIn(folder)
  const shipped = scenarioIds(reference)
  const referenceOf = (id: string) => (shipped.includes(id) ? referenceTo(id, world.id) : fileIn(folder, id))
  const loaded = new Map<string, Scenario>()
  const scenarioOf = (id: string): Scenario => {
    const scenario = loaded.get(id) ?? loadScenario(referenceOf(id), reference)
    loaded.set(id, scenario)
    return scenario
  }
  const names = [...new Set([...shipped, ...beside])]
  // a scenario is read when a claim names it
  const horizons = Object.defineProperties(
    {},
    Object.fromEntries(names.map((id) => [id, { enumerable: true, get: () => scenarioOf(id).horizon }])),
  ) as Record<string, string>
  return { text, claims: parseClaims(text, { name: shown(file), horizons, world }), scenarioOf, referenceOf, world }
}

/** The claims file of the world that is asked for. */
function ownClaims(): string {
  const files = scenarioFolders(askedWorld()).map((folder) => join(folder, CLAIMS))
  return files.find(existsSync) ?? files[0]
}
