import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadScenario, SCENARIOS } from '../../src/cli/library.ts'
import { constantShare, ownTrend } from '../../src/evidence/naive.ts'
import { quantileOf } from '../../src/evidence/scores.ts'
import { parseTargets, type Target } from '../../src/evidence/targets.ts'
import { Figures } from '../../src/scenario/figures.ts'

const targets = parseTargets(readFileSync(`${SCENARIOS}targets.csv`, 'utf8'), 'targets.csv')
const { figures } = loadScenario('baseline')
const one = (indicator: string, region: string, year: string): Target =>
  targets.find((t) => t.indicator === indicator && t.region === region && t.year === year)!

/** Figures in which GDP grows at one rate everywhere. */
const growing = new Figures(
  figures.all.map((f) => (f.table === 'gdp' ? { ...f, value: 100 * 1.05 ** (Number(f.column) - 2012) } : f)),
)

describe('naive forecasts', () => {
  it('of constant growth are right and have no width', () => {
    for (const naive of [ownTrend, constantShare]) {
      const { centres, sd } = naive(one('gdp', 'hebei', '2022'), targets, growing)
      expect(centres[0]).toBeCloseTo(100 * 1.05 ** 10, 6)
      expect(sd).toBeLessThan(1e-6)
    }
  })

  it('of constant shares keep 2020’s share of the nation', () => {
    const { centres } = constantShare(one('gdp', 'tianjin', '2021'), targets, figures)
    const of = (row: string, year: string) => figures.of('gdp', row, year)
    expect(centres[0]).toBeCloseTo((of('tianjin', '2020') / of('china', '2020')) * of('china', '2021'), 6)
  })

  it('of contracts to the neighbours add up to what was observed', () => {
    expect(ownTrend(one('contracts-to-neighbours', 'beijing', '2014-2020'), targets, figures).centres[0]).toBeCloseTo(
      1410,
      6,
    )
  })

  it('exist for every target, wider the further they reach', () => {
    for (const target of targets)
      for (const naive of [ownTrend, constantShare]) {
        const forecast = naive(target, targets, figures)
        const [lo, hi] = [quantileOf(forecast, 0.05), quantileOf(forecast, 0.95)]
        expect(Number.isFinite(lo) && Number.isFinite(hi) && lo < hi, `${target.indicator} ${target.year}`).toBe(true)
      }
    const width = (year: string) => ownTrend(one('gdp', 'beijing', year), targets, figures).sd
    expect(width('2022')).toBeGreaterThan(width('2021'))
  })

  it('see nothing of the years after 2020 but the nation’s growth', () => {
    const blind = new Figures(
      figures.all.map((f) => (Number(f.column) > 2020 && f.row !== 'china' ? { ...f, value: 1 } : f)),
    )
    for (const target of targets.filter(({ role }) => role === 'check'))
      for (const naive of [ownTrend, constantShare])
        expect(naive(target, targets, blind)).toEqual(naive(target, targets, figures))
  })
})
