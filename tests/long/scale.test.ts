import { describe, expect, it } from 'vitest'
import { FUNCTIONS, quarterAt, REGIONS } from '../../scripts/default-world.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { frames } from '../../src/engine/run.ts'
import { normalQuantile } from '../../src/math/real.ts'
import { mean, sd } from '../../src/math/sums.ts'
import type { Frame } from '../../src/records/frame.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { scenarioWith } from '../laws/scenarios.ts'

const SEEDS = Array.from({ length: 32 }, (_, k) => k + 1)
const SIZES = [1000, 3000, 30_000] as const
const DATES = ['2020Q4', '2035Q4']
const INDICATORS = ['gdp', 'capital', 'technology', 'patents-on-offer']
/** Of rare events the sum of the year that ends, from the indicators and from the flows that leave a region. */
const OF_THE_YEAR = ['patents-made', 'patents-transferred', 'patents-lapsed']
const FLOWS: Readonly<Record<string, string>> = { licences: 'patents', contracts: 'technology', fees: 'fees' }
/** Of rarer ones all since founding, from the world: firms that move over those that stand, quarter by quarter. */
const MOVES = 'moves per firm'

const QUESTIONS = DATES.flatMap((date) =>
  [...INDICATORS, ...OF_THE_YEAR, ...Object.keys(FLOWS), MOVES].flatMap((indicator) =>
    REGIONS.map((region) => ({ date, indicator, region })),
  ),
)
const F = FUNCTIONS.length

/** What a run says to each question. */
function ask(scenario: Scenario, seed: number): number[] {
  const economy = foundEconomy(scenario, seed, quarterAt(scenario.horizon) + 1)
  const year: Frame[] = []
  const given: number[] = []
  const moved = REGIONS.map(() => 0)
  const stood = REGIONS.map(() => 0)
  for (const frame of frames(scenario, seed, economy)) {
    year.push(frame)
    if (year.length > 4) year.shift()
    REGIONS.forEach((_, r) => {
      for (let c = r * F; c < (r + 1) * F; c++) stood[r] += economy.cell.firms[c]
      for (let k = r * F * REGIONS.length; k < (r + 1) * F * REGIONS.length; k++) moved[r] += economy.move.firms[k]
    })
    for (const { date, indicator, region } of QUESTIONS) {
      if (date !== frame.date) continue
      const r = REGIONS.indexOf(region)
      if (indicator === MOVES) given.push(moved[r] / stood[r])
      else if (indicator in FLOWS) given.push(sum(year.map((of) => flowOut(of, FLOWS[indicator], region))))
      else if (OF_THE_YEAR.includes(indicator)) given.push(sum(year.map((of) => rowOf(of, indicator, region))))
      else given.push(rowOf(frame, indicator, region))
    }
  }
  return given
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const rowOf = ({ layout, series }: Frame, indicator: string, region: string): number =>
  series[
    layout.series.findIndex((key) => key.indicator === indicator && key.region === region && key.function === 'all')
  ]
const flowOut = ({ layout, flows }: Frame, kind: string, region: string): number =>
  sum(layout.flows.map((key, k) => (key.kind === kind && key.origin === region ? flows[k] : 0)))

/** Answers by size, question and seed. */
const answers = SIZES.map((firms) => {
  const scenario = scenarioWith({ firms, horizon: DATES.at(-1)! })
  const bySeed = SEEDS.map((seed) => ask(scenario, seed))
  return QUESTIONS.map((_, q) => bySeed.map((given) => given[q]))
})

/** Bonferroni: two-sided 5 % over all comparisons of means, three a question. */
const TOGETHER = -normalQuantile(0.025 / (3 * QUESTIONS.length))

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
          `  ${date} ${indicator.padEnd(19)} ${region.padEnd(8)} ${z.map((score, k) => `${score.toFixed(2).padStart(6)} (${percent[k].toFixed(2)} %)`).join(' ')}   ±${luck.map((x) => x.toFixed(2)).join(' ±')}`,
      ),
    ].join('\n'),
  )

  // one comparison in twenty-two would be beyond two standard errors if all means were equal
  const all = scores.flatMap(({ z }) => z.map(Math.abs))

  it('agree within two standard errors by region, as often as chance allows', () => {
    const beyond = all.filter((z) => z > 2).length
    console.log(`${all.length - beyond} of ${all.length} differences of means are within two standard errors`)
    expect(beyond / all.length).toBeLessThanOrEqual(0.05)
  })

  it.each(scores)('and within what all comparisons allow together on $indicator in $region, $date', ({ z }) => {
    for (const score of z) expect(Math.abs(score)).toBeLessThan(TOGETHER)
  })

  it('differ by luck that falls as the number of firms rises', () => {
    for (const { luck } of scores) expect(luck[2]).toBeLessThan(luck[0])
  })
})

it.each([700, 1000, 3000, 30_000])(
  'there is an innovator to fifteen of %i firms, and what they make together is the same',
  (firms) => {
    const { innovator, cell, portfolio, size } = foundEconomy(scenarioWith({ firms }), 1, 2)
    expect(innovator.size).toBe(Math.round(size.firms / 15))
    const made = cell.made0.reduce((total, value) => total + value, 0) * portfolio.weight[0]
    const reference = foundEconomy(scenarioWith({ firms: 5000 }), 1, 2)
    const due = reference.cell.made0.reduce((total, value) => total + value, 0) * reference.portfolio.weight[0]
    expect(made / due).toBeCloseTo(1, 9)
  },
)
