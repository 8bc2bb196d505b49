/** What inventing reads and writes. */
export const READS = [
  'innovator.pool',
  'innovator.field',
  'innovator.funds0',
  'innovator.made0',
  'innovator.home',
  'func.frontier',
  'func.licences',
  'clock.trend',
  'cell.research',
  'cell.knowledge',
  'cell.knowledge0',
  'cell.technology',
  'cell.offer',
  'region.laboratories',
  'region.factorPrice',
  'pair.chain',
  'portfolio.weight',
  'patent.cell',
] as const
/** See `READS`. */
export const WRITES = [
  'invention.cell',
  'invention.innovator',
  'invention.identity',
  'invention.level',
  'portfolio.entering',
  'cell.made',
  'cell.issued',
  'cell.lapsed',
  'region.granted',
] as const
