import { describe, expect, it } from 'vitest'
import { exp } from '../../src/math/real.ts'
import { CLOSES, MOVES } from '../../src/phases/found.ts'
import { relocate } from '../../src/phases/relocate.ts'
import { moveOwnership } from '../../src/phases/settling/moves.ts'
import type { Assumptions } from '../../src/scenario/assumptions.ts'
import { REGIONS } from '../../src/scenario/places.ts'
import { PAYMENT } from '../../src/world/payments.ts'
import { copyWorld, EMPTY, type World } from '../../src/world/world.ts'
import { finishAfter, paramsWith, runPhases, total, worldBefore } from './quarter.ts'

const F = 5
const R = REGIONS.length
const P = R + 2
const [BEIJING, TIANJIN, HEBEI] = [0, 1, 2]
/** Nobody closes or is founded; moves are made by h_M alone. */
const still: Partial<Assumptions> = { 'exit-size': 0, 'entry-capital': 0, 'spin-off-rate': 0, 'move-intensity': 0 }
const movers = ({ roster, mover }: World) =>
  Array.from({ length: roster.moving[0] }, (_, n) => ({ slot: mover.slot[n], to: mover.cell[n] }))

describe('a firm that moves', () => {
  const params = paramsWith({ ...still, 'move-rate': 0.05 })
  const before = worldBefore(relocate, params)
  runPhases(before, [relocate], params)
  const after = copyWorld(before)
  finishAfter(relocate, after, params)
  const delta = params.assumptions['capital-depreciation']

  it('goes to its function’s cell in another region, and is counted there', () => {
    expect(movers(before).length).toBeGreaterThan(10)
    const counts = new Float64Array(before.move.firms.length)
    for (const { slot, to } of movers(before)) {
      const from = before.firm.cell[slot]
      expect(to % F).toBe(from % F)
      expect(to).not.toBe(from)
      expect(before.firm.leaving[slot]).toBe(MOVES)
      expect(after.firm.cell[slot]).toBe(to)
      counts[from * R + Math.floor(to / F)]++
    }
    expect(before.move.firms).toEqual(counts)
  })

  it('takes along its address, age, capital after wear and its own expansion, technology and retained profit', () => {
    const { firm, cell, move } = before
    const [capital, cash] = [new Float64Array(move.capital.length), new Float64Array(move.cash.length)]
    for (const { slot: i, to } of movers(before)) {
      const c = firm.cell[i]
      const kept = (1 - delta) * firm.capital[i] + firm.investment[i]
      const fees = cell.feesReceived[c] - cell.feesPaid[c]
      const profit =
        ((cell.retained[c] + fees) * firm.capital[i] * firm.variety[i]) / (cell.variety[c] - cell.closingVariety[c])
      expect(after.firm.identity[i]).toBe(firm.identity[i])
      expect(after.firm.born[i]).toBe(firm.born[i])
      expect(after.firm.capital[i] / kept).toBeCloseTo(1, 12)
      expect(after.firm.cash[i] / profit).toBeCloseTo(1, 12)
      expect(after.firm.technology[i]).toBe(firm.technology[i] + firm.advance[i])
      capital[c * R + Math.floor(to / F)] += kept
      cash[c * R + Math.floor(to / F)] += profit
    }
    for (let k = 0; k < capital.length; k++) {
      expect(Math.abs(move.capital[k] - capital[k])).toBeLessThan(1e-9 * Math.max(1, capital[k]))
      expect(Math.abs(move.cash[k] - cash[k])).toBeLessThan(1e-9 * Math.max(1, cash[k]))
    }
  })

  it('brings its cash as a payment between the two regions’ firms', () => {
    for (let r = 0; r < R; r++)
      for (let d = 0; d < R; d++) {
        const due = total(Array.from({ length: F }, (_, f) => before.move.cash[(r * F + f) * R + d]))
        expect(before.payment.value[(PAYMENT['moved-cash'] * P + r) * P + d]).toBeCloseTo(due, 12)
      }
    expect(total(before.move.cash)).toBeGreaterThan(0)
  })

  it('leaves two firms at least where it was', () => {
    const few = copyWorld(before)
    few.cell.firms[BEIJING * F + 3] = 2
    few.firm.leaving.fill(0)
    few.payment.value.fill(0)
    runPhases(few, [relocate], params)
    expect(movers(few).some(({ slot }) => few.firm.cell[slot] === BEIJING * F + 3)).toBe(false)
    expect(movers(few).length).toBeGreaterThan(5)
  })

  it('does not close in the same quarter', () => {
    const closing = copyWorld(before)
    const [first] = movers(before)
    closing.firm.leaving.fill(0)
    closing.firm.leaving[first.slot] = CLOSES
    closing.payment.value.fill(0)
    runPhases(closing, [relocate], params)
    expect(movers(closing).map(({ slot }) => slot)).toEqual(
      movers(before)
        .slice(1)
        .map(({ slot }) => slot),
    )
    expect(closing.firm.leaving[first.slot]).toBe(CLOSES)
  })
})

