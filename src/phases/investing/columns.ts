import type { Part } from '../phase.ts'

/** What investing reads and writes. */
export const READS = [
  'roster.extent',
  'firm.cell',
  'firm.capital',
  'firm.cash',
  'cell.profitSeen',
  'cell.profitRate0',
  'cell.relief',
  'cell.householdFinance0',
  'outside.demand',
  'outsider.profitSeen',
  'outsider.profitRate0',
  'outsideFinance.arriving0',
  'region.householdIncome',
  'region.householdIncome0',
  'region.foreignOpenness',
  'pair.timeCut',
  'pair.capitalRise',
  'pair.capitalShare0',
  'habit.share',
  'habit.share0',
  'func.sigma',
] as const
/** See `READS`. */
export const WRITES = [
  'firm.investment',
  'cell.stay',
  'cell.own',
  'cell.mobile',
  'cell.households',
  'cell.arriving',
  'region.householdInvestment',
  'region.arriving',
  'owner.arriving',
  'placement.value',
  'habit.next',
  'payment.value',
] as const
export type Seen = Part<typeof READS, typeof WRITES>
