import { describe, expect, it } from 'vitest'
import { PARAMS } from '../../scripts/default-world.ts'
import { EMPTY } from '../../src/economy/economy.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { audit } from '../../src/engine/audit/audit.ts'
import { timed } from '../../src/engine/levers.ts'
import { step } from '../../src/engine/step.ts'
import { RULES } from '../../src/model/rules.ts'
import { SPINS } from '../../src/phases/transferring/fates.ts'
import { scenarioWith } from './scenarios.ts'

const start = '2013Q1'
const regions = ['beijing', 'tianjin', 'hebei']
/** Every kind of lever in force, and in every region one that pays firms, one that pays laboratories and one that builds. */
const levers = [
  { kind: 'transport', pair: ['beijing', 'hebei'], value: 0.2 },
  { kind: 'transport', pair: ['tianjin', 'national'], value: 0.1 },
  { kind: 'capital-market-integration', pair: ['beijing', 'tianjin'], value: 0.3 },
  { kind: 'supply-chain-programme', pair: ['tianjin', 'hebei'], value: 0.02 },
  { kind: 'unified-national-market', region: 'hebei', value: 0.02 },
  { kind: 'openness', region: 'tianjin', value: 0.03 },
  { kind: 'foreign-investment-openness', region: 'tianjin', value: 0.8 },
  { kind: 'function-support', region: 'hebei', function: 'advanced', value: 40 },
  { kind: 'relief', region: 'beijing', function: 'general', value: 0.15 },
  ...regions.map((region) => ({ kind: 'research-subsidy', region, value: 50 })),
  ...regions.map((region) => ({ kind: 'public-research-funding', region, value: 30 })),
  { kind: 'technology-market', pair: ['beijing', 'tianjin'], value: 0.4 },
  { kind: 'technology-market', pair: ['hebei', 'national'], value: 0.2 },
  { kind: 'joint-laboratories', pair: ['beijing', 'hebei'], value: 40 },
  { kind: 'pilot-platforms', region: 'hebei', value: 60 },
  { kind: 'new-district', region: 'hebei', value: 150 },
].map((lever, k) => ({ id: `lever-${k}`, start, ...lever }))

const QUARTERS = 8
const assumptions = {
  'exit-size': 0.12,
  'foreign-content-gap-slope': 0.2,
  'trade-war-cost': 0.1,
  'move-rate': 0.002,
  'spin-off-rate': 0.01,
  'fee-share': 0.3,
}
const theories = RULES.invest.flatMap((invest) => RULES.transfer.map((transfer) => ({ invest, transfer })))

describe.each(theories)('eight quarters where firms $invest and patents go by $transfer', (rules) => {
  // beyond its range: of some fifty laboratories one has to move within two years
  const drawn = scenarioWith({ firms: 1000, levers, assumptions, rules })
  const scenario = { ...drawn, assumptions: { ...drawn.assumptions, 'laboratory-move-rate': 0.01 } }
  const economy = foundEconomy(scenario, 1, QUARTERS + 2)
  const { regions: R, outside: O, functions: F } = economy.size
  const P = R + O

  it('close every account, each quarter the same ones, while firms are founded, move and close', () => {
    const cells = 16 * F
    const sectors = 47
    const pairs = 5 * P * P
    const outside = 2 + F
    const domestic = 23
    const due = (2 * R + O) * F + R * (cells + sectors) + pairs + O * O * domestic + O * outside
    const happened = { founded: 0, closed: 0, moved: 0, spun: 0, licensed: 0, lapsed: 0, laboratories: 0 }
    for (let t = 0; t < QUARTERS; t++) {
      step(
        economy,
        {
          ...PARAMS,
          t,
          assumptions: scenario.assumptions,
          rules: scenario.rules,
          levers: timed(scenario.levers, scenario.world),
        },
        1,
      )
      expect(audit(economy, scenario.assumptions['capital-depreciation']), `quarter ${t}`).toBe(due)
      happened.founded += economy.roster.entering[0]
      happened.closed += sum(economy.cell.closing)
      happened.moved += sum(economy.move.firms)
      happened.spun += economy.patent.fate.filter((fate) => fate === SPINS).length
      happened.licensed += sum(economy.cell.licensed)
      happened.lapsed += sum(economy.cell.lapsed)
      happened.laboratories += economy.innovator.destination.filter((d) => d !== EMPTY).length
    }
    expect(happened.founded).toBeGreaterThan(20)
    expect(happened.closed).toBeGreaterThan(3)
    expect(happened.moved).toBeGreaterThan(3)
    expect(happened.spun).toBeGreaterThan(3)
    expect(happened.licensed).toBeGreaterThan(100)
    expect(happened.lapsed).toBeGreaterThan(100)
    expect(happened.laboratories).toBeGreaterThanOrEqual(1)
  })
})
const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0)
