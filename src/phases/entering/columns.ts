import type { Part } from '../phase.ts'

/** What founding firms reads and writes. */
export const READS = [
  'roster.extent',
  'firm.cell',
  'firm.capital',
  'firm.variety',
  'firm.investment',
  'func.capital0',
  'func.frontier',
  'cell.size0',
  'cell.capital',
  'cell.technology',
  'cell.firms',
  'cell.inflow',
  'outsider.gap',
  'owner.inflow',
  'portfolio.spinning',
  'spinoff.slot',
  'patent.cell',
  'patent.level',
  'patent.licences',
] as const
/** See `READS`. */
export const WRITES = [
  'roster.entering',
  'patent.fate',
  'cell.gone',
  'cell.voided',
  'firm.leaving',
  'cell.founding',
  'cell.closing',
  'cell.closingCapital',
  'cell.closingVariety',
  'cell.closingInvestment',
  'entry.slot',
  'entry.cell',
  'entry.identity',
  'entry.capital',
  'entry.technology',
] as const
export type Seen = Part<typeof READS, typeof WRITES>
