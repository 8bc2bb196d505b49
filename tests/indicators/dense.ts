import { type Economy, SPEC } from '../../src/economy/economy.ts'
import { emptyWorld, F, M, R, S } from './values.ts'

/** Numbers between 0 and 1 that are all different and in no order: multiples of the golden ratio, without whole ones. */
const spread = (n: number): number => (n * 0.6180339887498949) % 1

/**
 * A world in which every number of every table is another one, so that no two of them can be taken for each other: of
 * most columns 1 to 3. Markets clear, and inputs are a small part of what is made of them. `start` shifts all of it.
 */
export function denseWorld(start = 1): Economy {
  const economy = emptyWorld()
  let n = start
  for (const [table, spec] of Object.entries(SPEC)) {
    const columns = economy[table as keyof typeof SPEC] as unknown as Record<string, Float64Array>
    for (const name of Object.keys(spec))
      if (columns[name] instanceof Float64Array)
        for (let k = 0; k < columns[name].length; k++) columns[name][k] = 1 + 2 * spread(n++)
  }
  const { cell, sale, demand, func, use, growth, region, mass, clock } = economy
  const small = (column: Float64Array, factor: number) => {
    for (let k = 0; k < column.length; k++) column[k] *= factor
  }
  for (let f = 0; f < F; f++) func.sigma[f] += 1
  small(use.share, 0.06)
  small(cell.imports, 0.2)
  for (const column of [cell.foreignDomestic, cell.foreignWorld]) small(column, 0.1)
  for (const column of [region.populationGrowth, mass.populationGrowth, mass.inForceGrowth, mass.researchGrowth])
    small(column, 0.05)
  small(growth.price, 0.1)
  small(clock.trend, 10)
  demand.spent.fill(0)
  cell.sales.fill(0)
  for (let s = 0; s < S; s++)
    for (let m = 0; m < M; m++) {
      demand.spent[m * F + (s % F)] += sale.value[s * M + m]
      if (s < R * F) cell.sales[s] += sale.value[s * M + m]
    }
  return economy
}
