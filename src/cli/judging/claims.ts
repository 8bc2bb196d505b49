import { dirname, join } from 'node:path'
import type { Claim } from '../../claims/claim.ts'
import { parseClaims } from '../../claims/parse.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { CLAIMS, fileIn, idsIn, loadScenario, readText, SCENARIOS, scenarioIds, shown } from '../library.ts'

/** Claims with the scenarios that they name. */
export interface LoadedClaims {
  readonly text: string
  readonly claims: readonly Claim[]
  readonly scenarioOf: (id: string) => Scenario
  /** What a command line calls a scenario. */
  readonly referenceOf: (id: string) => string
}

/** Claims of a file, by default those of the package. A scenario is one of the package or a file beside the claims. */
export function loadClaims(file = join(SCENARIOS, CLAIMS)): LoadedClaims {
  const folder = dirname(file)
  const text = readText(file, shown(file))
  const beside = idsIn(folder)
  const shipped = scenarioIds()
  const referenceOf = (id: string) => (shipped.includes(id) ? id : fileIn(folder, id))
  const loaded = new Map<string, Scenario>()
  const scenarioOf = (id: string): Scenario => {
    const scenario = loaded.get(id) ?? loadScenario(referenceOf(id))
    loaded.set(id, scenario)
    return scenario
  }
  const names = [...new Set([...shipped, ...beside])]
  // a scenario is read when a claim names it
  const horizons = Object.defineProperties(
    {},
    Object.fromEntries(names.map((id) => [id, { enumerable: true, get: () => scenarioOf(id).horizon }])),
  ) as Record<string, string>
  return { text, claims: parseClaims(text, { name: shown(file), horizons }), scenarioOf, referenceOf }
}
