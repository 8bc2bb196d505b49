import { describe, expect, it } from 'vitest'
import { FIGURES, WORLD } from '../../scripts/default-world.ts'
import { loadTargets } from '../../src/cli/worlds/evidence.ts'
import { constantShare, ownTrend } from '../../src/evidence/naive.ts'
import { quantileOf, rms } from '../../src/evidence/scores.ts'
import type { Target } from '../../src/evidence/targets.ts'
import type { Figure } from '../../src/worlds/figure.ts'
import type { World } from '../../src/worlds/world.ts'

const targets = loadTargets(WORLD)
const one = (indicator: string, region: string, year: string): Target =>
  targets.find((t) => t.indicator === indicator && t.region === region && t.year === year)!

const withFigures = (changed: (figure: Figure) => Figure): World => ({ ...WORLD, figures: WORLD.figures.map(changed) })
/** Figures in which GDP grows at one rate everywhere. */
const growing = withFigures((f) => (f.table === 'gdp' ? { ...f, value: 100 * 1.05 ** (Number(f.column) - 2012) } : f))

describe('naive forecasts', () => {
  it('of constant growth are right and have no width', () => {
    for (const naive of [ownTrend, constantShare]) {
      const { centres, sd } = naive(one('gdp', 'hebei', '2022'), targets, growing)
      expect(centres[0]).toBeCloseTo(100 * 1.05 ** 10, 6)
      expect(sd).toBeLessThan(1e-6)
    }
  })

  it('of constant shares keep 2020’s share of the nation', () => {
    const { centres } = constantShare(one('gdp', 'tianjin', '2021'), targets, WORLD)
    const of = (row: string, year: string) => FIGURES.of('gdp', row, year)
    expect(centres[0]).toBeCloseTo((of('tianjin', '2020') / of('china', '2020')) * of('china', '2021'), 6)
  })

  it('of constant shares spread as the same rule errs elsewhere over as many years, within 2013–2020', () => {
    const share = (year: number) => FIGURES.of('gdp', 'tianjin', `${year}`) / FIGURES.of('gdp', 'china', `${year}`)
    const errors = (ahead: number) =>
      [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020]
        .filter((origin) => origin + ahead >= 2013 && origin + ahead <= 2020)
        .map((origin) => share(origin) / share(origin + ahead) - 1)
    for (const [year, ahead, origins] of [
      ['2021', 1, 7],
      ['2022', 2, 6],
      ['2019', -1, 7],
      ['2013', -7, 1],
    ] as const) {
      const { centres, sd } = constantShare(one('gdp', 'tianjin', year), targets, WORLD)
      expect(errors(ahead)).toHaveLength(origins)
      expect(sd / centres[0]).toBeCloseTo(rms(errors(ahead)), 9)
    }
    const known = one('gdp', 'tianjin', '2020')
    expect(constantShare(known, targets, WORLD).sd).toBe(known.observation)
  })

  it('of constant shares take no error across the break of the secondary sector, before or after it', () => {
    const broken = withFigures((f) =>
      f.table === 'secondary-share' && Number(f.column) > 2018
        ? { ...f, value: f.value * (f.row === 'china' ? 0.5 : 0.8) }
        : f,
    )
    for (const target of targets.filter(({ indicator }) => indicator.startsWith('secondary')))
      expect(constantShare(target, targets, broken).sd).toBeCloseTo(constantShare(target, targets, WORLD).sd, 9)
  })

  it('say which target is missing that they start from', () => {
    const some = targets.filter(({ year }) => year !== '2014-2020')
    expect(() => ownTrend(one('contracts-to-neighbours', 'beijing', '2021'), some, WORLD)).toThrow(
      'contracts-to-neighbours 2014-2020: got no target; expected one, from which others are forecast',
    )
  })

  it('of contracts to the neighbours add up to what was observed', () => {
    expect(ownTrend(one('contracts-to-neighbours', 'beijing', '2014-2020'), targets, WORLD).centres[0]).toBeCloseTo(
      1410,
      6,
    )
  })

  it('exist for every target, wider the further they reach', () => {
    for (const target of targets)
      for (const naive of [ownTrend, constantShare]) {
        const forecast = naive(target, targets, WORLD)
        const [lo, hi] = [quantileOf(forecast, 0.05), quantileOf(forecast, 0.95)]
        expect(Number.isFinite(lo) && Number.isFinite(hi) && lo < hi, `${target.indicator} ${target.year}`).toBe(true)
      }
    const width = (year: string) => ownTrend(one('gdp', 'beijing', year), targets, WORLD).sd
    expect(width('2022')).toBeGreaterThan(width('2021'))
  })

  it('see nothing of the years after 2020 but the nation’s growth', () => {
    const blind = withFigures((f) => (Number(f.column) > 2020 && f.row !== 'china' ? { ...f, value: 1 } : f))
    for (const target of targets.filter(({ role }) => role === 'check'))
      for (const naive of [ownTrend, constantShare])
        expect(naive(target, targets, blind)).toEqual(naive(target, targets, WORLD))
  })
})
