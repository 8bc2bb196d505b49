import { expect, it } from 'vitest'
import { sweepCharts } from '../../../src/cli/sensitivity/charts.ts'
import { findingOf } from '../../../src/cli/sensitivity/findings.ts'
import { sensitivityLines } from '../../../src/cli/sensitivity/lines.ts'
import { draw, key } from '../../../src/math/random.ts'
import { unitPointsOf } from '../../../src/study/points.ts'
import { analyse } from '../../../src/study/sensitivity/analysis.ts'
import { sensitivityRows } from '../../../src/study/sensitivity/estimate.ts'
import { design, parsed } from '../designs.ts'

const TWO = 'factors:\n  - { axis: assumption, id: meeting-rate }\n  - { axis: assumption, id: choice-intensity }\n'
const luck = key(1, 'luck', 0)

/** What is said of outputs at a design’s points: rows, lines in both languages and drawings. */
function said(text: string, seeds: string, y: (u: ArrayLike<number>, run: number) => number) {
  const sample = parsed(design(text, { seeds }))
  const { n, d, unit } = unitPointsOf(sample)
  const R = sample.seeds.length
  const value = Float64Array.from({ length: n * R }, (_, k) => {
    const row = Math.floor(k / R)
    return y(unit.subarray(row * d, (row + 1) * d), k)
  })
  const outputs = { rows: n, seeds: R, value }
  const analysis = analyse(sample, outputs)
  const rows = { indicators: ['gdp'], region: 'all', function: 'all', date: '2035Q4' }
  const finding = findingOf(sample, 'gdp', rows, [sample.scenarios[0]!], analysis)
  const drawn = (['en', 'zh'] as const).flatMap((language) => sweepCharts(sample, [{ finding, outputs }], language))
  return {
    rows: sensitivityRows(analysis.estimates, sample.factors, 'gdp'),
    lines: sensitivityLines(finding, 'en').join('\n'),
    zh: sensitivityLines(finding, 'zh').join('\n'),
    svg: drawn.map(({ svg }) => svg).join('\n'),
    lack: analysis.lack,
  }
}

const slope = (u: ArrayLike<number>) => (Number.isNaN(u[0]!) ? 0.5 : u[0]!)
const noisy = (u: ArrayLike<number>, run: number) => slope(u) + 0.01 * draw(luck, run)

const KINDS: readonly (readonly [string, string, string])[] = [
  ['morris', `design: morris\nsize: 1\n${TWO}`, '2'],
  ['sobol', `design: saltelli\nsize: 1\n${TWO}`, '2'],
  ['pawn of a factorial', `design: full-factorial\nsize: 2\n${TWO}`, '2'],
  ['pawn of a hypercube', `design: latin-hypercube\nsize: 3\n${TWO}`, '2'],
  ['pawn of one point', `design: random\nsize: 1\n${TWO}`, '2'],
  ['pawn of a sequence', `design: sobol-sequence\nsize: 4\n${TWO}`, '1'],
  ['alone, one seed', `design: one-at-a-time\nsize: 2\n${TWO}`, '1'],
]
/** What is no number. */
const untrue = (text: string) => /NaN|Infinity|undefined|null/.test(text)

it.each(KINDS)('of one unit there is no interval, nor a title that says what matters: %s', (_, text, seeds) => {
  const { rows, lines, zh, svg, lack } = said(text, seeds, noisy)
  expect(lack).toBe('too-few')
  for (const { lo95, hi95 } of rows) expect([lo95, hi95]).toEqual([null, null])
  expect(lines).toContain('too few to tell what matters')
  expect(zh).toContain('太少')
  if (svg) expect(svg).toMatch(/Too few runs to tell/)
  expect([lines, zh, svg].filter(untrue)).toEqual([])
})

const ENOUGH: readonly (readonly [string, string, string])[] = [
  ['morris', `design: morris\nsize: 4\n${TWO}`, '2'],
  ['sobol', `design: saltelli\nsize: 8\n${TWO}`, '2'],
  ['factorial', `design: full-factorial\nsize: 3\n${TWO}`, '3'],
  ['pawn', `design: random\nsize: 40\n${TWO}`, '2'],
  ['alone', `design: one-at-a-time\nsize: 2\n${TWO}`, '2'],
]

it.each(ENOUGH)('a target that never varies, or of which no run is left, is told in words: %s', (_, text, seeds) => {
  const constant = said(text, seeds, () => 7.3)
  expect(constant).toMatchObject({ lack: 'constant', rows: [], svg: '' })
  expect(constant.lines).toContain('the target is the same in all runs')
  const none = said(text, seeds, () => Number.NaN)
  expect(none).toMatchObject({ lack: 'none-left', rows: [], svg: '' })
  expect(none.lines).toContain('no point is left')
  expect([constant, none].flatMap(({ lines, zh }) => [lines, zh]).filter(untrue)).toEqual([])
})

it.each(ENOUGH)('runs that are lost leave neither zeros nor intervals without width: %s', (_, text, seeds) => {
  for (let left = 1; left < 16; left += 2) {
    const { rows, lines, zh, svg } = said(text, seeds, (u, run) => (run % 16 < left ? noisy(u, run) : Number.NaN))
    expect([lines, zh, svg].filter(untrue)).toEqual([])
    for (const { value, lo95, hi95 } of rows) {
      expect(Number.isFinite(value)).toBe(true)
      expect(lo95 === null ? hi95 : Number(hi95) > lo95 || null).toBe(lo95 === null ? null : true)
    }
  }
})

it('a factor with one value is named, not called idle', () => {
  const one = 'factors:\n  - { axis: assumption, id: meeting-rate }\n  - { axis: rule, id: invest, values: [logit] }\n'
  for (const text of ['random\nsize: 40', 'morris\nsize: 4', 'saltelli\nsize: 8']) {
    const { rows, lines, lack } = said(`design: ${text}\n${one}`, '2', noisy)
    expect({ lack, factors: [...new Set(rows.map(({ factor }) => factor))] }).toEqual({
      lack: undefined,
      factors: ['meeting-rate'],
    })
    expect(lines).toContain('not told, for lack of points or of a second value: invest')
  }
})
