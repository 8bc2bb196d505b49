import { Option } from 'commander'
import { ScenarioError } from '../scenario/errors.ts'
import { parseSeeds } from '../scenario/seeds.ts'
import { workersOf } from './workers.ts'

/** Flags that several commands have. */

export const seedsFlag = (count: number): Option =>
  new Option('--seeds <seeds>', 'a count (8 is 1 to 8) or a range (5..12)')
    .argParser(seedsOf)
    .default(seedsOf(String(count)), String(count))

export const setFlag = (): Option =>
  new Option('--set <path=value>', 'levers.ID.value=0.3, assumptions.ID=5 or rules.PHASE=OPTION; repeatable').argParser(
    (text: string, set: string[] = []) => {
      set.push(text)
      return set
    },
  )

export const workersFlag = (cores: number): Option =>
  new Option('--workers <number>', 'threads; the results are the same for any number')
    .argParser(workersOf)
    .default(cores)

/** `--seeds` as it is given. */
export function seedsOf(text: string): readonly number[] {
  try {
    return parseSeeds(text)
  } catch (error) {
    if (error instanceof ScenarioError) throw new ScenarioError({ ...error.complaint, path: '--seeds' })
    throw error
  }
}
