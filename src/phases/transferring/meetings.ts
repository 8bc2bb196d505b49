import { TERM } from '../../economy/absorption.ts'
import { EMPTY } from '../../economy/economy.ts'
import { draw } from '../../math/random.ts'
import { exp } from '../../math/real.ts'
import type { Params } from '../../scenario/params.ts'
import { licence, type Market } from '../licence.ts'
import { BLOCK } from '../phase.ts'
import { someFirm } from './candidates.ts'
import type { Seen } from './columns.ts'
import { LAPSES, LICENSED } from './fates.ts'

/** A patent meets at most one candidate a quarter, and with this probability at most. Our assumption. */
const MOST_MEETINGS = 0.85
/** Pool of company laboratories; those below it are public. */
const COMPANY = 2

/** Work space: cumulative probability of a meeting by cell of origin and place, and with anybody; growth of mass by place. */
let MEETING = new Float64Array(0)
const ANYBODY = new Float64Array(256)
const MASS = new Float64Array(64)
/** The patents of a block that meet somebody, and the draws by which they do. */
const MET = new Int32Array(BLOCK + 1)
const UNIFORM = new Float64Array(BLOCK + 1)

/**
 * Probabilities that a patent of region r and field f meets a candidate in place d, cumulative over places in their order.
 *
 *   m_rfd  = m⁰_rd (mass_fd / mean mass) e^{U^X_rd};  where Σ_d m_rfd exceeds 0.85, all in proportion less
 *   mass   = VA / VA⁰ of the same function in a region, Ê of an outside place;  mean mass = Σ_d m⁰_rd mass_fd / Σ_d m⁰_rd
 *   U^X_rd = θ_X cut_T + ΔU^X
 */
export function weighMeetings({ cell, outside, pair, func }: Seen, { assumptions: a }: Params, P: number): void {
  const F = func.size
  const R = P - outside.size
  if (MEETING.length < cell.size * P) MEETING = new Float64Array(cell.size * P)
  for (let c = 0; c < cell.size; c++) {
    const r = (c / F) | 0
    const f = c % F
    let base = 0
    let mass = 0
    for (let d = 0; d < P; d++) {
      const at = d < R ? d * F + f : d - R
      const grown = d < R ? cell.valueAdded[at] / cell.valueAdded0[at] : outside.demand[at]
      MASS[d] = grown
      base += pair.meeting0[r * P + d]
      mass += pair.meeting0[r * P + d] * grown
    }
    let sum = 0
    for (let d = 0; d < P; d++) {
      const at = r * P + d
      const U = a['technology-distance'] * pair.timeCut[at] + pair.technologyRise[at]
      sum += mass > 0 ? pair.meeting0[at] * ((MASS[d] * base) / mass) * exp(U) : 0
      MEETING[c * P + d] = sum
    }
    if (sum > MOST_MEETINGS) for (let d = 0; d < P; d++) MEETING[c * P + d] *= MOST_MEETINGS / sum
    ANYBODY[c] = MEETING[c * P + P - 1]
  }
}

/**
 * What happens to patents on offer; gives how many meet somebody.
 *
 *   age ≥ 79             lapses, whoever it would have met: 20 years
 *   u₀ < Σ_d m_rfd       meets the place in whose stretch u₀ falls
 *   u₀ ≥ 1 − x_P         else lapses
 *   u₀ ≥ 1 − x_P − h_S   else goes on the list of spin-offs, as far as it has room; on offer still where none can be founded
 */
export function drawMeetings(
  { patent, cell, portfolio, spinoff }: Seen,
  from: number,
  end: number,
  lapse: number,
  spin: number,
  key: number,
): number {
  const { cell: origin, identity, age, licences, fate } = patent
  const { lapsed, voided } = cell
  const { spinning } = portfolio
  const { slot } = spinoff
  const stay = 1 - lapse - spin
  const last = TERM - 1
  let count = 0
  void (identity[from] + age[from] + licences[from] + fate[from] + lapsed[0] + voided[0])
  for (let i = from; i < end; i++) {
    const c = origin[i]
    if (c === EMPTY) continue
    const u = draw(key, identity[i])
    // their slots go into MET, counted without a branch: which patents meet somebody is not to be guessed
    MET[count] = i
    UNIFORM[count] = u
    const meets = Number(u < ANYBODY[c]) & Number(age[i] < last)
    count += meets
    if ((u < stay && age[i] < last) || meets === 1) continue
    if (u >= 1 - lapse || age[i] >= last) {
      fate[i] = LAPSES
      lapsed[c]++
      voided[c] += licences[i]
    } else if (spinning[0] < slot.length) slot[spinning[0]++] = i
  }
  return count
}

/**
 * Patents meet their candidates, first to last.
 *
 *   rule network   where u₄ < p_N and the last partner stands: that one, a firm or the outside place, in place of whom u₀ found:
 *                  window, contract and readiness are of where the partner stands now
 *                  a firm stands while its slot holds its identity; who took the last licence of an innovator is its partner, from the next quarter on
 *   else           in a region some firm, in an outside place a buyer there
 */
export function meet(
  { patent, innovator, cell, firm, use }: Seen,
  market: Market,
  partners: number,
  count: number,
  P: number,
  key: number,
): void {
  const { cell: origin, identity: address, innovator: makers, level, age, licences, fate } = patent
  const { cell: home, identity: firmIdentity, grouped } = firm
  const { related } = use
  const { R, F } = market
  for (let n = 0; n < count; n++) {
    const i = MET[n]
    const c = origin[i]
    const f = c % F
    const identity = address[i]
    const maker = makers[i]
    const u = UNIFORM[n]
    let d = 0
    while (d < P - 1 && u >= MEETING[c * P + d]) d++
    let candidate = -1
    if (partners > 0 && draw(key, identity, 4) < partners) {
      const partner = innovator.partner[maker]
      if (partner < -1) d = R - 2 - partner
      else if (partner >= 0 && home[partner] !== EMPTY && firmIdentity[partner] === innovator.partnerIdentity[maker]) {
        candidate = partner
        d = (home[partner] / F) | 0
      }
    }
    if (candidate < 0 && d < R) candidate = someFirm(grouped, related, d, f, F, key, identity)
    const open = innovator.pool[maker] < COMPANY
    if (!licence(market, key, identity, (c / F) | 0, d, f, candidate, level, i, age[i], open)) continue
    fate[i] = LICENSED
    cell.licensed[c]++
    if (licences[i] === 1) cell.gone[c]++
    innovator.partnerNext[maker] = candidate >= 0 ? candidate : R - 2 - d
    innovator.partnerNextIdentity[maker] = candidate >= 0 ? firmIdentity[candidate] : 0
  }
}
