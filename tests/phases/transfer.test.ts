import { describe, expect, it } from 'vitest'
import { exp } from '../../src/math/real.ts'
import { enact } from '../../src/phases/enact.ts'
import { LAPSES, LICENSED, STAYS, transfer } from '../../src/phases/transfer.ts'
import type { Assumptions } from '../../src/scenario/assumptions.ts'
import type { Params } from '../../src/scenario/params.ts'
import { PLACES, REGIONS } from '../../src/scenario/places.ts'
import { absorption } from '../../src/world/absorption.ts'
import { EMPTY, type World } from '../../src/world/world.ts'
import { withoutPatents } from '../laws/without-patents.ts'
import { finishAfter, paramsWith, runPhases, total, worldBefore } from './quarter.ts'

const [BEIJING, TIANJIN, HEBEI] = [0, 1, 2]
const R = REGIONS.length
const P = PLACES.length
const F = 5
const S = P * F
const GENERAL = 2
/** Most of the patents that may meet somebody do. */
const MOST = 0.85

/** Whoever meets a patent that is ahead takes it up, and no patent lapses by chance. */
const willing: Partial<Assumptions> = {
  'readiness-start': 1,
  ...Object.fromEntries(PLACES.map((place) => [`absorption-window-${place}`, 1e6])),
  'patent-lapse': 0,
  'spin-off-rate': 0,
}

/** A world without patents and research before `transfer`, in which those of Beijing meet firms of their own function in `to` and nobody else. */
function market(params: Params, to: readonly number[]): World {
  const world = worldBefore(transfer, params, withoutPatents)
  world.firm.advance.fill(0)
  world.pair.meeting0.fill(0)
  for (const d of to) world.pair.meeting0[BEIJING * P + d] = 1
  for (let f = 0; f < F; f++) for (let g = 0; g < F; g++) world.use.related[f * F + g] = Number(g >= f)
  return world
}

/** Puts `count` patents of Beijing's general manufacturing on offer. */
function offer({ patent, shelf, cell, innovator }: World, count: number, level: number, licences = 1): void {
  const maker = innovator.home.findIndex((r, i) => r === BEIJING && innovator.field[i] === GENERAL)
  for (let i = 0; i < count; i++) {
    patent.cell[i] = GENERAL
    patent.innovator[i] = maker
    patent.identity[i] = 1000 + i
    patent.level[i] = level
    patent.age[i] = 0
    patent.licences[i] = licences
  }
  shelf.extent[0] = count
  cell.offer[GENERAL] = cell.offerOpening[GENERAL] = count
  cell.licences[GENERAL] = cell.licencesOpening[GENERAL] = count * licences
}

const lifted = ({ firm, roster }: World): number[] =>
  Array.from({ length: roster.extent[0] }, (_, i) => i).filter((i) => firm.advance[i] !== 0)
/** Meetings, or another column of contracts, of Beijing's patents by destination. */
const byPlace = (column: Float64Array, origin = BEIJING): number[] =>
  PLACES.map((_, d) => total(column.subarray((origin * S + d * F) * F, (origin * S + (d + 1) * F) * F)))

