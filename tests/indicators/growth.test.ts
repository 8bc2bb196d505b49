import { describe, expect, it } from 'vitest'
import { DEFAULT_ASSUMPTIONS, PARAMS } from '../../scripts/default-world.ts'
import type { Economy } from '../../src/economy/economy.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { step } from '../../src/engine/step.ts'
import { exp, log, pow } from '../../src/math/real.ts'
import { deflate } from '../../src/phases/deflate.ts'
import { settleGrowth } from '../../src/phases/settling/growth.ts'
import type { Params } from '../../src/scenario/params.ts'
import { scenarioWith } from '../laws/scenarios.ts'
import { ADVANCED, BEIJING, emptyWorld, F, HEBEI, LOCAL_REST, R, TIANJIN, value } from './values.ts'

const params: Params = { ...PARAMS, t: 0 }
const quarter = (economy: Economy): void => {
  deflate.run(economy, params, 0)
  settleGrowth(economy.growth)
}

/** Cells with sales of 100: 40 of inputs, none imported, 18 of profit, 42 of factors; locals of 60. */
function twin(): Economy {
  const economy = emptyWorld()
  const { func, cell, region, demand, use } = economy
  func.sigma.fill(3)
  for (let f = 0; f < F; f++) use.share[f * F + ADVANCED] = 0.5
  for (const column of [cell.ownPrice, cell.unitCost, cell.realCapital, demand.price, region.factorPrice])
    column.fill(1)
  for (const column of [cell.variety, cell.variety0, cell.capital, cell.capital0]) column.fill(1)
  cell.sales.fill(100)
  cell.inputs.fill(40)
  cell.factorBill.fill(42)
  cell.valueAdded.fill(60)
  region.local.fill(60)
  quarter(economy)
  return economy
}
const C = BEIJING * F + ADVANCED

describe('real value added', () => {
  it('is value added in the first quarter', () => {
    const economy = twin()
    expect(value(economy, 'real-value-added', BEIJING, ADVANCED)).toBe(60)
    expect(value(economy, 'real-value-added', BEIJING)).toBe(360)
    expect(value(economy, 'real-value-added', 'all')).toBe(R * 360)
  })
  it('stands still when all prices and values double', () => {
    const economy = twin()
    const { cell, region, demand } = economy
    for (const column of [cell.sales, cell.inputs, cell.factorBill, cell.valueAdded, region.local])
      for (let k = 0; k < column.length; k++) column[k] *= 2
    for (const column of [cell.unitCost, demand.price, region.factorPrice]) column.fill(2)
    quarter(economy)
    expect(value(economy, 'real-value-added', TIANJIN)).toBeCloseTo(360, 10)
    expect(value(economy, 'real-value-added', 'all', LOCAL_REST)).toBeCloseTo(R * 60, 10)
  })
  it('deflates output and inputs each by its price', () => {
    const economy = twin()
    // inputs cheaper by a tenth, at the same price of output and the same values: a share .4/.6 of that is lost
    economy.demand.price.fill(0.9)
    quarter(economy)
    expect(value(economy, 'real-value-added', HEBEI, ADVANCED)).toBeCloseTo(60 * pow(0.9, 0.4 / 0.6), 10)
  })
  it('does not grow by more varieties, and does by better technology', () => {
    const more = twin()
    more.cell.variety[C] *= 1.2
    more.cell.capital[C] *= 1.2
    quarter(more)
    expect(value(more, 'real-value-added', BEIJING, ADVANCED)).toBeCloseTo(60, 10)

    const better = twin()
    better.cell.variety[C] *= pow(1.1, 3 - 1)
    quarter(better)
    // prices fall by a tenth of output: over value added of .6
    expect(value(better, 'real-value-added', BEIJING, ADVANCED)).toBeCloseTo(60 * pow(1.1, 1 / 0.6), 10)
    expect(value(better, 'tfp-share-of-growth', BEIJING, ADVANCED)).toBeCloseTo(1, 12)
  })
})

