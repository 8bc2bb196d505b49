import { absorption, readiness, TERM } from '../economy/absorption.ts'
import type { Reading, Writing } from '../economy/columns.ts'
import { draw } from '../math/random.ts'
import { stratumQuantile } from '../math/real.ts'
import type { Params } from '../scenario/params.ts'

/** What a meeting needs to know besides the work space below. */
export interface Market {
  readonly R: number
  readonly F: number
  readonly S: number
  readonly eta: number
  /** Standard deviation of ln A over buyers outside. */
  readonly spread: number
  readonly home: Reading
  readonly lnA: Reading
  readonly advance: Writing
  readonly met: Writing
  readonly licences: Writing
  readonly value: Writing
  readonly publicValue: Writing
}

interface Seen {
  readonly firm: { readonly cell: Reading; readonly technology: Reading; readonly advance: Writing }
  readonly func: { readonly size: number; readonly sigma: Reading; readonly frontier: Reading }
  readonly outside: { readonly size: number }
  readonly outsider: { readonly gap: Reading }
  readonly region: {
    readonly pilotWindow: Reading
    readonly pilotReadiness: Reading
    readonly registering: Reading
  }
  readonly portfolio: { readonly contract: Reading; readonly registration: Reading }
  readonly contract: {
    readonly met: Writing
    readonly licences: Writing
    readonly value: Writing
    readonly publicValue: Writing
  }
}

/** Work space by place: absorptive window, what pilots add to it, share of missing readiness they make good. */
const WINDOW = new Float64Array(64)
const PILOT = new Float64Array(64)
const GOOD = new Float64Array(64)
/** By field: frontier, contract value per unit of g; by place and field, outside: mean ln A of buyers. */
const TOP = new Float64Array(64)
const WORTH = new Float64Array(64)
/** By place of origin: how far registering has spread over founding. */
const REGISTERING = new Float64Array(64)
const BUYER = new Float64Array(1024)
/** Readiness by age; what comes from outside has been made ready there. */
const READY = new Float64Array(TERM + 1)

/** Lays out the quarter’s market for technology. */
export function marketOf(
  { firm, func, outside, outsider, region, portfolio, contract }: Seen,
  { assumptions: a, places }: Params,
  P: number,
): Market {
  const F = func.size
  const R = P - outside.size
  const worth = portfolio.contract[0] * portfolio.registration[0]
  for (let f = 0; f < F; f++) {
    TOP[f] = func.frontier[f]
    WORTH[f] = worth * (func.sigma[f] - 1)
  }
  for (let d = 0; d < P; d++) {
    WINDOW[d] = a[`absorption-window.${places[d]}`]
    REGISTERING[d] = d < R ? region.registering[d] : 1
    PILOT[d] = d < R ? region.pilotWindow[d] : 0
    GOOD[d] = d < R ? region.pilotReadiness[d] : 0
    // the mean buyer in the world is not its supplier at the frontier
    for (let f = 0; f < F && d >= R; f++)
      BUYER[d * F + f] = TOP[f] - (d === R ? outsider.gap[f] : a['gap-world-buyers'])
  }
  for (let age = 0; age < TERM; age++) READY[age] = readiness(age, a['readiness-start'], a['readiness-speed'])
  READY[TERM] = 1
  return {
    R,
    F,
    S: P * F,
    eta: a['absorption-step'],
    spread: a['technology-spread'],
    home: firm.cell,
    lnA: firm.technology,
    advance: firm.advance,
    met: contract.met,
    licences: contract.licences,
    value: contract.value,
    publicValue: contract.publicValue,
  }
}

/**
 * A patent of field f and level ln L from place p meets a candidate k in place d, a firm or a buyer outside: whether it takes a
 * licence. Writes the contract down and lifts the firm.
 *
 *   ξ = ln L − ln A_k;  outside ln A_k = min(ln Ω, ln Ω − gap + s_A N(u₂)), gap Γ of the field in the rest of the nation, Γ_W in the world
 *   taken where ξ > 0 and u₃ < e^{−½ (max(0, ξ − ξ_P) / s_r)²} (b + (1 − b) b_P)      s_r, ξ_P, b_P of place d; pilots in regions alone
 *   value = c_X e^{g_κ C} r̂eg_p (σ_f − 1) ξ, a memo item; r̂eg 1 outside                          ¤
 *   Δ ln A_k ← max(Δ ln A_k, min(Δ ln A_k + η ξ, ln Ω − ln A_k))
 */
export function licence(
  m: Market,
  key: number,
  identity: number,
  p: number,
  d: number,
  f: number,
  /** A firm’s slot, or −1. */
  candidate: number,
  /** Row i holds ln L: a number handed to a function costs an allocation. */
  levels: Reading,
  i: number,
  age: number,
  open: boolean,
): boolean {
  const inside = candidate >= 0
  const host = inside ? m.home[candidate] : d * m.F + f
  const at = (p * m.S + host) * m.F + f
  m.met[at]++
  const mine = inside
    ? m.lnA[candidate]
    : Math.min(TOP[f], BUYER[host] + m.spread * stratumQuantile(draw(key, identity, 2)))
  const g = levels[i] - mine
  if (!(g > 0)) return false
  const u = draw(key, identity, 3)
  const b = READY[age] + (1 - READY[age]) * GOOD[d]
  if (u >= b || u >= absorption(g, PILOT[d], WINDOW[d], b)) return false
  const value = WORTH[f] * REGISTERING[p] * g
  m.licences[at]++
  m.value[at] += value
  if (open) m.publicValue[at] += value
  if (inside) {
    const lifted = m.advance[candidate] + m.eta * g
    // several licences in one quarter, or one beside own research, do not lead beyond the frontier
    m.advance[candidate] = Math.max(m.advance[candidate], Math.min(lifted, TOP[host % m.F] - mine))
  }
  return true
}
