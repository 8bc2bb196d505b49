import { readFileSync } from 'node:fs'
import { digestOfRuns } from '../../records/digest.ts'
import { scenarioDigest } from '../../scenario/digest.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { worldDigest } from '../../worlds/digest.ts'
import type { World } from '../../worlds/world.ts'
import { codeDigest } from './code-digest.ts'

/** One value where all scenarios agree, else the value of each by its id. */
export type Shared<T> = T | Readonly<Record<string, T>>

export interface RunEntry {
  readonly scenario: string
  readonly seed: number
  /** Over the run's lines at full quarterly detail. */
  readonly resultDigest: string
  /** Rows in the files, so fewer with `--every year`. */
  readonly rows: { readonly series: number; readonly flows: number }
}

/** `manifest.json`: what was asked, by which code, and what came out. Only `wall` differs between two equal calls. */
export interface Manifest {
  readonly format: 2
  readonly version: string
  readonly codeDigest: string
  /** What it is about. */
  readonly world: { readonly id: string; readonly digest: string }
  readonly scenarios: readonly { readonly id: string; readonly digest: string }[]
  readonly seeds: readonly number[]
  readonly assumptions: Readonly<Record<string, Shared<number>>>
  readonly rules: Readonly<Record<string, Shared<string>>>
  readonly runs: readonly RunEntry[]
  readonly resultDigest: string
  /** The other files of the folder, sorted: by this list they are known as ours. */
  readonly files: readonly string[]
  readonly wall: { readonly started: string; readonly seconds: number }
}

export interface Told {
  readonly scenarios: readonly Scenario[]
  readonly seeds: readonly number[]
  readonly runs: readonly RunEntry[]
  readonly files: readonly string[]
  readonly started: Date
}

export const manifestOf = ({ scenarios, seeds, runs, files, started }: Told): Manifest => ({
  format: 2,
  version: packageVersion(),
  codeDigest: codeDigest(scenarios.map(({ world }) => world)),
  world: { id: scenarios[0].world.id, digest: worldDigest(scenarios[0].world) },
  scenarios: scenarios.map((scenario) => ({ id: scenario.id, digest: scenarioDigest(scenario) })),
  seeds,
  assumptions: shared(scenarios.map(({ id, assumptions }) => [id, assumptions])),
  rules: shared(scenarios.map(({ id, rules }) => [id, rules as Readonly<Record<string, string>>])),
  runs,
  resultDigest: digestOfRuns(runs.map(({ resultDigest }) => resultDigest)),
  files,
  wall: { started: started.toISOString(), seconds: (Date.now() - started.getTime()) / 1000 },
})

/** What a manifest begins with, whichever command writes it. */
export const signed = (command: string, world: World) =>
  ({
    format: 2,
    version: packageVersion(),
    codeDigest: codeDigest([world]),
    world: { id: world.id, digest: worldDigest(world) },
    command,
  }) as const

/** As files and `--json` give it. */
export const spelled = (manifest: object): string => `${JSON.stringify(manifest, null, 2)}\n`

/** A table of each scenario as one, its values apart where scenarios differ. */
export function shared<T>(
  tables: readonly (readonly [string, Readonly<Record<string, T>>])[],
): Record<string, Shared<T>> {
  const names = Object.keys(tables[0][1])
  return Object.fromEntries(
    names.map((name): [string, Shared<T>] => {
      const values = tables.map(([, table]) => table[name])
      const agree = values.every((value) => value === values[0])
      return [name, agree ? values[0] : Object.fromEntries(tables.map(([id, table]) => [id, table[name]]))]
    }),
  )
}

/** The version of the package. */
export const packageVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }).version
