import { mean } from '../../math/sums.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { type Attribution, attribute, coalitionsFor } from '../../study/attribution.ts'
import { coalitionOf, groupsOf } from '../../study/coalitions.ts'
import { type OutputSelection, placesOf, type Window } from '../../study/excerpt.ts'
import { ScenarioError } from '../../text/errors.ts'
import { excerptsOf } from '../runs/excerpts.ts'
import { type Route, through } from './through.ts'

export interface AttributionRequest {
  readonly a: Scenario
  readonly b: Scenario
  readonly asked: { readonly indicator: string; readonly region: string; readonly function: string }
  readonly window: Window
  readonly seeds: readonly number[]
  readonly workers: number
  readonly signal: AbortSignal
  readonly quiet: boolean
}

export interface AttributionRuns {
  readonly groups: readonly string[]
  /** Output 0 is the indicator asked for, output k + 1 route k; means over the window. */
  readonly attribution: Attribution
  readonly routes: readonly Route[]
  /** Seeds under which every coalition ran through, and has a value of the indicator. */
  readonly whole: readonly number[]
}

/** Run the coalitions of what sets two scenarios apart, and attribute the difference to its groups. */
export async function runAttribution({
  a,
  b,
  asked,
  window,
  seeds,
  workers,
  signal,
  quiet,
}: AttributionRequest): Promise<AttributionRuns> {
  const groups = groupsOf(a, b)
  const routes = through(asked.indicator, window, a.world)
  const excerpt: OutputSelection = [{ table: 'series', ...asked, window }, ...routes.map(({ stretch }) => stretch)]
  const needed = seeds.map((seed) => coalitionsFor(groups.length, seed))
  const coalitions = [...new Set(needed.flat())].sort((x, y) => x - y)
  const scenarios = coalitions.map((mask) => coalitionOf(a, b, new Set(groups.filter((_, g) => mask & (1 << g)))))
  const draws = seeds.flatMap((seed, k) => needed[k].map((mask) => ({ scenario: coalitions.indexOf(mask), seed })))
  const values = await excerptsOf({ scenarios, excerpt, draws, signal, workers }, { quiet })
  const places = placesOf(excerpt)
  const found = new Map(
    draws.map(({ scenario, seed }, k) => [`${coalitions[scenario]} ${seed}`, means(values[k], places)]),
  )
  const whole = seeds.filter((seed, k) => needed[k].every((mask) => Number.isFinite(found.get(`${mask} ${seed}`)?.[0])))
  if (whole.length === 0)
    throw new ScenarioError({
      code: 'stopped',
      path: '--seeds',
      got: `no seed under which all coalitions run through and ${asked.indicator} has a value in every quarter of the window`,
      expected: 'other seeds, or another indicator, place or window',
    })
  return {
    groups,
    routes,
    whole,
    attribution: attribute(groups.length, whole, (mask, seed) => found.get(`${mask} ${seed}`)!),
  }
}

/** The mean of each stretch; nothing of a run that stopped. */
const means = (run: Float64Array | undefined, places: ReturnType<typeof placesOf>): Float64Array | undefined =>
  run && Float64Array.from(places, ({ at, length }) => mean(run.subarray(at, at + length)))
