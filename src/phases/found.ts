import { EMPTY } from '../economy/economy.ts'
import { draw } from '../math/random.ts'
import { exp, stratumQuantile } from '../math/real.ts'
import type { Assumptions } from '../model/assumptions.ts'
import { closeSmall, measureSizes, UNIT } from './entering/closing.ts'
import { READS, type Seen, WRITES } from './entering/columns.ts'
import { phase } from './phase.ts'
import { SPINS } from './transferring/fates.ts'

/** Standard deviation of ln K over the firms founded in a cell and quarter. Our assumption. */
const SPREAD = 0.5
/** Mean over median of the capital of firms founded. */
const MEAN = exp((SPREAD * SPREAD) / 2)
/**
 * Found: arriving capital founds firms or joins those that stand; firms below a minimum size close.
 *
 *   size_f = size⁰ Σ_r K_rf / K⁰_f                            ¤, unit of size of function f
 *   close    where K_i < k_x size_f, in order of slots, as long as more than two firms of the cell are left
 *   spin-offs, in the order of the list, then firms founded cell by cell, ⌊φ_e J_c / (k_e size_f e^{1/8}) + u₀⌋ of them, all of J_c
 *            counted, u₀ of the cell; a spin-off is of the cell of its patent, wherever its laboratory is by now:
 *   K_i    = k_e size_f e^{½ N(u₁)}       by strata, so that they take φ_e of arriving capital on average, whatever the number of firms
 *   ln A_i = min(ln Ω, ½ (ln A_c + ln L))                                     spin-offs, L of the patent that they carry away
 *   ln A_i = min(ln Ω, ½ (ln A_c + Σ_p J_pc ln A_pf / J_c) + s_A N(u₂))       others; ln A_pf in outside places ln Ω − Γ
 *
 * A spin-off that exceeds what is left of J_c is passed over; of the firms founded in a cell, the first that does ends them. Each
 * takes the first slot that was empty at the opening and that none has taken; slots of firms that close are free next quarter.
 * Owners are those of the cell. Where the table of firms is full, capital joins. A founding is addressed by date, cell and
 * number, so its luck is its own.
 * Source: our assumption.
 */
export const found = phase({ name: 'found', reads: READS, writes: WRITES }, (economy, { assumptions: a, t }, key) => {
  measureSizes(economy)
  closeSmall(economy, a)
  const slot = spinOff(economy, a, t, key)
  foundFirms(economy, a, t, key, slot)
})

/** Spin-offs, in the order of their list; gives the first slot that may be free after them. */
function spinOff(
  { roster, firm, func, cell, entry, portfolio, spinoff, patent }: Seen,
  a: Assumptions,
  t: number,
  key: number,
): number {
  const { cell: home } = firm
  const { founding } = cell
  const F = func.size
  const C = cell.size
  const extent = roster.extent[0]
  let slot = 0
  let entered = 0
  founding.fill(0)
  for (let k = 0; k < portfolio.spinning[0] && entered < entry.slot.length; k++) {
    const i = spinoff.slot[k]
    const c = patent.cell[i]
    while (slot < extent && home[slot] !== EMPTY) slot++
    const identity = identityOf(t, c, C, SPUN + k)
    const capital = a['entry-size'] * UNIT[c % F] * relativeSize(key, identity)
    if (slot >= firm.size || founding[c] + capital > cell.inflow[c]) continue
    entry.slot[entered] = slot++
    entry.cell[entered] = c
    entry.identity[entered] = identity
    entry.capital[entered] = capital
    entry.technology[entered++] = Math.min((cell.technology[c] + patent.level[i]) / 2, func.frontier[c % F])
    founding[c] += capital
    patent.fate[i] = SPINS
    cell.gone[c]++
    cell.voided[c] += patent.licences[i]
  }
  roster.entering[0] = entered
  return slot
}

/** Arriving capital founds firms, cell by cell, from a slot on. */
function foundFirms(
  { roster, firm, func, cell, outsider, owner, entry }: Seen,
  a: Assumptions,
  t: number,
  key: number,
  from: number,
): void {
  const { cell: home } = firm
  const { founding } = cell
  const F = func.size
  const C = cell.size
  const S = C + outsider.size
  const P = S / F
  const extent = roster.extent[0]
  let slot = from
  let entered = roster.entering[0]
  for (let c = 0; c < C; c++) {
    const f = c % F
    const newCapital = a['entry-capital'] * cell.inflow[c]
    const size = a['entry-size'] * UNIT[f]
    const u = draw(key, c)
    const n = Math.min(Math.floor(newCapital / (size * MEAN) + u), entry.size - entered, SPUN)
    if (n < 1) continue

    let weighted = 0
    for (let p = 0; p < P; p++) {
      const seller = p * F + f
      const technology = seller < C ? cell.technology[seller] : func.frontier[f] - outsider.gap[seller - C]
      weighted += owner.inflow[p * S + c] * technology
    }
    const between = (cell.technology[c] + weighted / cell.inflow[c]) / 2

    for (let j = 0; j < n; j++) {
      while (slot < extent && home[slot] !== EMPTY) slot++
      const identity = identityOf(t, c, C, j)
      const capital = size * relativeSize(key, identity)
      if (slot >= firm.size || founding[c] + capital > cell.inflow[c]) break
      const technology = between + a['technology-spread'] * stratumQuantile(draw(key, identity, 2))
      entry.slot[entered] = slot++
      entry.cell[entered] = c
      entry.identity[entered] = identity
      entry.capital[entered] = capital
      entry.technology[entered] = Math.min(technology, func.frontier[f])
      founding[c] += entry.capital[entered++]
    }
  }
  roster.entering[0] = entered
}

/** Addresses of founded firms: a block for each date and cell, above those of founding. */
const IDENTITIES = 2 ** 17
/** Of a block, the addresses of spin-offs. */
const SPUN = 2 ** 16
/**
 * Identity of a founding, and of its draws, as a 32-bit integer.
 *
 *   2²⁴ + 2¹⁷ (t · cells + c) + j, the j-th in cell c in quarter t, from 0;  spin-offs 2¹⁶ + their number on the list, from 0, for j
 */
const identityOf = (t: number, c: number, cells: number, j: number): number =>
  (FOUNDED + Math.imul(t * cells + c, IDENTITIES) + j) | 0
const FOUNDED = 2 ** 24

const relativeSize = (key: number, identity: number): number => exp(SPREAD * stratumQuantile(draw(key, identity, 1)))
