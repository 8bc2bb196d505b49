import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIGURES, FUNCTIONS, PARAMS, REGIONS } from '../../scripts/default-world.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { PAYMENTS } from '../../src/economy/payments.ts'
import { frames } from '../../src/engine/run.ts'
import { step } from '../../src/engine/step.ts'
import type { Frame } from '../../src/records/frame.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { anyScenario } from './drawn-scenarios.ts'
import { scenarioWith } from './scenarios.ts'

const CLOSE = 1e-9

/** Default assumptions, and twelve draws over the whole range of all of them. */
const foundings = [
  { scenario: scenarioWith(), seed: 1 },
  ...fc
    .sample(anyScenario, { numRuns: 12, seed: 2012 })
    .map(({ seed, ...settings }) => ({ scenario: scenarioWith({ ...settings, firms: 1000 }), seed })),
]
const foundingFrame = (scenario: Scenario, seed: number): Frame => frames(scenario, seed).next().value!

const rowOf = ({ layout, series }: Frame, indicator: string, region: string, func = 'all'): number =>
  series[layout.series.findIndex((k) => k.indicator === indicator && k.region === region && k.function === func)]

/** The four quarters that end with `level`, grown backwards at the rate from one year's total to the next. */
function fourQuarters(level: number, total: number, nextTotal: number): number {
  const growth = (nextTotal / total) ** 0.25
  return level + level / growth + level / growth ** 2 + level / growth ** 3
}
const relative = (got: number, due: number): number => Math.abs(got / due - 1)

describe.each(foundings)('the founding quarter, whatever is assumed (case %#)', ({ scenario, seed }) => {
  const frame = foundingFrame(scenario, seed)

  it('is 2012Q4', () => expect([frame.t, frame.date]).toEqual([frame.layout.founding, '2012Q4']))

  it.each([
    ['gdp', 'gdp'],
    ['rd-spending', 'rd-spending'],
  ])('has the %s whose four quarters add up to the figure of 2012', (indicator, table) => {
    for (const r of REGIONS) {
      const total = FIGURES.of(table, r, '2012')
      const sum = fourQuarters(rowOf(frame, indicator, r), total, FIGURES.of(table, r, '2013'))
      expect(relative(sum, total), r).toBeLessThan(CLOSE)
    }
  })

  it('has the patents in force at the end of 2012, but for the luck of its own patents', () => {
    const economy = foundEconomy(scenario, seed, 4)
    step(economy, { ...PARAMS, t: 0, assumptions: scenario.assumptions, rules: scenario.rules }, seed)
    REGIONS.forEach((r, k) => {
      const luck = economy.region.granted[k] - economy.region.granted0[k]
      const due = FIGURES.of('patents-in-force', r, '2012') + luck
      expect(relative(rowOf(frame, 'patents-in-force', r), due), r).toBeLessThan(CLOSE)
      expect(Math.abs(luck / due), r).toBeLessThan(0.1)
    })
  })

  it('has the prior share of GDP as value added of every function, and the rest as local', () => {
    for (const r of REGIONS) {
      const gdp = rowOf(frame, 'gdp', r)
      let local = gdp
      for (const f of FUNCTIONS) {
        const due = FIGURES.of('value-added-share', r, f) * gdp
        expect(relative(rowOf(frame, 'value-added', r, f), due), `${r} ${f}`).toBeLessThan(CLOSE)
        local -= due
      }
      expect(relative(rowOf(frame, 'value-added', r, 'local'), local), r).toBeLessThan(CLOSE)
    }
  })

  it('has the same profit rate in every cell, the one assumed', () => {
    for (const r of REGIONS)
      for (const f of FUNCTIONS)
        expect(
          relative(rowOf(frame, 'profit-rate', r, f), scenario.assumptions['profit-rate']),
          `${r} ${f}`,
        ).toBeLessThan(CLOSE)
  })

  it('has producer prices of 100, to which the index refers', () => {
    for (const r of REGIONS)
      for (const f of FUNCTIONS)
        expect(relative(rowOf(frame, 'producer-price', r, f), 100), `${r} ${f}`).toBeLessThan(CLOSE)
  })
})

describe.each(foundings)('the founded world, whatever is assumed (case %#)', ({ scenario, seed }) => {
  const economy = foundEconomy(scenario, seed, 4)
  const F = economy.func.size
  const M = economy.demand.size / F

  it('serves every market in full: the shares of its sellers add up to 1', () => {
    for (let m = 0; m < M; m++)
      for (let f = 0; f < F; f++) {
        let sum = 0
        for (let s = f; s < economy.seller.size; s += F) sum += economy.sale.share0[s * M + m]
        expect(Math.abs(sum - (economy.demand.founding[m * F + f] > 0 ? 1 : 0)), `${m} ${f}`).toBeLessThan(CLOSE)
      }
  })

  it('gives each cell the sales of its account from its markets', () => {
    for (let c = 0; c < economy.cell.size; c++) {
      let sold = 0
      for (let m = 0; m < M; m++) sold += economy.sale.share0[c * M + m] * economy.demand.founding[m * F + (c % F)]
      expect(relative(sold, economy.cell.sales[c]), `cell ${c}`).toBeLessThan(CLOSE)
    }
  })

  it('has an owner for every yuan of capital', () => {
    const S = economy.seller.size
    for (let c = 0; c < economy.cell.size; c++) {
      let owned = 0
      for (let k = c; k < economy.owner.size; k += S) owned += economy.owner.capital[k]
      expect(relative(owned, economy.cell.capital[c]), `cell ${c}`).toBeLessThan(CLOSE)
    }
  })

  it('has no negative flow, share, price, purse or stock, in what it is founded on and in its first quarter', () => {
    step(economy, { ...PARAMS, t: 0, assumptions: scenario.assumptions, rules: scenario.rules }, seed)
    const { sale, demand, cell, region, owner, outsider, outsideFinance, use, payment, habit } = economy
    const columns = {
      ...{ share: sale.share0, sold: sale.value, founding: demand.founding, spent: demand.spent, inputs: use.share },
      ...{ sales: cell.sales, bill: cell.factorBill, labour: cell.factorShare, profit: cell.profit, cash: cell.cash },
      ...{ arriving: cell.inflow, finance: cell.householdFinance0, research: cell.research, capital: cell.capital },
      ...{ consumed: region.localConsumption, households: region.households, government: region.government },
      ...{ laboratories: region.laboratories, builders: region.builders, purchases: region.publicPurchase },
      ...{ transfer: region.transfer0, central: region.centralFunds, local: region.local, habit: habit.share0 },
      ...{ owned: owner.capital, outsiders: outsider.capital, outsideSales: outsider.sales },
      ...{ from: outsideFinance.arriving0, payments: payment.value },
    }
    for (const [name, column] of Object.entries(columns))
      for (const [k, value] of column.entries())
        expect(value, name === 'payments' ? PAYMENTS[Math.floor(k / 25)].kind : `${name} ${k}`).toBeGreaterThanOrEqual(
          0,
        )
  })
})
