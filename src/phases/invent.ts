import type { Reading, Writing } from '../economy/columns.ts'
import { draw } from '../math/random.ts'
import { exp, pow, stratumQuantile } from '../math/real.ts'
import { poissonAt } from '../math/sampling.ts'
import { READS, WRITES } from './inventing/columns.ts'
import { BLOCK, phase } from './phase.ts'

/** Most patents of one innovator in a quarter: its block of addresses. */
const BLOCK_OF_ADDRESSES = 256
/** The pool of company laboratories; those below it are public. */
const COMPANY = 2

/** Work space: patents made over founding by cell for public and company laboratories; level of inventions by cell. */
const PUBLIC = new Float64Array(256)
const OF_COMPANIES = new Float64Array(256)
const LEVEL = new Float64Array(256)
let SIZE = new Float64Array(0)
/** Luck and mean of one innovator; inventions of each of a block. */
const UNIFORM = new Float64Array(2)
const COUNT = new Uint16Array(BLOCK)

/**
 * Invent: innovators draw patents.
 *
 *   Q_i ~ Poisson(Q⁰_i (Φ_i / (Φ⁰_i ŵ_r))^{ν_I} k̂_rf^{ν_K}) by u₀, at most 256      1/quarter
 *   Φ_i / Φ⁰_i  universities and institutes: V_r / Σ Φ⁰ over both together that stand in r, one pool
 *               company laboratories: R&D_rf / Σ Φ⁰ over those of the cell;  who has no funds makes none
 *   k̂_rf = (k_rf + Σ_s χ_rs k_sf) / (k⁰_rf + χ⁰ Σ_s k⁰_sf), s the other regions      knowledge within reach; 1 where none was
 *   ln L = min(ln Ω, ln A_rf + l_L (ln Ω − ln A_rf) + Σ_s χ_rs max(0, ln A_sf − ln A_rf) + s_L N(u₁))
 *   grant_r = w_P e^{g_P C} Σ_f Q_rf                                                  legal patents
 *
 * ln A_rf is the mean over the cell's firms, V and R&D of this quarter's account. Innovators in order of rows, the patents of each
 * in order; each brings lic_f licences. Those beyond the slots free at the opening lapse at once and bring none.
 * Source: knowledge production function, Griliches (1979), Bell J.
 * Economics 10(1): 92–116, Jaffe (1989), AER 79(5): 957–970; the horizontal chain acts by χ: our assumption.
 */
export const invent = phase(
  { name: 'invent', reads: READS, writes: WRITES },
  ({ innovator, func, clock, cell, region, pair, portfolio, patent, invention }, { assumptions: a, t }, key) => {
    const { pool, field, funds0: z, home } = innovator
    const { made, issued, lapsed } = cell
    const F = func.size
    const C = cell.size
    const R = region.size
    const P = Math.sqrt(pair.size)

    // funds over those of founding, at wages of today
    if (SIZE.length < R + cell.size) SIZE = new Float64Array(R + cell.size)
    SIZE.fill(0)
    for (let i = 0; i < innovator.size; i++) SIZE[pool[i] < COMPANY ? home[i] : R + home[i] * F + field[i]] += z[i]
    for (let c = 0; c < C; c++) {
      const r = (c / F) | 0
      const f = c % F
      const w = region.factorPrice[r]
      let reach = cell.knowledge[c]
      let reach0 = cell.knowledge0[c]
      let ahead = 0
      for (let s = 0; s < R; s++) {
        if (s === r) continue
        const chi = pair.chain[r * P + s]
        reach += chi * cell.knowledge[s * F + f]
        reach0 += a['knowledge-between'] * cell.knowledge0[s * F + f]
        ahead += chi * Math.max(0, cell.technology[s * F + f] - cell.technology[c])
      }
      const known = reach0 > 0 ? pow(reach / reach0, a['knowledge-elasticity']) : 1
      const funded = (funds: number, of: number) => (of > 0 ? pow(funds / (of * w), a['invention-elasticity']) : 0)
      PUBLIC[c] = known * funded(region.laboratories[r], SIZE[r])
      OF_COMPANIES[c] = known * funded(cell.research[c], SIZE[R + c])
      LEVEL[c] = cell.technology[c] + a['invention-lead'] * (func.frontier[f] - cell.technology[c]) + ahead
    }

    made.fill(0)
    issued.fill(0)
    lapsed.fill(0)
    let standing = 0
    for (let c = 0; c < C; c++) standing += cell.offer[c]
    const room = Math.min(invention.cell.length, patent.cell.length - standing)
    portfolio.entering[0] = 0
    for (let from = 0; from < innovator.size; from += BLOCK) {
      const end = Math.min(from + BLOCK, innovator.size)
      count(innovator, from, end, F, key)
      invents(
        innovator,
        from,
        end,
        invention,
        portfolio.entering,
        cell,
        func,
        room,
        Math.imul(t, innovator.size),
        a['invention-spread'],
        key,
      )
    }
    const perInvention = portfolio.weight[0] * exp(a['patenting-growth'] * clock.trend[0])
    for (let r = 0; r < R; r++) {
      region.granted[r] = 0
      for (let c = r * F; c < (r + 1) * F; c++) region.granted[r] += perInvention * made[c]
    }
  },
)

interface Innovators {
  readonly pool: Reading
  readonly field: Reading
  readonly made0: Reading
  readonly home: Reading
}
interface Inventions {
  readonly cell: Writing
  readonly innovator: Writing
  readonly identity: Writing
  readonly level: Writing
}
interface Cells {
  readonly made: Writing
  readonly issued: Writing
  readonly lapsed: Writing
}
interface Functions {
  readonly size: number
  readonly frontier: Reading
  readonly licences: Reading
}

/**
 * How much each innovator invents; in blocks for the compiler's sake as in `settle`, and apart from `invents`: in one
 * loop the powers and draws would be too many for it to write out, and one number of each innovator be allocated.
 */
function count({ pool, field, made0, home }: Innovators, from: number, end: number, F: number, key: number): void {
  for (let i = from; i < end; i++) {
    const c = home[i] * F + field[i]
    UNIFORM[0] = draw(key, i)
    UNIFORM[1] = made0[i] * (pool[i] < COMPANY ? PUBLIC[c] : OF_COMPANIES[c])
    COUNT[i - from] = Math.min(poissonAt(UNIFORM), BLOCK_OF_ADDRESSES)
  }
}

/**
 * What each innovator invents. Identity of a patent, and of its draws, as a 32-bit integer:
 *
 *   256 (innovators · t + i) + j, the j-th of innovator i in quarter t, from 0
 */
function invents(
  { field, home }: Innovators,
  from: number,
  end: number,
  invention: Inventions,
  entering: Writing,
  { made, issued, lapsed }: Cells,
  { size: F, frontier, licences }: Functions,
  room: number,
  /** Innovators’ quarters that have gone. */
  before: number,
  spread: number,
  key: number,
): void {
  for (let i = from; i < end; i++) {
    const c = home[i] * F + field[i]
    const n = COUNT[i - from]
    const first = Math.imul(before + i, BLOCK_OF_ADDRESSES)
    for (let j = 0; j < n; j++) {
      made[c]++
      const place = entering[0]
      if (place === room) {
        lapsed[c]++
        continue
      }
      const identity = (first + j) | 0
      invention.cell[place] = c
      invention.innovator[place] = i
      invention.identity[place] = identity
      const level = LEVEL[c] + spread * stratumQuantile(draw(key, identity, 1))
      invention.level[place] = Math.min(level, frontier[field[i]])
      issued[c] += licences[field[i]]
      entering[0]++
    }
  }
}
