import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as door from '../../src/index.ts'

export interface Run {
  readonly scenario: string
  readonly seed: number
}
/** Runs, and all the texts that they are made from. */
export interface Work {
  readonly files: Readonly<Record<string, string>>
  readonly runs: readonly Run[]
}

const folder = join(import.meta.dirname, '../../scenarios')
const texts = (inside: string, ending: string) =>
  readdirSync(join(folder, inside))
    .filter((name) => name.endsWith(ending))
    .map((name) => [inside + name, readFileSync(join(folder, inside, name), 'utf8')] as const)

export const work = (runs: readonly Run[]): Work => ({
  files: Object.fromEntries([...texts('', '.yaml'), ...texts('data/', '.csv')]),
  runs,
})

/** What the engine says where this test runs. */
export async function here({ files, runs }: Work): Promise<string[]> {
  const said: string[] = []
  for (const { scenario, seed } of runs) {
    const parsed = door.parseScenario(files[`${scenario}.yaml`]!, { files, name: `${scenario}.yaml` })
    said.push(door.digest(await door.collect(door.simulate(parsed, { seed }))))
  }
  return said
}
