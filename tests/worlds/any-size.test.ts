import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { frames } from '../../src/engine/run.ts'
import type { Frame } from '../../src/records/frame.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { ScenarioError } from '../../src/text/errors.ts'
import { figuresOf } from '../../src/worlds/figures.ts'
import { readWorld } from '../../src/worlds/read.ts'
import { type Made, worldFiles } from './made.ts'

/** A short scenario about a made-up world: levers in its first and last region, and between them. */
function scenarioIn(made: Made, firms: number, years = 2): Scenario {
  const world = readWorld(worldFiles(made), 'made')
  const { regions, functions } = world.names
  const start = `${world.calendar.founding + 1}Q1`
  const levers = [
    { id: 'pilots', kind: 'pilot-platforms', region: regions.at(-1), value: 1, start, ramp: 4 },
    { id: 'grants', kind: 'relief', region: regions[0], function: functions.at(-1), value: 0.1, start },
    { id: 'lines', kind: 'transport', pair: [regions[0], regions[1] ?? 'national'], value: 0.1, start },
  ]
  const horizon = `${world.calendar.founding + years}Q4`
  const text = { en: 'made up', zh: '虚构' }
  return parseScenario(JSON.stringify({ id: 'some', title: text, text, firms, horizon, levers }), { files: {}, world })
}

/** Firms that a world of this size asks for, and some more. */
const enough = ({ regions, functions }: Made): number => Math.max(300, 45 * regions * functions)

/** Value of an indicator at a region. */
const at = ({ layout, series }: Frame, indicator: string, region: string): number =>
  series[layout.series.findIndex((k) => k.indicator === indicator && k.region === region && k.function === 'all')]!

/** Indicators that are defined everywhere in every quarter, and those that are in every cell of a region. */
const WHOLE = ['gdp', 'rd-spending', 'patents-in-force', 'population']
const BY_FUNCTION = ['capital', 'technology', 'profit-rate', 'firms', 'sales-national', 'location-quotient']

const anyWorld = fc.record({
  regions: fc.integer({ min: 1, max: 20 }),
  functions: fc.integer({ min: 2, max: 12 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
  founding: fc.integer({ min: 2001, max: 2015 }),
})

describe('a world of any size', () => {
  it('is founded on its figures, and keeps its books to the end of a run', () => {
    fc.assert(
      fc.property(anyWorld, (made) => {
        const scenario = scenarioIn(made, enough(made))
        const { names, calendar } = scenario.world
        // every quarter is audited; a breach throws
        const all = [...frames(scenario, made.seed)]
        expect(all.map(({ date }) => date).at(0)).toBe(`${calendar.founding}Q4`)
        expect(all.map(({ date }) => date).at(-1)).toBe(`${calendar.founding + 2}Q4`)
        for (const r of names.regions) {
          const [first, second] = [calendar.founding, calendar.founding + 1].map((year) =>
            figuresOf(scenario.world).of('gdp', r, String(year)),
          ) as [number, number]
          const g = (second / first) ** 0.25
          const level = at(all[0]!, 'gdp', r)
          expect(level * (1 + 1 / g + 1 / g ** 2 + 1 / g ** 3)).toBeCloseTo(first, 6)
        }
        for (const { layout, series } of all) {
          const undefined_ = layout.series.filter(
            (k, row) =>
              !Number.isFinite(series[row]!) &&
              (WHOLE.includes(k.indicator) ||
                (BY_FUNCTION.includes(k.indicator) &&
                  names.regions.includes(k.region) &&
                  names.functions.includes(k.function))),
          )
          expect(undefined_).toEqual([])
        }
        expect(all[0]!.series.length).toBe(all[0]!.layout.series.length)
      }),
      { numRuns: 25, seed: 13, examples: [[{ regions: 1, functions: 2, seed: 1, founding: 2001 }]] },
    )
  }, 120_000)

  it.each([
    [13, 5],
    [15, 5],
    [20, 12],
  ])('has its public laboratories where its figures say, %i × %i', (regions, functions) => {
    const made = { regions, functions }
    const scenario = scenarioIn(made, enough(made))
    const economy = foundEconomy(scenario, 1, 4)
    const spent = scenario.world.names.regions.map((_, r) => economy.region.laboratories0[r]!)
    const whole = spent.reduce((sum, x) => sum + x, 0)
    for (const share of spent) {
      expect(share / whole).toBeGreaterThan(0.05 / regions)
      expect(share / whole).toBeLessThan(Math.min(1, 6 / regions))
    }
    const { innovator } = economy
    const standing = scenario.world.names.regions.map(
      (_, r) => innovator.home.filter((home, i) => home === r && innovator.pool[i]! < 2).length,
    )
    for (const number of standing) expect(number).toBeGreaterThanOrEqual(2 * functions)
  })

  it.each([
    [20, 12, 10_800],
    [15, 5, 3_375],
    [13, 12, 7_020],
  ])('refuses too few firms by name, %i × %i', (regions, functions, least) => {
    const made = { regions, functions }
    expect(() => foundEconomy(scenarioIn(made, least), 1, 2)).not.toThrow()
    try {
      foundEconomy(scenarioIn(made, least - 1), 1, 2)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(ScenarioError)
      expect((error as ScenarioError).complaint).toMatchObject({
        code: 'out-of-range',
        path: 'firms',
        expected: `at least ${least}, in a world of ${regions} regions and ${functions} functions`,
      })
    }
  })

  it.each([
    [{ regions: 21, functions: 5 }, 'places.csv'],
    [{ regions: 3, functions: 13 }, 'functions.csv'],
    [{ regions: 3, functions: 1 }, 'functions.csv'],
    [{ regions: 0, functions: 2 }, 'places.csv'],
  ])('of a size beyond the limits is refused by the name of its table, %o', (made, file) => {
    try {
      readWorld(worldFiles(made), 'made')
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(ScenarioError)
      expect((error as ScenarioError).complaint.file).toContain(file)
    }
  })
})
