import type { Assumptions } from '../../model/assumptions.ts'
import type { Part } from '../phase.ts'

export const OWNERS_READS = ['cell.own', 'cell.capital', 'outsider.profit', 'outsider.capital', 'owner.inflow'] as const
export const OWNERS_WRITES = ['owner.capital'] as const

/** Capital by owner grows by what is kept and by what arrives; before the capital of which it is a share moves on. */
export function settleOwners(economy: Part<typeof OWNERS_READS, typeof OWNERS_WRITES>, a: Assumptions): void {
  const { cell, outsider, owner } = economy
  const C = cell.size
  const J = C + outsider.size
  const left = 1 - a['capital-depreciation']
  for (let k = 0; k < owner.capital.length; k++) {
    const j = k % J
    const reinvested =
      j < C
        ? cell.own[j] / cell.capital[j]
        : ((1 - a['dividend-share']) * outsider.profit[j - C]) / (outsider.capital[j - C] || 1)
    owner.capital[k] = (left + reinvested) * owner.capital[k] + owner.inflow[k]
  }
}
