import { describe, expect, it } from 'vitest'
import { EVIDENCE_ROWS, FIGURES, WORLD } from '../../scripts/default-world.ts'
import { loadBars, loadTargets } from '../../src/cli/worlds/evidence.ts'
import { barsOf } from '../../src/evidence/bars.ts'
import { discrepancySize, fitOf, valuesOf } from '../../src/evidence/fit.ts'
import { yearsOfRun } from '../../src/evidence/rows.ts'
import { boardOf } from '../../src/evidence/scoreboard.ts'
import { mean } from '../../src/math/sums.ts'
import { placesOf, sizeOf } from '../../src/study/excerpt.ts'

const targets = loadTargets(WORLD)
const bars = loadBars(WORLD)

/** A run in which GDP is `share` of what was observed, in four equal quarters, and every other row is 1. */
function runOf(share: number): Float64Array {
  const values = new Float64Array(sizeOf(EVIDENCE_ROWS)).fill(1)
  placesOf(EVIDENCE_ROWS).forEach(({ at, length }, k) => {
    const row = EVIDENCE_ROWS[k]
    if (row.table !== 'series' || row.indicator !== 'gdp') return
    for (let q = 0; q < length; q++)
      values[at + q] = (share * FIGURES.of('gdp', row.region, String(2013 + Math.floor(q / 4)))) / 4
  })
  return values
}
const bar = (id: string, runs: readonly Float64Array[]) =>
  barsOf(bars, fitOf(targets, WORLD, runs), WORLD, runs).find((one) => one.id === id)!

describe('the fit', () => {
  it('a run that is what was observed is off by nothing, its band is the error of observation', () => {
    const gdp = targets.filter(({ indicator }) => indicator === 'gdp')
    const scored = fitOf(gdp, WORLD, [runOf(1)])
    for (const [k, { row, model }] of scored.entries()) {
      expect(row.median / row.observed).toBeCloseTo(1, 9)
      expect((row.hi90 - row.lo90) / gdp[k].observation).toBeCloseTo(2 * 1.6448536, 4)
      expect(model.covered).toBe(true)
    }
    expect(bar('gdp', [runOf(1)]).value).toBeCloseTo(0, 6)
    expect(bar('tianjin-over-beijing', [runOf(1)]).value).toBeCloseTo(0, 9)
  })

  it('a run that is 4 % off is within 5 %, one that is 6 % off is not', () => {
    expect(bar('gdp', [runOf(1.04)])).toMatchObject({ met: true })
    expect(bar('gdp', [runOf(1.06)])).toMatchObject({ met: false })
    expect(bar('gdp', [runOf(1.06)]).value).toBeCloseTo(6, 6)
    expect(bar('gdp-hebei-2017-2018', [runOf(1.06)])).toMatchObject({ met: true })
  })

  it('spread over runs widens the band; the median is theirs', () => {
    const runs = [0.9, 1, 1.1].map(runOf)
    const { row } = fitOf(targets, WORLD, runs)[0]
    expect(row.median / row.observed).toBeCloseTo(1, 6)
    expect((row.hi90 - row.lo90) / row.observed).toBeGreaterThan(0.2)
    expect(valuesOf(targets[0], runs, WORLD)[2]).toBeCloseTo(1.1 * targets[0].observed, 6)
  })

  it('has every target as a row of plain numbers', () => {
    for (const { row } of fitOf(targets, WORLD, [runOf(1)])) {
      const { tolerance, median, lo90, hi90, naiveTrend, naiveShare, observed } = row
      expect([tolerance, median, lo90, hi90, naiveTrend, naiveShare, observed].every(Number.isFinite)).toBe(true)
      expect(Object.keys(row)).toEqual(
        'indicator,region,year,role,unit,observed,tolerance,median,lo90,hi90,naiveTrend,naiveShare,source'.split(','),
      )
    }
  })

  it('says of every forecast what it was off by in tolerances, and how often it was nearer than the model', () => {
    const scored = fitOf(targets, WORLD, [runOf(1.03)])
    for (const { row, model, trend, share } of scored) {
      const off = (median: number) => Math.abs(median - row.observed) / row.tolerance
      expect([model.error, trend.error, share.error]).toEqual([row.median, row.naiveTrend, row.naiveShare].map(off))
    }
    const scores = scored.map(({ row, model, trend, share }) => ({ ...row, model, trend, share }))
    for (const role of ['fit', 'check'] as const) {
      const some = scores.filter((row) => row.role === role)
      const [model, trend, share] = boardOf(scores, role)
      expect([model!.figures, model!.nearer]).toEqual([some.length, 0])
      expect(share!.nearer).toBe(some.filter((row) => row.share.error < row.model.error).length)
      expect(trend!.error).toBeCloseTo(mean(some.map((row) => row.trend.error)), 12)
      expect(bar('error-share', [runOf(1.03)])).toMatchObject(
        role === 'check' ? { value: model!.error, most: share!.error, met: model!.error <= share!.error } : {},
      )
    }
  })

  it('refuses years that no run was asked for', () => {
    expect(() => yearsOfRun(runOf(1), WORLD).sum('gdp/beijing/all', 2012)).toThrow(/2012/)
  })

  it('takes the model to leave out as much as lets its bands hold nine figures of ten, of those fitted alone', () => {
    const [one] = targets
    const off = (tolerances: number, role: 'fit' | 'check') => ({
      target: { ...one, role, observation: 1, discrepancy: 10, observed: 100 },
      centres: Float64Array.of(100 + tolerances),
    })
    const size = (cases: readonly ReturnType<typeof off>[]) =>
      discrepancySize(
        cases.map(({ target }) => target),
        cases.map(({ centres }) => centres),
      )
    const near = Array.from({ length: 17 }, () => off(1, 'fit'))
    // 1.645 √(1 + 100 s²) ≥ 5 from s = 0.30 on: 18 of 20 are held then, the one that is off by 50 never
    expect(size([...near, off(5, 'fit'), off(50, 'fit'), off(50, 'fit')])).toBe(0.3)
    expect(size([...near, off(5, 'fit'), off(50, 'check'), off(50, 'check')])).toBe(0)
    expect(size([off(50, 'fit')])).toBe(1)
  })
})
