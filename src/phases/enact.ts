import { log } from '../math/real.ts'
import type { Assumptions } from '../model/assumptions.ts'
import { LEVER_KINDS, type LeverKind } from '../model/levers.ts'
import { along, type TimedLever } from '../scenario/params.ts'
import { type Part, phase } from './phase.ts'

/** A government spends at most this share of its account balance on policy; beyond it, all its levers act in proportion less. Our assumption. */
const AFFORDABLE = 0.3
const QUARTERS = 4

/** Who gets the outlay of a lever: firms, laboratories, or the local economy that builds and organises. */
type Payees = 'subsidies' | 'researchGrant' | 'leverOutlay'
const PAID_TO = Object.fromEntries(
  LEVER_KINDS.map((kind): [string, Payees] => [
    kind,
    ['function-support', 'research-subsidy'].includes(kind)
      ? 'subsidies'
      : ['public-research-funding', 'joint-laboratories'].includes(kind)
        ? 'researchGrant'
        : 'leverOutlay',
  ]),
) as Readonly<Record<LeverKind, Payees>>

/** What of a lever is in force at t: its value, reached over `ramp` quarters from what it took over. */
export const strength = (lever: TimedLever, t: number): number =>
  t < lever.start || t > lever.end ? 0 : along(lever, t)

/** Yearly outlay over four, money a quarter. */
export const outlay = (lever: TimedLever, t: number): number => (lever.cost * strength(lever, t)) / QUARTERS

/** What an outlay x reaches of its full effect, half at x½. */
const reached = (x: number, half: number): number => x / (x + half)

const reads = ['region.government', 'region.localResearchShare', 'region.factorPrice', 'func.sigma'] as const
const writes = [
  'pair.tradeCut',
  'pair.inputCut',
  'pair.timeCut',
  'pair.capitalRise',
  'pair.technologyRise',
  'pair.chain',
  'region.pilotWindow',
  'region.pilotReadiness',
  'region.movePull',
  'region.foreignOpenness',
  'region.leverOutlay',
  'region.subsidies',
  'region.researchSubsidy',
  'region.researchGrant',
  'region.localResearch',
  'region.publicPurchase',
  'cell.support',
  'cell.relief',
] as const
type Seen = Part<typeof reads, typeof writes>

/**
 * Enact: the levers in force and what they cost.
 *
 *   s(t)   = from + (value − from) · min(1, (t − start + 1) / ramp), all at once where ramp is 0; from start to end, both in force;
 *            from: s(start − 1) of the lever of its kind, places and function that ends then, unscaled, else 0
 *   due_r  = Σ cost(kind) · s(t) / 4 over the levers that r pays for, in equal parts                      ¤ / quarter
 *   s      = s(t) · the smallest min(1, 0.3 G_r / due_r) of those who pay; of their due, the same share is paid
 *   who pays: the regions among a lever's places; of a pair with an outside place, the region all of it
 *
 * Effects start at 0, χ_rs at χ⁰, and add up lever by lever, in order of start, those of one quarter as listed; of a pair they act both ways:
 *
 *   transport                     cut_T  += −ln(1 − s)
 *   capital-market-integration    ΔU^K   += b_K s
 *   supply-chain-programme        cut_I  += e_S s, inputs alone
 *   technology-market             ΔU^X   += b_X s
 *   joint-laboratories            χ      += e_J y / (y + x_J),  y = s over the mean ŵ of those who pay
 *   unified-national-market       cut    += e_U s, between r and the rest of the nation, both ways
 *   openness                      cut    += e_O s, between r and the world, both ways
 *   foreign-investment-openness   open_r += e_F s
 *   function-support              support_c += s / 4
 *   relief                        relief_c  += e_L s
 *   pilot-platforms               ξ_P += e_W y / (y + x_W),  b_P += e_B y / (y + x_W),  y = s / ŵ_r
 *   new-district                  pull_r += e_X y / (y + x_X),  y = s / ŵ_r
 *   research-subsidy              the region's subsidy for R&D += s / 4
 *   public-research-funding       nothing but what it pays
 *
 * Outlay of function-support and research-subsidy is subsidies, to firms; that of public-research-funding and joint-laboratories a
 * grant, to laboratories; that of all others policy outlay, spent on the local rest of the economy.
 *
 *   local public research = r_G G + grants;   G′ = G − policy outlay − subsidies − local public research
 *
 * A lever at its neutral value adds exactly nothing.
 * Source: our assumption (crowding out of public consumption one for one).
 */
