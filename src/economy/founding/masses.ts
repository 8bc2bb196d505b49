import { exp, log } from '../../math/real.ts'
import type { Assumptions } from '../../model/assumptions.ts'
import { REGIONS } from '../../model/places.ts'
import type { Figures } from '../../worlds/figures.ts'
import type { Economy } from '../economy.ts'
import { quarter } from './base.ts'

/** Quarters from founding to the middle of 2013, as for the regions’ contracts. */
const LATER = 2.5
/** Years from which R&D over GDP of the rest of China grows as observed, and the quarters between. */
const [FROM, TO, QUARTERS] = ['2012', '2020', 32]
/** First year for which residents are published as counted by the census of 2020, and the quarters from founding to it. */
const [COUNTED, UNCOUNTED] = ['2015', 12]

/**
 * What outside places weigh besides their trade: no phase knows it, indicators compare with it.
 *
 *   rest of China, China less the three regions: GDP⁰ and R&D the levels of quarter(2012, 2013) of the differences;
 *   n_RN = ln(growth of R&D over GDP 2012–2020) / 32;   contracts of 2013 sold and absorbed × e^{−2.5 g_κ} / 4;
 *   licence receipts from the world = contracts sold · s_NW · c_F;   Pat⁰ of 2012, n_P = ln(growth to 2020) / 32
 *   residents, of the regions too: n_N = ln(population 2020 / 2015) / 20;   pop⁰ = population 2015 · e^{−12 n_N}
 *   world: contracts absorbed X_W e^{−2.5 g_κ} / 4
 */
export function foundMasses({ mass, region }: Economy, figures: Figures, a: Assumptions): void {
  const rest = (table: string, year: string): number =>
    REGIONS.reduce((sum, r) => sum - figures.of(table, r, year), figures.of(table, 'china', year))
  const level = (table: string): number => quarter(rest(table, '2012'), rest(table, '2013')).level
  const contracts = exp(-LATER * a['registration-growth']) / 4
  const intensity = (year: string): number => rest('rd-spending', year) / rest('gdp', year)

  const growth = (table: string, from: string, to: string, quarters: number): number =>
    log(rest(table, to) / rest(table, from)) / quarters
  REGIONS.forEach((r, k) => {
    const residents = (year: string): number => figures.of('population', r, year)
    region.populationGrowth[k] = log(residents(TO) / residents(COUNTED)) / (QUARTERS - UNCOUNTED)
    region.population0[k] = residents(COUNTED) * exp(-UNCOUNTED * region.populationGrowth[k])
  })
  mass.populationGrowth[0] = growth('population', COUNTED, TO, QUARTERS - UNCOUNTED)
  mass.population0[0] = rest('population', COUNTED) * exp(-UNCOUNTED * mass.populationGrowth[0])
  mass.inForce0[0] = rest('patents-in-force', FROM)
  mass.inForceGrowth[0] = growth('patents-in-force', FROM, TO, QUARTERS)

  mass.gdp0[0] = level('gdp')
  mass.research0[0] = level('rd-spending')
  mass.researchGrowth[0] = log(intensity(TO) / intensity(FROM)) / QUARTERS
  mass.supplied0[0] = rest('contract-output', '2013') * contracts
  mass.absorbed0[0] = rest('contract-absorbed', '2013') * contracts
  mass.receipts0[0] = mass.supplied0[0] * a['national-contracts-abroad'] * a['fee-share']
  mass.absorbed0[1] = a['world-contracts'] * contracts
}