describe('a licence', () => {
  it('lifts the firm by exactly η g, and no other firm', () => {
    const params = paramsWith({ ...willing, 'absorption-step': 0.1 })
    for (let id = 0; id < 40; id++) {
      const world = market(params, [TIANJIN])
      const { firm, func, patent } = world
      offer(world, 1, func.frontier[GENERAL])
      patent.identity[0] = id
      runPhases(world, [transfer], params)
      const taken = lifted(world)
      expect(taken.length).toBe(Number(patent.fate[0] === LICENSED))
      for (const i of taken) {
        expect(firm.cell[i]).toBe(TIANJIN * F + GENERAL)
        expect(firm.advance[i]).toBeCloseTo(0.1 * (patent.level[0] - firm.technology[i]), 14)
      }
    }
  })

  it('adds to another of the same quarter, and all together never lead beyond the frontier', () => {
    for (const eta of [0.01, 1.5]) {
      const params = paramsWith({ ...willing, 'absorption-step': eta })
      const world = market(params, [TIANJIN])
      const { firm, func, contract } = world
      const level = func.frontier[GENERAL] - 0.05
      offer(world, 600, level)
      runPhases(world, [transfer], params)
      const host = TIANJIN * F + GENERAL
      const taken = contract.licences[(BEIJING * S + host) * F + GENERAL]
      expect(taken).toBeGreaterThan(lifted(world).length)
      let lifts = 0
      for (const i of lifted(world)) {
        const g = level - firm.technology[i]
        const room = func.frontier[GENERAL] - firm.technology[i]
        expect(firm.advance[i]).toBeLessThanOrEqual(room + 1e-12)
        const n = firm.advance[i] / (eta * g)
        if (firm.advance[i] < room * (1 - 1e-12)) expect(Math.abs(n - Math.round(n))).toBeLessThan(1e-9)
        lifts += Math.round(n)
      }
      if (eta < 0.1) expect(lifts).toBe(taken)
      else expect(lifts).toBeLessThan(taken)
    }
  })

  it('of a patent that is not ahead is not taken', () => {
    const params = paramsWith(willing)
    const world = market(params, [TIANJIN])
    offer(world, 200, Math.min(...world.firm.technology) - 1)
    runPhases(world, [transfer], params)
    expect(byPlace(world.contract.met)[TIANJIN]).toBeGreaterThan(100)
    expect(total(world.contract.licences)).toBe(0)
    expect(lifted(world)).toEqual([])
  })

  it('is worth κ e^{g_κ C} (σ − 1) g at signing', () => {
    const params = paramsWith({ ...willing, 'absorption-step': 1e-6 })
    const world = market(params, [TIANJIN])
    offer(world, 300, world.func.frontier[GENERAL])
    runPhases(world, [transfer], params)
    const { shelf, clock, func, contract, firm } = world
    const rate = exp(params.assumptions['registration-growth'] * clock.trend[0])
    // the advance is η Σ g
    const g = total(lifted(world).map((i) => firm.advance[i])) / 1e-6
    const due = shelf.contract[0] * rate * (func.sigma[GENERAL] - 1) * g
    expect(Math.abs(total(contract.value) / due - 1)).toBeLessThan(1e-9)
  })

  it('is taken as often as absorptive capacity and readiness say, 0.85 of patents meeting somebody', () => {
    const count = 1200
    const gap = 0.5
    for (const [window, age, pilot] of [
      [0.3, 0, 0],
      [0.3, 30, 0],
      [0.6, 30, 0],
      [0.3, 30, 0.2],
    ] as const) {
      const params = paramsWith({ ...willing, 'readiness-start': 0.3, 'absorption-window-tianjin': window })
      const world = market(params, [TIANJIN])
      const host = TIANJIN * F + GENERAL
      world.func.frontier[GENERAL] = 0
      world.firm.technology.fill(-gap)
      world.region.pilotWindow[TIANJIN] = pilot
      offer(world, count, 0)
      world.patent.age.fill(age)
      runPhases(world, [transfer], params)
      const met = world.contract.met[(BEIJING * S + host) * F + GENERAL]
      const share = (got: number, of: number, due: number) =>
        expect(Math.abs(got / of - due)).toBeLessThan(4 * Math.sqrt((due * (1 - due)) / of))
      share(met, count, MOST)
      const ready = 1 - 0.7 * exp(-params.assumptions['readiness-speed'] * age)
      share(total(world.contract.licences), met, absorption(gap, pilot, window, ready))
    }
  })
})

