import { describe, expect, it } from 'vitest'
import { LEVERS } from '../../scripts/default-world.ts'
import { absorption, readiness, TERM } from '../../src/economy/absorption.ts'
import { type Economy, EMPTY } from '../../src/economy/economy.ts'
import { key } from '../../src/math/random.ts'
import type { Assumptions } from '../../src/model/assumptions.ts'
import type { Rules } from '../../src/model/rules.ts'
import { enact } from '../../src/phases/enact.ts'
import { found } from '../../src/phases/found.ts'
import { settlePatents } from '../../src/phases/settling/patents.ts'
import { transfer } from '../../src/phases/transfer.ts'
import { LICENSED, SPINS, STAYS } from '../../src/phases/transferring/fates.ts'
import type { TimedLever } from '../../src/scenario/params.ts'
import { contractRow, F, offer, P, paramsWith, SEED, standardErrors, sum, worldBefore } from './laid-out.ts'

const [BEIJING, TIANJIN, HEBEI, NATIONAL, WORLD] = [0, 1, 2, 3, 4]
const [RESEARCH, ADVANCED] = [0, 1]

/** Nobody's technology moves but by licences, patents neither lapse nor spin off, and look in their own function alone. */
const still: Partial<Assumptions> = {
  'own-research-share': 0,
  'imitation-rate': 0,
  'patent-lapse': 0,
  'spin-off-rate': 0,
  relatedness: 0,
  'readiness-start': 1,
}
const FIRMS = 2000
const MANY = 8000
/** The share of patents that meet a candidate, where they meet as many as they can. */
const MOST = 0.85

interface Asked {
  readonly assumptions?: Partial<Assumptions>
  readonly rules?: Partial<Rules>
  /** Where every patent of Beijing looks for a firm. */
  readonly to: number
  readonly lnA: number
  readonly level: number
  readonly count?: number
  readonly licences?: number
  readonly age?: number
  readonly pool?: number
  readonly prepare?: (economy: Economy, maker: number) => void
}

/** After transfer: patents of research in Beijing, all of one level, and firms of research, all of one technology. */
function transferred({ assumptions = {}, rules = {}, to, lnA, level, count = MANY, prepare, ...rest }: Asked): Economy {
  const params = paramsWith({ ...still, ...assumptions }, rules)
  const economy = worldBefore('transfer', params, FIRMS)
  const { maker } = offer(economy, { count, cell: RESEARCH, level, ...rest })
  economy.firm.technology.fill(lnA)
  for (let d = 0; d < P; d++) economy.pair.meeting0[BEIJING * P + d] = d === to ? 10 : 0
  prepare?.(economy, maker)
  transfer.run(economy, params, key(SEED, 'transfer', 0))
  return economy
}
const at = (
  economy: Economy,
  column: 'met' | 'licences' | 'value' | 'fee' | 'publicFee',
  host: number,
  field = RESEARCH,
) => economy.contract[column][contractRow(BEIJING, host, field)]

