import type { Finding, Influence } from '../../charts/finding.ts'
import { indicatorNamesOf } from '../../indicators/called.ts'
import { indicatorsOf } from '../../indicators/index.ts'
import { entriesOf } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Design } from '../../study/design.ts'
import type { Factor } from '../../study/factor.ts'
import type { Analysis } from '../../study/sensitivity/analysis.ts'
import { hasInterval } from '../../study/sensitivity/estimate.ts'
import { nameOf } from '../worlds/library.ts'
import type { Rows } from './merged.ts'

/** An analysis as terminals and charts tell it; factors that vary in none of the scenarios analysed are left out. */
export function findingOf(
  design: Design,
  indicator: string,
  rows: Rows,
  [scenario, less]: readonly [Scenario, (Scenario | undefined)?],
  { method, estimates, used, of, noise, lack }: Analysis,
): Finding {
  const { world } = scenario
  const { unit, short, zh } = indicatorsOf(world).find(({ id }) => id === indicator)!
  const names = indicatorNamesOf(world)
  return {
    world,
    design: design.id,
    method,
    indicator,
    indicatorName: { en: short ?? names.en[indicator]!, zh: zh.short ?? names.zh[indicator]! },
    unit,
    region: rows.region,
    function: rows.function,
    date: rows.date,
    scenario: nameOf(scenario),
    ...(less && { less: nameOf(less) }),
    influences: design.factors.flatMap((factor, k) =>
      varies(factor, design, [scenario, less]) ? [influenceOf(factor, k, design, estimates)] : [],
    ),
    used,
    of,
    seeds: design.seeds.length,
    noise,
    ...(lack && { lack }),
  }
}

/** Whether a factor varies in any of these scenarios. */
export const varies = ({ within }: Factor, { scenarios }: Design, these: readonly (Scenario | undefined)[]): boolean =>
  scenarios.some(({ id }, s) => within[s] && these.some((each) => each?.id === id))

function influenceOf(factor: Factor, k: number, design: Design, estimates: Analysis['estimates']): Influence {
  const own = estimates.filter((estimate) => estimate.factor === k)
  const defined = own.filter(({ value }) => Number.isFinite(value))
  const main = own.find(({ threshold }) => threshold !== undefined && !Number.isNaN(threshold))
  return {
    id: factor.id,
    axis: factor.axis,
    ...(factor.axis === 'lever' && { lever: leverOf(factor, design) }),
    measures: Object.fromEntries(
      defined.map(({ measure, value, lo95, hi95 }) => [
        measure,
        { value, ...(hasInterval({ value, lo95, hi95 }) && { lo95, hi95 }) },
      ]),
    ),
    ...(main && { threshold: main.threshold! }),
  }
}

function leverOf({ id, within }: Factor, { scenarios }: Design): NonNullable<Influence['lever']> {
  const entries = entriesOf(scenarios.find((_, s) => within[s])!)
  const { kind, region, pair, function: func } = entries.find((entry) => entry.id === id)!
  return {
    kind,
    places: pair ?? (region ? [region] : []),
    ...(func && { function: func }),
  }
}
