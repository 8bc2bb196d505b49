import { expect, it } from 'vitest'
import { LEVERS, PARAMS } from '../../scripts/default-world.ts'
import { copyEconomy } from '../../src/economy/economy.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { step } from '../../src/engine/step.ts'
import { enact } from '../../src/phases/enact.ts'
import { invest } from '../../src/phases/invest.ts'
import type { TimedLever } from '../../src/scenario/params.ts'
import { scenarioWith } from './scenarios.ts'

const scenario = scenarioWith({ firms: 300 })
const { assumptions, rules } = scenario

it('outside investors bring (ρ̂_c / ρ̂_o)^β times as much where the profit rate is higher', () => {
  const before = foundEconomy(scenario, 1, 8)
  step(before, { ...PARAMS, t: 0, assumptions, rules }, 1)
  const raised = copyEconomy(before)
  raised.cell.profitSeen[0] *= 1.1
  for (const economy of [before, raised]) invest.run(economy, { ...PARAMS, t: 1, assumptions, rules }, 0)
  const { regions, functions, outside } = before.size
  const sellers = (regions + outside) * functions
  for (let o = 0; o < outside; o++) {
    const row = (regions + o) * sellers
    const ratio = raised.owner.inflow[row] / before.owner.inflow[row]
    expect(ratio).toBeCloseTo(1.1 ** assumptions['choice-intensity'], 9)
    expect(raised.owner.inflow[row + 1]).toBe(before.owner.inflow[row + 1])
  }
})

it('a government that cannot pay for its levers pays three tenths of its purse, and gets that much less of them', () => {
  const lever: TimedLever = {
    kind: 'supply-chain-programme',
    cost: LEVERS['supply-chain-programme'].cost,
    places: [0, 1],
    payers: [0, 1],
    func: -1,
    value: 0.03,
    from: 0,
    start: 1,
    ramp: 0,
    end: 99,
  }
  const [rich, poor] = [foundEconomy(scenario, 1, 8), foundEconomy(scenario, 1, 8)]
  poor.region.government[0] = 10
  for (const economy of [rich, poor]) enact.run(economy, { ...PARAMS, t: 1, assumptions, rules, levers: [lever] }, 0)
  const share = poor.region.leverOutlay[0] / rich.region.leverOutlay[0]
  expect(poor.region.leverOutlay[0]).toBeCloseTo(3, 12)
  expect(share).toBeLessThan(1)
  // of a pair, both pay and get what the poorer can
  expect(poor.region.leverOutlay[1]).toBeCloseTo(3, 12)
  expect(poor.pair.inputCut[1] / rich.pair.inputCut[1]).toBeCloseTo(share, 12)
})