describe('how often', () => {
  /** Moves by cell and destination over many quarters in which nothing else happens, and how many could have been made. */
  function moves(assumptions: Partial<Assumptions>, levers: readonly object[] = [], prepare = (_: World) => {}) {
    const params = paramsWith({ ...still, 'investment-distance': 0, ...assumptions }, { levers })
    const world = worldBefore(relocate, params)
    prepare(world)
    const sums = new Float64Array(world.move.firms.length)
    const quarters = 400
    for (let t = 1; t <= quarters; t++) {
      world.firm.leaving.fill(0)
      runPhases(world, [relocate], { ...params, t })
      for (let k = 0; k < sums.length; k++) sums[k] += world.move.firms[k]
    }
    const nearness = (r: number, d: number) => {
      const near = (q: number) => (q === r ? 0 : 1 / world.pair.distance[r * P + q])
      return near(d) / total(REGIONS.map((_, q) => near(q)))
    }
    return { sums, nearness, world, trials: (c: number) => quarters * world.cell.firms[c] }
  }
  const close = (got: number, due: number, what: string) =>
    expect(Math.abs(got - due), what).toBeLessThan(4.5 * Math.sqrt(due) + 1e-9)

  it('firms move: h_M, shared out by nearness', () => {
    const { sums, nearness, trials } = moves({ 'move-rate': 0.01 })
    for (let c = 0; c < R * F; c++)
      for (let d = 0; d < R; d++) {
        const r = Math.floor(c / F)
        close(sums[c * R + d], d === r ? 0 : 0.01 * nearness(r, d) * trials(c), `cell ${c} → ${d}`)
      }
  })

  it('to where profit is higher, by β_M times the log of its ratio', () => {
    const { sums, nearness, trials } = moves({ 'move-rate': 0.005, 'move-intensity': 2 }, [], ({ cell }) => {
      for (let c = 0; c < R * F; c++) cell.profitSeen[c] = c < F ? 0.05 : 0.05 * Math.SQRT2
    })
    const ofRegion = (r: number, of: (c: number) => number) => total(Array.from({ length: F }, (_, f) => of(r * F + f)))
    for (const [r, d, times] of [
      [BEIJING, TIANJIN, 2],
      [TIANJIN, BEIJING, 0.5],
      [TIANJIN, HEBEI, 1],
    ])
      close(
        ofRegion(r, (c) => sums[c * R + d]),
        times * 0.005 * nearness(r, d) * ofRegion(r, trials),
        `${r} → ${d}`,
      )
  })

  it('more to a region with a new district, and more out of a function that is relieved', () => {
    const start = '2013Q1'
    const { sums, nearness, trials, world } = moves({ 'move-rate': 0.004, 'relief-moves': 0.02 }, [
      { id: 'd', kind: 'new-district', region: 'hebei', value: 50, start },
      { id: 'r', kind: 'relief', region: 'beijing', function: 'general', value: 0.2, start },
    ])
    expect(world.region.movePull[HEBEI]).toBeGreaterThan(0.1)
    const relieved = world.cell.relief[2]
    expect(relieved).toBeGreaterThan(0)
    for (let c = 0; c < R * F; c++)
      for (let d = 0; d < R; d++) {
        const r = Math.floor(c / F)
        const hazard = 0.004 + (c === 2 ? 0.02 * relieved : 0)
        const due = d === r ? 0 : hazard * exp(world.region.movePull[d]) * nearness(r, d) * trials(c)
        close(sums[c * R + d], due, `cell ${c} → ${d}`)
      }
  })

  it('never with more than a probability of 0.1 a quarter', () => {
    const { sums, trials } = moves({ 'move-rate': 5 })
    for (let c = 0; c < R * F; c++) close(total(sums.subarray(c * R, (c + 1) * R)), 0.1 * trials(c), `cell ${c}`)
  })
})

describe('laboratories that move', () => {
  const params = paramsWith({ ...still, 'move-rate': 0, 'laboratory-move-rate': 0.08 })
  const before = worldBefore(relocate, params)
  runPhases(before, [relocate], params)
  const after = copyWorld(before)
  finishAfter(relocate, after, params)

  it('are universities and institutes, never those of companies, and settle where they went', () => {
    const { innovator } = before
    let moved = 0
    for (let i = 0; i < innovator.size; i++) {
      const to = innovator.destination[i]
      if (to === EMPTY) expect(after.innovator.home[i]).toBe(innovator.home[i])
      else {
        expect(innovator.pool[i]).toBeLessThan(2)
        expect(after.innovator.home[i]).toBe(to)
        expect(to).not.toBe(innovator.home[i])
        moved++
      }
    }
    expect(moved).toBeGreaterThan(0)
  })

  it('take what the central government pays them along', () => {
    const due = new Float64Array(R)
    for (let i = 0; i < after.innovator.size; i++) due[after.innovator.home[i]] += after.innovator.central0[i]
    for (let r = 0; r < R; r++) expect(after.region.centralFunds[r]).toBeCloseTo(due[r], 10)
    expect(total(after.region.centralFunds)).toBeCloseTo(total(before.region.centralFunds), 10)
    expect(Array.from(after.region.centralFunds)).not.toEqual(Array.from(before.region.centralFunds))
  })
})

describe('owners of firms that move', () => {
  it('keep their shares: a quarter of a cell moves, and with it a quarter of what each owns of it', () => {
    // two regions, one function, two owners; the first cell has 100, of which 25 moves
    const cell = { size: 2, capital: Float64Array.of(75, 50), realCapital: Float64Array.of(80, 50) }
    const owner = { capital: Float64Array.of(60, 10, 40, 40) }
    moveOwnership(cell, owner, { capital: Float64Array.of(0, 25, 0, 0) }, 1, 2)
    expect(Array.from(owner.capital)).toEqual([45, 25, 30, 50])
    expect(Array.from(cell.realCapital)).toEqual([60, 70])
  })

  it('and what moves both ways at once changes hands by what was there before', () => {
    // 20 of 100 go one way, 30 of 60 the other
    const cell = { size: 2, capital: Float64Array.of(80, 30), realCapital: Float64Array.of(100, 60) }
    const owner = { capital: Float64Array.of(50, 60, 50, 0) }
    moveOwnership(cell, owner, { capital: Float64Array.of(0, 20, 30, 0) }, 1, 2)
    expect(Array.from(owner.capital)).toEqual([70, 40, 40, 10])
    expect(Array.from(cell.realCapital)).toEqual([110, 50])
  })
})
