import { TERM } from '../economy/absorption.ts'
import type { Reading } from '../economy/columns.ts'
import { EMPTY } from '../economy/economy.ts'
import { PAYMENT } from '../economy/payments.ts'
import { draw } from '../math/random.ts'
import { exp, stratumQuantile } from '../math/real.ts'
import { poisson } from '../math/sampling.ts'
import type { Params } from '../scenario/params.ts'
import { licence, type Market, marketOf } from './licence.ts'
import { BLOCK, phase, type View } from './phase.ts'

/** A patent meets at most one candidate a quarter, and with this probability at most. Our assumption. */
const MOST_MEETINGS = 0.85
/** A cell spends at most this share of its retained profit on licence fees. Our assumption. */
const FEE_LIMIT = 0.5
/** Pool of company laboratories; those below it are public. */
const COMPANY = 2
/** What becomes of a patent this quarter. */
export const STAYS = 0
export const LICENSED = 1
export const LAPSES = 2
export const SPINS = 3

/** Addresses of the draws of outside offers: below those of patents, a block for each cell. */
const ABROAD = -(2 ** 31)
const MOST_OFFERS = 2 ** 16

/** Work space: cumulative probability of a meeting by cell of origin and place, and with anybody; growth of mass by place; first firm of each cell. */
let MEETING = new Float64Array(0)
const ANYBODY = new Float64Array(256)
const MASS = new Float64Array(64)
const FIRST = new Int32Array(257)
const NEXT = new Int32Array(256)
/** The patents of a block that meet somebody, and the draws by which they do. */
const MET = new Int32Array(BLOCK + 1)
const LUCK = new Float64Array(BLOCK + 1)
/** Level of a patent from outside. */
const OFFERED = new Float64Array(1)
/** Fees wanted by host cell. */
const WANTED = new Float64Array(256)

const reads = [
  'roster.extent',
  'firm.cell',
  'firm.identity',
  'firm.technology',
  'func.sigma',
  'func.frontier',
  'use.related',
  'clock.trend',
  'cell.firms',
  'cell.valueAdded0',
  'cell.valueAdded',
  'cell.retained',
  'outside.demand',
  'outsider.gap',
  'outsideOffer.mean0',
  'pair.meeting0',
  'pair.timeCut',
  'pair.technologyRise',
  'region.pilotWindow',
  'region.registered0',
  'region.pilotReadiness',
  'innovator.pool',
  'innovator.partner',
  'innovator.partnerIdentity',
  'shelf.extent',
  'shelf.contract',
  'patent.cell',
  'patent.innovator',
  'patent.identity',
  'patent.level',
  'patent.age',
  'patent.licences',
] as const
const writes = [
  'firm.grouped',
  'firm.advance',
  'patent.fate',
  'cell.licensed',
  'cell.gone',
  'cell.lapsed',
  'cell.voided',
  'cell.feesPaid',
  'cell.feesReceived',
  'region.laboratoryFees',
  'innovator.partnerNext',
  'innovator.partnerNextIdentity',
  'spinoff.slot',
  'shelf.spinning',
  'shelf.registration',
  'region.registering',
  'contract.met',
  'contract.licences',
  'contract.value',
  'contract.publicValue',
  'contract.fee',
  'contract.publicFee',
  'payment.value',
] as const
type Seen = View<(typeof reads)[number], (typeof writes)[number]>

/**
 * Transfer: patents on offer meet candidates, who take licences or do not; fees.
 *
 *   r̂eg_r = 1 / (reg⁰_r + (1 − reg⁰_r) e^{−v_κ t})      registering spreads by one law from where each region stands (logistic)
 *
 * Patents on offer in order of slots, then offers from the rest of the nation, then fees. A licence lifts its firm at the quarter's
 * end. Research and licences of the same quarter do not count in a distance.
 * Source: absorptive capacity as in `absorption`; gravity of technology, Keller (2002), AER 92(1): 120–142; licences do
 * not rival each other, Arrow (1962); spread of a practice, Griliches (1957), Econometrica 25(4): 501–522; partners, Gulati
 * (1995), ASQ 40(4): 619–652.
 */
