import { describe, expect, it } from 'vitest'
import { copyEconomy, type Economy, EMPTY } from '../../src/economy/economy.ts'
import { key } from '../../src/math/random.ts'
import { found } from '../../src/phases/found.ts'
import { relocate } from '../../src/phases/relocate.ts'
import { settle } from '../../src/phases/settle.ts'
import type { Params } from '../../src/scenario/params.ts'
import { C, F, P, paramsWith, R, S, SEED, standardErrors, sum, worldBefore } from './laid-out.ts'

const [BEIJING, TIANJIN, HEBEI] = [0, 1, 2]
const [RESEARCH, GENERAL] = [0, 2]
const COMPANY = 2
const KEYS = 60

/** Firms that move by cell and destination, and laboratories by region and destination, over so many keys. */
function moving(economy: Economy, params: Params): { firms: Float64Array; laboratories: Float64Array } {
  const firms = new Float64Array(C * R)
  const laboratories = new Float64Array(R * R)
  for (let n = 0; n < KEYS; n++) {
    economy.firm.leaving.fill(0)
    relocate.run(economy, params, key(n, 'relocate', 0))
    for (let k = 0; k < firms.length; k++) firms[k] += economy.move.firms[k]
    for (const [i, d] of economy.innovator.destination.entries())
      if (d !== EMPTY) laboratories[economy.innovator.home[i] * R + d]++
  }
  return { firms, laboratories }
}

describe('the probability of moving house', () => {
  const params = paramsWith({ 'move-rate': 0.01, 'laboratory-move-rate': 0.02, 'relief-moves': 0.5 })
  const { assumptions: a } = params
  /** h_rd = (h e^{…} + e_M relief) · nearness · e^{pull}, by hand. */
  function hazard(economy: Economy, c: number, d: number, firms: boolean): number {
    const { cell, pair, region } = economy
    const r = Math.floor(c / F)
    if (r === d) return 0
    let near = 0
    for (let s = 0; s < R; s++) if (s !== r) near += 1 / pair.distance[r * P + s]
    const nearness = 1 / pair.distance[r * P + d] / near
    const profit = firms ? (cell.profitSeen[d * F + (c % F)] / cell.profitSeen[c]) ** a['move-intensity'] : 1
    const border = Math.exp(a['investment-distance'] * pair.timeCut[r * P + d] + pair.capitalRise[r * P + d])
    const rate = firms ? a['move-rate'] : a['laboratory-move-rate']
    return (rate * profit * border + a['relief-moves'] * cell.relief[c]) * Math.exp(region.movePull[d]) * nearness
  }

  it.each<[string, (economy: Economy) => void]>([
    ['as founded', () => {}],
    [
      'with relief, a new district, faster lines and shared taxes',
      ({ cell, region, pair }) => {
        cell.relief[BEIJING * F + GENERAL] = 0.05
        region.movePull[HEBEI] = 0.8
        pair.timeCut[BEIJING * P + HEBEI] = 0.3
        pair.capitalRise[TIANJIN * P + HEBEI] = 0.4
      },
    ],
    [
      'where profits differ',
      ({ cell }) => {
        for (let f = 0; f < F; f++) cell.profitSeen[HEBEI * F + f] *= 1.5
      },
    ],
  ])('is that of the formula, for firms and for laboratories: %s', (_, change) => {
    const economy = worldBefore('relocate', params, 3000)
    change(economy)
    const { firms, laboratories } = moving(economy, params)
    for (let c = 0; c < C; c++)
      for (let d = 0; d < R; d++) {
        const due = hazard(economy, c, d, true)
        if (due === 0) expect(firms[c * R + d]).toBe(0)
        else expect(standardErrors(firms[c * R + d], KEYS * economy.cell.firms[c], due), `${c} → ${d}`).toBeLessThan(4)
      }
    const { innovator } = economy
    for (let r = 0; r < R; r++)
      for (let d = 0; d < R; d++) {
        let due = 0
        for (let i = 0; i < innovator.size; i++)
          if (innovator.home[i] === r && innovator.pool[i] !== COMPANY)
            due += hazard(economy, r * F + innovator.field[i], d, false)
        const got = laboratories[r * R + d]
        expect(Math.abs(got - KEYS * due), `laboratories ${r} → ${d}`).toBeLessThanOrEqual(4 * Math.sqrt(KEYS * due))
      }
  })

  it('is at most a tenth, shared as before', () => {
    const wild = paramsWith({ 'move-rate': 3 })
    const economy = worldBefore('relocate', wild, 500)
    const { firms } = moving(economy, wild)
    for (let c = 0; c < C; c++) {
      const all = sum(firms.slice(c * R, (c + 1) * R))
      expect(standardErrors(all, KEYS * economy.cell.firms[c], 0.1), `cell ${c}`).toBeLessThan(4)
    }
  })

  it('is nought for company laboratories, which stay with their firms', () => {
    const wild = paramsWith({ 'laboratory-move-rate': 1 })
    const economy = worldBefore('relocate', wild, 1000)
    const { innovator } = economy
    for (let n = 0; n < 20; n++) {
      relocate.run(economy, wild, key(n, 'relocate', 0))
      for (let i = 0; i < innovator.size; i++)
        if (innovator.pool[i] === COMPANY) expect(innovator.destination[i]).toBe(EMPTY)
    }
  })
})

