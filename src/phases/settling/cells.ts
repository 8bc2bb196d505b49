import type { Assumptions } from '../../model/assumptions.ts'
import { BLOCK, type Part } from '../phase.ts'
import { CASH, KEEP, LEFT, SIGMA, settleEntries, settleFirms, settleMovers } from './firms.ts'
import { moveOwnership } from './moves.ts'

export const CELLS_READS = [
  'func.sigma',
  'firm.leaving',
  'firm.investment',
  'firm.advance',
  'entry.slot',
  'entry.cell',
  'entry.identity',
  'entry.capital',
  'entry.technology',
  'roster.entering',
  'roster.moving',
  'mover.slot',
  'mover.cell',
  'move.capital',
  'region.capitalPrice',
  'cell.profit',
  'cell.support',
  'cell.retained',
  'cell.own',
  'cell.inflow',
  'cell.founding',
  'cell.closingCapital',
  'cell.closingVariety',
  'cell.closingInvestment',
  'cell.feesPaid',
  'cell.feesReceived',
] as const
export const CELLS_WRITES = [
  'roster.extent',
  'firm.cell',
  'firm.identity',
  'firm.born',
  'firm.capital',
  'firm.technology',
  'firm.variety',
  'firm.cash',
  'cell.capital',
  'cell.capitalOpening',
  'cell.realCapital',
  'cell.variety',
  'cell.varietyOpening',
  'cell.technology',
  'cell.firms',
  'cell.cash',
  'cell.cashOpening',
  'cell.profitSeen',
  'owner.capital',
] as const

/** Firms that stand, are founded or move, and what they add up to by cell; the capital that owners have in them moves along. `J` suppliers in all. */
export function settleCells(
  economy: Part<typeof CELLS_READS, typeof CELLS_WRITES>,
  a: Assumptions,
  t: number,
  J: number,
): void {
  const { func, roster, firm, entry, region, cell, owner, mover, move } = economy
  const { sigma } = func
  const F = func.size
  const C = cell.size
  const left = 1 - a['capital-depreciation']
  LEFT.fill(0)
  for (let k = 0; k < roster.moving[0]; k++) LEFT[firm.cell[mover.slot[k]]] += firm.capital[mover.slot[k]]
  for (let c = 0; c < C; c++) {
    const standing = cell.capital[c] - cell.closingCapital[c] - LEFT[c]
    const joining = cell.inflow[c] - cell.founding[c]
    const passed = left * cell.closingCapital[c] + cell.closingInvestment[c]
    KEEP[c] = left + (joining + passed) / standing
    CASH[c] = (cell.retained[c] - cell.feesPaid[c] + cell.feesReceived[c]) / (cell.variety[c] - cell.closingVariety[c])
    SIGMA[c] = sigma[c % F] - 1
    cell.realCapital[c] = left * cell.realCapital[c] + (cell.own[c] + cell.inflow[c]) / region.capitalPrice[(c / F) | 0]
    cell.profitSeen[c] = (cell.profit[c] + cell.support[c]) / cell.capital[c]
    cell.capitalOpening[c] = cell.capital[c]
    cell.varietyOpening[c] = cell.variety[c]
    cell.cashOpening[c] = cell.cash[c]
    cell.capital[c] = cell.variety[c] = cell.technology[c] = cell.firms[c] = cell.cash[c] = 0
  }
  const extent = roster.extent[0]
  for (let from = 0; from < extent; from += BLOCK) settleFirms(firm, from, Math.min(from + BLOCK, extent), cell)
  roster.extent[0] = settleEntries(firm, entry, roster.entering[0], roster.extent[0], cell, t)
  if (roster.moving[0] > 0) {
    moveOwnership(cell, owner, move, F, J)
    settleMovers(firm, mover, roster.moving[0], left, cell)
  }
  for (let c = 0; c < C; c++) cell.technology[c] /= cell.firms[c]
}
