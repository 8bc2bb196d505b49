import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { indicatorIdsOf } from '../../indicators/called.ts'
import { indicatorsOf } from '../../indicators/index.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Window } from '../../study/excerpt.ts'
import { isClear } from '../../study/paired.ts'
import { dateOf, firstQuarter, lastQuarter, quarterOf } from '../../text/dates.ts'
import { ScenarioError } from '../../text/errors.ts'
import { nearest } from '../../text/nearest.ts'
import { either, show } from '../../text/show.ts'
import { foundingOf } from '../../worlds/calendar.ts'
import { ALL } from '../../worlds/names.ts'
import type { World } from '../../worlds/world.ts'
import { runAttribution } from '../explain/attribution.ts'
import { explanationLines } from '../explain/lines.ts'
import { untilInterrupted } from '../sweep/interruptible.ts'
import { refuseStrangers } from '../terminal/asked-place.ts'
import { seedsFlag, setFlag, workersFlag } from '../terminal/flags.ts'
import { languageOf } from '../terminal/language.ts'
import { nameOf } from '../worlds/library.ts'
import { loadScenarios } from '../worlds/scenarios.ts'

interface Flags {
  readonly on: string
  readonly region: string
  readonly function: string
  readonly window?: string
  readonly seeds: readonly number[]
  readonly until?: string
  readonly firms?: string
  readonly set?: readonly string[]
  readonly workers: number
  readonly quiet?: true
  readonly json?: true
}

/** `explain`: which part of a policy made the difference, by Shapley values, and what it went through. */
export function explainCommand(program: Command): void {
  program
    .command('explain')
    .description('which lever made the difference between two scenarios, and what it went through')
    .argument('<a>', 'id or file')
    .argument('<b>', 'id or file')
    .requiredOption('--on <id>', 'indicator (see list)')
    .option('--region <region>', 'of the indicator', ALL)
    .option('--function <function>', 'of the indicator', ALL)
    .option(
      '--window <quarters>',
      'first and last quarter of the mean, as 2033Q1..2035Q4 (default: the last three years)',
    )
    .addOption(seedsFlag(8))
    .option('--until <date>', 'last year (2035) or quarter (2035Q4)')
    .option('--firms <number>', 'firms that the worlds are founded with')
    .addOption(setFlag())
    .addOption(workersFlag(availableParallelism()))
    .option('--quiet', 'no progress')
    .option('--json', 'the explanation as JSON')
    .action(explain)
}

async function explain(first: string, second: string, flags: Flags): Promise<void> {
  const [a, b] = loadScenarios([first, second], flags.set ?? [], flags) as [Scenario, Scenario]
  const asked = targetOf(flags, a.world)
  const window = windowOf(flags.window, quarterOf(a.horizon), foundingOf(a.world.names))
  await untilInterrupted(flags, async (signal) => {
    const { seeds, workers, quiet = false } = flags
    const { groups, attribution, routes, whole } = await runAttribution({
      a,
      b,
      asked,
      window,
      seeds,
      workers,
      signal,
      quiet,
    })
    if (whole.length < seeds.length)
      process.stderr.write(
        `${seeds.length - whole.length} of ${seeds.length} seeds left out: some of their runs stopped, or have no value of ${flags.on}\n`,
      )
    if (flags.json) {
      const said = {
        indicator: flags.on,
        total: attribution.total[0].value,
        lo90: attribution.total[0].lo90,
        hi90: attribution.total[0].hi90,
        // of a difference whose sign is unclear nobody makes a share
        clear: isClear(attribution.total[0]),
        groups: groups.map((id, g) => ({ id, value: attribution.groups[g][0].value, se: attribution.groups[g][0].se })),
        residual: attribution.residual[0],
      }
      process.stdout.write(`${JSON.stringify(said, null, 2)}\n`)
    } else {
      const lines = explanationLines(
        { a: nameOf(a), b: nameOf(b), asked, window, groups, seeds: whole.length, attribution, routes, world: a.world },
        languageOf(process.env),
      )
      process.stdout.write(`${lines.join('\n')}\n`)
    }
  })
}

function targetOf({ on, region, function: func }: Flags, world: World) {
  refuseStrangers(world, { region, function: func })
  const card = indicatorsOf(world).find(({ id }) => id === on)
  if (!card) {
    const ids = indicatorIdsOf(world)
    const near = nearest(on, ids)
    throw new ScenarioError({
      code: 'unknown-name',
      path: '--on',
      got: show(on),
      expected: 'an indicator (see `list`)',
      ...(near && { nearest: near }),
    })
  }
  if (func !== 'all' && !card.dimensions.includes('function'))
    throw new ScenarioError({
      code: 'bad-value',
      path: '--function',
      got: show(func),
      expected: `all (${on} is by ${either(card.dimensions)})`,
    })
  return { indicator: on, region, function: func }
}

function windowOf(text: string | undefined, horizon: number, founding: number): Window {
  if (text === undefined) return [dateOf(Math.max(founding + 1, horizon - 11)), dateOf(horizon)]
  const [, first, last] = /^(\d{4}(?:Q[1-4])?)\.\.(\d{4}(?:Q[1-4])?)$/.exec(text) ?? []
  const [from, to] = [first && firstQuarter(first), last && lastQuarter(last)]
  if (
    from === undefined ||
    to === undefined ||
    quarterOf(from) < founding ||
    quarterOf(from) > quarterOf(to) ||
    quarterOf(to) > horizon
  )
    throw new ScenarioError({
      code: 'bad-value',
      path: '--window',
      got: show(text),
      expected: `two quarters or years from ${dateOf(founding)} to ${dateOf(horizon)}, as 2033Q1..2035Q4`,
    })
  return [from, to]
}
