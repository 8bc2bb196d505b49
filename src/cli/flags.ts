import { InvalidArgumentError, Option } from 'commander'
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

function seedsOf(text: string): readonly number[] {
  const seeds = parseSeeds(text)
  if (!seeds) throw new InvalidArgumentError('a count such as 8 or a range such as 1..32, at most 100000 seeds')
  return seeds
}
