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

const folder = join(import.meta.dirname, '../..')
const texts = (room: string, ending: string, called = (name: string): string => name) =>
  readdirSync(join(folder, room))
    .filter((name) => name.endsWith(ending))
    .map((name) => [called(name), readFileSync(join(folder, room, name), 'utf8')] as const)

export const work = (runs: readonly Run[]): Work => ({
  files: Object.fromEntries([
    ...texts('scenarios', '.yaml'),
    ...['', '/figures'].flatMap((inside) => {
      const room = `worlds/jing-jin-ji${inside}`
      return ['.yaml', '.csv', '.json'].flatMap((ending) => texts(room, ending, (name) => `${room}/${name}`))
    }),
  ]),
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