describe('growth accounting', () => {
  /** Value added +10 %, capital +9 %, labour +4 % (logs), profit .3 of value added. */
  const solow = (() => {
    const economy = twin()
    const { cell } = economy
    for (const column of [cell.valueAdded, cell.sales, cell.inputs, cell.factorBill]) column[C] *= exp(0.1)
    cell.ownPrice[C] = exp(0.06)
    cell.realCapital[C] = exp(0.09)
    quarter(economy)
    return economy
  })()

  it('by Solow leaves 10 − .3·9 − .7·4 = 4.5 of 10 to productivity', () => {
    expect(value(solow, 'tfp-share-of-growth', BEIJING, ADVANCED)).toBeCloseTo(0.45, 12)
  })
  it('at a given K/Y leaves 4.5/.7: 10 = 4 + .3/.7 (9 − 10) + 6.43 (Klenow and Rodríguez-Clare)', () => {
    const ky = value(solow, 'tfp-share-of-growth-ky', BEIJING, ADVANCED)
    expect(ky).toBeCloseTo(0.45 / 0.7, 12)
    expect(ky * 10 + 4 + (0.3 / 0.7) * (9 - 10)).toBeCloseTo(10, 10)
  })
  it('of the region weighs each part by mean shares in value added', () => {
    const { growth } = solow
    const row = BEIJING * (F + 2) + F + 1
    const share = (1 / 6 + exp(0.1) / (5 + exp(0.1))) / 2
    expect(growth.grown[row]).toBeCloseTo(share * 0.1, 12)
    expect(growth.grownByCapital[row]).toBeCloseTo(share * 0.3 * 0.09, 12)
    expect(value(solow, 'tfp-share-of-growth', BEIJING)).toBeCloseTo(0.45, 12)
  })
  it('is undefined before anything has grown, where nothing grows, and for the local rest', () => {
    for (const id of ['tfp-share-of-growth', 'tfp-share-of-growth-ky']) {
      expect(value(twin(), id, 'all')).toBeNaN()
      expect(value(solow, id, TIANJIN)).toBeNaN()
      expect(value(solow, id, BEIJING, LOCAL_REST)).toBeNaN()
    }
  })
  it('goes on from quarter to quarter', () => {
    const economy = twin()
    for (let n = 0; n < 4; n++) {
      economy.cell.variety[C] *= pow(1.01, 3 - 1)
      economy.cell.realCapital[C] *= 1.02
      quarter(economy)
    }
    const grown = (4 * log(1.01)) / 0.6
    expect(economy.growth.grown[ADVANCED]).toBeCloseTo(grown, 12)
    expect(value(economy, 'tfp-share-of-growth', BEIJING, ADVANCED)).toBeCloseTo(1 - (0.3 * 4 * log(1.02)) / grown, 12)
  })
})

describe('three years of a run', () => {
  const scenario = scenarioWith({ firms: 300 })
  const economy = foundEconomy(scenario, 1, 40)
  const { assumptions, rules } = scenario
  const nominal: number[] = []
  for (let t = 0; t < 12; t++) {
    step(economy, { ...PARAMS, t, assumptions, rules }, 1)
    nominal.push(value(economy, 'gdp', 'all'))
  }

  it('grow in real terms, and by less than at current prices', () => {
    const grown = log(value(economy, 'real-value-added', 'all') / nominal[0])
    expect(grown).toBeGreaterThan(0)
    expect(grown).toBeLessThan(log(nominal[11] / nominal[0]))
    expect(economy.growth.grown[economy.growth.size - 1]).toBeCloseTo(grown, 10)
  })
  it('let the local rest grow by its factors and the productivity that is assumed', () => {
    const { grown, grownByCapital, grownByLabour } = economy.growth
    for (let r = 0; r <= R; r++) {
      const k = r * (F + 2) + F
      expect(grownByCapital[k]).toBe(0)
      expect(grown[k] - grownByLabour[k]).toBeCloseTo(DEFAULT_ASSUMPTIONS['local-productivity'] * (economy.t - 1), 10)
    }
  })
  it('say the same of the whole whether functions or regions are put together', () => {
    const { grown, grownByCapital, valueAdded } = economy.growth
    for (const column of [grown, grownByCapital]) {
      const by = (rows: number[]) => rows.reduce((sum, k) => sum + valueAdded[k] * column[k], 0)
      const functions = by(Array.from({ length: F + 1 }, (_, f) => R * (F + 2) + f))
      const regions = by(Array.from({ length: R }, (_, r) => r * (F + 2) + F + 1))
      // weights are of the last quarter here, of each quarter in the chain
      expect(functions / regions).toBeCloseTo(1, 1)
    }
  })
})
