import { describe, expect, it } from 'vitest'
import { audit } from '../../src/engine/audit.ts'
import { timed } from '../../src/engine/levers.ts'
import { step } from '../../src/engine/step.ts'
import { RULES } from '../../src/scenario/rules.ts'
import { foundWorld } from '../../src/world/founding/founding.ts'
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
].map((lever, k) => ({ id: `lever-${k}`, start, ...lever }))

const QUARTERS = 8
const assumptions = { 'exit-size': 0.12, 'foreign-content-gap-slope': 0.2, 'trade-war-cost': 0.1 }

describe.each(RULES.invest)('eight quarters where firms %s', (invest) => {
  const scenario = scenarioWith({ firms: 1000, levers, assumptions, rules: { invest } })
  const world = foundWorld(scenario, 1, QUARTERS + 2)
  const { regions: R, outside: O, functions: F } = world.size
  const P = R + O

  it('close every account, each quarter the same ones, while firms are founded and close', () => {
    const cells = 11 * F
    const sectors = 44
    const outside = 2 + F
    const domestic = 20
    const due = (2 * R + O) * F + R * (cells + sectors) + 2 * P * P + O * O * domestic + O * outside
    let founded = 0
    let gone = 0
    for (let t = 0; t < QUARTERS; t++) {
      step(world, { t, assumptions: scenario.assumptions, rules: scenario.rules, levers: timed(scenario.levers) }, 1)
      expect(audit(world, scenario.assumptions['capital-depreciation']), `quarter ${t}`).toBe(due)
      founded += world.roster.entering[0]
      gone += world.cell.closingCapital.filter((capital) => capital > 0).length
    }
    expect(founded).toBeGreaterThan(20)
    expect(gone).toBeGreaterThan(3)
  })
})