describe('the probability that a patent is taken up', () => {
  it('is nought unless it is ahead', () => {
    for (const g of [0, -0.1, -3]) expect(absorption(g, 0.2, 0.5, 1)).toBe(0)
  })

  it('is readiness up to what pilots reach, and falls as a normal curve beyond', () => {
    for (const g of [0.01, 0.1, 0.2]) expect(absorption(g, 0.2, 0.5, 0.3)).toBe(0.3)
    expect(absorption(0.7, 0.2, 0.5, 0.3)).toBeCloseTo(0.3 * Math.exp(-0.5), 12)
    expect(absorption(0.7, 0, 0.35, 1)).toBeCloseTo(Math.exp(-2), 12)
    expect(absorption(6, 0.2, 0.5, 1)).toBeLessThan(1e-25)
  })

  it('rises with age: 1 − (1 − b⁰) e^{−v a}', () => {
    expect(readiness(0, 0.3, 0.06)).toBeCloseTo(0.3, 15)
    expect(readiness(10, 0.3, 0.06)).toBeCloseTo(1 - 0.7 * Math.exp(-0.6), 12)
    expect(readiness(TERM, 0.3, 0.06)).toBeGreaterThan(0.99)
  })

  it.each([
    { g: 0, window: 0.45, pilot: 0, age: 0, start: 1 },
    { g: -0.2, window: 0.45, pilot: 0, age: 0, start: 1 },
    { g: 0.1, window: 0.45, pilot: 0.3, age: 0, start: 1 },
    { g: 0.1, window: 0.45, pilot: 0.3, age: 0, start: 0.3 },
    { g: 0.5, window: 0.45, pilot: 0, age: 0, start: 1 },
    { g: 0.5, window: 0.45, pilot: 0.2, age: 12, start: 0.3 },
    { g: 4, window: 0.45, pilot: 0.2, age: 12, start: 0.3 },
  ])('is what licences show, patent by patent: $g ahead, pilots $pilot, readiness from $start at age $age', (asked) => {
    const { g, window, pilot, age, start } = asked
    const economy = transferred({
      assumptions: { 'absorption-window.tianjin': window, 'readiness-start': start },
      to: TIANJIN,
      lnA: -1,
      level: -1 + g,
      age,
      prepare: ({ region }) => {
        region.pilotWindow[TIANJIN] = pilot
      },
    })
    const met = at(economy, 'met', TIANJIN * F + RESEARCH)
    const taken = at(economy, 'licences', TIANJIN * F + RESEARCH)
    expect(standardErrors(met, MANY, MOST)).toBeLessThan(4)
    expect(sum(economy.contract.met)).toBe(met)
    const p = absorption(g, pilot, window, readiness(age, start, paramsWith().assumptions['readiness-speed']))
    if (p < 1e-9 || p === 1) expect(taken).toBe(p < 0.5 ? 0 : met)
    else expect(standardErrors(taken, met, p)).toBeLessThan(4)
  })

  it('has pilots make good their share of the readiness that is missing', () => {
    const economy = transferred({
      assumptions: { 'readiness-start': 0.3 },
      to: HEBEI,
      lnA: -1,
      level: -0.9,
      prepare: ({ region }) => {
        region.pilotWindow[HEBEI] = 1
        region.pilotReadiness[HEBEI] = 0.5
      },
    })
    const host = HEBEI * F + RESEARCH
    expect(standardErrors(at(economy, 'licences', host), at(economy, 'met', host), 0.3 + 0.7 * 0.5)).toBeLessThan(4)
  })
})

