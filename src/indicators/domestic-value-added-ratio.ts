import type { World } from '../world/world.ts'
import { type Indicator, LOCAL, onlyLocal } from './indicator.ts'
import { inputFrom, inputPerSale, sellerShare, solve } from './leontief.ts'
import { quarterly } from './quarterly.ts'

/** Work space: inputs among Chinese sellers. */
const MATRIX = new Float64Array(4096)

/** Imported components per unit of a cell’s sales to the world, and per unit of all its sales. */
const toWorld = ({ cell, sale, demand, func }: World, c: number): number => {
  const M = demand.size / func.size
  const abroad = sale.value[c * M + M - 1]
  const weight = cell.foreignDomestic[c] * (cell.sales[c] - abroad) + cell.foreignWorld[c] * abroad
  return weight > 0 ? (cell.imports[c] * cell.foreignWorld[c]) / weight : 0
}
const onAverage = ({ cell }: World, c: number): number => cell.imports[c] / cell.sales[c]

/**
 * Foreign content of a unit of sales of each Chinese seller, by cell and then of the rest of China:
 *
 *   φ_c = components + what the world sells of its inputs + Σ_s inputs from s · φ_s        s in China
 *
 * The rest of China’s components are those of the regions, its inputs bought as its market buys. Our assumption.
 */
const foreignContent = quarterly(
  (world, work) => {
    const { cell, func, region } = world
    const F = func.size
    const R = region.size
    const n = (R + 1) * F
    const outside = R * F
    const world0 = (R + 1) * F
    for (let c = 0; c < outside; c++) {
      work[c] = onAverage(world, c)
      for (let g = 0; g < F; g++) work[c] += inputFrom(world, c, world0 + g)
      for (let s = 0; s < n; s++) MATRIX[c * n + s] = inputFrom(world, c, s)
    }
    for (let f = 0; f < F; f++) {
      const row = outside + f
      let imports = 0
      let sales = 0
      for (let c = f; c < outside; c += F) {
        imports += cell.imports[c]
        sales += cell.sales[c]
      }
      work[row] = imports / sales
      for (let g = 0; g < F; g++) work[row] += inputPerSale(world, f, g) * sellerShare(world, world0 + g, 2 * R)
      for (let s = 0; s < n; s++) MATRIX[row * n + s] = inputPerSale(world, f, s % F) * sellerShare(world, s, 2 * R)
    }
    solve(MATRIX, work, n, 1)
  },
  ({ region, func }) => (region.size + 1) * func.size,
)

export const domesticValueAddedRatio: Indicator = {
  id: 'domestic-value-added-ratio',
  unit: '1',
  kind: 'ratio',
  dimensions: ['region', 'function'],
  formula:
    '1 − foreign content of sales to the world, by components as exports use them and through inputs made in China (Koopman, Wang and Wei 2014)',
  of: (world, rs, fs) => {
    if (onlyLocal(fs)) return Number.NaN
    const F = world.func.size
    const M = world.demand.size / F
    const phi = foreignContent(world)
    let exports = 0
    let foreign = 0
    for (const r of rs)
      for (const f of fs) {
        if (f === LOCAL) continue
        const c = r * F + f
        const sold = world.sale.value[c * M + M - 1]
        exports += sold
        foreign += sold * (phi[c] - onAverage(world, c) + toWorld(world, c))
      }
    return 1 - foreign / exports
  },
}