export const transfer = phase({ name: 'transfer', reads, writes }, (economy, params, key) => {
  const { roster, firm, clock, cell, innovator, shelf, contract, outside, func, patent } = economy
  const { assumptions: a } = params
  const C = cell.size
  const P = C / func.size + outside.size
  shelf.registration[0] = exp(a['registration-growth'] * clock.trend[0])
  const early = exp(-a['registration-spread'] * params.t)
  const { registered0: s, registering } = economy.region
  for (let r = 0; r < s.length; r++) registering[r] = 1 / (s[r] + (1 - s[r]) * early)
  weighMeetings(economy, params, P)

  // firms, cell by cell
  for (let c = 0; c < C; c++) {
    NEXT[c] = FIRST[c]
    FIRST[c + 1] = FIRST[c] + cell.firms[c]
  }
  const extent = roster.extent[0]
  for (let from = 0; from < extent; from += BLOCK) group(firm, from, Math.min(from + BLOCK, extent))

  for (const column of [contract.met, contract.licences, contract.value, contract.publicValue]) column.fill(0)
  for (const column of [cell.licensed, cell.gone, cell.voided]) column.fill(0)
  for (let i = 0; i < innovator.pool.length; i++) {
    innovator.partnerNext[i] = innovator.partner[i]
    innovator.partnerNextIdentity[i] = innovator.partnerIdentity[i]
  }
  const market = marketOf(economy, params, P)
  const partners = params.rules.transfer === 'network' ? a['network-share'] : 0
  patent.fate.fill(STAYS)
  shelf.spinning[0] = 0
  const shelved = shelf.extent[0]
  for (let from = 0; from < shelved; from += BLOCK) {
    const end = Math.min(from + BLOCK, shelved)
    const count = look(economy, from, end, a['patent-lapse'], a['spin-off-rate'], key)
    meet(economy, market, partners, count, P, key)
  }
  offerFromOutside(economy, params, market, P, key)
  payFees(economy, a['fee-share'], P)
})

/**
 * Probabilities that a patent of region r and field f meets a candidate in place d, cumulative over places in their order.
 *
 *   m_rfd  = m⁰_rd (mass_fd / mean mass) e^{U^X_rd};  where Σ_d m_rfd exceeds 0.85, all in proportion less
 *   mass   = VA / VA⁰ of the same function in a region, Ê of an outside place;  mean mass = Σ_d m⁰_rd mass_fd / Σ_d m⁰_rd
 *   U^X_rd = θ_X cut_T + ΔU^X
 */
