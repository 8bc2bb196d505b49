import { FUNCTIONS, PLACES, type PlaceId, REGIONS, type RegionId, WORLD } from '../../scripts/default-world.ts'
import type { Cases, Comparison } from '../../src/charts/comparison.ts'
import { tradesOf } from '../../src/charts/work.ts'
import { yearlyOf } from '../../src/charts/yearly.ts'
import { yearsOf } from '../../src/engine/years.ts'
import type { IndicatorId } from '../../src/indicators/index.ts'
import type { FlowKind } from '../../src/model/row-names.ts'
import type { FlowKey, Frame, Layout, SeriesKey } from '../../src/records/frame.ts'
import { dateOf, quarterOf } from '../../src/text/dates.ts'

/** Made-up runs: smooth paths, one wiggle a seed. Nothing here comes from the model. */
const GDP: Record<RegionId, number> = { beijing: 5_200, tianjin: 2_400, hebei: 6_000 }
const GROWTH: Record<RegionId, number> = { beijing: 0.018, tianjin: 0.013, hebei: 0.015 }
const SHARES: Record<RegionId, readonly number[]> = {
  beijing: [0.21, 0.075, 0.055, 0.03, 0.003, 0.627],
  tianjin: [0.07, 0.12, 0.2, 0.045, 0.025, 0.54],
  hebei: [0.035, 0.05, 0.32, 0.075, 0.012, 0.508],
}
/** What each region sends, by kind: 10⁸ CNY a quarter, and the shares of the five places. */
const SENT: Record<string, Record<PlaceId, readonly [number, ...number[]]>> = {
  goods: {
    beijing: [3_000, 0.3, 0.03, 0.04, 0.53, 0.1],
    tianjin: [2_200, 0.03, 0.3, 0.05, 0.48, 0.14],
    hebei: [5_500, 0.05, 0.04, 0.41, 0.46, 0.04],
    national: [90_000, 0.012, 0.011, 0.021, 0.856, 0.1],
    world: [9_000, 0.05, 0.04, 0.03, 0.88, 0],
  },
  capital: {
    beijing: [900, 0.8, 0.018, 0.022, 0.14, 0.02],
    tianjin: [500, 0.02, 0.86, 0.03, 0.08, 0.01],
    hebei: [800, 0.02, 0.02, 0.88, 0.079, 0.001],
    national: [160, 0.5, 0.3, 0.2, 0, 0],
    world: [60, 0.6, 0.3, 0.1, 0, 0],
  },
  technology: {
    beijing: [700, 0.29, 0.018, 0.012, 0.57, 0.11],
    tianjin: [70, 0.05, 0.2, 0.02, 0.68, 0.05],
    hebei: [8, 0.04, 0.02, 0.45, 0.47, 0.02],
    national: [900, 0.2, 0.03, 0.03, 0.74, 0],
    world: [0, 0, 0, 0, 0, 0],
  },
}
/** Revealed comparative advantage by function, at home and abroad. */
const RCA: Record<string, Record<RegionId, readonly number[]>> = {
  'rca-national': {
    beijing: [3.1, 1.05, 0.25, 0.8, 0.3],
    tianjin: [0.9, 1.4, 0.9, 1.2, 2.4],
    hebei: [0.35, 0.5, 1.35, 1.6, 0.7],
  },
  'rca-international': {
    beijing: [4.2, 0.8, 0.2, 0.7, 0.6],
    tianjin: [0.5, 1.5, 0.7, 1.1, 3.4],
    hebei: [0.2, 0.4, 1.7, 1.3, 0.9],
  },
}
const CONVERTED: Record<PlaceId, number> = { beijing: 0.36, tianjin: 0.24, hebei: 0.13, national: 0.28, world: 0.22 }

