import { describe, expect, it } from 'vitest'
import { PAYMENT, type PaymentKind } from '../../src/economy/payments.ts'
import { log } from '../../src/math/real.ts'
import {
  ADVANCED,
  BEIJING,
  emptyWorld,
  F,
  GENERAL,
  HEBEI,
  LOCAL_REST,
  NATION,
  P,
  type Place,
  RESEARCH,
  sell,
  sign,
  TIANJIN,
  value,
  WORLD,
} from './values.ts'

/** Two cells in Beijing and one in Tianjin; Hebei has a local rest alone. */
function regions() {
  const economy = emptyWorld()
  const { cell, region, growth } = economy
  const [B, A, T] = [BEIJING * F + RESEARCH, BEIJING * F + ADVANCED, TIANJIN * F + ADVANCED]
  const set = (column: Float64Array, beijing: number, besides: number, tianjin: number) => {
    column[B] = beijing
    column[A] = besides
    column[T] = tianjin
  }
  set(cell.valueAdded, 30, 10, 40)
  set(cell.factorBill, 20, 4, 16)
  set(cell.profit, 10, 6, 24)
  set(cell.capital, 100, 300, 600)
  set(cell.capitalOpening, 80, 240, 480)
  set(cell.technology, -0.2, -0.6, -1)
  set(cell.firms, 10, 20, 70)
  set(cell.research, 3, 1, 5)
  set(cell.sales, 60, 20, 120)
  set(cell.ownPrice, 1.5, 1, 2)
  region.local.set([60, 60, 100])
  region.gdp.set([100, 100, 100])
  region.wages.set([40, 60, 0])
  region.factorPrice.set([2, 1.5, 1])
  region.laboratoriesOpening.set([6, 2, 1])
  const price = (r: number, f: number, index: number) => {
    growth.price[r * (F + 2) + f] = log(index)
  }
  price(BEIJING, RESEARCH, 2)
  price(BEIJING, ADVANCED, 0.5)
  price(TIANJIN, ADVANCED, 1)
  return economy
}

describe('what regions make, with what', () => {
  const economy = regions()
  const due: readonly (readonly [id: string, region: Place, func: Place, value: number])[] = [
    ['value-added', BEIJING, RESEARCH, 30],
    ['value-added', BEIJING, LOCAL_REST, 60],
    ['value-added', BEIJING, 'all', 100],
    ['value-added', 'all', ADVANCED, 50],
    ['value-added', 'all', 'all', 300],
    ['gdp', HEBEI, 'all', 100],
    ['gdp', 'all', 'all', 300],
    ['capital', BEIJING, 'all', 400],
    ['capital', 'all', ADVANCED, 900],
    ['capital', BEIJING, LOCAL_REST, Number.NaN],
    ['firms', 'all', 'all', 100],
    ['firms', 'all', ADVANCED, 90],
    ['firms', TIANJIN, LOCAL_REST, Number.NaN],
    // by capital: 100 · .2 + 300 · .6 of 400
    ['technology', BEIJING, 'all', -0.5],
    ['technology', 'all', ADVANCED, -(300 * 0.6 + 600) / 900],
    ['technology', HEBEI, 'all', Number.NaN],
    // over capital at the quarter's beginning
    ['profit-rate', BEIJING, RESEARCH, 10 / 80],
    ['profit-rate', BEIJING, 'all', 16 / 320],
    ['profit-rate', 'all', 'all', 40 / 800],
    ['profit-rate', HEBEI, 'all', Number.NaN],
    // ŵ of the region times the own factor's; over regions by factor bill
    ['factor-price', BEIJING, RESEARCH, 300],
    ['factor-price', 'all', ADVANCED, (100 * (4 * 2 + 16 * 3)) / 20],
    ['factor-price', BEIJING, LOCAL_REST, 200],
    ['factor-price', TIANJIN, 'all', 150],
    ['factor-price', 'all', 'all', (100 * (100 * 2 + 120 * 1.5 + 100)) / 320],
    // sales-weighted geometric means: 2³ · ½ over four, and 2³ · ½ · 1⁶ over ten
    ['producer-price', BEIJING, RESEARCH, 200],
    ['producer-price', BEIJING, 'all', 100 * 4 ** (1 / 4)],
    ['producer-price', 'all', 'all', 100 * 4 ** (1 / 10)],
    ['producer-price', BEIJING, LOCAL_REST, Number.NaN],
    ['factor-employment', BEIJING, RESEARCH, 20 / 100],
    ['factor-employment', BEIJING, LOCAL_REST, 60 / 100],
    ['factor-employment', 'all', ADVANCED, 20 / 320],
    ['rd-spending', BEIJING, RESEARCH, 3],
    ['rd-spending', BEIJING, LOCAL_REST, 6],
    ['rd-spending', BEIJING, 'all', 10],
    ['rd-spending', 'all', 'all', 18],
    // .3 of Beijing's GDP beside .1 of that of the three; .4 beside 50/300; 1 of the local rest beside 220/300
    ['location-quotient', BEIJING, RESEARCH, 3],
    ['location-quotient', TIANJIN, ADVANCED, 0.4 / (50 / 300)],
    ['location-quotient', HEBEI, LOCAL_REST, 300 / 220],
    ['location-quotient', 'all', ADVANCED, 1],
    ['location-quotient', BEIJING, GENERAL, Number.NaN],
  ]
  it.each(due)('%s of %s, %s is %d', (id, region, func, expected) => {
    if (Number.isNaN(expected)) expect(value(economy, id, region, func)).toBeNaN()
    else expect(value(economy, id, region, func)).toBeCloseTo(expected, 10)
  })
})

