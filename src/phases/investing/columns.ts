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
  'cell.retention',
  'cell.own',
  'cell.footloose',
  'cell.households',
  'cell.inflow',
  'region.householdInvestment',
  'region.inflow',
  'owner.inflow',
  'placement.value',
  'habit.next',
  'payment.value',
] as const
export type Seen = Part<typeof READS, typeof WRITES>
