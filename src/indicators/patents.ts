import type { Economy } from '../economy/economy.ts'
import { type Level, onlyLocal, overCells } from './indicator.ts'

/** Of patents of a region and field of origin; a patent of the portfolio stands for `portfolio.weight` legal ones. */
const card = (
  id: Level['id'],
  unit: string,
  kind: Level['kind'],
  formula: string,
  column: (economy: Economy) => Float64Array,
): Level => ({
  id,
  unit,
  kind,
  dimensions: ['region', 'function'],
  formula: `${formula}, legal patents by region and field of origin`,
  of: (economy, rs, fs) =>
    onlyLocal(fs) ? Number.NaN : economy.portfolio.weight[0] * overCells(economy, column(economy), rs, fs),
})

export const patentsMade = card(
  'patents-made',
  'patents/quarter',
  'flow',
  'patents made = Δ on offer + transferred + lapsed',
  ({ cell }) => cell.made,
)
export const patentsTransferred = card(
  'patents-transferred',
  'patents/quarter',
  'flow',
  'patents that left the offer for good: last licence taken, or carried into a spin-off',
  ({ cell }) => cell.gone,
)
export const patentsLapsed = card(
  'patents-lapsed',
  'patents/quarter',
  'flow',
  'patents that lapsed on offer',
  ({ cell }) => cell.lapsed,
)
export const patentsOnOffer = card(
  'patents-on-offer',
  'patents',
  'stock',
  'patents on offer at the quarter’s end',
  ({ cell }) => cell.offer,
)
