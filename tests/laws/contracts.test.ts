import { describe, expect, it } from 'vitest'
import { FIGURES, PLACES, REGIONS } from '../../scripts/default-world.ts'
import { PORTFOLIO } from '../../src/economy/economy.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { frames } from '../../src/engine/run.ts'
import { mean, sd } from '../../src/math/sums.ts'
import { scenarioWith } from './scenarios.ts'

const SEEDS = Array.from({ length: 32 }, (_, k) => k + 1)
const WITHIN = 0.15
const scenario = scenarioWith({ horizon: '2013Q4' })
const { assumptions } = scenario
const R = REGIONS.length
const P = PLACES.length
const COMPANY = 2

/** Contract value of 2013 that leaves or reaches places, by seed: the default scenario, 10⁸ CNY. */
const years = SEEDS.map((seed) => {
  const value = new Map<string, number>()
  for (const { date, layout, flows } of frames(scenario, seed)) {
    if (!date.startsWith('2013')) continue
    for (const [k, { kind, origin, destination }] of layout.flows.entries()) {
      if (kind !== 'technology') continue
      const pair = `${origin} ${destination}`
      value.set(pair, (value.get(pair) ?? 0) + flows[k])
    }
  }
  return value
})
const over = (which: (origin: string, destination: string) => boolean): number[] =>
  years.map((value) => {
    let sum = 0
    for (const [pair, amount] of value) if (which(...(pair.split(' ') as [string, string]))) sum += amount
    return sum
  })

describe('contract value of 2013, default assumptions, mean of 32 seeds', () => {
  it.each([
    ...REGIONS.map((r) => ({
      what: `sold by ${r}`,
      observed: FIGURES.of('contract-output', r, '2013'),
      values: over((p) => p === r),
    })),
    ...REGIONS.map((r) => ({
      what: `absorbed by ${r}`,
      observed: FIGURES.of('contract-absorbed', r, '2013'),
      values: over((_, q) => q === r),
    })),
    {
      what: 'sold by Beijing to Tianjin and Hebei',
      observed: FIGURES.of('contract-flow', 'beijing', '2013'),
      values: over((p, q) => p === 'beijing' && ['tianjin', 'hebei'].includes(q)),
    },
  ])('$what is within 15 % of $observed', ({ what, observed, values }) => {
    const off = mean(values) / observed - 1
    console.log(
      `contracts of 2013 ${what}: ${mean(values).toFixed(1)} against ${observed} observed (${(100 * off).toFixed(1)} %; one seed ± ${((100 * sd(values)) / mean(values)).toFixed(1)} %)`,
    )
    expect(Math.abs(off)).toBeLessThan(WITHIN)
  })
})

describe.each([1000, 3000, 10_000])('the founded world of %i firms', (firms) => {
  const economy = foundEconomy({ ...scenario, firms }, 1, 4)
  const { pair, cell, portfolio, region, innovator, outsideOffer, use, size } = economy
  const F = size.functions

  it('has patents of every region meet somebody everywhere that it sells to, the best of them at the meeting rate', () => {
    const sums = REGIONS.map((_, r) => {
      let sum = 0
      for (let d = 0; d < P; d++) {
        expect(pair.meeting0[r * P + d], `${REGIONS[r]} → ${PLACES[d]}`).toBeGreaterThan(0)
        sum += pair.meeting0[r * P + d]
      }
      return sum
    })
    expect(Math.max(...sums)).toBeCloseTo(assumptions['meeting-rate'], 12)
    expect(Math.min(...sums)).toBeGreaterThan(0)
    for (const mean0 of outsideOffer.mean0) expect(mean0).toBeGreaterThanOrEqual(0)
  })

  it('has two patents on offer a firm, by region as many as its patents granted', () => {
    const offered = REGIONS.map((_, r) => cell.offer.subarray(r * F, (r + 1) * F).reduce((sum, n) => sum + n, 0))
    const all = offered.reduce((sum, n) => sum + n, 0)
    expect(Math.abs(all / (PORTFOLIO * firms) - 1)).toBeLessThan(0.02)
    const granted = region.granted0.reduce((sum, n) => sum + n, 0)
    for (const [r, n] of offered.entries())
      expect(Math.abs(n / all - region.granted0[r] / granted), REGIONS[r]).toBeLessThan(0.01)
    expect(portfolio.extent[0]).toBe(all)
    // legal patents made a quarter are those granted
    const made = cell.made0.reduce((sum, n) => sum + n, 0)
    expect((made * portfolio.weight[0]) / granted).toBeCloseTo(1, 9)
  })

  it('has innovators who make what their cell makes, and a maker of the same cell for every patent', () => {
    const made = new Float64Array(cell.size)
    for (let i = 0; i < innovator.size; i++) made[innovator.home[i] * F + innovator.field[i]] += innovator.made0[i]
    for (let c = 0; c < cell.size; c++) expect(made[c] / cell.made0[c], `cell ${c}`).toBeCloseTo(1, 9)
    const { patent } = economy
    for (let i = 0; i < portfolio.extent[0]; i++) {
      const maker = patent.innovator[i]
      expect(innovator.home[maker] * F + innovator.field[maker]).toBe(patent.cell[i])
      expect(patent.level[i]).toBeLessThanOrEqual(0)
      expect(patent.licences[i]).toBeGreaterThanOrEqual(1)
    }
  })

  it('has relations between fields and functions that are cumulative shares', () => {
    for (let f = 0; f < F; f++) {
      let below = 0
      for (let g = 0; g < F; g++) {
        expect(use.related[f * F + g]).toBeGreaterThanOrEqual(below)
        below = use.related[f * F + g]
      }
      expect(below).toBeCloseTo(1, 12)
    }
  })

  it('has laboratories whose funds add up to public R&D, of governments and of fees', () => {
    for (let r = 0; r < R; r++) {
      let funds = 0
      let central = 0
      for (let i = 0; i < innovator.size; i++) {
        if (innovator.home[i] !== r || innovator.pool[i] === COMPANY) continue
        funds += innovator.funds0[i]
        central += innovator.central0[i]
      }
      expect(funds / region.laboratories0[r]).toBeCloseTo(1, 9)
      expect(central / region.centralFunds[r]).toBeCloseTo(1, 9)
      const paid = region.centralFunds[r] + region.localResearchShare[r] * region.government[r]
      const spent = paid + region.laboratoryFees0[r]
      expect(spent).toBeGreaterThan(region.laboratories0[r])
      expect(spent / region.laboratories0[r]).toBeLessThan(1.1)
    }
  })
})
