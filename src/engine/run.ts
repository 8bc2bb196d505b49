import type { Economy } from '../economy/economy.ts'
import { foundEconomy } from '../economy/founding/founding.ts'
import type { Frame } from '../records/frame.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { dateOf, quarterOf } from '../text/dates.ts'
import { foundingOf } from '../worlds/calendar.ts'
import { audit } from './audit/audit.ts'
import { timed } from './levers.ts'
import { sheetOf } from './record.ts'
import { step } from './step.ts'

/**
 * A run, quarter by quarter, from the founding quarter to the horizon; each is audited before it is recorded.
 *
 * The same scenario and seed give the same frames, whatever else runs. `from` goes on from a world that was copied at
 * an earlier quarter of the same run. Throws `RunError` at the first breach.
 */
export function* frames(scenario: Scenario, seed: number, from?: Economy): Generator<Frame, void> {
  const { world } = scenario
  const { calendar, names } = world
  const founding = foundingOf(names)
  const horizon = quarterOf(scenario.horizon) - founding
  const { assumptions, rules } = scenario
  const params = {
    assumptions,
    rules,
    levers: timed(scenario.levers, world),
    places: names.places,
    observed: 4 * (calendar.observed - calendar.founding),
  }
  const { layout, measure } = sheetOf(world)
  const economy = from ?? foundEconomy(scenario, seed, horizon + 1)
  while (economy.t <= horizon) {
    const t = economy.t
    step(economy, { t, ...params }, seed)
    audit(economy, assumptions['capital-depreciation'])
    yield { scenario: scenario.id, seed, t: founding + t, date: dateOf(founding + t), layout, ...measure(economy) }
  }
}