function weighMeetings({ cell, outside, pair, func }: Seen, { assumptions: a }: Params, P: number): void {
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

/** The slots of the firms, cell by cell. */
function group({ cell: home, grouped }: Seen['firm'], from: number, end: number): void {
  void grouped[from]
  for (let i = from; i < end; i++) {
    const c = home[i]
    if (c !== EMPTY) grouped[NEXT[c]++] = i
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
function look(
  { patent, cell, shelf, spinoff }: Seen,
  from: number,
  end: number,
  lapse: number,
  spin: number,
  key: number,
): number {
  const { cell: origin, identity, age, licences, fate } = patent
  const { lapsed, voided } = cell
  const { spinning } = shelf
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
    LUCK[count] = u
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
function meet(
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
    const u = LUCK[n]
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

/**
 * A firm of place d whose function is the field f or related to it, by one uniform number: its slot.
 *
 *   function g: the first with u₁ < φ_fg;  of the n_c firms of that cell, in order of slots,
 *   number ⌊n_c (u₁ − φ_f,g−1) / (φ_fg − φ_f,g−1)⌋, from 0, at most n_c − 1
 */
function someFirm(
  grouped: Reading,
  related: Reading,
  d: number,
  f: number,
  F: number,
  key: number,
  identity: number,
): number {
  const u = draw(key, identity, 1)
  let g = 0
  let below = 0
  while (g < F - 1 && u >= related[f * F + g]) below = related[f * F + g++]
  const first = FIRST[d * F + g]
  const n = FIRST[d * F + g + 1] - first
  const share = (u - below) / (related[f * F + g] - below)
  return grouped[first + Math.min(n - 1, Math.floor(share * n))]
}

/**
 * Patents of the rest of the nation that meet firms of the regions, cell by cell.
 *
 *   their number in cell c   Poisson(off⁰_oc e^{g_O C + U^X_or}), U^X_or as above from o to the region
 *   its draw is number c of identity −2³¹ (of two outside places that sold, both would ask there)
 */
function offerFromOutside(economy: Seen, { assumptions: a }: Params, market: Market, P: number, key: number): void {
  const { cell, clock, outside, outsider, outsideOffer, pair } = economy
  const { F, R } = market
  const more = exp(a['national-offer-growth'] * clock.trend[0])
  for (let o = 0; o < outside.size; o++)
    for (let c = 0; c < cell.size; c++) {
      const mean0 = outsideOffer.mean0[o * cell.size + c]
      if (mean0 === 0) continue
      const r = (c / F) | 0
      const f = c % F
      const at = (R + o) * P + r
      const U = a['technology-distance'] * pair.timeCut[at] + pair.technologyRise[at]
      const n = poisson(draw(key, ABROAD, c), mean0 * more * exp(U))
      const behind = (1 - a['invention-lead']) * outsider.gap[o * F + f]
      offerTo(economy, market, R + o, c, n, behind, a['invention-spread'], key)
    }
}

/**
 * The n patents of place p that meet firms of a region in a field, some firm each.
 *
 *   ln L = min(ln Ω, ln Ω − (1 − l_L) Γ_of + s_L N(u₅)), readiness 1
 *   identity of the j-th offer to cell c   −2³¹ + 1 + 2¹⁶ c + j
 */
function offerTo(
  { firm, func, use }: Seen,
  market: Market,
  p: number,
  c: number,
  n: number,
  behind: number,
  spread: number,
  key: number,
): void {
  const { F } = market
  const r = (c / F) | 0
  const f = c % F
  const top = func.frontier[f]
  for (let j = 0; j < n; j++) {
    const identity = ABROAD + 1 + c * MOST_OFFERS + j
    OFFERED[0] = Math.min(top, top - behind + spread * stratumQuantile(draw(key, identity, 5)))
    const k = someFirm(firm.grouped, use.related, r, f, F, key, identity)
    licence(market, key, identity, p, r, f, k, OFFERED, 0, TERM, false)
  }
}

/**
 * Fees of the quarter: a share of contract value, as far as the buyers can pay; who receives them.
 *
 *   fee = c_F · value; where a cell's fees exceed ½ kept, all of them in proportion less; buyers outside pay in full
 *
 * Fees for patents of universities and institutes go to the laboratories of the place of origin, others to the firms of the
 * cell (region × field) of origin, or to the outside place.
 */
function payFees({ contract, cell, region, payment, func, outside }: Seen, share: number, P: number): void {
  const F = func.size
  const C = cell.size
  const S = P * F
  const R = P - outside.size
  const pay = (kind: number, payer: number, payee: number, amount: number) => {
    payment.value[(kind * P + payer) * P + payee] += amount
  }
  WANTED.fill(0)
  for (let k = 0; k < contract.value.length; k++) {
    const j = ((k / F) | 0) % S
    if (j < C) WANTED[j] += share * contract.value[k]
  }
  cell.feesPaid.fill(0)
  cell.feesReceived.fill(0)
  region.laboratoryFees.fill(0)
  for (let k = 0; k < contract.value.length; k++) {
    contract.fee[k] = contract.publicFee[k] = 0
    if (contract.value[k] === 0) continue
    const p = (k / F / S) | 0
    const j = ((k / F) | 0) % S
    const d = (j / F) | 0
    const limit = j < C ? FEE_LIMIT * cell.retained[j] : Number.POSITIVE_INFINITY
    const paid = j < C && WANTED[j] > limit ? (share * limit) / WANTED[j] : share
    const fee = (contract.fee[k] = paid * contract.value[k])
    const open = (contract.publicFee[k] = paid * contract.publicValue[k])
    if (j < C) cell.feesPaid[j] += fee
    pay(PAYMENT['laboratory-fees'], d, p, open)
    pay(PAYMENT['licence-fees'], d, p, fee - open)
    if (p >= R) continue
    region.laboratoryFees[p] += open
    cell.feesReceived[p * F + (k % F)] += fee - open
  }
}
