import { describe, expect, it } from 'vitest'
import { agree, agreeDraws } from './agree.ts'
import { page } from './document.ts'
import { CELLS, place, REGIONS } from './quarter/rows.ts'
import { workOut } from './quarter/work-out.ts'

const first = page('worked')
const worked = workOut(first)

describe('the worked quarter of docs/odd.md, from that file alone', () => {
  it.each(['research', 'invent', 'transfer', 'found', 'relocate'])('uses the draws that it prints: %s', (phase) =>
    agreeDraws(first, phase),
  )

  it.each(first.phases)('%s', (phase) => agree(first, worked, phase))

  it('shows levers that a region cannot pay in full', () => {
    expect(worked.levers.payable('A')).toBe(1)
    expect(worked.levers.payable('C')).toBeLessThan(1)
  })

  it('shows an imitation and a success, patents made, a firm founded', () => {
    const { learnt, ideas, entry } = worked
    expect(first.inUse('firm').filter((slot) => learnt['firm.advance'](slot) > 0).length).toBeGreaterThanOrEqual(2)
    expect(ideas.inventions.length).toBeGreaterThan(0)
    expect(entry.entries.length).toBe(1)
  })

  it('shows licences taken inside, to and from outside, by firms that move up by them', () => {
    const { contracts, payable } = worked.market
    const kinds = contracts.map(({ from, to }) => `${REGIONS.includes(from)}>${REGIONS.includes(place(to))}`)
    expect(new Set(kinds).size).toBe(3)
    for (const c of CELLS) expect(payable(c)).toBe(1)
    const { learnt, market } = worked
    expect(first.inUse('firm').some((slot) => market['firm.advance'](slot) > learnt['firm.advance'](slot))).toBe(true)
  })
})
