import { describe, expect, it } from 'vitest'
import { copyEconomy, type Economy } from '../../src/economy/economy.ts'
import { key } from '../../src/math/random.ts'
import { invent } from '../../src/phases/invent.ts'
import type { Params } from '../../src/scenario/params.ts'
import { C, F, P, paramsWith, R, sum, worldBefore } from './laid-out.ts'

const [BEIJING, TIANJIN, HEBEI] = [0, 1, 2]
const SEEDS = 400
const COMPANY = 2

/** Patents made by cell, over so many seeds. */
function made(economy: Economy, params: Params): number[][] {
  return Array.from({ length: SEEDS }, (_, seed) => {
    invent.run(economy, params, key(seed, 'invent', 0))
    return Array.from(economy.cell.made)
  })
}
const mean = (values: readonly number[]): number => sum(values) / values.length

/** The formula by hand: mean patents of a cell, from funds over those of founding and knowledge within reach. */
function expected({ innovator, region, cell, pair }: Economy, { assumptions: a }: Params, c: number): number {
  const r = Math.floor(c / F)
  const f = c % F
  let [companies, laboratories] = [0, 0]
  for (let i = 0; i < innovator.size; i++) {
    if (innovator.home[i] !== r) continue
    if (innovator.pool[i] !== COMPANY) laboratories += innovator.funds0[i]
    else if (innovator.field[i] === f) companies += innovator.funds0[i]
  }
  let [reach, reach0] = [cell.knowledge[c], cell.knowledge0[c]]
  for (let s = 0; s < R; s++) {
    if (s === r) continue
    reach += pair.chain[r * P + s] * cell.knowledge[s * F + f]
    reach0 += a['knowledge-between'] * cell.knowledge0[s * F + f]
  }
  const w = region.factorPrice[r]
  const known = (reach / reach0) ** a['knowledge-elasticity']
  const byFunds = (funds: number, of: number) => (funds / (of * w)) ** a['invention-elasticity']
  let due = 0
  for (let i = 0; i < innovator.size; i++) {
    if (innovator.home[i] !== r || innovator.field[i] !== f) continue
    const company = innovator.pool[i] === COMPANY
    const funds = company ? byFunds(cell.research[c], companies) : byFunds(region.laboratories[r], laboratories)
    due += innovator.made0[i] * known * funds
  }
  return due
}

describe('patents made', () => {
  const params = paramsWith()

  it.each<[string, (economy: Economy) => void]>([
    ['as founded', () => {}],
    [
      'with public research of twice the funds, and wages up by a tenth',
      ({ region }) => {
        region.laboratories[TIANJIN] *= 2
        region.factorPrice.fill(1.1)
      },
    ],
    [
      'with company research halved, and knowledge that has grown',
      ({ cell }) => {
        for (let c = 0; c < C; c++) {
          cell.research[c] /= 2
          cell.knowledge[c] *= 1 + c / 10
        }
      },
    ],
    [
      'with joint laboratories between two regions',
      ({ pair }) => {
        pair.chain[BEIJING * P + HEBEI] = pair.chain[HEBEI * P + BEIJING] = 0.2
      },
    ],
  ])('are, over seeds, those of the formula, with the variance of Poisson draws: %s', (_, change) => {
    const economy = worldBefore('invent', params)
    change(economy)
    const runs = made(economy, params)
    for (let c = 0; c < C; c++) {
      const counts = runs.map((row) => row[c])
      const due = expected(economy, params, c)
      expect(due, `cell ${c}`).toBeGreaterThan(0)
      expect(Math.abs(mean(counts) - due) / Math.sqrt(due / SEEDS), `cell ${c}`).toBeLessThan(4)
      const variance = mean(counts.map((n) => (n - due) ** 2))
      // kurtosis of a Poisson number: 3 + 1/mean
      expect(Math.abs(variance / due - 1) / Math.sqrt((2 + 1 / due) / SEEDS), `cell ${c}`).toBeLessThan(4)
    }
  })

  it('are those of founding in the quarter in which funds and knowledge are', () => {
    const economy = worldBefore('invent', params)
    for (let c = 0; c < C; c++)
      expect(expected(economy, params, c) / economy.cell.made0[c], `cell ${c}`).toBeCloseTo(1, 1)
  })

  it('rise in both regions that share laboratories, draw by draw, and in no other', () => {
    const without = worldBefore('invent', params)
    const shared = copyEconomy(without)
    shared.pair.chain[BEIJING * P + HEBEI] = shared.pair.chain[HEBEI * P + BEIJING] = 0.5
    const [few, more] = [made(without, params), made(shared, params)]
    for (let c = 0; c < C; c++) {
      const r = Math.floor(c / F)
      for (let seed = 0; seed < SEEDS; seed++) {
        if (r === TIANJIN) expect(more[seed][c]).toBe(few[seed][c])
        else expect(more[seed][c]).toBeGreaterThanOrEqual(few[seed][c])
      }
    }
    for (const r of [BEIJING, HEBEI]) {
      const all = (runs: readonly number[][]) => mean(runs.map((row) => sum(row.slice(r * F, (r + 1) * F))))
      expect(all(more), String(r)).toBeGreaterThan(all(few))
    }
  })

  it('are all of them legal patents granted, w_P each', () => {
    const economy = worldBefore('invent', params)
    invent.run(economy, params, key(1, 'invent', 0))
    for (let r = 0; r < R; r++) {
      const count = sum(economy.cell.made.slice(r * F, (r + 1) * F))
      expect(economy.region.granted[r] / (economy.portfolio.weight[0] * count)).toBeCloseTo(1, 12)
    }
  })
})

describe('new patents', () => {
  it('are around the level of their region, at most at the frontier, and bring the licences of their field', () => {
    const params = paramsWith({ 'invention-spread': 0.2 })
    const economy = worldBefore('invent', params, 3000)
    invent.run(economy, params, key(1, 'invent', 0))
    const { invention, portfolio, func, cell, pair } = economy
    const issued = new Float64Array(C)
    const levels = Array.from({ length: C }, () => [] as number[])
    for (let n = 0; n < portfolio.entering[0]; n++) {
      const c = invention.cell[n]
      issued[c] += func.licences[c % F]
      expect(invention.level[n]).toBeLessThanOrEqual(func.frontier[c % F])
      levels[c].push(invention.level[n])
    }
    expect(Array.from(issued)).toEqual(Array.from(cell.issued))
    for (let c = F; c < C; c++) {
      if (levels[c].length < 30) continue
      const r = Math.floor(c / F)
      let due = cell.technology[c] + params.assumptions['invention-lead'] * (func.frontier[c % F] - cell.technology[c])
      for (let s = 0; s < R; s++)
        if (s !== r) due += pair.chain[r * P + s] * Math.max(0, cell.technology[s * F + (c % F)] - cell.technology[c])
      expect(Math.abs(mean(levels[c]) - due), `cell ${c}`).toBeLessThan((4 * 0.2) / Math.sqrt(levels[c].length))
    }
  })

  it('lapse at once where the portfolio is full', () => {
    const params = paramsWith()
    const economy = worldBefore('invent', params)
    for (const room of [0, 5]) {
      economy.cell.offer.fill(0)
      economy.cell.offer[0] = economy.patent.size - room
      invent.run(economy, params, key(1, 'invent', 0))
      expect(economy.portfolio.entering[0]).toBe(room)
      expect(sum(economy.cell.made)).toBeGreaterThan(20)
      expect(sum(economy.cell.lapsed)).toBe(sum(economy.cell.made) - room)
      if (room === 0) expect(sum(economy.cell.issued)).toBe(0)
    }
  })
})