describe('a licence', () => {
  const certain = (economy: Economy) => economy.region.pilotWindow.fill(10)

  it('lifts one firm by η g, for κ (σ − 1) g', () => {
    const economy = transferred({ to: TIANJIN, lnA: -1.5, level: -0.7, count: 1, prepare: certain })
    const { 'absorption-step': eta } = paramsWith().assumptions
    const lifted = Array.from(economy.firm.advance).filter((step) => step !== 0)
    expect(lifted).toHaveLength(1)
    expect(lifted[0]).toBeCloseTo(eta * 0.8, 12)
    const i = economy.firm.advance.findIndex((step) => step !== 0)
    expect(economy.firm.cell[i]).toBe(TIANJIN * F + RESEARCH)
    const value =
      economy.portfolio.contract[0] * economy.portfolio.registration[0] * (economy.func.sigma[RESEARCH] - 1) * 0.8
    expect(at(economy, 'value', TIANJIN * F + RESEARCH) / value).toBeCloseTo(1, 12)
    expect(economy.patent.fate[0]).toBe(LICENSED)
  })

  it('never lifts anybody above the frontier, however many a firm takes', () => {
    const economy = transferred({
      assumptions: { 'absorption-step': 0.9 },
      to: TIANJIN,
      lnA: -1,
      level: 0,
      prepare: certain,
    })
    const { firm, func } = economy
    const ends = Array.from(firm.cell).flatMap((c, i) =>
      c === TIANJIN * F + RESEARCH ? [firm.technology[i] + firm.advance[i] - func.frontier[RESEARCH]] : [],
    )
    expect(Math.max(...ends)).toBeLessThanOrEqual(1e-12)
    expect(ends.filter((end) => Math.abs(end) < 1e-12).length).toBeGreaterThan(ends.length / 2)
  })

  it('is one of n that a patent brings: with the last it is gone', () => {
    for (const licences of [1, 3]) {
      const economy = transferred({ to: TIANJIN, lnA: -1, level: -0.5, licences, prepare: certain })
      const { cell } = economy
      expect(cell.licensed[RESEARCH]).toBe(at(economy, 'licences', TIANJIN * F + RESEARCH))
      expect(cell.licensed[RESEARCH]).toBeGreaterThan(1000)
      expect(cell.gone[RESEARCH]).toBe(licences === 1 ? cell.licensed[RESEARCH] : 0)
    }
    const { patent, cell } = transferred({ to: TIANJIN, lnA: -1, level: -2, count: 1, licences: 3 })
    const left = [0, 1, 2].map(() => {
      cell.offer.fill(0)
      cell.licences.fill(0)
      patent.fate[0] = LICENSED
      settlePatents(patent, 0, 1, cell)
      return [patent.cell[0], cell.offer[RESEARCH], cell.licences[RESEARCH], patent.age[0]]
    })
    expect(left).toEqual([
      [RESEARCH, 1, 2, 1],
      [RESEARCH, 1, 1, 2],
      [EMPTY, 0, 0, 2],
    ])
  })

  it('is not taken where nobody meets anybody', () => {
    const economy = transferred({
      to: TIANJIN,
      lnA: -1,
      level: -0.5,
      prepare: ({ pair }) => pair.meeting0.fill(0),
    })
    expect(sum(economy.contract.met)).toBe(0)
    expect(economy.patent.fate.every((fate) => fate === STAYS)).toBe(true)
  })
})

describe('where partners count', () => {
  const network = { rules: { transfer: 'network' as const }, assumptions: { 'network-share': 1 } }
  const some = { ...network, to: BEIJING, lnA: -1, level: -0.5 }
  /** A firm of high-end manufacturing in Hebei, another region and function than the patents'. */
  const partner = ({ firm }: Economy): number => firm.cell.indexOf(HEBEI * F + ADVANCED)
  const remembers = (economy: Economy, maker: number): void => {
    economy.innovator.partner[maker] = partner(economy)
    economy.innovator.partnerIdentity[maker] = economy.firm.identity[partner(economy)]
    economy.region.pilotWindow.fill(10)
  }

  it('patents go back to the firm that took the last', () => {
    const economy = transferred({ ...some, prepare: remembers })
    expect(at(economy, 'met', HEBEI * F + ADVANCED)).toBe(sum(economy.contract.met))
    expect(at(economy, 'licences', HEBEI * F + ADVANCED)).toBeGreaterThan(1000)
    expect(economy.firm.advance.filter((step) => step > 0)).toHaveLength(1)
  })

  it.each<[string, (economy: Economy) => void]>([
    ['has closed', (economy) => economy.firm.cell.fill(EMPTY, partner(economy), partner(economy) + 1)],
    [
      'has closed and another stands in its slot',
      ({ firm, innovator }) => {
        firm.identity[innovator.partner.find((i) => i >= 0)!] = 1_000_000
      },
    ],
  ])('fall back to gravity where it %s', (_, close) => {
    const economy = transferred({
      ...some,
      prepare: (of, maker) => {
        remembers(of, maker)
        const before = of.cell.firms.slice()
        close(of)
        const standing = new Float64Array(before.length)
        for (const c of of.firm.cell) if (c !== EMPTY) standing[c]++
        of.cell.firms.set(standing)
      },
    })
    expect(at(economy, 'met', BEIJING * F + RESEARCH)).toBe(sum(economy.contract.met))
    expect(sum(economy.contract.met)).toBeGreaterThan(1000)
  })

  it.each([
    [NATIONAL, -2],
    [WORLD, -3],
  ])('remember a buyer in outside place %i', (place, code) => {
    const economy = transferred({
      ...some,
      prepare: ({ innovator }, maker) => {
        innovator.partner[maker] = code
      },
    })
    expect(at(economy, 'met', place * F + RESEARCH)).toBe(sum(economy.contract.met))
  })

  it('are those who took the last licence of this quarter', () => {
    const economy = transferred({ ...some, count: 1, prepare: ({ region }) => region.pilotWindow.fill(10) })
    const { innovator, firm, patent } = economy
    const i = firm.advance.findIndex((step) => step > 0)
    const maker = patent.innovator[0]
    expect([innovator.partnerNext[maker], innovator.partnerNextIdentity[maker]]).toEqual([i, firm.identity[i]])
    expect(innovator.partner[maker]).toBe(-1)
  })

  it('count in a share of meetings only, the rest go by gravity', () => {
    const half = { ...some, assumptions: { 'network-share': 0.6 }, prepare: remembers }
    const economy = transferred(half)
    const met = sum(economy.contract.met)
    expect(standardErrors(at(economy, 'met', HEBEI * F + ADVANCED), met, 0.6)).toBeLessThan(4)
    expect(at(economy, 'met', BEIJING * F + RESEARCH)).toBe(met - at(economy, 'met', HEBEI * F + ADVANCED))
  })
})

