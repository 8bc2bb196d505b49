import { exp, log } from '../../math/real.ts'
import type { Assumptions } from '../../model/assumptions.ts'
import { figuresOf } from '../../worlds/figures.ts'
import type { World } from '../../worlds/world.ts'
import type { Economy } from '../economy.ts'
import { quarter } from './base.ts'

/** Quarters from founding to the middle of the next year, as for the regions’ contracts. */
const LATER = 2.5

/**
 * What outside places weigh besides their trade: no phase knows it, indicators compare with it.
 *
 *   rest of the nation, the nation less the regions: GDP⁰ and R&D the levels of quarter(year of founding, next) of the differences;
 *   n_RN = ln(growth of R&D over GDP from founding to the last year observed) / quarters between;   contracts of the year after
 *   founding sold and absorbed × e^{−2.5 g_κ} / 4;
 *   licence receipts from the world = contracts sold · s_NW · c_F;   Pat⁰ of the year of founding, n_P likewise
 *   residents, of the regions too, from the first year counted alike: n_N = ln(population of the last observed / of the first) /
 *   quarters between;   pop⁰ = population of the first · e^{−n_N · quarters from founding to it}
 *   world: contracts absorbed X_W e^{−2.5 g_κ} / 4
 */
export function foundMasses({ mass, region }: Economy, world: World, a: Assumptions): void {
  const figures = figuresOf(world)
  const { regions, whole } = world.names
  const { founding, counted, observed } = world.calendar
  const [from, next, to, first] = [founding, founding + 1, observed, counted].map(String) as [
    string,
    string,
    string,
    string,
  ]
  const quarters = 4 * (observed - founding)
  const uncounted = 4 * (counted - founding)
  const rest = (table: string, year: string): number =>
    regions.reduce((sum, r) => sum - figures.of(table, r, year), figures.of(table, whole, year))
  const level = (table: string): number => quarter(rest(table, from), rest(table, next)).level
  const contracts = exp(-LATER * a['registration-growth']) / 4
  const intensity = (year: string): number => rest('rd-spending', year) / rest('gdp', year)

  const growth = (table: string, begin: string, over: number): number =>
    log(rest(table, to) / rest(table, begin)) / over
  regions.forEach((r, k) => {
    const residents = (year: string): number => figures.of('population', r, year)
    region.populationGrowth[k] = log(residents(to) / residents(first)) / (quarters - uncounted)
    region.population0[k] = residents(first) * exp(-uncounted * region.populationGrowth[k])
  })
  mass.populationGrowth[0] = growth('population', first, quarters - uncounted)
  mass.population0[0] = rest('population', first) * exp(-uncounted * mass.populationGrowth[0])
  mass.inForce0[0] = rest('patents-in-force', from)
  mass.inForceGrowth[0] = growth('patents-in-force', from, quarters)

  mass.gdp0[0] = level('gdp')
  mass.research0[0] = level('rd-spending')
  mass.researchGrowth[0] = log(intensity(to) / intensity(from)) / quarters
  mass.supplied0[0] = rest('contract-output', next) * contracts
  mass.absorbed0[0] = rest('contract-absorbed', next) * contracts
  mass.receipts0[0] = mass.supplied0[0] * a['national-contracts-abroad'] * a['fee-share']
  mass.absorbed0[1] = a['world-contracts'] * contracts
}
