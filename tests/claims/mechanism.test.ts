import { describe, expect, it } from 'vitest'
import { PARAMS, quarterAt } from '../../scripts/default-world.ts'
import { KNOCKED_OUT, MECHANISM_IDS, type Mechanism, without } from '../../src/claims/mechanism.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import type { Economy } from '../../src/economy/economy.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { timed } from '../../src/engine/levers.ts'
import { step } from '../../src/engine/step.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

const plain: Scenario = { ...loadScenario('two-chains'), firms: 500 }

/** The world after a quarter in which both chains are at work. */
function worldOf(scenario: Scenario, date = '2026Q4'): Economy {
  const { assumptions, rules } = scenario
  const levers = timed(scenario.levers, scenario.world)
  const last = quarterAt(date)
  const economy = foundEconomy(scenario, 1, last + 1)
  for (let t = 0; t <= last; t++) step(economy, { ...PARAMS, t, assumptions, rules, levers }, 1)
  return economy
}

/** What is there where a mechanism works, and is not where it is off. */
const AT_WORK: Readonly<Record<Mechanism, (economy: Economy) => number>> = {
  imitation: ({ firm }) => total(firm.advance),
  relatedness: ({ contract, func, region, outside }) => {
    const F = func.size
    const sellers = (region.size + outside.size) * F
    let elsewhere = 0
    for (let k = 0; k < contract.met.length; k++)
      if ((Math.floor(k / F) % sellers) % F !== k % F) elsewhere += contract.met[k]
    return elsewhere
  },
  borders: (economy) => plain.assumptions['technology-border'] - economy.pair.technologyRise[1],
  'imported-components': ({ cell }) => total(cell.imports),
  'horizontal-weights': ({ pair }) => pair.chain[1] + pair.chain[2] + pair.chain[7],
  pilots: ({ region }) => total(region.pilotWindow) + total(region.pilotReadiness),
  'own-research': ({ cell }) => total(cell.hazard),
  'transfer-barriers': (economy) => plain.assumptions['technology-border'] - economy.pair.technologyRise[1],
}
/** Neither own research nor licences lift a firm: what still advances imitates. */
const nothingElseMoves = without(plain, 'own-research')
Object.assign(nothingElseMoves.assumptions, { 'absorption-step': 0 })

const total = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0)

describe.each(MECHANISM_IDS)('%s', (mechanism) => {
  const base = mechanism === 'imitation' ? nothingElseMoves : plain
  const [on, off] = [worldOf(base), worldOf(without(base, mechanism))]
  it('is at work where it is on', () => expect(AT_WORK[mechanism](on)).toBeGreaterThan(0))
  it('is off where it is off', () => expect(Math.abs(AT_WORK[mechanism](off))).toBeLessThan(1e-12))
})

describe('borders removed', () => {
  const economy = worldOf(without(plain, 'borders'))
  it('are removed between all three, to capital too', () => {
    for (const [p, q] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      expect(economy.pair.technologyRise[p * 5 + q]).toBeCloseTo(plain.assumptions['technology-border'], 9)
      expect(economy.pair.capitalRise[p * 5 + q]).toBeCloseTo(plain.assumptions['investment-border'], 9)
    }
  })
  it('cost nothing to speak of', () => {
    const free: Scenario = {
      ...plain,
      levers: plain.levers.filter(({ kind }) => kind !== 'technology-market' && kind !== 'capital-market-integration'),
    }
    expect(total(economy.region.leverOutlay) / total(worldOf(free).region.leverOutlay)).toBeCloseTo(1, 2)
  })
  it('once are not removed again', () => {
    const once = without(plain, 'transfer-barriers')
    expect(without(once, 'borders').assumptions['technology-border']).toBe(once.assumptions['technology-border'])
  })
})

it('what is apart is no part of the knock-outs of every claim', () => {
  expect(KNOCKED_OUT).toEqual([
    'imitation',
    'relatedness',
    'borders',
    'imported-components',
    'horizontal-weights',
    'pilots',
    'own-research',
  ])
})

it('a scenario without a mechanism keeps its id, and the scenario itself stays as it is', () => {
  const before = JSON.stringify(plain.assumptions)
  for (const mechanism of MECHANISM_IDS) expect(without(plain, mechanism).id).toBe('two-chains')
  expect(JSON.stringify(plain.assumptions)).toBe(before)
})