describe('a technology market', () => {
  const lever: TimedLever = {
    kind: 'technology-market',
    cost: LEVERS['technology-market'].cost,
    places: [BEIJING, HEBEI],
    payers: [BEIJING, HEBEI],
    func: -1,
    value: 0.5,
    from: 0,
    start: 0,
    ramp: 0,
    end: 99,
  }

  it('removes its share of the border on its pair, both ways, and on no other', () => {
    const params = { ...paramsWith(), levers: [lever] }
    const economy = worldBefore('enact', params)
    enact.run(economy, params, 0)
    const due = params.assumptions['technology-border'] * 0.5
    for (let p = 0; p < P; p++)
      for (let q = 0; q < P; q++) {
        const mine = (p === BEIJING && q === HEBEI) || (p === HEBEI && q === BEIJING)
        expect(economy.pair.technologyRise[p * P + q], `${p} ${q}`).toBe(mine ? due : 0)
      }
  })

  it('raises meetings there by e^{b_X s} and leaves all others as they are', () => {
    const share = [0.1, 0.05, 0.04, 0.2, 0.02]
    const metBy = (rise: number): number[] => {
      const economy = transferred({
        to: BEIJING,
        lnA: -1,
        level: -0.5,
        prepare: ({ pair }) => {
          // mass has grown by the same everywhere, so that meetings are what they were at founding
          for (let d = 0; d < P; d++) pair.meeting0[BEIJING * P + d] = share[d]
          pair.technologyRise[BEIJING * P + HEBEI] = rise
        },
      })
      return share.map((_, d) => {
        let met = 0
        for (let host = d * F; host < (d + 1) * F; host++) met += at(economy, 'met', host)
        return met
      })
    }
    const [without, with_] = [metBy(0), metBy(0.75)]
    for (let d = 0; d < P; d++) {
      const due = d === HEBEI ? without[d] * Math.exp(0.75) : without[d]
      expect(Math.abs(with_[d] - due), `place ${d}`).toBeLessThan(5 * Math.sqrt(due))
    }
    expect(with_[HEBEI] / without[HEBEI]).toBeGreaterThan(1.8)
  })
})

