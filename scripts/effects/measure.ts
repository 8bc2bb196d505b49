import { readFileSync } from 'node:fs'
import { log, sqrt } from '../../src/math/real.ts'
import { mean, sd } from '../../src/math/sums.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import type { Lever, Scenario } from '../../src/scenario/scenario.ts'
import { placeOf } from '../../src/scenario/timeline.ts'
import { LEVERS, REGIONS, WORLD } from '../default-world.ts'
import { type Outcome, outcomeOf, series } from './outcome.ts'
import type { Effect, Trial } from './trials.ts'

const IDS = ['baseline', 'coordinated', 'two-chains', 'function-relief', 'open-world'] as const
const read = (name: string) => readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), 'utf8')
const files: Readonly<Record<string, string>> = Object.fromEntries(IDS.map((id) => [`${id}.yaml`, read(`${id}.yaml`)]))
export const shipped = (id: (typeof IDS)[number]): Scenario =>
  parseScenario(files[`${id}.yaml`], { files, name: `${id}.yaml`, world: WORLD })

const scenarioOf = (id: string, levers: readonly object[]): Scenario =>
  parseScenario(JSON.stringify({ id, title: { en: id, zh: id }, text: { en: id, zh: id }, levers }), {
    files,
    name: id,
    world: WORLD,
  })

/** Mean and standard error over seeds. */
export interface Estimate {
  readonly mean: number
  readonly se: number
}
const estimate = (values: readonly number[]): Estimate => ({
  mean: mean(values),
  se: sd(values) / sqrt(values.length),
})

/** Runs of policy and reference; Student's t, 97.5 %, with one degree of freedom less. */
export const SEEDS = 16
const T = 2.131
/** Runs of each shipped scenario and of the baseline. */
const PAIRS = 32
const upTo = (last: number): number[] => Array.from({ length: last }, (_, k) => k + 1)

export type Sign = 'right' | 'wrong' | 'unclear'
export type Size = 'believable' | 'weak' | 'strong'

/** Right or wrong where the 95 % interval lies on one side of 0. */
export function signOf({ mean: m, se }: Estimate, sign: 1 | -1): Sign {
  if (Math.abs(m) <= T * se) return 'unclear'
  return m * sign > 0 ? 'right' : 'wrong'
}

/** Where the mean lies to the band that the literature makes for a lever of this size. */
export function sizeOf({ mean: m }: Estimate, { band: [low, high], sign }: Pick<Effect, 'band' | 'sign'>): Size {
  if (m >= low && m <= high) return 'believable'
  return sign > 0 === m > high ? 'strong' : 'weak'
}

export interface Finding {
  readonly trial: Trial
  /** Outlay in the last three years, 10⁸ CNY a year. */
  readonly outlay: number
  readonly effects: readonly {
    readonly effect: Effect
    readonly estimate: Estimate
    readonly sign: Sign
    readonly size: Size
  }[]
  /** Change of GDP in 2035, log points × 100, by region. */
  readonly gdp: readonly Estimate[]
}

/** The baseline without the lever at its places, and with it at half its range from 2025Q1, over two years. */
function pairOf({ kind, at }: Trial): readonly [policy: Scenario, reference: Scenario] {
  const { min, max } = LEVERS[kind]
  const own = at.map((place, k) => ({
    id: `alone-${k + 1}`,
    kind,
    ...place,
    value: (min + max) / 2,
    start: '2025Q1',
    ramp: 8,
  }))
  const places = new Set(own.map((entry) => placeOf(entry)))
  const rest = shipped('baseline').levers.filter(
    (lever: Lever) => lever.kind !== kind || !places.has(placeOf({ ...lever })),
  )
  return [scenarioOf(`with-${kind}`, [...rest, ...own]), scenarioOf(`without-${kind}`, rest)]
}

/** Each lever alone, policy and reference under the same random numbers. */
export function tryOut(trial: Trial): Finding {
  const [policy, reference] = pairOf(trial)
  const pairs = upTo(SEEDS).map((seed) => [outcomeOf(policy, seed), outcomeOf(reference, seed)] as const)
  const over = (of: (policy: Outcome, reference: Outcome) => number): Estimate =>
    estimate(pairs.map(([p, r]) => of(p, r)))
  const yearly = (outcome: Outcome) => series(outcome, 'late', 'lever-cost', 'all') / 3
  return {
    trial,
    outlay: over((p, r) => yearly(p) - yearly(r)).mean,
    effects: trial.effects.map((effect) => {
      const found = over(effect.of)
      return { effect, estimate: found, sign: signOf(found, effect.sign), size: sizeOf(found, effect) }
    }),
    gdp: REGIONS.map((region) =>
      over((p, r) => 100 * log(series(p, 'last', 'gdp', region) / series(r, 'last', 'gdp', region))),
    ),
  }
}

export interface Comparison {
  readonly scenario: string
  readonly region: string
  /** GDP of 2035 over the baseline's: mean and extremes over seeds. */
  readonly ratio: readonly [mean: number, least: number, most: number]
  /** Difference of the region's share in the GDP of the three, 2035, percentage points. */
  readonly share: Estimate
  /** Standard error of the same difference between as many independent runs. */
  readonly unpaired: number
}

/** Shipped scenarios against the baseline. */
export function compareAll(ids: readonly Exclude<(typeof IDS)[number], 'baseline'>[]): Comparison[] {
  const run = (id: (typeof IDS)[number]) => upTo(PAIRS).map((seed) => outcomeOf(shipped(id), seed))
  const gdp = (outcome: Outcome, region: string) => series(outcome, 'last', 'gdp', region)
  const share = (outcome: Outcome, region: string) => (100 * gdp(outcome, region)) / gdp(outcome, 'all')
  const baseline = run('baseline')
  return ids.flatMap((scenario) => {
    const policy = run(scenario)
    return REGIONS.map((region) => {
      const ratios = policy.map((outcome, k) => gdp(outcome, region) / gdp(baseline[k], region))
      const own = policy.map((outcome) => share(outcome, region))
      const base = baseline.map((outcome) => share(outcome, region))
      return {
        scenario,
        region,
        ratio: [mean(ratios), Math.min(...ratios), Math.max(...ratios)],
        share: estimate(own.map((value, k) => value - base[k])),
        unpaired: sqrt((sd(own) ** 2 + sd(base) ** 2) / PAIRS),
      }
    })
  })
}
