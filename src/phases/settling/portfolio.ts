import { EMPTY } from '../../economy/economy.ts'
import type { Assumptions } from '../../model/assumptions.ts'
import { BLOCK, type Part } from '../phase.ts'
import { settleInventions, settlePatents } from './patents.ts'

export const PORTFOLIO_READS = [
  'innovator.destination',
  'innovator.central0',
  'innovator.partnerNext',
  'innovator.partnerNextIdentity',
  'patent.fate',
  'func.licences',
  'portfolio.entering',
  'invention.cell',
  'invention.innovator',
  'invention.identity',
  'invention.level',
  'cell.made',
] as const
export const PORTFOLIO_WRITES = [
  'region.centralFunds',
  'innovator.home',
  'innovator.partner',
  'innovator.partnerIdentity',
  'cell.knowledge',
  'cell.offer',
  'cell.offerOpening',
  'cell.licences',
  'cell.licencesOpening',
  'patent.cell',
  'patent.age',
  'patent.licences',
  'patent.innovator',
  'patent.identity',
  'patent.level',
  'portfolio.extent',
] as const

/** Innovators take their new homes and partners; patents that were licensed, lapsed or left go, new ones come. */
export function settlePortfolio(economy: Part<typeof PORTFOLIO_READS, typeof PORTFOLIO_WRITES>, a: Assumptions): void {
  const { func, region, cell, innovator, patent, portfolio, invention } = economy
  let moved = false
  for (let i = 0; i < innovator.home.length; i++) {
    innovator.partner[i] = innovator.partnerNext[i]
    innovator.partnerIdentity[i] = innovator.partnerNextIdentity[i]
    if (innovator.destination[i] === EMPTY) continue
    innovator.home[i] = innovator.destination[i]
    moved = true
  }
  if (moved) {
    region.centralFunds.fill(0)
    for (let i = 0; i < innovator.home.length; i++) region.centralFunds[innovator.home[i]] += innovator.central0[i]
  }
  for (let c = 0; c < cell.size; c++) {
    cell.knowledge[c] = (1 - a['knowledge-decay']) * cell.knowledge[c] + cell.made[c]
    cell.offerOpening[c] = cell.offer[c]
    cell.licencesOpening[c] = cell.licences[c]
    cell.offer[c] = cell.licences[c] = 0
  }
  const inUse = portfolio.extent[0]
  for (let from = 0; from < inUse; from += BLOCK) settlePatents(patent, from, Math.min(from + BLOCK, inUse), cell)
  portfolio.extent[0] = settleInventions(patent, invention, portfolio.entering[0], inUse, func.licences, cell)
}
