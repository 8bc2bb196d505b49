import type { Economy } from '../economy/economy.ts'
import { LOCAL, onlyLocal, put, ratio as ratioOf } from './indicator.ts'
import { importsPerSale, inputsOf, ratio, solve } from './leontief.ts'
import { quarterly } from './quarterly.ts'

/** Work space, laid out by size: inputs among the nation's sellers. */
let MATRIX = new Float64Array(0)

/** Imported components per unit of a cell’s sales to the world, and per unit of all its sales. */
const toWorld = ({ cell, sale, demand, func }: Economy, c: number): number => {
  const M = demand.size / func.size
  const abroad = sale.value[c * M + M - 1]
  const weight = cell.foreignDomestic[c] * (cell.sales[c] - abroad) + cell.foreignWorld[c] * abroad
  return weight > 0 ? (cell.imports[c] * cell.foreignWorld[c]) / weight : 0
}
const onAverage = ({ cell }: Economy, c: number): number => ratio(cell.imports[c], cell.sales[c])

/**
 * Foreign content of a unit of sales of each seller of the nation, by cell and then of the rest of the nation:
 *
 *   φ_c = components + what the world sells of its inputs + Σ_s inputs from s · φ_s        s in the nation
 *
 * The rest of the nation’s components are those of the regions, its inputs bought as its market buys. Our assumption.
 */
const foreignContent = quarterly(
  (economy, work) => {
    const { cell, func, region, seller } = economy
    const F = func.size
    const n = (region.size + 1) * F
    const inputs = inputsOf(economy)
    if (MATRIX.length < n * n) MATRIX = new Float64Array(n * n)
    for (let i = 0; i < n; i++) {
      const row = i * seller.size
      work[i] = i < cell.size ? onAverage(economy, i) : importsPerSale(economy, i % F)
      for (let s = n; s < n + F; s++) work[i] += inputs[row + s]
      for (let s = 0; s < n; s++) MATRIX[i * n + s] = inputs[row + s]
    }
    solve(MATRIX, work, n, 1)
  },
  ({ region, func }) => (region.size + 1) * func.size,
)

export const domesticValueAddedRatio = ratioOf({
  id: 'domestic-value-added-ratio',
  name: 'domestic value-added ratio',
  zh: {
    name: '国内增加值率',
    formula: '1 − 对{world}销售中的国外含量，含出口所用零部件及经由国内投入者（Koopman、Wang、Wei 2014）',
  },
  unit: '1',
  dimensions: ['region', 'function'],
  formula:
    '1 − foreign content of sales to the world, by components as exports use them and through inputs made in the nation (Koopman, Wang and Wei 2014)',
  size: () => 2,
  value: (from, at) => 1 - from[at] / from[at + 1],
  write: (economy, rs, fs, to, at) => {
    if (onlyLocal(fs)) return put(to, at, Number.NaN, Number.NaN)
    const F = economy.func.size
    const M = economy.demand.size / F
    const phi = foreignContent(economy)
    let exports = 0
    let foreign = 0
    for (const r of rs)
      for (const f of fs) {
        if (f === LOCAL) continue
        const c = r * F + f
        const sold = economy.sale.value[c * M + M - 1]
        exports += sold
        foreign += sold * (phi[c] - onAverage(economy, c) + toWorld(economy, c))
      }
    put(to, at, foreign, exports)
  },
})
