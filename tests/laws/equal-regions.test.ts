import { describe, expect, it } from 'vitest'
import { DEFAULT_ASSUMPTIONS, PLACES, quarterAt, REGIONS } from '../../scripts/default-world.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { frames } from '../../src/engine/run.ts'
import { mean, sd } from '../../src/math/sums.ts'
import type { AssumptionId } from '../../src/model/assumptions.ts'
import type { Frame } from '../../src/records/frame.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { figuresOf } from '../../src/worlds/figures.ts'
import { run, scenarioWith } from './scenarios.ts'
import { withoutPatents } from './without-patents.ts'

/** Kilometres of places that lie all alike. */
const WITHIN = 60
const BETWEEN = 200
const AWAY = { national: 1000, world: 8000 } as const
const MODEL = 'tianjin'
/** What is nought in regions that are alike, such as how they differ, is what rounding leaves of sums of shares. */
const ROUNDING = 1e-5

const isRegion = (name: string): boolean => (REGIONS as readonly string[]).includes(name)
const distance = (p: string, q: string): number => {
  if (isRegion(p) && isRegion(q)) return p === q ? WITHIN : BETWEEN
  return isRegion(p) || isRegion(q) ? AWAY[(isRegion(p) ? q : p) as keyof typeof AWAY] : 5000
}
/** Shares of investment by place, which add up to 1. */
const capitalHome = (p: string, q: string): number =>
  p === q ? 0.86 : isRegion(q) ? 0.02 : q === 'national' ? 0.09 : 0.01

/** The three regions with the figures of one, all alike in place and in what is assumed of them. */
function alike(scenario: Scenario, assumptions: Partial<Record<AssumptionId, number>> = {}): Scenario {
  const figures = figuresOf(scenario.world)
  // what is published of one region alone would set it apart
  const ofAll = scenario.world.figures.filter(
    ({ table, row, column }) => !isRegion(row) || table === 'distance' || figures.has(table, MODEL, column),
  )
  const all = ofAll.map((figure) => {
    const { table, row, column } = figure
    if (table === 'distance') return { ...figure, value: distance(row, column) }
    if (table === 'capital-home') return { ...figure, value: capitalHome(row, column) }
    return isRegion(row) && figures.has(table, MODEL, column)
      ? { ...figure, value: figures.of(table, MODEL, column) }
      : figure
  })
  const same = Object.fromEntries(
    Object.keys(DEFAULT_ASSUMPTIONS).map((id) => {
      const region = REGIONS.find((r) => id.endsWith(`.${r}`))
      const model = region ? (id.replace(region, MODEL) as AssumptionId) : (id as AssumptionId)
      return [id, DEFAULT_ASSUMPTIONS[model]]
    }),
  ) as Scenario['assumptions']
  return {
    ...scenario,
    world: { ...scenario.world, figures: all },
    assumptions: { ...same, ...assumptions } as Scenario['assumptions'],
  }
}
const value = ({ layout, series }: Frame, indicator: string, region: string, func = 'all'): number =>
  series[layout.series.findIndex((k) => k.indicator === indicator && k.region === region && k.function === func)]