describe('what regions sell', () => {
  const economy = emptyWorld()
  sell(economy, BEIJING, RESEARCH, NATION, 30)
  sell(economy, BEIJING, RESEARCH, TIANJIN, 5, true)
  sell(economy, BEIJING, RESEARCH, BEIJING, 15)
  sell(economy, BEIJING, ADVANCED, NATION, 10)
  sell(economy, BEIJING, ADVANCED, WORLD, 20)
  sell(economy, TIANJIN, ADVANCED, NATION, 40)
  sell(economy, TIANJIN, RESEARCH, WORLD, 10)
  sell(economy, NATION, ADVANCED, NATION, 110)
  sell(economy, NATION, RESEARCH, NATION, 10)
  sell(economy, NATION, ADVANCED, WORLD, 50)
  sell(economy, WORLD, RESEARCH, NATION, 5000)

  it('goes to buyers inside, in the rest of China and in the world', () => {
    expect(value(economy, 'sales-internal', BEIJING, RESEARCH)).toBe(20)
    expect(value(economy, 'sales-national', BEIJING)).toBe(40)
    expect(value(economy, 'sales-national', 'all', ADVANCED)).toBe(50)
    expect(value(economy, 'sales-international', 'all')).toBe(30)
    expect(value(economy, 'sales-international', HEBEI)).toBe(0)
    expect(value(economy, 'sales-internal', BEIJING, LOCAL_REST)).toBeNaN()
  })
  it('has revealed advantages beside all Chinese sellers there, and those of the world do not count', () => {
    // in the rest of China 30 of Beijing's 40 are research, 40 of all 200
    expect(value(economy, 'rca-national', BEIJING, RESEARCH)).toBeCloseTo(0.75 / 0.2, 12)
    // 20 of 20 are advanced, 70 of all 80
    expect(value(economy, 'rca-international', BEIJING, ADVANCED)).toBeCloseTo(1 / (70 / 80), 12)
    // in China: 50 of Beijing's 60, and 60 of all 220
    expect(value(economy, 'rca-domestic', BEIJING, RESEARCH)).toBeCloseTo(50 / 60 / (60 / 220), 12)
    expect(value(economy, 'rca-international', HEBEI, ADVANCED)).toBeNaN()
    expect(value(economy, 'rca-national', BEIJING)).toBeNaN()
  })
  it('has functional specialisation in exports beside the rest of China’s', () => {
    economy.func.sigma.fill(2)
    economy.cell.valueAdded[BEIJING * F + ADVANCED] = 15
    economy.cell.valueAdded[TIANJIN * F + ADVANCED] = 20
    economy.cell.valueAdded[TIANJIN * F + RESEARCH] = 5
    // value added ½ a unit: of the three 10 of 15 are advanced, of the rest of China all
    expect(value(economy, 'functional-specialisation-index-international', 'all', ADVANCED)).toBeCloseTo(10 / 15, 12)
  })
})

