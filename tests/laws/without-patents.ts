import { type Economy, EMPTY } from '../../src/economy/economy.ts'

/** The world before its first quarter, in which nobody invents anything and no patent is on offer. */
export function withoutPatents(economy: Economy): Economy {
  const { innovator, patent, cell, portfolio, outsideOffer } = economy
  innovator.made0.fill(0)
  outsideOffer.mean0.fill(0)
  patent.cell.fill(EMPTY)
  portfolio.extent[0] = 0
  for (const column of [cell.offer, cell.offerOpening, cell.licences, cell.licencesOpening]) column.fill(0)
  return economy
}