describe('three regions that are alike', () => {
  /** No draw makes a difference: all firms of a cell are alike, none succeeds, none is founded, moves or closes. */
  const withoutLuck = {
    'technology-spread': 0,
    'size-spread': 0,
    'own-research-share': 0,
    'imitation-rate': 0,
    'entry-capital': 0,
    'exit-size': 0,
    'move-rate': 0,
    'laboratory-move-rate': 0,
    'spin-off-rate': 0,
    'fee-share': 0,
  }

  it.each(['logit', 'imitate'])('stay equal to 1e-9 in every row to 2035Q4 without luck, where firms %s', (rule) => {
    const scenario = alike(scenarioWith({ firms: 300, rules: { invest: rule } }), withoutLuck)
    let furthest = 0
    // no two patents are alike, so there are none
    const economy = withoutPatents(foundEconomy(scenario, 1, quarterAt(scenario.horizon) + 1))
    for (const { layout, series } of frames(scenario, 1, economy))
      for (const [k, { region, indicator, function: func }] of layout.series.entries()) {
        if (region !== 'beijing' || Number.isNaN(series[k])) continue
        for (const other of ['tianjin', 'hebei']) {
          const j = layout.series.findIndex(
            (key) => key.region === other && key.indicator === indicator && key.function === func,
          )
          const apart = Math.abs(series[j] - series[k]) / Math.max(Math.abs(series[k]), ROUNDING)
          if (apart > furthest) furthest = apart
        }
      }
    console.log(`equal regions without luck, ${rule}: rows differ by at most ${furthest.toExponential(1)}`)
    expect(furthest).toBeLessThan(1e-9)
  })

  it('differ by luck alone, and less with more firms: over 16 seeds no region is ahead beyond three standard errors', () => {
    const seeds = Array.from({ length: 16 }, (_, k) => k + 1)
    const spread = [1000, 10_000].map((firms) => {
      const scenario = alike(scenarioWith({ firms, horizon: '2025Q4' }))
      const ends = seeds.map((seed) => run(scenario, seed).at(-1)!)
      const apart = REGIONS.map((r) => ends.map((end) => (3 * value(end, 'gdp', r)) / value(end, 'gdp', 'all') - 1))
      for (const [k, values] of apart.entries()) {
        const error = sd(values) / Math.sqrt(seeds.length)
        console.log(
          `equal regions, ${firms} firms, 2025Q4: GDP of ${REGIONS[k]} over a third of all − 1: ${(100 * mean(values)).toFixed(3)} % ± ${(100 * error).toFixed(3)} %, one seed ± ${(100 * sd(values)).toFixed(2)} %`,
        )
        expect(Math.abs(mean(values))).toBeLessThan(3 * error)
      }
      return sd(apart.flat())
    })
    expect(spread[1]).toBeLessThan(spread[0])
    expect(spread[0]).toBeLessThan(0.04)
  })
})

describe('without mobility of capital', () => {
  /** All investment stays where it is earned, nobody outside brings any, and no firm moves house with its own. */
  function tied(scenario: Scenario): Scenario {
    const all = scenario.world.figures.map((figure) => {
      if (figure.table === 'capital-home') return { ...figure, value: Number(figure.row === figure.column) }
      return figure.table === 'capital-arrival' ? { ...figure, value: 0 } : figure
    })
    return { ...scenario, world: { ...scenario.world, figures: all } }
  }

  it.each([0.9, 1])(
    'each region grows by what it saves itself, where firms keep a share of %d of it for themselves',
    (stay) => {
      for (const { layout, flows, date } of run(
        tied(scenarioWith({ firms: 500, assumptions: { 'stay-share': stay, 'move-rate': 0 } })),
      ))
        for (const [k, { kind, origin, destination }] of layout.flows.entries()) {
          const crossing = origin !== destination && ['capital', 'dividends', 'moves'].includes(kind)
          if (crossing) expect(flows[k], `${date} ${kind} ${origin} → ${destination}`).toBe(0)
          else if (kind === 'capital' && isRegion(origin)) expect(flows[k], `${date} ${origin}`).toBeGreaterThan(0)
        }
    },
  )

  it('and with it, capital leaves every region for every place', () => {
    const { layout, flows } = run(scenarioWith({ firms: 500, horizon: '2013Q4' })).at(-1)!
    for (const origin of REGIONS)
      for (const destination of PLACES) {
        const rows = layout.flows.flatMap((key, k) =>
          key.kind === 'capital' && key.origin === origin && key.destination === destination ? [flows[k]] : [],
        )
        expect(Math.max(...rows), `${origin} → ${destination}`).toBeGreaterThan(0)
      }
  })
})
