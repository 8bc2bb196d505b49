import type { Comparison } from '../../src/charts/comparison.ts'
import { TRADES } from '../../src/charts/work.ts'
import { yearlyOf } from '../../src/charts/yearly.ts'
import type { Frame, Layout } from '../../src/records/frame.ts'
import { dateOf, quarterOf } from '../../src/scenario/dates.ts'
import { FUNCTIONS, PLACES, REGIONS, type RegionId } from '../../src/scenario/places.ts'

/** Made-up runs: smooth paths, one wiggle a seed. Nothing here comes from the model. */
const GDP: Record<RegionId, number> = { beijing: 5_200, tianjin: 2_400, hebei: 6_000 }
const GROWTH: Record<RegionId, number> = { beijing: 0.018, tianjin: 0.013, hebei: 0.015 }
const SHARES: Record<RegionId, readonly number[]> = {
  beijing: [0.21, 0.075, 0.055, 0.03, 0.003, 0.627],
  tianjin: [0.07, 0.12, 0.2, 0.045, 0.025, 0.54],
  hebei: [0.035, 0.05, 0.32, 0.075, 0.012, 0.508],
}
const PLACED = [0.8, 0.018, 0.022, 0.14, 0.02]

const UNIT = '1e8 CNY/quarter'
const layout: Layout = {
  series: [...REGIONS, 'all' as const].flatMap((region) => [
    { region, function: 'all', indicator: 'gdp', unit: UNIT },
    { region, function: 'all', indicator: 'lever-cost', unit: UNIT },
    ...(region === 'all' ? [] : TRADES).map((trade) => ({
      region,
      function: trade,
      indicator: 'value-added',
      unit: UNIT,
    })),
  ]),
  flows: PLACES.flatMap((destination) =>
    FUNCTIONS.map((func) => ({ kind: 'capital', origin: REGIONS[0], destination, function: func, unit: UNIT })),
  ),
}

/** What the policy does from 2025 on: to a region's GDP, to the share of one function, to where capital goes. */
export interface Effect {
  readonly gdp: Readonly<Record<RegionId, number>>
  readonly advancedInTianjin: number
  readonly toOthers: number
}
export const NONE: Effect = { gdp: { beijing: 0, tianjin: 0, hebei: 0 }, advancedInTianjin: 0, toOthers: 0 }
export const EFFECT: Effect = {
  gdp: { beijing: -0.011, tianjin: 0.002, hebei: 0.043 },
  advancedInTianjin: 0.024,
  toOthers: 0.013,
}

export function* frames(scenario: string, seed: number, effect: Effect, until = '2035Q4', noise = 1): Generator<Frame> {
  const luck = noise * (((seed * 7) % 11) / 11 - 0.45)
  for (let t = 0; t <= quarterOf(until); t++) {
    const ramp = Math.min(1, Math.max(0, (t - 48) / 24))
    const wobble = luck * (t / 92) * (1 + 0.3 * (t % 5))
    const pull = ramp * (1 + 0.4 * luck * ((t % 3) - 1))
    const others = effect.toOthers * pull
    const perRegion = REGIONS.map((region) => {
      const gdp =
        GDP[region] *
        (1 + GROWTH[region]) ** t *
        (1 + 0.05 * wobble) *
        (1 + effect.gdp[region] * pull + 0.006 * ramp * luck * (effect === NONE ? 0 : 1))
      const move = region === 'tianjin' ? effect.advancedInTianjin * pull : 0.0002 * luck * ramp
      const shares = SHARES[region].map(
        (share, k) =>
          share + (k === 1 ? move : k === 5 ? -move : 0) + (k === 0 ? 0.0006 * t : k === 2 ? -0.0006 * t : 0),
      )
      return [gdp, effect === NONE ? 0 : 18 * ramp, ...shares.map((share) => share * gdp)]
    })
    const whole = [0, 1].map((k) => perRegion.reduce((total, row) => total + row[k]!, 0))
    const series = [...perRegion.flat(), ...whole]
    const placed = PLACED.map(
      (share, k) =>
        share + (k === 0 ? -others : k < 3 ? others / 2 : 0) * 1 + (k === 3 ? 0.02 : k === 0 ? -0.02 : 0.001) * wobble,
    )
    const flows = placed.flatMap((share) => FUNCTIONS.map(() => (900 * share * 1.015 ** t) / FUNCTIONS.length))
    yield {
      scenario,
      seed,
      t,
      date: dateOf(t),
      layout,
      series: Float64Array.from(series),
      flows: Float64Array.from(flows),
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
} = {}): Comparison {
  const runs = (id: string, of: Effect) => range(seeds).map((seed) => yearlyOf(frames(id, seed, of, until, noise)))
  return {
    baseline: { id: 'baseline', title: { en: 'Baseline', zh: '基准' }, runs: runs('baseline', NONE) },
    policy: {
      id: 'coordinated',
      title: { en: 'Coordinated', zh: '协同发展' },
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
export const alone = (all: Comparison): Comparison => ({ baseline: all.baseline, observed: all.observed })
