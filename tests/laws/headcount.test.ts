import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PARAMS } from '../../scripts/default-world.ts'
import { copyEconomy, type Economy, EMPTY } from '../../src/economy/economy.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { PAYMENT } from '../../src/economy/payments.ts'
import { timed } from '../../src/engine/levers.ts'
import { STEP } from '../../src/engine/step.ts'
import { key } from '../../src/math/random.ts'
import { CLOSES, MOVES } from '../../src/phases/entering/closing.ts'
import { LICENSED, STAYS } from '../../src/phases/transferring/fates.ts'
import { anyScenario } from './drawn-scenarios.ts'
import { scenarioWith } from './scenarios.ts'

/*
 * Counted from the tables of firms and patents themselves, besides what the phases say of them and the audit compares.
 */

const QUARTERS = 6
const CLOSE = 1e-9
const SCENARIOS = 24

/** Twenty-four draws over all assumptions, levers and rules; policies in force from the first quarters on. */
const anyWorld = fc.tuple(anyScenario, fc.integer({ min: 120, max: 600 }), fc.boolean())
type Drawn = typeof anyWorld extends fc.Arbitrary<infer T> ? T : never

/** A quarter: the world before it, after its flows are made, and settled. */
type Quarter = readonly [opening: Economy, made: Economy, closing: Economy]

function* quartersOf([{ seed, levers, ...settings }, firms, lively]: Drawn): Generator<Quarter> {
  const early = levers.map(({ end: _, ...lever }) => ({ ...lever, start: '2013Q1', ramp: 0 }))
  const scenario = scenarioWith({ ...settings, levers: early, firms })
  const assumptions = lively
    ? { ...scenario.assumptions, 'move-rate': 0.03, 'laboratory-move-rate': 0.03, 'spin-off-rate': 0.05 }
    : scenario.assumptions
  const params = { ...PARAMS, assumptions, rules: scenario.rules, levers: timed(scenario.levers, scenario.world) }
  const economy = foundEconomy(scenario, seed, 16)
  for (let t = 0; t < QUARTERS; t++) {
    const opening = copyEconomy(economy)
    for (const phase of STEP.slice(0, -1)) phase.run(economy, { ...params, t }, key(seed, phase.name, t))
    const made = copyEconomy(economy)
    STEP.at(-1)!.run(economy, { ...params, t }, 0)
    economy.t++
    yield [opening, made, copyEconomy(economy)]
  }
}

/** What a table holds, by the cell of its rows. */
function byCell(
  cells: { readonly [i: number]: number; readonly length: number },
  C: number,
  of: (i: number) => number,
) {
  const sums = new Array<number>(C).fill(0)
  for (let i = 0; i < cells.length; i++) if (cells[i] !== EMPTY) sums[cells[i]] += of(i)
  return sums
}
const sum = (column: Iterable<number>): number => {
  let total = 0
  for (const value of column) total += value
  return total
}
const near = (got: number, due: number, scale: number, what: string): void =>
  expect(Math.abs(got - due), `${what}: ${got}, due ${due}`).toBeLessThanOrEqual(
    CLOSE * Math.max(Math.abs(got), Math.abs(due), scale),
  )

const happened = { made: 0, licensed: 0, gone: 0, lapsed: 0, moved: 0, closed: 0, founded: 0, fees: 0, limited: 0 }

function patentsAndLicences([opening, made, closing]: Quarter): void {
  const C = opening.cell.size
  const on = ({ patent }: Economy) => byCell(patent.cell, C, () => 1)
  const left = ({ patent }: Economy) => byCell(patent.cell, C, (i) => patent.licences[i])
  const { cell, patent } = made
  const fates = (of: (fate: number, licences: number) => number) =>
    byCell(patent.cell, C, (i) => of(patent.fate[i], patent.licences[i]))
  const took = fates((fate) => Number(fate === LICENSED))
  const ended = fates((fate, n) => Number(fate > LICENSED || (fate === LICENSED && n === 1)))
  const lost = fates((fate, n) => (fate > LICENSED ? n : 0))
  for (let c = 0; c < C; c++) {
    const unsold = cell.gone[c] + cell.lapsed[c] - ended[c]
    // made without a slot to stand in
    expect(unsold).toBeGreaterThanOrEqual(0)
    expect(on(closing)[c]).toBe(on(opening)[c] + cell.made[c] - unsold - ended[c])
    expect(left(closing)[c]).toBe(left(opening)[c] + cell.issued[c] - took[c] - lost[c])
    expect(cell.licensed[c]).toBe(took[c])
    expect(closing.cell.offer[c]).toBe(on(closing)[c])
    expect(closing.cell.licences[c]).toBe(left(closing)[c])
  }
  for (let i = 0; i < patent.cell.length; i++) {
    if (opening.patent.cell[i] === EMPTY) continue
    const stays = patent.fate[i] === STAYS || (patent.fate[i] === LICENSED && patent.licences[i] > 1)
    const stood = closing.patent.identity[i] === opening.patent.identity[i] && closing.patent.cell[i] !== EMPTY
    expect(stood, `patent ${i}`).toBe(stays)
  }
  const standing = patent.identity.filter((_, i) => patent.cell[i] !== EMPTY)
  expect(new Set(standing).size).toBe(standing.length)
  happened.made += sum(cell.made)
  happened.licensed += sum(cell.licensed)
  happened.gone += sum(cell.gone)
  happened.lapsed += sum(cell.lapsed)
}

