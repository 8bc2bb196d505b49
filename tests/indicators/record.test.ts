import { describe, expect, it } from 'vitest'
import {
  FUNCTIONS,
  INDICATOR_NAMES,
  INDICATORS,
  LAYOUT,
  measure,
  PARAMS,
  PLACES,
  REGIONS,
} from '../../scripts/default-world.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { step } from '../../src/engine/step.ts'
import { FLOW_KINDS } from '../../src/model/row-names.ts'
import { scenarioWith } from '../laws/scenarios.ts'
import { F, HEBEI, P, R, S, sign, TIANJIN, value } from './values.ts'

const UNITS = ['1e8 CNY', '1e8 CNY/quarter', '1', '1/quarter', 'patents', 'patents/quarter', 'firms', 'index']
const scenario = scenarioWith({ firms: 600 })
const { assumptions, rules } = scenario
const economy = foundEconomy(scenario, 2, 40)
const quarters = Array.from({ length: 12 }, (_, t) => {
  step(economy, { ...PARAMS, t, assumptions, rules }, 2)
  const { series, flows } = measure(economy)
  const { contract, move, portfolio } = economy
  const sum = (column: Float64Array) => column.reduce((x, y) => x + y, 0)
  return {
    series,
    flows,
    value: sum(contract.value),
    fee: sum(contract.fee),
    licences: sum(contract.licences) * portfolio.weight[0],
    moved: sum(move.capital),
  }
})
const of = (series: Float64Array, indicator: string, region: string, func = 'all'): number =>
  series[
    LAYOUT.series.findIndex((key) => key.indicator === indicator && key.region === region && key.function === func)
  ]
const total = (flows: Float64Array, kind: string): number =>
  LAYOUT.flows.reduce((sum, key, k) => (key.kind === kind ? sum + flows[k] : sum), 0)

describe('the list of indicators', () => {
  it('has each id once, with a unit of the closed list, a formula and its dimensions', () => {
    expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length)
    const places = PLACES.map((place) => `conversion-in-${place}`)
    const ids = INDICATORS.map(({ id }) => id)
    const inside = ids.indexOf('conversion-inside')
    expect(ids.slice(inside + 1, inside + 1 + PLACES.length)).toEqual(places)
    expect(Object.keys(INDICATOR_NAMES.en)).toEqual(ids)
    expect(Object.keys(INDICATOR_NAMES.zh)).toEqual(ids)
    expect([...new Set(LAYOUT.flows.map(({ kind }) => kind))]).toEqual(FLOW_KINDS)
    for (const { id, unit, kind, formula, dimensions } of INDICATORS) {
      expect(UNITS, id).toContain(unit)
      expect(['flow', 'stock', 'ratio'], id).toContain(kind)
      expect(formula.length, id).toBeGreaterThan(10)
      expect(dimensions[0], id).toBe('region')
    }
  })
})