describe('a patent', () => {
  it('with n licences is gone when n are taken, one a quarter at most, and counted so', () => {
    const params = paramsWith(willing)
    const world = market(params, [TIANJIN])
    const [count, n] = [50, 3]
    offer(world, count, world.func.frontier[GENERAL], n)
    world.patent.level.fill(10)
    const { patent, cell, innovator } = world
    innovator.made0.fill(0)
    let [licensed, gone] = [0, 0]
    for (let t = 1; t < 13; t++) {
      const quarter = { ...params, t }
      if (t > 1) {
        runPhases(world, [enact], quarter)
        for (let k = 0; k < world.firm.advance.length; k++) world.firm.advance[k] = 0
      }
      const before = Array.from(patent.licences.subarray(0, count))
      const stood = Array.from(patent.cell.subarray(0, count), (c) => c !== EMPTY)
      runPhases(world, [transfer], quarter)
      finishAfter(transfer, world, quarter)
      for (let i = 0; i < count; i++) {
        if (!stood[i]) continue
        const taken = Number(patent.fate[i] === LICENSED)
        expect(patent.fate[i]).toBe(taken ? LICENSED : STAYS)
        expect(patent.licences[i]).toBe(before[i] - taken)
        expect(patent.cell[i] === EMPTY).toBe(before[i] - taken === 0)
      }
      licensed += cell.licensed[GENERAL]
      gone += cell.gone[GENERAL]
      expect(cell.offer[GENERAL]).toBe(count - gone)
      expect(cell.licences[GENERAL]).toBe(count * n - licensed)
    }
    expect(licensed).toBe(count * n)
    expect(gone).toBe(count)
  })

  it('that meets nobody lapses with probability x_P, and always when its legal term is over', () => {
    const lapse = 0.1
    const params = paramsWith({ ...willing, 'patent-lapse': lapse })
    const world = market(params, [])
    offer(world, 1000, world.func.frontier[GENERAL], 2)
    for (let i = 900; i < 1000; i++) world.patent.age[i] = 79
    runPhases(world, [transfer], params)
    const { fate } = world.patent
    const early = fate.subarray(0, 900).filter((x) => x === LAPSES).length
    expect(Math.abs(early - 900 * lapse)).toBeLessThan(4 * Math.sqrt(900 * lapse * (1 - lapse)))
    expect(fate.subarray(900, 1000).every((x) => x === LAPSES)).toBe(true)
    expect(world.cell.lapsed[GENERAL]).toBe(early + 100)
    expect(world.cell.voided[GENERAL]).toBe(2 * (early + 100))
  })

  it('looks for a share ω of its firms in related functions, and for the rest in its own', () => {
    const params = paramsWith(willing)
    const world = market(params, [TIANJIN])
    const { use, contract } = world
    for (let g = 0; g < F; g++) use.related[GENERAL * F + g] = [0, 0.3, 1, 1, 1][g]
    offer(world, 1200, world.func.frontier[GENERAL])
    runPhases(world, [transfer], params)
    const met = Array.from({ length: F }, (_, g) => contract.met[(BEIJING * S + TIANJIN * F + g) * F + GENERAL])
    const all = total(met)
    expect([met[0], met[3], met[4]]).toEqual([0, 0, 0])
    expect(Math.abs(met[1] / all - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / all))
  })
})

describe('where partners count', () => {
  const params = paramsWith({ ...willing, 'network-share': 1 }, { rules: { transfer: 'network' } })
  const laid = (): World => {
    const world = market(params, [TIANJIN])
    offer(world, 100, world.func.frontier[GENERAL])
    return world
  }
  const someFirm = ({ firm }: World, c: number): number => firm.cell.indexOf(c)
  const maker = (world: World): number => world.patent.innovator[0]

  it('a patent goes back to the firm that took its maker’s last licence, wherever that is', () => {
    const world = laid()
    const partner = someFirm(world, HEBEI * F + 1)
    world.innovator.partner[maker(world)] = partner
    world.innovator.partnerIdentity[maker(world)] = world.firm.identity[partner]
    runPhases(world, [transfer], params)
    expect(lifted(world)).toEqual([partner])
    expect(byPlace(world.contract.met)[HEBEI]).toBe(total(world.contract.met))
    expect(world.innovator.partnerNext[maker(world)]).toBe(partner)
  })

  it('or to buyers of the outside place that did', () => {
    const world = laid()
    world.innovator.partner[maker(world)] = -2 - 1
    runPhases(world, [transfer], params)
    expect(byPlace(world.contract.met)[R + 1]).toBe(total(world.contract.met))
    expect(lifted(world)).toEqual([])
  })

  it.each(['closed', 'has made room for another'])(
    'and by gravity where that firm %s, finding a new partner',
    (why) => {
      const world = laid()
      const partner = someFirm(world, HEBEI * F + 1)
      world.innovator.partner[maker(world)] = partner
      world.innovator.partnerIdentity[maker(world)] = world.firm.identity[partner]
      if (why === 'closed') {
        world.firm.cell[partner] = EMPTY
        world.cell.firms[HEBEI * F + 1]--
      } else world.firm.identity[partner] = 987_654
      runPhases(world, [transfer], params)
      expect(byPlace(world.contract.met)[TIANJIN]).toBe(total(world.contract.met))
      const next = world.innovator.partnerNext[maker(world)]
      expect(world.firm.cell[next]).toBe(TIANJIN * F + GENERAL)
      expect(world.innovator.partnerNextIdentity[maker(world)]).toBe(world.firm.identity[next])
    },
  )

  it('and not where they do not: gravity knows no partner', () => {
    const world = laid()
    const partner = someFirm(world, HEBEI * F + 1)
    world.innovator.partner[maker(world)] = partner
    world.innovator.partnerIdentity[maker(world)] = world.firm.identity[partner]
    runPhases(world, [transfer], { ...params, rules: { ...params.rules, transfer: 'gravity' } })
    expect(byPlace(world.contract.met)[TIANJIN]).toBe(total(world.contract.met))
  })
})

