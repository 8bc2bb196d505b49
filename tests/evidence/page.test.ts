import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ASSUMPTIONS, FOLDER, WORLD } from '../../scripts/default-world.ts'
import { page } from '../../scripts/fit.ts'
import { loadPosterior, loadTargets } from '../../src/cli/worlds/evidence.ts'
import type { FitRow } from '../../src/evidence/fit.ts'
import type { ScoreRow } from '../../src/evidence/scoreboard.ts'
import { toleranceOf } from '../../src/evidence/targets.ts'
import { mean } from '../../src/math/sums.ts'
import type { AssumptionId } from '../../src/model/assumptions.ts'
import type { Combination } from '../../src/study/calibration/report.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('docs/fit.md', () => {
  it('says what the committed answers of fit and calibrate say (npm run fit writes it)', () => {
    expect(read('docs/fit.md')).toBe(page())
  })

  it('counts what it says of the forecasts, on page and chart, from the figures of every target', () => {
    const rows = JSON.parse(read('docs/fit/fit.json')) as FitRow[]
    const scores = JSON.parse(read('docs/fit/scores.json')) as ScoreRow[]
    const off = (row: FitRow, median: number) => Math.abs(median - row.observed) / row.tolerance
    rows.forEach((row, k) => {
      expect(scores[k]!.model.error).toBeCloseTo(off(row, row.median), 9)
      expect(scores[k]!.trend.error).toBeCloseTo(off(row, row.naiveTrend), 9)
      expect(scores[k]!.share.error).toBeCloseTo(off(row, row.naiveShare), 9)
    })
    const unseen = rows.filter(({ role }) => role === 'check')
    const nearer = unseen.filter((row) => off(row, row.naiveShare) < off(row, row.median)).length
    const error = mean(unseen.map((row) => off(row, row.median))).toFixed(2)
    const words = read('docs/fit/fit.en.svg')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
    for (const text of [read('docs/fit.md'), words])
      expect(text).toMatch(
        new RegExp(
          `Of ${unseen.length} figures of 2021–2022 constant shares come nearer than the model to ${nearer}, .*: model ${error} \\(`,
        ),
      )
  })

  it('is of the targets as they are', () => {
    const rows = JSON.parse(read('docs/fit/fit.json')) as FitRow[]
    const targets = loadTargets(WORLD)
    expect(rows.map(({ indicator, region, year }) => `${indicator}/${region}/${year}`)).toEqual(
      targets.map(({ indicator, region, year }) => `${indicator}/${region}/${year}`),
    )
    rows.forEach((row, k) => {
      expect(row.observed).toBe(targets[k].observed)
      expect(row.tolerance).toBeCloseTo(toleranceOf(targets[k]), 10)
      expect(row.lo90).toBeLessThan(row.median)
      expect(row.median).toBeLessThan(row.hi90)
    })
  })
})

describe('the posterior of the package', () => {
  const posterior = loadPosterior(WORLD)
  const { combinations } = JSON.parse(readFileSync(join(FOLDER, 'calibration.json'), 'utf8')) as {
    combinations: readonly Combination[]
  }

  it('has at least a hundred vectors of every combination of rules that calibration did not leave out', () => {
    const kept = combinations.filter((c) => !('failed' in c))
    expect(posterior.map(({ rules }) => rules)).toEqual(kept.map(({ rules }) => rules))
    for (const { vectors } of posterior) expect(vectors.length).toBeGreaterThanOrEqual(100)
  })

  it('lies within the priors', () => {
    for (const { vectors } of posterior)
      for (const vector of vectors)
        for (const [id, value] of Object.entries(vector)) {
          const [lo, hi] = ASSUMPTIONS[id as AssumptionId].range
          expect(value).toBeGreaterThanOrEqual(lo)
          expect(value).toBeLessThanOrEqual(hi)
        }
  })
})