const TRADES = tradesOf(WORLD.names)
const UNIT = '1e8 CNY/quarter'
const KINDS = Object.keys(SENT) as FlowKind[]
const series = [...REGIONS, 'all' as const].flatMap((region): SeriesKey[] => [
  { region, function: 'all', indicator: 'gdp', unit: UNIT },
  { region, function: 'all', indicator: 'lever-cost', unit: UNIT },
  ...(region === 'all' ? [] : TRADES).map(
    (trade): SeriesKey => ({
      region,
      function: trade,
      indicator: 'value-added',
      unit: UNIT,
    }),
  ),
  ...(region === 'all' ? [] : (Object.keys(RCA) as IndicatorId[])).flatMap((indicator) =>
    FUNCTIONS.map((func): SeriesKey => ({ region, function: func, indicator, unit: '1' })),
  ),
  ...(region === REGIONS[0] ? PLACES : []).map(
    (place): SeriesKey => ({
      region,
      function: 'all',
      indicator: `conversion-in-${place}`,
      unit: '1',
    }),
  ),
])
const flows: FlowKey[] = KINDS.flatMap((kind) =>
  PLACES.flatMap((origin) =>
    PLACES.flatMap((destination) =>
      FUNCTIONS.map((func): FlowKey => ({ kind, origin, destination, function: func, unit: UNIT })),
    ),
  ),
)
/** Of ratios a numerator and a denominator, or two of each, that come to their value. */
const parts = series.map(({ indicator }) =>
  indicator.startsWith('rca-') ? 4 : indicator.startsWith('conversion-') ? 2 : 0,
)
const sums = [0]
for (const size of parts) sums.push(sums.at(-1)! + size)
const layout: Layout = { series, flows, sums, founding: quarterOf(WORLD.names.founding), functions: FUNCTIONS.length }

/** What the policy does from 2025 on: to a region's GDP, to the share of one function, to where capital and technology go, to what Hebei makes of patents, to who carries goods. */
export interface Effect {
  readonly gdp: Readonly<Record<RegionId, number>>
  readonly advancedInTianjin: number
  readonly toOthers: number
  readonly convertedInHebei: number
  readonly logisticsInHebei: number
}
export const NONE: Effect = {
  gdp: { beijing: 0, tianjin: 0, hebei: 0 },
  advancedInTianjin: 0,
  toOthers: 0,
  convertedInHebei: 0,
  logisticsInHebei: 0,
}
export const EFFECT: Effect = {
  gdp: { beijing: -0.011, tianjin: 0.002, hebei: 0.043 },
  advancedInTianjin: 0.024,
  toOthers: 0.013,
  convertedInHebei: 0.05,
  logisticsInHebei: 0.4,
}

