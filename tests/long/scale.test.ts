import { describe, expect, it } from 'vitest'
import { frames } from '../../src/engine/run.ts'
import { mean, sd } from '../../src/math/sums.ts'
import { REGIONS } from '../../src/scenario/places.ts'
import { scenarioWith } from '../laws/scenarios.ts'

const SEEDS = Array.from({ length: 32 }, (_, k) => k + 1)
const SIZES = [1000, 3000, 30_000] as const
const DATES = ['2020Q4', '2035Q4']
const INDICATORS = ['gdp', 'capital', 'technology']

const QUESTIONS = DATES.flatMap((date) =>
  INDICATORS.flatMap((indicator) => REGIONS.map((region) => ({ date, indicator, region }))),
)

/** Answers by size, question and seed. */
const answers = SIZES.map((firms) => {
  const scenario = scenarioWith({ firms, horizon: DATES.at(-1)! })
  const byQuestion = QUESTIONS.map(() => [] as number[])
  for (const seed of SEEDS)
    for (const { date, layout, series } of frames(scenario, seed))
      for (const [q, question] of QUESTIONS.entries()) {
        if (question.date !== date) continue
        const { indicator, region } = question
        const row = layout.series.findIndex(
          (key) => key.indicator === indicator && key.region === region && key.function === 'all',
        )
        byQuestion[q].push(series[row])
      }
  return byQuestion
})

const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const

/** Difference of two sizes' means in standard errors of that difference; seeds at two sizes share no draw that matters. */
const zScore = (a: readonly number[], b: readonly number[]): number =>
  (mean(a) - mean(b)) / Math.sqrt((sd(a) ** 2 + sd(b) ** 2) / SEEDS.length)

describe(`means over ${SEEDS.length} seeds at ${SIZES.join(', ')} firms`, () => {
  const scores = QUESTIONS.map((question, q) => ({
    ...question,
    z: PAIRS.map(([a, b]) => zScore(answers[a][q], answers[b][q])),
    percent: PAIRS.map(([a, b]) => 100 * (mean(answers[a][q]) / mean(answers[b][q]) - 1)),
    luck: SIZES.map((_, a) => (100 * sd(answers[a][q])) / Math.abs(mean(answers[a][q]))),
  }))
  console.log(
    [
      `z of the difference of means (and the difference in %) for ${PAIRS.map(([a, b]) => `${SIZES[a]}–${SIZES[b]}`).join(', ')}; luck of one seed in % at each size`,
      ...scores.map(
        ({ date, indicator, region, z, percent, luck }) =>
          `  ${date} ${indicator.padEnd(10)} ${region.padEnd(8)} ${z.map((score, k) => `${score.toFixed(2).padStart(6)} (${percent[k].toFixed(2)} %)`).join(' ')}   ±${luck.map((x) => x.toFixed(2)).join(' ±')}`,
      ),
    ].join('\n'),
  )

  // 54 comparisons: one in twenty-two would be beyond two standard errors if all means were equal
  const all = scores.flatMap(({ z }) => z.map(Math.abs))

  it(`agree within two standard errors on ${INDICATORS.join(', ')} by region, as often as chance allows`, () => {
    const beyond = all.filter((z) => z > 2).length
    console.log(`${all.length - beyond} of ${all.length} differences of means are within two standard errors`)
    expect(beyond / all.length).toBeLessThanOrEqual(0.05)
  })

  it.each(scores)('and within what 54 comparisons allow together on $indicator in $region, $date', ({ z }) => {
    // Bonferroni: two-sided 5 % over all of them
    for (const score of z) expect(Math.abs(score)).toBeLessThan(3.31)
  })

  it('differ by luck that falls as the number of firms rises', () => {
    for (const { luck } of scores) expect(luck[2]).toBeLessThan(luck[0])
  })
})
