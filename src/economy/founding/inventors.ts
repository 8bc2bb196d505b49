import { draw, key } from '../../math/random.ts'
import { exp, log, normalQuantile } from '../../math/real.ts'
import type { Assumptions } from '../../model/assumptions.ts'
import { figuresOf } from '../../worlds/figures.ts'
import type { World } from '../../worlds/world.ts'
import { TERM } from '../absorption.ts'
import { type Economy, EMPTY, PORTFOLIO } from '../economy.ts'
import { quarter } from './base.ts'

/** Universities, institutes, company laboratories. */
const POOLS = 3
/** Share of public research done by universities and institutes at founding; later they share one pool. Our assumption. */
const PUBLIC = [0.5, 0.5]
/** Spread of log funds over the innovators of a pool. Our assumption. */
const SIZE_SPREAD = 0.8
/** Fewest patents of a cell on offer at founding. */
const LEAST = 4

/**
 * Innovators and the patents on offer: patents granted, what one of the portfolio stands for, funds by cell and pool.
 *
 *   grant⁰_r = level of quarter(patents-granted of the year of founding, of the next);   Pat = (patents-in-force of that year − grant⁰_r) / (1 − d_P), of the opening
 *   w_P = Σ_r grant⁰_r / (2 y_P firms), firms the number asked for;   lic_f = licences(f)
 *   funds of a cell   ½ public-field(f) V⁰_r for universities, as much for institutes; R&D of the cell for company laboratories
 *   Q⁰_c = grant⁰_r / w_P · the cell's share in its region's funds;   k = k⁰ = Q⁰_c / d_k
 */
export function foundInventors(economy: Economy, world: World, a: Assumptions, seed: number): void {
  const figures = figuresOf(world)
  const { regions, functions } = world.names
  const [year, next] = [String(world.calendar.founding), String(world.calendar.founding + 1)]
  const { cell, region, portfolio, size, func } = economy
  const F = func.size
  const C = cell.size
  functions.forEach((f, l) => {
    func.licences[l] = figures.of('licences', f, 'number')
  })

  let granted = 0
  regions.forEach((r, k) => {
    const level = quarter(figures.of('patents-granted', r, year), figures.of('patents-granted', r, next))
    granted += region.granted0[k] = level.level
    // at the beginning of the last quarter of the year
    region.inForce[k] = (figures.of('patents-in-force', r, year) - level.level) / (1 - a['patent-expiry'])
  })
  portfolio.weight[0] = granted / (a['patent-turnover'] * PORTFOLIO * size.firms)
  const funds = new Float64Array(C * POOLS)
  let all = 0
  for (let c = 0; c < C; c++) {
    const r = (c / F) | 0
    const open = region.laboratories0[r] * figures.of('public-field', functions[c % F], 'share')
    funds[c * POOLS] = PUBLIC[0] * open
    funds[c * POOLS + 1] = PUBLIC[1] * open
    funds[c * POOLS + 2] = cell.research[c]
    all += open + cell.research[c]
  }
  for (let r = 0; r < region.size; r++) {
    let sum = 0
    for (let k = r * F * POOLS; k < (r + 1) * F * POOLS; k++) sum += funds[k]
    for (let c = r * F; c < (r + 1) * F; c++) {
      const share = (funds[c * POOLS] + funds[c * POOLS + 1] + funds[c * POOLS + 2]) / sum
      cell.made0[c] = (share * region.granted0[r]) / portfolio.weight[0]
      cell.knowledge[c] = cell.knowledge0[c] = cell.made0[c] / a['knowledge-decay']
    }
  }
  const address = key(seed, 'founding-inventors', 0)
  foundInnovators(economy, a, funds, all, address)
  foundPortfolio(economy, a, address)
}

/**
 * Innovators by cell and pool (a group: universities, institutes, company laboratories), in rows cell by cell, pool by pool.
 *
 *   as many as `innovators(firms)` says (capacity, odd-tables.md): one a group, the rest by funds, rounded down; what is left one each to the largest
 *   remainders, of equal ones to the first
 *   Φ⁰_i ∝ e^{0.8 N⁻¹(u₀)} in the group's funds;   Q⁰_i ∝ Φ⁰_i e^{s_a N⁻¹(u₁)} in the cell's Q⁰_c
 */