export function* frames(scenario: string, seed: number, effect: Effect, until = '2035Q4', noise = 1): Generator<Frame> {
  const luck = noise * (((seed * 7) % 11) / 11 - 0.45)
  const acts = effect === NONE ? 0 : 1
  for (let t = 0; t <= quarterOf(until) - layout.founding; t++) {
    const ramp = Math.min(1, Math.max(0, (t - 48) / 24))
    const wobble = luck * (t / 92) * (1 + 0.3 * (t % 5))
    const pull = ramp * (1 + 0.4 * luck * ((t % 3) - 1))
    const others = effect.toOthers * pull
    const gdp = REGIONS.map(
      (region) =>
        GDP[region] *
        (1 + GROWTH[region]) ** t *
        (1 + 0.05 * wobble) *
        (1 + effect.gdp[region] * pull + 0.006 * ramp * luck * acts),
    )
    const cost = REGIONS.map((_, r) => acts * [18, 12, 24][r]! * ramp)
    const whole = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
    const made = (region: RegionId, func: string) => {
      const k = TRADES.indexOf(func)
      const move = region === 'tianjin' ? effect.advancedInTianjin * pull : 0.0002 * luck * ramp
      const share = SHARES[region][k]! + [0.0006 * t, move, -0.0006 * t, 0, 0, -move][k]!
      return share * gdp[REGIONS.indexOf(region)]!
    }
    const advantage = (indicator: string, region: RegionId, func: string) => {
      const k = (FUNCTIONS as readonly string[]).indexOf(func)
      const rise = region === 'hebei' && func === 'logistics' ? effect.logisticsInHebei * pull : 0
      const drift = region === 'beijing' && func === 'research' ? 0.004 * t : 0
      return RCA[indicator]![region][k]! * (1 + 0.08 * wobble) + rise + drift
    }
    const converted = (place: PlaceId) =>
      CONVERTED[place] * (1 + 0.1 * wobble + 0.0012 * t) + (place === 'hebei' ? effect.convertedInHebei * pull : 0)
    const sent = ({ kind, origin, destination }: FlowKey) => {
      const [total, ...shares] = SENT[kind]![origin as PlaceId]
      const k = PLACES.indexOf(destination as PlaceId)
      if (total * shares[k]! === 0) return 0
      const carried = origin === REGIONS[0] && kind !== 'goods'
      const policy = carried ? (k === 0 ? -others : k < 3 ? others / 2 : 0) : 0
      const chance = carried ? (k === 3 ? 0.02 : k === 0 ? -0.02 : 0.001) * wobble : 0.004 * wobble * shares[k]!
      return (total * (shares[k]! + policy + chance) * 1.015 ** t) / FUNCTIONS.length
    }
    const of = ({ indicator, region, function: func }: SeriesKey) => {
      const r = REGIONS.indexOf(region as RegionId)
      if (indicator === 'gdp') return r < 0 ? whole(gdp) : gdp[r]!
      if (indicator === 'lever-cost') return r < 0 ? whole(cost) : cost[r]!
      if (indicator === 'value-added') return made(region as RegionId, func)
      if (indicator in RCA) return advantage(indicator, region as RegionId, func)
      return converted(indicator.replace('conversion-in-', '') as PlaceId)
    }
    const values = Float64Array.from(series, of)
    yield {
      scenario,
      seed,
      t: layout.founding + t,
      date: dateOf(layout.founding + t),
      layout,
      series: values,
      flows: Float64Array.from(flows, sent),
      sums: Float64Array.from(parts.flatMap((size, k) => [values[k]!, 1, 1, 1].slice(0, size))),
    }
  }
}

const range = (n: number) => Array.from({ length: n }, (_, k) => k + 1)

export function comparison({
  effect = EFFECT,
  seeds = 8,
  until = '2035Q4',
  noise = 1,
}: {
  effect?: Effect
  seeds?: number
  until?: string
  noise?: number
} = {}): Required<Comparison> {
  const runs = (id: string, of: Effect) =>
    range(seeds).map((seed) => yearlyOf(yearsOf(frames(id, seed, of, until, noise))))
  return {
    world: WORLD,
    baseline: { id: 'baseline', title: { en: 'Baseline', zh: '既有政策延续' }, runs: runs('baseline', NONE) },
    policy: {
      id: 'coordinated',
      title: { en: 'Factors move freely', zh: '要素自由流动' },
      runs: runs('coordinated', { ...effect }),
    },
    observed: REGIONS.flatMap((region) =>
      range(10).map((k) => ({
        region,
        year: 2012 + k,
        value: 4 * GDP[region] * (1 + GROWTH[region]) ** (4 * k - 1) * (1 + 0.02 * ((k % 3) - 1)),
      })),
    ),
  }
}

/** One scenario by itself. */
export const alone = (all: Comparison): Comparison => ({
  world: all.world,
  baseline: all.baseline,
  observed: all.observed,
})

/** The cases of a comparison, with more policies where given. */
export const casesWith = ({ world, baseline, policy, observed }: Comparison, ...more: Cases['policies']): Cases => ({
  world,
  baseline,
  policies: policy ? [policy, ...more] : more,
  observed,
})

/** A second policy of the same strength, by another name. */
export const second = (all: Comparison): Cases['policies'][number] => ({
  ...all.policy!,
  id: 'function-relief',
  title: { en: 'Functions by decree', zh: '行政指定的功能分工' },
})