export const enact = phase({ name: 'enact', reads, writes }, (economy, { assumptions: a, levers, t }) => {
  const { region, pair, cell } = economy
  const { government: G, leverOutlay, subsidies, researchSubsidy, researchGrant, localResearch } = region
  const { foreignOpenness, pilotWindow, pilotReadiness, movePull } = region
  const R = region.size
  for (const column of [pair.tradeCut, pair.inputCut, pair.timeCut, pair.capitalRise, pair.technologyRise])
    column.fill(0)
  for (const column of [cell.support, cell.relief, pilotWindow, pilotReadiness, movePull]) column.fill(0)
  for (const column of [leverOutlay, subsidies, researchSubsidy, researchGrant, foreignOpenness]) column.fill(0)
  pair.chain.fill(a['knowledge-between'])

  // what each region would pay, and the share of it that it can
  const wanted = new Float64Array(R)
  for (const lever of levers) {
    if (t < lever.start || t > lever.end) continue
    const part = outlay(lever, t) / lever.payers.length
    for (const r of lever.payers) wanted[r] += part
  }
  const affordable = wanted.map((cost, r) => (cost > AFFORDABLE * G[r] ? (AFFORDABLE * G[r]) / cost : 1))

  for (const lever of levers) {
    if (t < lever.start || t > lever.end) continue
    let share = 1
    for (const r of lever.payers) share = Math.min(share, affordable[r])
    const s = strength(lever, t) * share
    if (s === 0) continue
    const paid = outlay(lever, t) * share
    act(economy, a, lever, s)
    const column = PAID_TO[lever.kind]
    for (const r of lever.payers) region[column][r] += paid / lever.payers.length
  }

  for (let r = 0; r < R; r++) {
    localResearch[r] = region.localResearchShare[r] * G[r] + researchGrant[r]
    region.publicPurchase[r] = G[r] - leverOutlay[r] - subsidies[r] - localResearch[r]
  }
})

/** What a lever does at strength `s`; its places are numbers, of one place the other is none. */
function act({ region, pair, cell, func }: Seen, a: Assumptions, lever: TimedLever, s: number): void {
  const { foreignOpenness, pilotWindow, pilotReadiness, movePull, factorPrice: w } = region
  const R = region.size
  const F = func.size
  const P = Math.sqrt(pair.tradeCut.length)
  const [p, q] = lever.places
  const add = (column: { [i: number]: number }, amount: number) => {
    column[p * P + q] += amount
    column[q * P + p] += amount
  }
  const addAcross = (amount: number, other: number) => {
    pair.tradeCut[p * P + other] += amount
    pair.tradeCut[other * P + p] += amount
  }
  switch (lever.kind) {
    case 'transport':
      add(pair.timeCut, -log(1 - s))
      break
    case 'capital-market-integration':
      add(pair.capitalRise, a['investment-border'] * s)
      break
    case 'supply-chain-programme':
      add(pair.inputCut, a['supply-chain-effect'] * s)
      break
    case 'unified-national-market':
      addAcross(a['national-market-effect'] * s, R)
      break
    case 'openness':
      addAcross(a['openness-effect'] * s, R + 1)
      break
    case 'foreign-investment-openness':
      foreignOpenness[p] += a['foreign-investment-effect'] * s
      break
    case 'function-support':
      cell.support[p * F + lever.func] += s / QUARTERS
      break
    case 'relief':
      cell.relief[p * F + lever.func] += a['relief-effect'] * s
      break
    case 'technology-market':
      add(pair.technologyRise, a['technology-border'] * s)
      break
    case 'joint-laboratories': {
      let wage = 0
      for (const r of lever.payers) wage += w[r] / lever.payers.length
      add(pair.chain, a['joint-laboratory-effect'] * reached(s / wage, a['joint-laboratory-half']))
      break
    }
    case 'pilot-platforms':
      pilotWindow[p] += a['pilot-window-effect'] * reached(s / w[p], a['pilot-half'])
      pilotReadiness[p] += a['pilot-readiness-effect'] * reached(s / w[p], a['pilot-half'])
      break
    case 'new-district':
      movePull[p] += a['new-district-effect'] * reached(s / w[p], a['new-district-half'])
      break
    case 'research-subsidy':
      region.researchSubsidy[p] += s / QUARTERS
      break
  }
}