describe('who moves house', () => {
  const params = paramsWith({ 'move-rate': 0.05 })
  const before = worldBefore('relocate', params, 1000)
  const { assumptions: a } = params
  /** The quarter settled with the moves of `relocate`, and without. */
  const moved = copyEconomy(before)
  relocate.run(moved, params, key(SEED, 'relocate', 0))
  const leaving = copyEconomy(moved)
  const stayed = copyEconomy(before)
  relocate.run(stayed, paramsWith({ 'move-rate': 0, 'laboratory-move-rate': 0 }), key(SEED, 'relocate', 0))
  for (const economy of [moved, stayed]) settle.run(economy, params, 0)
  const { move, mover, roster } = leaving

  it('takes (1 − δ) K + I along, its technology, and its part of what the cell kept', () => {
    expect(roster.moving[0]).toBeGreaterThan(20)
    for (let n = 0; n < roster.moving[0]; n++) {
      const i = mover.slot[n]
      const due = (1 - a['capital-depreciation']) * leaving.firm.capital[i] + leaving.firm.investment[i]
      expect(moved.firm.capital[i] / due).toBeCloseTo(1, 12)
      expect(moved.firm.technology[i]).toBe(stayed.firm.technology[i])
      expect(moved.firm.identity[i]).toBe(leaving.firm.identity[i])
      expect(moved.firm.cell[i]).toBe(mover.cell[n])
      expect(moved.firm.cell[i] % F).toBe(leaving.firm.cell[i] % F)
      expect(moved.firm.cash[i] / stayed.firm.cash[i]).toBeCloseTo(1, 12)
    }
    let capital = 0
    for (let n = 0; n < roster.moving[0]; n++) capital += moved.firm.capital[mover.slot[n]]
    expect(capital / sum(move.capital)).toBeCloseTo(1, 12)
    expect(sum(moved.cell.cash) / sum(stayed.cell.cash)).toBeCloseTo(1, 12)
  })

  it('leaves the owners what they own, and passes their shares on with the capital', () => {
    for (let p = 0; p < P; p++) {
      const row = (economy: Economy) => economy.owner.capital.subarray(p * S, p * S + C)
      expect(sum(row(moved)) / sum(row(stayed))).toBeCloseTo(1, 12)
      for (let c = 0; c < C; c++) {
        let due = row(stayed)[c]
        for (let d = 0; d < R; d++) {
          due -= (move.capital[c * R + d] / stayed.cell.capital[c]) * row(stayed)[c]
          const from = d * F + (c % F)
          due += (move.capital[from * R + Math.floor(c / F)] / stayed.cell.capital[from]) * row(stayed)[from]
        }
        expect(Math.abs(row(moved)[c] - due), `${p} ${c}`).toBeLessThan(1e-9 * stayed.cell.capital[c])
      }
    }
  })

  it('takes its share of capital at constant prices along, of which none is lost', () => {
    const { realCapital } = moved.cell
    for (let f = 0; f < F; f++) {
      const all = (column: Float64Array) => sum(column.filter((_, c) => c % F === f))
      expect(all(realCapital) / all(stayed.cell.realCapital)).toBeCloseTo(1, 12)
    }
    for (let c = 0; c < C; c++) {
      let due = stayed.cell.realCapital[c]
      for (let d = 0; d < R; d++) {
        due -= (move.capital[c * R + d] / stayed.cell.capital[c]) * stayed.cell.realCapital[c]
        const from = d * F + (c % F)
        due += (move.capital[from * R + Math.floor(c / F)] / stayed.cell.capital[from]) * stayed.cell.realCapital[from]
      }
      expect(realCapital[c] / due, String(c)).toBeCloseTo(1, 9)
    }
  })

  it('takes, where it is a laboratory, its central funds along', () => {
    const economy = copyEconomy(before)
    relocate.run(economy, params, key(SEED, 'relocate', 0))
    const { innovator, region } = economy
    innovator.destination.fill(EMPTY)
    const i = innovator.central0.findIndex((funds, k) => funds > 0 && innovator.home[k] === BEIJING)
    innovator.destination[i] = HEBEI
    const funds = region.centralFunds.slice()
    settle.run(economy, params, 0)
    const shift = innovator.central0[i]
    expect(shift).toBeGreaterThan(0)
    expect(region.centralFunds[BEIJING]).toBeCloseTo(funds[BEIJING] - shift, 9)
    expect(region.centralFunds[HEBEI]).toBeCloseTo(funds[HEBEI] + shift, 9)
    expect(region.centralFunds[TIANJIN]).toBeCloseTo(funds[TIANJIN], 9)
    expect(innovator.home[i]).toBe(HEBEI)
  })

  it('is nobody of the last two of a cell, those that close counted', () => {
    const wild = paramsWith({ 'move-rate': 50, 'exit-size': 50, 'entry-capital': 0, 'spin-off-rate': 0 })
    for (let n = 0; n < 40; n++) {
      const economy = worldBefore('found', wild)
      // some of a cell of four are small enough to close, and the rest are in a hurry
      const c = TIANJIN * F + RESEARCH
      let standing = 0
      for (let i = 0; i < economy.roster.extent[0]; i++) {
        if (economy.firm.cell[i] !== c) continue
        if (standing >= 4) economy.firm.cell[i] = EMPTY
        else if (standing++ >= 2) economy.firm.capital[i] = 1e9
      }
      economy.cell.firms[c] = standing
      found.run(economy, wild, key(n, 'found', 0))
      relocate.run(economy, wild, key(n, 'relocate', 0))
      const left = Array.from(economy.firm.cell).filter((home, i) => home === c && economy.firm.leaving[i] === 0).length
      expect(left, `key ${n}`).toBe(2)
    }
  })
})