function foundInnovators(
  { innovator, cell, func }: Economy,
  a: Assumptions,
  funds: Float64Array,
  all: number,
  address: number,
): void {
  const F = func.size
  const C = cell.size
  // one a group, the rest by funds: the largest remainders take what rounding leaves
  const groups = Array.from(funds, (value, k) => ({ k, due: (value / all) * Math.max(0, innovator.size - C * POOLS) }))
  const counts = groups.map(({ due }) => 1 + Math.floor(due))
  let left = innovator.size - counts.reduce((sum, n) => sum + n, 0)
  for (const { k } of [...groups].sort((x, y) => (y.due % 1) - (x.due % 1) || x.k - y.k)) if (left-- > 0) counts[k]++

  let i = 0
  for (let c = 0; c < C; c++) {
    const r = (c / F) | 0
    const first = i
    let able = 0
    for (let pool = 0; pool < POOLS; pool++) {
      const from = i
      let sum = 0
      for (let n = 0; n < counts[c * POOLS + pool]; n++, i++) {
        innovator.pool[i] = pool
        innovator.field[i] = c % F
        innovator.home[i] = r
        innovator.partner[i] = -1
        innovator.funds0[i] = exp(SIZE_SPREAD * normalQuantile(draw(address, i, 0)))
        sum += innovator.funds0[i]
      }
      for (let k = from; k < i; k++) {
        innovator.funds0[k] *= funds[c * POOLS + pool] / sum
        innovator.made0[k] = innovator.funds0[k] * exp(a['ability-spread'] * normalQuantile(draw(address, k, 1)))
        able += innovator.made0[k]
      }
    }
    for (let k = first; k < i; k++) innovator.made0[k] *= cell.made0[c] / able
  }
}

/**
 * Patents on offer, cell by cell: each its maker, its age and, as of its birth, its level. No innovator has a partner yet.
 *
 *   offer = max(4, ⌊Q⁰_c / y_P + ½⌋);   the k-th, from 0, belongs to him in whose stretch of the cumulated Q⁰_i of the cell
 *   (k + ½) / offer · Q⁰_c falls
 *   age  = min(78, ⌊ln u₂ / ln(1 − y_P)⌋);   ln L = min(0, (1 − l_L) ln A_c + s_L N⁻¹(u₃)) − g_Ω age
 *   licences left 1 + ⌊u₄ lic_f⌋;   identity −1 − slot
 */
function foundPortfolio({ patent, innovator, cell, func, portfolio }: Economy, a: Assumptions, address: number): void {
  const F = func.size
  const stay = log(1 - a['patent-turnover'])
  const makers = innovator.size
  let first = 0
  let i = 0
  for (let c = 0; c < cell.size; c++) {
    let end = first
    while (end < makers && innovator.home[end] * F + innovator.field[end] === c) end++
    const gap = -cell.technology[c]
    const n = Math.max(LEAST, Math.round(cell.made0[c] / a['patent-turnover']))
    cell.offer[c] = cell.offerOpening[c] = n
    let maker = first
    let reached = innovator.made0[first]
    for (let k = 0; k < n; k++, i++) {
      while (maker < end - 1 && ((k + 0.5) / n) * cell.made0[c] > reached) reached += innovator.made0[++maker]
      const age = Math.min(TERM - 2, Math.floor(log(draw(address, i, 2)) / stay))
      const then = a['frontier-growth'] * age
      const level = -gap + a['invention-lead'] * gap + a['invention-spread'] * normalQuantile(draw(address, i, 3))
      patent.cell[i] = c
      patent.innovator[i] = maker
      patent.identity[i] = -1 - i
      patent.age[i] = age
      patent.level[i] = Math.min(0, level) - then
      patent.licences[i] = 1 + Math.floor(draw(address, i, 4) * func.licences[c % F])
      cell.licences[c] += patent.licences[i]
    }
    cell.licencesOpening[c] = cell.licences[c]
    first = end
  }
  portfolio.extent[0] = i
  patent.cell.fill(EMPTY, i)
}
