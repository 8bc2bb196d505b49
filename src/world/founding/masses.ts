import { exp, log } from '../../math/real.ts'
import type { Assumptions } from '../../scenario/assumptions.ts'
import type { Figures } from '../../scenario/figures.ts'
import { REGIONS } from '../../scenario/places.ts'
import type { World } from '../world.ts'
import { quarter } from './base.ts'

/** Quarters from founding to the middle of 2013, as for the regions’ contracts. */
const LATER = 2.5
/** Years from which R&D over GDP of the rest of China grows as observed, and the quarters between. */
const [FROM, TO, QUARTERS] = ['2012', '2020', 32]

/**
 * What outside places weigh besides their trade: no phase knows it, indicators compare with it.
 *
 * The rest of China: China less the three regions, observed; its licence receipts from the world are its contracts × the
 * share s_NW that it sells there × the share of a contract’s value that is paid as a fee. The world: contracts X_W.
 */
export function foundMasses({ mass }: World, figures: Figures, a: Assumptions): void {
  const rest = (table: string, year: string): number =>
    REGIONS.reduce((sum, r) => sum - figures.of(table, r, year), figures.of(table, 'china', year))
  const level = (table: string): number => quarter(rest(table, '2012'), rest(table, '2013')).level
  const contracts = exp(-LATER * a['registration-growth']) / 4
  const intensity = (year: string): number => rest('rd-spending', year) / rest('gdp', year)

  mass.gdp0[0] = level('gdp')
  mass.research0[0] = level('rd-spending')
  mass.researchGrowth[0] = log(intensity(TO) / intensity(FROM)) / QUARTERS
  mass.supplied0[0] = rest('contract-output', '2013') * contracts
  mass.absorbed0[0] = rest('contract-absorbed', '2013') * contracts
  mass.receipts0[0] = mass.supplied0[0] * a['national-contracts-abroad'] * a['fee-share']
  mass.absorbed0[1] = a['world-contracts'] * contracts
}
