import { describe, expect, it } from 'vitest'
import { FIGURES, OUTSIDE, PARAMS, REGIONS } from '../../scripts/default-world.ts'
import type { Economy } from '../../src/economy/economy.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { timed } from '../../src/engine/levers.ts'
import { step } from '../../src/engine/step.ts'
import { scenarioWith } from './scenarios.ts'

const YEAR = 4
const BEIJING = 0

/** The world after the founding quarter and the one in which the levers, if any, come into force. */
function afterOneQuarter(levers: readonly object[] = [], quarters = 2): Economy {
  const entries = levers.map((lever, k) => ({ id: `lever-${k}`, start: '2013Q1', ...lever }))
  const scenario = scenarioWith({ firms: 300, levers: entries })
  const economy = foundEconomy(scenario, 1, 8)
  const { assumptions, rules } = scenario
  for (let t = 0; t < quarters; t++)
    step(economy, { ...PARAMS, t, assumptions, rules, levers: timed(scenario.levers, scenario.world) }, 1)
  return economy
}
const { assumptions } = scenarioWith()
const closeTo = (got: number, due: number, what: string) => expect(Math.abs(got / due - 1), what).toBeLessThan(1e-9)
const sum = (column: Float64Array, from: number, to: number): number =>
  column.subarray(from, to).reduce((total, value) => total + value, 0)

/* What follows a rule and not an identity: the accounts would close without it too. */
describe('in one quarter, from the same beginning', () => {
  const F = 5
  const without = afterOneQuarter()

  it('public research funding reaches the laboratories, yuan for yuan', () => {
    const funded = afterOneQuarter([{ kind: 'public-research-funding', region: 'beijing', value: 60 }])
    closeTo(funded.region.laboratories[BEIJING] - without.region.laboratories[BEIJING], 60 / YEAR, 'laboratories')
    closeTo(without.region.publicPurchase[BEIJING] - funded.region.publicPurchase[BEIJING], 60 / YEAR, 'purchases')
  })

  it('a research subsidy raises the R&D of firms by its additionality', () => {
    const subsidised = afterOneQuarter([{ kind: 'research-subsidy', region: 'beijing', value: 40 }])
    const research = (economy: Economy) => sum(economy.cell.research, 0, F)
    // what the government buys less of firms lowers their profit, and with it the R&D they pay themselves
    const own = (economy: Economy) =>
      Array.from({ length: F }, (_, c) => (economy.cell.profit[c] * without.cell.research[c]) / without.cell.profit[c])
    const ownShift = own(subsidised).reduce((a, b) => a + b, 0) - research(without)
    closeTo(
      research(subsidised) - research(without) - ownShift,
      (assumptions['research-additionality'] * 40) / YEAR,
      'R&D',
    )
  })

  it('households pay their two tax rates on all factor income, that of the local rest of the economy too', () => {
    const { region } = without
    for (let r = 0; r < region.size; r++) {
      const income = region.wages[r] + region.local[r]
      closeTo(region.householdLocalTax[r], region.localTaxRate[r] * income, 'local')
      closeTo(region.householdCentralTax[r], region.centralTaxRate[r] * income, 'central')
    }
  })

  it('outside investors bring in the founding quarter what they are founded to bring', () => {
    const { owner, cell } = afterOneQuarter([], 1)
    const replacement = assumptions['capital-depreciation'] + assumptions['founding-capital-growth']
    REGIONS.forEach((r, k) => {
      OUTSIDE.forEach((o, l) => {
        for (let c = k * F; c < (k + 1) * F; c++)
          closeTo(
            owner.inflow[(REGIONS.length + l) * (REGIONS.length + OUTSIDE.length) * F + c],
            FIGURES.of('capital-arrival', r, o) * replacement * cell.capital0[c],
            `${o} → ${r} ${c}`,
          )
      })
    })
  })

  it('knowledge decays by its rate and grows by the patents made', () => {
    const { cell } = afterOneQuarter([], 1)
    for (let c = 0; c < cell.size; c++)
      closeTo(cell.knowledge[c], (1 - assumptions['knowledge-decay']) * cell.knowledge0[c] + cell.made[c], String(c))
  })

  it('legal patents in force expire by their rate and grow by those granted', () => {
    const first = afterOneQuarter([], 1)
    for (let r = 0; r < without.region.size; r++) {
      const kept = (1 - assumptions['patent-expiry']) * first.region.inForce[r]
      closeTo(without.region.inForce[r], kept + without.region.granted[r], REGIONS[r])
    }
  })

  it('laboratories receive the fees for their patents, beside what governments pay', () => {
    const { region } = without
    for (let r = 0; r < region.size; r++) {
      expect(region.laboratoryFees[r], REGIONS[r]).toBeGreaterThanOrEqual(0)
      const received = region.localResearch[r] + region.centralResearch[r] + region.laboratoryFees[r]
      closeTo(region.laboratories[r], received, REGIONS[r])
    }
    expect(region.laboratoryFees[BEIJING]).toBeGreaterThan(0)
  })

  it('relief keeps its share of what outside investors bring out of the function', () => {
    const relieved = afterOneQuarter([{ kind: 'relief', region: 'beijing', function: 'general', value: 0.1 }])
    const general = 2
    const admitted = 1 - assumptions['relief-effect'] * 0.1
    const S = without.seller.size
    for (const place of [3, 4])
      closeTo(
        relieved.owner.inflow[place * S + general] / without.owner.inflow[place * S + general],
        admitted,
        `from place ${place}`,
      )
  })
})
