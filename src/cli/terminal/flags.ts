import { Option } from 'commander'
import { ScenarioError } from '../../text/errors.ts'
import { parseSeeds } from '../../text/seeds.ts'
import { workersOf } from './workers.ts'

/** Flags that several commands have. */

export const seedsFlag = (count: number): Option =>
  new Option('--seeds <seeds>', 'a count (8 is 1 to 8) or a range (5..12)')
    .argParser(seedsOf)
    .default(seedsOf(String(count)), String(count))

export const setFlag = (): Option =>
  new Option(
    '--set <path=value>',
    'levers.ID.value=0.3 (or add, start, ramp, end), assumptions.ID=5 or rules.PHASE=OPTION; repeatable',
  ).argParser((text: string, set: string[] = []) => {
    set.push(text)
    return set
  })

export const workersFlag = (cores: number): Option =>
  new Option('--workers <number>', 'threads; the results are the same for any number')
    .argParser(workersOf)
    .default(cores)

/** Seeds as a call asks for them. */
export const span = (seeds: readonly number[]): string => `${seeds[0]}..${seeds.at(-1)}`

/** What a call set over its scenarios, as flags again. */
export function settings({
  set = [],
  until,
  firms,
}: {
  readonly set?: readonly string[]
  readonly until?: string
  readonly firms?: string
}): readonly string[] {
  return [
    ...(until === undefined ? [] : ['--until', until]),
    ...(firms === undefined ? [] : ['--firms', firms]),
    ...set.flatMap((assignment) => ['--set', assignment]),
  ]
}

/** `--seeds` as it is given. */
export function seedsOf(text: string): readonly number[] {
  try {
    return parseSeeds(text)
  } catch (error) {
    if (error instanceof ScenarioError) throw new ScenarioError({ ...error.complaint, path: '--seeds' })
    throw error
  }
}