describe('what regions have and pay', () => {
  it('income is GDP and what crosses the border, of the three together only their common one', () => {
    const economy = emptyWorld()
    economy.region.gdp.set([100, 50, 20])
    const pay = (kind: PaymentKind, from: number, to: number, amount: number) => {
      economy.payment.value[(PAYMENT[kind] * P + from) * P + to] = amount
    }
    pay('dividends', TIANJIN, BEIJING, 8)
    pay('dividends', BEIJING, WORLD, 3)
    pay('dividends', BEIJING, BEIJING, 1000)
    pay('household-central-tax', BEIJING, NATION, 5)
    pay('firm-central-tax', TIANJIN, NATION, 2)
    pay('transfer', NATION, HEBEI, 9)
    pay('central-public-research', NATION, BEIJING, 4)
    pay('inputs', TIANJIN, BEIJING, 1000)
    expect(value(economy, 'income', BEIJING)).toBe(100 + 8 - 3 - 5 + 4)
    expect(value(economy, 'income', TIANJIN)).toBe(50 - 8 - 2)
    expect(value(economy, 'income', HEBEI)).toBe(29)
    expect(value(economy, 'income', 'all')).toBe(170 - 3 - 5 - 2 + 9 + 4)
  })
  it('per head is beside China, whose people grow as those of its parts', () => {
    const economy = emptyWorld()
    const { region, mass, cell, outsider, clock } = economy
    clock.trend[0] = 2
    region.population0.set([10, 10, 20])
    region.populationGrowth.set([log(2) / 2, 0, 0])
    mass.population0[0] = 30
    mass.populationGrowth[0] = log(2) / 2
    // 20, 10, 20 and 60: 110 in all
    region.inForce.set([30, 5, 5])
    mass.inForce0[0] = 5
    mass.inForceGrowth[0] = log(3) / 2
    expect(value(economy, 'patents-per-head', BEIJING)).toBeCloseTo(30 / 20 / (55 / 110), 12)
    expect(value(economy, 'patents-per-head', 'all')).toBeCloseTo(40 / 50 / (55 / 110), 12)
    cell.capital[TIANJIN * F + GENERAL] = 40
    outsider.capital.set([90, 90, 0, 0, 0, 7000])
    expect(value(economy, 'capital-per-head', TIANJIN)).toBeCloseTo(40 / 10 / (220 / 110), 12)
    expect(value(economy, 'capital-per-head', BEIJING)).toBe(0)
  })
  it('levers cost what governments build, pay to firms and grant to laboratories', () => {
    const economy = emptyWorld()
    const { region } = economy
    region.leverOutlay.set([1, 2, 0])
    region.subsidies.set([10, 0, 0])
    region.researchGrant.set([100, 0, 5])
    expect(value(economy, 'lever-cost', BEIJING)).toBe(111)
    expect(value(economy, 'lever-cost', 'all')).toBe(118)
  })
  it('conversion in a region is of patents by origin', () => {
    const economy = emptyWorld()
    sign(economy, BEIJING, RESEARCH, HEBEI, GENERAL, { met: 8, licences: 2 })
    sign(economy, BEIJING, ADVANCED, HEBEI, GENERAL, { met: 2, licences: 1 })
    sign(economy, TIANJIN, ADVANCED, HEBEI, GENERAL, { met: 10, licences: 1 })
    expect(value(economy, 'conversion-in-hebei', BEIJING)).toBe(0.3)
    expect(value(economy, 'conversion-in-hebei', 'all')).toBe(0.2)
    expect(value(economy, 'conversion-in-hebei', HEBEI)).toBeNaN()
  })
})
