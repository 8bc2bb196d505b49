import { describe, expect, it } from 'vitest'
import { agree, agreeDraws } from './agree.ts'
import { page } from './document.ts'
import { CELLS, FUNCTIONS, PLACES, place, REGIONS, sum } from './quarter/rows.ts'
import { type Worked, workOut } from './quarter/work-out.ts'

const first = page('worked')
const second = page('second', { opensAs: first })
const third = page('third', { opensAs: second, goesAs: second })
const rival = workOut(second)
const usual = workOut(third)

describe.each([
  ['under the rival rules', second, rival],
  ['under the default rules', third, usual],
])('the other quarters of docs/odd.md, from that file alone: %s', (_, one, worked) => {
  // what shows nothing new of growth is in the first quarter
  it.each(one.phases.filter((phase) => phase !== 'deflate'))('%s', (phase) => agree(one, worked, phase))
})

it('stand under the rules that the document names', () => {
  expect(second.rules).toEqual({ invest: 'imitate', transfer: 'network' })
  expect(third.rules).toEqual({ invest: 'logit', transfer: 'gravity' })
  expect(second.saying('settle').length).toBeGreaterThan(third.phases.length)
})

it.each(['research', 'invent', 'transfer', 'found', 'relocate'])('use the draws that they print: %s', (phase) =>
  agreeDraws(second, phase),
)

/** What the first quarter does not show; each has to happen, lest a line of docs/odd.md be worked by nobody. */
describe('what happens in the second quarter', () => {
  const { levers, books, ideas, learnt, market, money, entry, moves, around } = rival
  const frontier = around['func.frontier']()
  const technology = second.given('firm.technology')
  const licensed = market.patents.filter(({ fate }) => fate === 'licensed')
  const viaPartner = ({ identity }: { identity: number }) =>
    second.u('transfer', identity, 4) < second.a('network-share')

  it('every kind of lever is in force; one purse pays all, one nearly, one far from all', () => {
    const kinds = new Set(second.levers.filter(({ start, end }) => start <= 40 && end >= 40).map(({ kind }) => kind))
    expect(kinds.size).toBe(14)
    expect(levers.payable('A')).toBe(1)
    expect(levers.payable('B')).toBeGreaterThan(0.9)
    expect(levers.payable('B')).toBeLessThan(1)
    expect(levers.payable('C')).toBeLessThan(0.5)
  })

  it('a ramp that had not ended is taken over, from what it had come to', () => {
    const lines = second.levers.filter(({ kind }) => kind === 'transport')
    expect(lines.map(({ end }) => end)).toEqual([37, Number.POSITIVE_INFINITY])
    const s = 0.02 + (0.06 - 0.02) / 2
    expect(levers['pair.timeCut']('A>C')).toBeCloseTo(-Math.log(1 - s * levers.payable('C')), 12)
  })

  it('R&D of a cell is at most 0.8 of what it has, households finance at most 0.6 of their income', () => {
    const capped = CELLS.filter((c) => Math.abs(books['cell.research'](c) - 0.8 * books.net(c)) < 1e-12)
    expect(capped).toEqual(['B.y'])
    expect(REGIONS.map((r) => money.affordable(r) < 1)).toEqual([false, false, true])
    const financed = sum(FUNCTIONS.map((f) => money['cell.households'](`C.${f}`)))
    expect(financed).toBeCloseTo(0.6 * books['region.householdIncome']('C'), 9)
  })

  it('meetings come to 0.85 at most, fees to half of what a cell retains', () => {
    expect(market.meeting('A.x').all).toBeGreaterThan(0.85)
    expect(market.meeting('C.y').all).toBeLessThan(0.85)
    expect(CELLS.some((c) => market.payable(c) < 1)).toBe(true)
    expect(CELLS.some((c) => market['cell.feesPaid'](c) > 0 && market.payable(c) === 1)).toBe(true)
  })

  it('a last partner is a firm, an outside place, or no longer itself', () => {
    const made = (maker: number) => licensed.filter((patent) => patent.maker === maker && viaPartner(patent)).length
    for (const maker of [0, 1, 2, 3]) expect(made(maker), `innovator ${maker}`).toBeGreaterThan(0)
    expect(licensed.some((patent) => !viaPartner(patent))).toBe(true)
  })

  it('a licence leads to the frontier and no further; an invention lies on it', () => {
    const firms = second.inUse('firm')
    expect(firms.some((i) => Math.abs(market['firm.advance'](i) - (frontier - technology(i))) < 1e-12)).toBe(true)
    expect(firms.some((i) => learnt['firm.advance'](i) > 0)).toBe(true)
    expect(ideas.inventions.some(({ level }) => level === frontier)).toBe(true)
  })

  it('patents lapse by luck and by age, are carried into a spin-off, and end with their last licence', () => {
    const lapsed = market.patents.filter(({ fate }) => fate === 'lapses').map(({ age }) => age)
    expect(lapsed).toContain(79)
    expect(lapsed.some((age) => age < 79)).toBe(true)
    expect(entry.spun.length).toBeGreaterThan(0)
    expect(new Set(licensed.map(({ licences }) => licences))).toEqual(new Set([1, 2]))
  })

  it('a firm closes, two that are as small or would move stay as their cell’s last, a free slot is taken', () => {
    expect(entry.closing.map(({ slot }) => slot)).toEqual(['3'])
    expect(second.given('firm.capital')('15')).toBeLessThan(0.9)
    expect(entry.entries[0].slot).toBe(5)
    expect(entry.entries.length).toBeGreaterThan(entry.spun.length)
  })

  it('firms move, one of them out of the cell where one closes and one that has learnt; a laboratory moves', () => {
    expect(moves.movers.map(({ firm }) => firm.cell)).toEqual(['A.x', 'B.y'])
    expect(moves.movers.some(({ firm }) => market['firm.advance'](firm.slot) > 0)).toBe(true)
    const gone = ideas.makers.filter(({ row }) => moves['innovator.destination'](row) !== 255)
    expect(gone.length).toBeGreaterThan(0)
  })
})

it('relief keeps capital away under either rule, and what a firm keeps for itself too', () => {
  const shareOf = (worked: Worked, c: string, s: string) => {
    const { money } = worked
    const all = sum(PLACES.flatMap((p) => FUNCTIONS.map((f) => money['placement.value'](`${c}>${p}.${f}`))))
    return money['placement.value'](`${c}>${s}`) / all
  }
  expect(place('A.x')).toBe('A')
  for (const worked of [rival, usual]) {
    const without = workOut({
      ...worked.opening,
      levers: worked.opening.levers.filter(({ kind }) => kind !== 'relief'),
    })
    for (const c of CELLS) expect(shareOf(worked, c, 'A.x')).toBeLessThan(shareOf(without, c, 'A.x') + 1e-15)
    expect(worked.money['cell.retention']('A.x')).toBeLessThan(without.money['cell.retention']('A.x'))
  }
})
