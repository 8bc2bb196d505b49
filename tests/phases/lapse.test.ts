import { describe, expect, it } from 'vitest'
import { TERM } from '../../src/economy/absorption.ts'
import type { Economy } from '../../src/economy/economy.ts'
import { key } from '../../src/math/random.ts'
import { transfer } from '../../src/phases/transfer.ts'
import { LAPSES, STAYS } from '../../src/phases/transferring/fates.ts'
import { contractRow, F, offer, P, paramsWith, SEED, standardErrors, sum, worldBefore } from './laid-out.ts'

const [BEIJING, TIANJIN] = [0, 1]
const GENERAL = 2
const COUNT = 4000
const LICENCES = 2

/** After transfer: patents of Beijing's general manufacturing, all of one age, that meet firms of Tianjin or nobody. */
function transferred(lapse: number, age: number, meetings: number, prepare = (_: Economy) => {}, spin = 0): Economy {
  const params = paramsWith({ 'patent-lapse': lapse, 'spin-off-rate': spin })
  const economy = worldBefore('transfer', params, 1000)
  offer(economy, { count: COUNT, cell: GENERAL, level: 0, licences: LICENCES, age })
  for (let d = 0; d < P; d++) economy.pair.meeting0[BEIJING * P + d] = d === TIANJIN ? meetings : 0
  prepare(economy)
  transfer.run(economy, params, key(SEED, 'transfer', 0))
  return economy
}
const lapsed = ({ patent }: Economy): number => patent.fate.filter((fate) => fate === LAPSES).length

describe('a patent that meets nobody', () => {
  it.each([0.02, 0.065, 0.4])('lapses with probability %d, and its licences with it', (lapse) => {
    for (const age of [0, 10, TERM - 2]) {
      const economy = transferred(lapse, age, 0)
      expect(standardErrors(lapsed(economy), COUNT, lapse), `age ${age}`).toBeLessThan(4)
      expect([economy.cell.lapsed[GENERAL], economy.cell.voided[GENERAL]]).toEqual([
        lapsed(economy),
        LICENCES * lapsed(economy),
      ])
      expect(sum(economy.contract.met)).toBe(0)
    }
  })

  it('or is one that its makers would carry into production, with a probability of its own', () => {
    const economy = transferred(0.1, 0, 0, undefined, 0.02)
    expect(standardErrors(lapsed(economy), COUNT, 0.1)).toBeLessThan(4)
    expect(standardErrors(economy.portfolio.spinning[0], COUNT, 0.02)).toBeLessThan(4)
    for (let k = 0; k < economy.portfolio.spinning[0]; k++)
      expect(economy.patent.fate[economy.spinoff.slot[k]]).toBe(STAYS)
  })

  it('lapses for certain when its legal term of twenty years is over', () => {
    for (const lapse of [0, 0.065]) expect(lapsed(transferred(lapse, TERM - 1, 0))).toBe(COUNT)
  })

  it('otherwise stays, every one', () => {
    const { patent } = transferred(0, TERM - 2, 0)
    expect(patent.fate.subarray(0, COUNT).every((fate) => fate === STAYS)).toBe(true)
  })
})

describe('a patent that meets somebody', () => {
  it('lapses all the same when its legal term is over', () => {
    const economy = transferred(0, TERM - 1, 0.85)
    expect(lapsed(economy)).toBe(COUNT)
    expect(sum(economy.contract.met)).toBe(0)
  })

  it('does not lapse in the same quarter, so that the two together are as likely as each alone', () => {
    const economy = transferred(0.1, 5, 0.3)
    const met = sum(economy.contract.met)
    expect(standardErrors(lapsed(economy), COUNT, 0.1)).toBeLessThan(4)
    // the mass of Tianjin’s firms is the only one there is, so that its growth leaves meetings as they are
    expect(standardErrors(met, COUNT, 0.3)).toBeLessThan(4)
  })

  it('finds a share ω of its firms in related functions, and the others in its own', () => {
    const economy = transferred(0, 5, 0.85, ({ use }) => {
      for (let g = 0; g < F; g++) use.related[GENERAL * F + g] = [0, 0.3, 1, 1, 1][g]
    })
    const met = Array.from(
      { length: F },
      (_, g) => economy.contract.met[contractRow(BEIJING, TIANJIN * F + g, GENERAL)],
    )
    expect([met[0], met[3], met[4]]).toEqual([0, 0, 0])
    expect(standardErrors(met[1], sum(met), 0.3)).toBeLessThan(4)
  })
})