function fees([, made, closing]: Quarter): void {
  const { contract, payment, cell, region, func, pair } = made
  const P = Math.sqrt(pair.size)
  const S = P * func.size
  const kinds = [PAYMENT['licence-fees'], PAYMENT['laboratory-fees']]
  const paid = sum(kinds.flatMap((k) => Array.from(payment.value.subarray(k * P * P, (k + 1) * P * P))))
  const fee = sum(contract.fee)
  near(paid, fee, 0, 'fees paid')
  const outside = (of: (p: number, d: number) => boolean) =>
    sum(
      contract.fee.map((x, k) =>
        of(Math.floor(k / func.size / S), Math.floor((((k / func.size) | 0) % S) / func.size)) ? x : 0,
      ),
    )
  const R = region.size
  near(sum(cell.feesPaid) + outside((_, d) => d >= R), fee, 0, 'fees by payer')
  near(sum(cell.feesReceived) + sum(region.laboratoryFees) + outside((p) => p >= R), fee, 0, 'fees by payee')
  for (let c = 0; c < cell.size; c++) {
    expect(cell.feesPaid[c]).toBeLessThanOrEqual(0.5 * cell.retained[c] * (1 + CLOSE))
    happened.limited += Number(cell.feesPaid[c] > 0.5 * cell.retained[c] * (1 - CLOSE))
  }
  happened.fees += fee
  expect(closing.cell.cash.every((value) => value > 0)).toBe(true)
}

function firmsAndCapital([opening, made, closing]: Quarter, delta: number): void {
  const C = opening.cell.size
  const R = opening.region.size
  const F = opening.func.size
  const { firm, roster, mover, entry, cell } = made
  const count = ({ firm: { cell: home } }: Economy) => byCell(home, C, () => 1)
  const capital = ({ firm: { cell: home, capital: K } }: Economy) => byCell(home, C, (i) => K[i])
  const cash = ({ firm: { cell: home, cash: M } }: Economy) => byCell(home, C, (i) => M[i])
  const left = (reason: number) => byCell(firm.cell, C, (i) => Number(firm.leaving[i] === reason))
  const arrivals = (cells: { readonly [n: number]: number }, n: number) => {
    const sums = new Array<number>(C).fill(0)
    for (let k = 0; k < n; k++) sums[cells[k]]++
    return sums
  }
  const moved = arrivals(mover.cell, roster.moving[0])
  const founded = arrivals(entry.cell, roster.entering[0])
  for (let c = 0; c < C; c++)
    expect(count(closing)[c]).toBe(count(opening)[c] - left(CLOSES)[c] - left(MOVES)[c] + moved[c] + founded[c])
  // moves make and destroy nothing: of each function as much as without them
  for (let f = 0; f < F; f++) {
    let [stood, due, kept, of] = [0, 0, 0, 0]
    for (let r = 0; r < R; r++) {
      const c = r * F + f
      stood += capital(closing)[c]
      due += (1 - delta) * capital(opening)[c] + cell.own[c] + cell.inflow[c]
      kept += cash(closing)[c]
      of += cell.retained[c] - cell.feesPaid[c] + cell.feesReceived[c]
    }
    near(stood, due, 0, `capital of function ${f}`)
    near(kept, of, 0, `cash of function ${f}`)
  }
  // and nobody else's property: what each place owns of a function changes by what it places and wears alone
  const S = closing.owner.size / Math.sqrt(closing.pair.size)
  for (let from = 0; from < closing.owner.size; from += S)
    for (let f = 0; f < F; f++) {
      let [owned, due] = [0, 0]
      for (let c = f; c < C; c += F) {
        const reinvested = cell.own[c] / opening.cell.capital[c]
        owned += closing.owner.capital[from + c]
        due += (1 - delta + reinvested) * opening.owner.capital[from + c] + made.owner.inflow[from + c]
      }
      near(owned, due, 1e-9, `owner ${from / S}, function ${f}`)
    }
  const standing = closing.firm.identity.filter((_, i) => closing.firm.cell[i] !== EMPTY)
  expect(new Set(standing).size).toBe(standing.length)
  happened.moved += roster.moving[0]
  happened.founded += roster.entering[0]
  happened.closed += sum(left(CLOSES))
}

describe(`in ${SCENARIOS} scenarios drawn over everything, quarter by quarter`, () => {
  it('patents, licences, fees, firms, capital, cash and property are neither made nor lost but where it is said', () => {
    fc.assert(
      fc.property(anyWorld, (drawn) => {
        const delta = scenarioWith({ assumptions: drawn[0].assumptions }).assumptions['capital-depreciation']
        for (const quarter of quartersOf(drawn)) {
          patentsAndLicences(quarter)
          fees(quarter)
          firmsAndCapital(quarter, delta)
        }
      }),
      { numRuns: SCENARIOS, seed: 2012 },
    )
    console.log(
      `conservation: ${Object.entries(happened)
        .map(([what, n]) => `${what} ${Math.round(n)}`)
        .join(', ')}`,
    )
    for (const [what, n] of Object.entries(happened)) expect(n, what).toBeGreaterThan(0)
  })
})
