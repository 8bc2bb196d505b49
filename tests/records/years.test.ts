import { describe, expect, it } from 'vitest'
import { FUNCTIONS, INDICATORS, REGIONS } from '../../scripts/default-world.ts'
import { frames } from '../../src/engine/run.ts'
import { yearlyUnit, yearsOf } from '../../src/engine/years.ts'
import type { Frame } from '../../src/records/frame.ts'
import { scenarioWith } from '../laws/scenarios.ts'
import { frame } from './frames.ts'

const run = [...frames(scenarioWith({ firms: 300, horizon: '2015Q2' }), 3)]
const years = [...yearsOf(run)]
const { layout } = run[0]!
const quarters = run.filter(({ date }) => date.startsWith('2014'))
const year = years.find(({ date }) => date === '2014')!
const cardOf = (indicator: string) => INDICATORS.find(({ id }) => id === indicator)!
const at = (frame: Frame, indicator: string, region: string, func = 'all') =>
  frame.series[
    layout.series.findIndex((key) => key.indicator === indicator && key.region === region && key.function === func)
  ]!
const total = (indicator: string, region: string, func = 'all') =>
  quarters.reduce((sum, quarter) => sum + at(quarter, indicator, region, func), 0)

describe('the years of a run', () => {
  it('are those that are whole, after what stands at the end of the founding quarter', () => {
    expect(years.map(({ date }) => date)).toEqual(['2012', '2013', '2014'])
    const [founding] = years
    for (const [k, { indicator }] of layout.series.entries()) {
      const { kind } = cardOf(indicator)
      const stands =
        kind === 'stock' || ['tfp-share-of-growth', 'capital-per-head', 'patents-per-head'].includes(indicator)
      if (stands) expect(founding!.series[k], indicator).toEqual(run[0]!.series[k])
      if (kind === 'flow') expect(founding!.series[k], indicator).toBeNaN()
    }
    expect(founding!.flows.every(Number.isNaN)).toBe(true)
  })

  it('sum flows and keep what stands at their end, in units of a year', () => {
    for (const [k, { indicator, unit }] of layout.series.entries()) {
      const { kind } = cardOf(indicator)
      if (kind === 'flow') expect(year.series[k], indicator).toEqual(quarters.reduce((sum, q) => sum + q.series[k]!, 0))
      if (kind === 'stock') expect(year.series[k], indicator).toEqual(quarters[3]!.series[k])
      expect(year.layout.series[k]!.unit).toBe(unit.replace('/quarter', '/year'))
    }
    for (const [k, { unit }] of layout.flows.entries()) {
      expect(year.flows[k]).toBe(quarters.reduce((sum, q) => sum + q.flows[k]!, 0))
      expect(year.layout.flows[k]!.unit).toBe(yearlyUnit(unit))
    }
    expect(new Set(year.layout.series.map(({ unit }) => unit))).toEqual(
      new Set(['1e8 CNY/year', '1e8 CNY', '1', '1/year', 'index', 'firms', 'patents/year', 'patents']),
    )
  })

  it('have every indicator that a quarter has', () => {
    for (const [k, { indicator, region, function: func }] of layout.series.entries())
      if (!quarters.every(({ series }) => Number.isNaN(series[k])))
        expect(year.series[k], `${indicator} ${region} ${func}`).not.toBeNaN()
  })

  it('give ratios of the sums, as anybody may work them out from the rows', () => {
    const functions = [...FUNCTIONS, 'local'] as const
    for (const region of REGIONS) {
      for (const func of functions) {
        const share = total('value-added', region, func) / total('gdp', region)
        const whole = total('value-added', 'all', func) / total('gdp', 'all')
        expect(at(year, 'location-quotient', region, func)).toBeCloseTo(share / whole, 12)
        if (func === 'local') continue
        const embodied = total('value-added-national', region, func) / total('value-added-national', region)
        expect(at(year, 'functional-specialisation-national', region, func)).toBeCloseTo(embodied, 12)
      }
      const shares = (of: readonly string[]) => {
        const made = FUNCTIONS.map((func) => of.reduce((sum, r) => sum + total('value-added', r, func), 0))
        return made.map((value) => value / made.reduce((a, b) => a + b, 0))
      }
      const [own, others] = [shares([region]), shares(REGIONS.filter((other) => other !== region))]
      const distance = own.reduce((sum, share, f) => sum + Math.abs(share - others[f]!), 0)
      expect(at(year, 'specialisation', region)).toBeCloseTo(distance, 12)
    }
  })

  it('give the profit rate over the mean capital at the beginnings of the quarters, a year', () => {
    const openings = run.filter(({ t }) => t >= quarters[0]!.t - 1 && t < quarters[3]!.t)
    const profit = quarters.reduce(
      (sum, q, k) => sum + at(q, 'profit-rate', 'hebei') * at(openings[k]!, 'capital', 'hebei'),
      0,
    )
    const capital = openings.reduce((sum, q) => sum + at(q, 'capital', 'hebei'), 0) / 4
    expect(at(year, 'profit-rate', 'hebei')).toBeCloseTo(profit / capital, 10)
  })

  it('of four equal quarters are those quarters: flows and rates four times, all else as it was', () => {
    const [quarter] = quarters
    const [same] = [...yearsOf([1, 2, 3, 4].map((t) => ({ ...quarter!, t })))]
    for (const [k, { indicator, unit }] of layout.series.entries()) {
      const times = unit.endsWith('/quarter') ? 4 : 1
      const value = quarter!.series[k]!
      if (Number.isNaN(value)) expect(same!.series[k], indicator).toBeNaN()
      else expect(same!.series[k]! / (times * value || 1), indicator).toBeCloseTo(value === 0 ? 0 : 1, 10)
    }
  })

  it('are refused of rows that are no indicator’s', () => {
    expect(() => [...yearsOf([frame(0, [1, 2], [3])])]).toThrow(/got a "quoted", name; expected an indicator/)
  })
})
