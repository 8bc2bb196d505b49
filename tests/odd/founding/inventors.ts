import { keyOf, quantile, uniform } from '../chance.ts'
import { publicResearch, research } from './cells.ts'
import { technology } from './firms.ts'
import {
  a,
  CELLS,
  column,
  FIRMS,
  FUNCTIONS,
  figure,
  func,
  over,
  place,
  quarterOf,
  REGIONS,
  SEED,
  sum,
} from './given.ts'

/** Step 8: innovators and the patents on offer. */

const { exp, floor, log, max, min, round } = Math
const key = keyOf(`${SEED}/founding-inventors/0`)

export const granted = column(REGIONS, (r) => quarterOf('patents-granted', r).level)
export const inForce = column(
  REGIONS,
  (r) => (figure('patents-in-force', r, '2012') - granted(r)) / (1 - a('patent-expiry')),
)
/** Legal patents that one of two a firm stands for. */
export const weight = sum(REGIONS.map(granted)) / (a('patent-turnover') * 2 * FIRMS)
export const licences = column(FUNCTIONS, (f) => figure('licences', f, 'number'))

// universities, institutes, companies
const GROUPS = CELLS.flatMap((cell) => [0, 1, 2].map((pool) => ({ cell, pool })))
const funds = ({ cell, pool }: (typeof GROUPS)[number]): number =>
  pool === 2 ? research(cell) : (publicResearch(place(cell)) * figure('public-field', func(cell), 'share')) / 2
const together = column(CELLS, (cell) => sum([0, 1, 2].map((pool) => funds({ cell, pool }))))
export const made = column(CELLS, (c) => ((granted(place(c)) / weight) * together(c)) / over(place(c), together))
export const knowledge = column(CELLS, (c) => made(c) / a('knowledge-decay'))

const INNOVATORS = max(45, round(FIRMS / 15))
const dues = GROUPS.map((group) => (funds(group) / sum(GROUPS.map(funds))) * (INNOVATORS - GROUPS.length))
const left = INNOVATORS - sum(dues.map((due) => 1 + floor(due)))
const counts = dues.map((due, k) => {
  const remainder = (n: number): number => dues[n] - floor(dues[n])
  const ahead = dues.filter((_, n) => remainder(n) > remainder(k) || (remainder(n) === remainder(k) && n < k)).length
  return 1 + floor(due) + (ahead < left ? 1 : 0)
})
export interface Innovator {
  readonly cell: string
  readonly pool: number
  readonly funds: number
  readonly made: number
}
export const innovators: readonly Innovator[] = (() => {
  const rows = GROUPS.flatMap((group, k) => Array.from({ length: counts[k] }, () => group))
  const size = rows.map((_, i) => exp(0.8 * quantile(uniform(key, i, 0))))
  const part = rows.map((row, i) => (funds(row) * size[i]) / sum(size.filter((_, j) => rows[j] === row)))
  const able = part.map((x, i) => x * exp(a('ability-spread') * quantile(uniform(key, i, 1))))
  return rows.map((row, i) => ({
    ...row,
    funds: part[i],
    made: (made(row.cell) * able[i]) / sum(able.filter((_, j) => rows[j].cell === row.cell)),
  }))
})()

export interface Patent {
  readonly cell: string
  readonly maker: number
  readonly age: number
  readonly level: number
  readonly licences: number
}
export const patents: readonly Patent[] = (() => {
  const list: Patent[] = []
  for (const cell of CELLS) {
    const makers = innovators.map((one, i) => ({ ...one, i })).filter((one) => one.cell === cell)
    const n = max(4, round(made(cell) / a('patent-turnover')))
    for (let k = 0; k < n; k++) {
      const slot = list.length
      const reached = makers.map((_, m) => sum(makers.slice(0, m + 1).map((one) => one.made)))
      const found = reached.findIndex((x) => ((k + 0.5) / n) * made(cell) <= x)
      const age = min(78, floor(log(uniform(key, slot, 2)) / log(1 - a('patent-turnover'))))
      const mean = (1 - a('invention-lead')) * technology(cell)
      const born = min(0, mean + a('invention-spread') * quantile(uniform(key, slot, 3)))
      list.push({
        cell,
        maker: (makers[found] ?? makers[makers.length - 1]).i,
        age,
        level: born - a('frontier-growth') * age,
        licences: 1 + floor(uniform(key, slot, 4) * licences(func(cell))),
      })
    }
  }
  return list
})()
export const offer = column(CELLS, (c) => patents.filter(({ cell }) => cell === c).length)
export const licencesLeft = column(CELLS, (c) => sum(patents.filter(({ cell }) => cell === c).map((p) => p.licences)))
