import { describe, expect, it } from 'vitest'
import { FUNCTIONS, PARAMS, REGIONS } from '../../scripts/default-world.ts'
import { copyEconomy, type Economy } from '../../src/economy/economy.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { RunError } from '../../src/engine/failure.ts'
import { step } from '../../src/engine/step.ts'
import { scenarioWith } from './scenarios.ts'
import { auditing } from './verdict.ts'

const F = FUNCTIONS.length
const R = REGIONS.length
const { assumptions, rules, ...scenario } = scenarioWith({ firms: 300 })
const verdict = auditing(assumptions['capital-depreciation'])
const economy = foundEconomy({ assumptions, rules, ...scenario }, 1, 4)
for (let t = 0; t < 2; t++) step(economy, { ...PARAMS, t, assumptions, rules }, 1)

/** National demand for the function of a cell, over founding. */
const demandOf = ({ demand }: Economy, c: number) => {
  const row = 2 * R * F + (c % F)
  return demand.spent[row] / demand.founding[row]
}
/** The settled world, were a cell's founding profit such that its profit has become so many times its share of demand. */
function grownTo(times: number, c: number): Economy {
  const copy = copyEconomy(economy)
  const { cell } = copy
  cell.profitRate0[c] = cell.profit[c] / (times * demandOf(economy, c) * cell.capital0[c])
  return copy
}

describe('a cell that outgrows or falls out of what the model is for', () => {
  it.each([
    ['just below a fiftieth of its founding share', 0.0199, true],
    ['just above it', 0.0201, false],
    ['just below fifty times it', 49.9, false],
    ['just above', 50.1, true],
  ])('%s: %d', (_, times, stops) => {
    for (let c = 0; c < R * F; c++) {
      const found = verdict(grownTo(times, c))
      if (!stops) expect(found).toBeUndefined()
      else {
        expect(found).toMatchObject({ code: 'bounds', place: REGIONS[Math.floor(c / F)], date: '2013Q1' })
        expect(found?.what).toBe(`${REGIONS[Math.floor(c / F)]}/${FUNCTIONS[c % F]}`)
        expect(found?.got).toBeCloseTo(times, 9)
      }
    }
  })

  it('is measured by what the nation asks for of its function: who loses with all others is not stopped', () => {
    const c = 2 * F + 1
    const row = 2 * R * F + (c % F)
    const copy = grownTo(0.03, c)
    copy.demand.founding[row] /= 2
    expect(verdict(copy)?.got).toBeCloseTo(0.015, 9)
    copy.demand.founding[row] *= 4
    expect(verdict(copy)).toBeUndefined()
  })

  it('no profit, or none that is a number, is out of bounds as well', () => {
    for (const rate of [Number.NaN, Number.POSITIVE_INFINITY, -1]) {
      const copy = copyEconomy(economy)
      copy.cell.profitRate0[3] = rate
      expect(verdict(copy)).toBeInstanceOf(RunError)
    }
  })
})