describe('fees', () => {
  const host = TIANJIN * F + RESEARCH
  const asked = { to: TIANJIN, lnA: -1, level: -0.5 }

  it('are a share of contract value, to laboratories or to companies, whoever made the patent', () => {
    for (const pool of [0, 2]) {
      const economy = transferred({ ...asked, count: 20, pool, assumptions: { 'fee-share': 0.001 } })
      const { cell, region } = economy
      const due = 0.001 * at(economy, 'value', host)
      expect(due).toBeGreaterThan(0)
      expect(at(economy, 'fee', host) / due).toBeCloseTo(1, 12)
      expect(cell.feesPaid[host] / due).toBeCloseTo(1, 12)
      expect((pool === 0 ? region.laboratoryFees[BEIJING] : cell.feesReceived[RESEARCH]) / due).toBeCloseTo(1, 12)
      expect(pool === 0 ? sum(cell.feesReceived) : sum(region.laboratoryFees)).toBe(0)
    }
  })

  it('are at most half of what the cell retains, whatever was agreed', () => {
    const economy = transferred({ ...asked, assumptions: { 'fee-share': 0.3 } })
    const { cell } = economy
    expect(0.3 * at(economy, 'value', host)).toBeGreaterThan(0.5 * cell.retained[host])
    expect(cell.feesPaid[host] / (0.5 * cell.retained[host])).toBeCloseTo(1, 12)
    expect(at(economy, 'publicFee', host)).toBe(at(economy, 'fee', host))
  })

  it('are paid in full by buyers outside', () => {
    const economy = transferred({ ...asked, to: NATIONAL, level: 0, assumptions: { 'fee-share': 0.3 } })
    const buyer = NATIONAL * F + RESEARCH
    expect(at(economy, 'fee', buyer)).toBeGreaterThan(0)
    expect(at(economy, 'fee', buyer) / (0.3 * at(economy, 'value', buyer))).toBeCloseTo(1, 12)
  })
})

describe('a spin-off', () => {
  it('carries its patent into production where it was made, halfway between the cell and the patent', () => {
    const params = paramsWith({ ...still, 'spin-off-rate': 1, 'entry-capital': 0 })
    const economy = worldBefore('found', params, FIRMS, (founded) => {
      offer(founded, { count: 12, cell: ADVANCED, level: -0.1, licences: 2 })
      return founded
    })
    found.run(economy, params, key(SEED, 'found', 0))
    const { entry, roster, patent, cell, portfolio } = economy
    const spun = Array.from(patent.fate).filter((fate) => fate === SPINS).length
    expect(spun).toBeGreaterThan(0)
    expect(spun).toBeLessThanOrEqual(portfolio.spinning[0])
    expect(roster.entering[0]).toBe(spun)
    expect([cell.gone[ADVANCED], cell.voided[ADVANCED]]).toEqual([spun, 2 * spun])
    for (let n = 0; n < spun; n++) {
      expect(entry.cell[n]).toBe(ADVANCED)
      expect(entry.technology[n]).toBeCloseTo((cell.technology[ADVANCED] - 0.1) / 2, 12)
    }
    expect(sum(cell.founding)).toBeLessThanOrEqual(cell.inflow[ADVANCED])
  })

  it('waits where no capital arrives', () => {
    const params = paramsWith({ ...still, 'spin-off-rate': 1, 'entry-capital': 0 })
    const economy = worldBefore('found', params, FIRMS, (founded) => {
      offer(founded, { count: 12, cell: ADVANCED, level: -0.1 })
      return founded
    })
    economy.cell.inflow.fill(0)
    found.run(economy, params, key(SEED, 'found', 0))
    expect(economy.portfolio.spinning[0]).toBeGreaterThan(0)
    expect(economy.patent.fate.includes(SPINS)).toBe(false)
    // those that are gone have been licensed away
    expect([economy.roster.entering[0], sum(economy.cell.gone)]).toEqual([0, sum(economy.cell.licensed)])
  })
})
