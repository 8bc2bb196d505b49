import { indicatorIdsOf } from '../../indicators/called.ts'
import { indicatorCalled } from '../../indicators/index.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Design } from '../../study/design.ts'
import { dateOf, lastQuarter, quarterOf } from '../../text/dates.ts'
import { ScenarioError } from '../../text/errors.ts'
import { nearest } from '../../text/nearest.ts'
import { either, show } from '../../text/show.ts'
import { foundingOf } from '../../worlds/calendar.ts'
import type { SweepFolder } from '../sweep/folder.ts'
import { refuseStrangers } from '../terminal/asked-place.ts'
import type { Rows } from './merged.ts'

/** What a call may say of the rows that it asks for. */
export interface Wishes {
  readonly on?: string
  readonly region: string
  readonly function: string
  readonly date?: string
  readonly scenario?: string
  readonly less?: string
}

/** The rows that a call asks for among those that the design kept: left out, all its indicators in its last quarter. */
export function askedRows(folder: SweepFolder, { keep, scenarios }: Design, wishes: Wishes): Rows {
  const { world } = scenarios[0]
  refuseStrangers(world, wishes)
  const all = indicatorIdsOf(world)
  const kept = keep.indicators ?? all
  const indicators = wishes.on?.split(',') ?? kept.filter((id) => wishes.function === 'all' || isByFunction(id))
  for (const id of indicators) if (!kept.includes(id)) throw unkept(folder, '--on', id, kept)
  const whole = indicators.find((id) => !isByFunction(id))
  if (wishes.function !== 'all' && (whole !== undefined || indicators.length === 0))
    throw new ScenarioError({
      code: 'bad-value',
      path: '--function',
      got: show(wishes.function),
      expected: `all (${whole ?? either(kept)} is by region)`,
    })
  const last = Math.min(...scenarios.map(({ horizon }) => quarterOf(horizon)))
  const first = foundingOf(world.names)
  const yearly = Array.from({ length: Math.floor((last - first) / 4) + 1 }, (_, year) => dateOf(first + 4 * year))
  const dates = keep.dates ?? yearly
  const date = wishes.date === undefined ? dates.at(-1)! : lastQuarter(wishes.date)
  if (!dates.includes(date)) throw unkept(folder, '--date', date, dates)
  return { indicators: [...new Set(indicators)], region: wishes.region, function: wishes.function, date }
}

/** Which scenario is analysed, and less which: left out, the design’s only one, or its last less its first. */
export function askedScenarios(
  { scenarios }: Design,
  { scenario, less }: Wishes,
): readonly [Scenario, (Scenario | undefined)?] {
  const ids = scenarios.map(({ id }) => id)
  const named = (path: string, id: string) => {
    const found = scenarios.find((each) => each.id === id)
    if (found) return found
    const near = nearest(id, ids)
    throw new ScenarioError({
      code: 'unknown-name',
      path,
      got: show(id),
      expected: `a scenario of the design, ${either(ids)}`,
      ...(near && { nearest: near }),
    })
  }
  const first = less === undefined ? undefined : named('--less', less)
  if (scenario !== undefined) return [named('--scenario', scenario), first]
  const last = scenarios.at(-1)!
  return [last, first ?? (scenarios.length > 1 ? scenarios[0] : undefined)]
}

const isByFunction = (id: string): boolean => indicatorCalled(id)?.dimensions.includes('function') ?? false

/** Names at most this many of what is kept; of more, how many there are. */
const MOST_NAMES = 12

function unkept(folder: SweepFolder, path: string, got: string, kept: readonly string[]): ScenarioError {
  const near = nearest(got, kept)
  const named = kept.length <= MOST_NAMES ? either(kept) : `one of ${kept.length}, ${kept[0]} to ${kept.at(-1)}`
  return new ScenarioError({
    code: 'not-kept',
    file: folder.shown,
    path,
    got: show(got),
    expected: `what the sweep kept: ${named}`,
    ...(near && { nearest: near }),
  })
}