describe('a technology market', () => {
  const border = 0.8
  const settings = (value: number) => ({
    levers: [{ id: 'm', kind: 'technology-market', pair: ['beijing', 'tianjin'], value, start: '2013Q1' }],
  })
  /** Many patents of every region, each rarely met. */
  function met(value: number): number[][] {
    const params = paramsWith({ ...willing, 'technology-border': border }, settings(value))
    const world = worldBefore(transfer, params, withoutPatents)
    const { pair, patent, shelf, innovator } = world
    for (let r = 0; r < R; r++) for (let d = 0; d < P; d++) pair.meeting0[r * P + d] = 0.08
    const count = patent.cell.length
    for (let i = 0; i < count; i++) {
      const r = i % R
      patent.cell[i] = r * F + GENERAL
      patent.innovator[i] = innovator.home.indexOf(r)
      patent.identity[i] = i
      patent.level[i] = 0
      patent.licences[i] = 1
    }
    shelf.extent[0] = count
    runPhases(world, [transfer], params)
    return REGIONS.map((_, r) => byPlace(world.contract.met, r))
  }

  it('raises meetings over its pair by e^{border removed}, both ways, and over no other', () => {
    const value = 0.5
    const without = met(0)
    const withIt = met(value)
    expect(withIt[HEBEI]).toEqual(without[HEBEI])
    for (const [r, other] of [
      [BEIJING, TIANJIN],
      [TIANJIN, BEIJING],
    ])
      for (let d = 0; d < P; d++) {
        const rise = withIt[r][d] / without[r][d]
        const due = d === other ? exp(border * value) : 1
        expect(Math.abs(rise - due), `${r} → ${d}`).toBeLessThan(4 * due * Math.sqrt(2 / without[r][d]))
        if (d !== other)
          expect(Math.abs(withIt[r][d] - without[r][d]), `${r} → ${d}`).toBeLessThan(0.5 * without[r][other])
      }
    expect(withIt[BEIJING][TIANJIN]).toBeGreaterThan(1.15 * without[BEIJING][TIANJIN])
    expect(withIt[TIANJIN][BEIJING]).toBeGreaterThan(1.15 * without[TIANJIN][BEIJING])
  })
})

describe('licence fees', () => {
  function paid(share: number): World {
    const params = paramsWith({ ...willing, 'fee-share': share })
    const world = market(params, [TIANJIN, HEBEI])
    offer(world, 400, world.func.frontier[GENERAL])
    runPhases(world, [transfer], params)
    return world
  }
  const host = TIANJIN * F + GENERAL

  it('are a share of contract value while the buyers’ cell can pay', () => {
    const { contract, cell, payment } = paid(1e-6)
    expect(total(contract.value)).toBeGreaterThan(0)
    for (let k = 0; k < contract.fee.length; k++) expect(contract.fee[k]).toBe(1e-6 * contract.value[k])
    expect(Math.abs(total(cell.feesPaid) / (1e-6 * total(contract.value)) - 1)).toBeLessThan(1e-12)
    expect(payment.value.every((value) => value >= 0)).toBe(true)
  })

  it('are half of its retained profit at most, shared out over its contracts in proportion', () => {
    const { contract, cell } = paid(1e6)
    for (const c of [host, HEBEI * F + GENERAL])
      expect(Math.abs(cell.feesPaid[c] / (0.5 * cell.retained[c]) - 1)).toBeLessThan(1e-12)
    const k = (BEIJING * S + host) * F + GENERAL
    expect(contract.publicFee[k] / contract.fee[k]).toBeCloseTo(contract.publicValue[k] / contract.value[k], 12)
  })

  it('reach the laboratories for patents of universities and institutes, and the firms of their field for those of companies', () => {
    for (const pool of [0, 1, 2]) {
      const params = paramsWith({ ...willing, 'fee-share': 1e-6 })
      const world = market(params, [TIANJIN])
      offer(world, 100, world.func.frontier[GENERAL])
      world.innovator.pool[world.patent.innovator[0]] = pool
      runPhases(world, [transfer], params)
      const { region, cell } = world
      const fees = total(cell.feesPaid)
      expect(fees).toBeGreaterThan(0)
      expect(region.laboratoryFees[BEIJING] / fees).toBeCloseTo(pool < 2 ? 1 : 0, 12)
      expect(cell.feesReceived[GENERAL] / fees).toBeCloseTo(pool < 2 ? 0 : 1, 12)
    }
  })
})