describe('flows', () => {
  it('come in the order of the kinds', () => {
    const kinds = [...new Set(LAYOUT.flows.map(({ kind }) => kind))]
    expect(kinds).toEqual(['goods', 'capital', 'moves', 'dividends', 'technology', 'fees', 'patents'])
  })
  it('have rows only where the model can have any', () => {
    const pairs = (kind: string) => LAYOUT.flows.filter((key) => key.kind === kind).length / FUNCTIONS.length
    expect(pairs('goods')).toBe(P * P)
    expect(pairs('capital')).toBe(P * P - 4)
    expect(pairs('moves')).toBe(R * (R - 1))
    expect(pairs('technology')).toBe(R * P + R)
    for (const { kind, origin, destination } of LAYOUT.flows) {
      if (kind === 'moves') expect(origin).not.toBe(destination)
      if (kind === 'patents') expect(origin).not.toBe('world')
    }
  })
  it('of technology, fees, patents and moves add up to what the world holds, every quarter', () => {
    for (const { flows, value, fee, licences, moved } of quarters) {
      expect(total(flows, 'technology')).toBeCloseTo(value, 6)
      expect(total(flows, 'fees')).toBeCloseTo(fee, 6)
      expect(total(flows, 'patents')).toBeCloseTo(licences, 4)
      expect(total(flows, 'moves')).toBeCloseTo(moved, 6)
    }
    expect(quarters.some(({ moved }) => moved > 0)).toBe(true)
    expect(quarters.every(({ value, fee }) => value > 0 && fee > 0)).toBe(true)
  })
  it('of technology stand by origin, destination and field', () => {
    const other = foundEconomy(scenario, 3, 4)
    other.contract.value.fill(0)
    sign(other, TIANJIN, 1, HEBEI, 2, { value: 7 })
    const { flows } = measure(other)
    const at = LAYOUT.flows.findIndex(
      (key) =>
        key.kind === 'technology' &&
        key.origin === 'tianjin' &&
        key.destination === 'hebei' &&
        key.function === FUNCTIONS[1],
    )
    expect(flows[at]).toBe(7)
    expect(total(flows, 'technology')).toBe(7)
    expect(other.contract.value[(TIANJIN * S + HEBEI * F + 2) * F + 1]).toBe(7)
  })
})

describe('identities of a run', () => {
  const fields = [...FUNCTIONS, 'all'] as const

  it('patents made = Δ on offer + transferred + lapsed, by region and field', () => {
    for (let t = 1; t < quarters.length; t++)
      for (const region of [...REGIONS, 'all'])
        for (const field of fields) {
          const [before, now] = [quarters[t - 1].series, quarters[t].series]
          const due =
            of(now, 'patents-on-offer', region, field) -
            of(before, 'patents-on-offer', region, field) +
            of(now, 'patents-transferred', region, field) +
            of(now, 'patents-lapsed', region, field)
          expect(of(now, 'patents-made', region, field)).toBeCloseTo(due, 6)
        }
  })
  it('functional specialisation adds up to 1, and its rows of all functions to research and advanced', () => {
    for (const { series } of quarters)
      for (const circulation of ['national', 'international']) {
        const id = `functional-specialisation-${circulation}`
        const shares = FUNCTIONS.map((f) => of(series, id, 'hebei', f))
        expect(shares.reduce((x, y) => x + y, 0)).toBeCloseTo(1, 12)
        expect(of(series, id, 'hebei')).toBeCloseTo(shares[0] + shares[1], 12)
      }
  })
  it('value added in sales to outside is a part of that of the traded functions', () => {
    for (const { series } of quarters)
      for (const region of [...REGIONS, 'all']) {
        const outside = of(series, 'value-added-national', region) + of(series, 'value-added-international', region)
        expect(outside).toBeGreaterThan(0)
        expect(outside).toBeLessThan(of(series, 'value-added', region) - of(series, 'value-added', region, 'local'))
      }
  })
  it('real value added begins at value added', () => {
    for (const region of [...REGIONS, 'all'])
      for (const func of [...FUNCTIONS, 'local', 'all'])
        expect(of(quarters[0].series, 'real-value-added', region, func)).toBeCloseTo(
          of(quarters[0].series, 'value-added', region, func),
          8,
        )
  })
  it('work shared by rows is done anew for another quarter and another world', () => {
    const first = foundEconomy(scenario, 4, 4)
    const second = foundEconomy(scenarioWith({ firms: 600, assumptions: { 'gap.hebei': 0.6 } }), 4, 4)
    for (const w of [first, second]) step(w, { ...PARAMS, t: 0, assumptions, rules }, 4)
    const a = value(first, 'conversion-rate', 'all')
    const b = value(second, 'conversion-rate', 'all')
    expect(a).not.toBe(b)
    expect(value(first, 'conversion-rate', 'all')).toBe(a)
    step(first, { ...PARAMS, t: 1, assumptions, rules }, 4)
    expect(value(first, 'conversion-rate', 'all')).not.toBe(a)
  })
})
