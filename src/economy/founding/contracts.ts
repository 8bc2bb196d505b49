import { key } from '../../math/random.ts'
import { exp, pow } from '../../math/real.ts'
import type { Assumptions } from '../../model/assumptions.ts'
import { figuresOf } from '../../worlds/figures.ts'
import { NATION } from '../../worlds/names.ts'
import type { World } from '../../worlds/world.ts'
import type { Economy } from '../economy.ts'
import { distanceOf } from './functions.ts'
import { MeetingWorth } from './meeting-worth.ts'

/** Pool of company laboratories; those below it are public. */
const COMPANY = 2
/** Quarters from founding to the middle of the next year, of which contracts are published. */
const LATER = 2.5

/**
 * Where contracts go at founding, and how often patents meet candidates so that they do.
 *
 *   m⁰_rd = X_rd / (c_X worth_rd offer_r), 0 where worth is;  offer_r = Σ_f offer;  c_X such that the largest Σ_d m⁰_rd is m⁺
 *   off⁰_Nc = X_Nr (R_rf / Σ_f R) / (c_X worth_Nc);   the world sells no technology
 *   laboratories' fees expected = c_F Σ_d X_rd · share of universities and institutes in Σ Q⁰_i of the region
 */
export function foundContracts(economy: Economy, world: World, a: Assumptions, seed: number): void {
  const { pair, cell, portfolio, outsideOffer, region, outside, func } = economy
  const F = func.size
  const C = cell.size
  const R = region.size
  const P = R + outside.size
  relate(economy, a)
  spreadRegistering(economy, world, a)
  const value = flowsOf(world, a, (p) => {
    const s = p < R ? region.registered0[p] : 1
    return s + (1 - s) * exp(-LATER * a['registration-spread'])
  })
  const worths = new MeetingWorth(economy, world, a, key(seed, 'founding-contracts', 0))

  const perUnit = new Float64Array(R * P)
  let best = 0
  for (let r = 0; r < R; r++) {
    let offers = 0
    for (let c = r * F; c < (r + 1) * F; c++) offers += cell.offer[c]
    let sum = 0
    for (let d = 0; d < P; d++) {
      const worth = worths.inside(r, d)
      sum += perUnit[r * P + d] = worth > 0 ? value[r][d] / (worth * offers) : 0
    }
    best = Math.max(best, sum)
  }
  portfolio.contract[0] = best / a['meeting-rate']
  for (let r = 0; r < R; r++) {
    let sold = 0
    for (let d = 0; d < P; d++) {
      pair.meeting0[r * P + d] = perUnit[r * P + d] / portfolio.contract[0]
      sold += value[r][d]
    }
    region.laboratoryFees0[r] = a['fee-share'] * sold * publicShare(economy, r)
  }

  // the rest of the nation’s, over fields by sales
  for (let r = 0; r < R; r++) {
    let sum = 0
    for (let c = r * F; c < (r + 1) * F; c++) sum += cell.sales[c]
    for (let f = 0; f < F; f++) {
      const worth = worths.fromOutside(r, f)
      const due = (value[R][r] * cell.sales[r * F + f]) / sum
      outsideOffer.mean0[r * F + f] = worth > 0 ? due / (portfolio.contract[0] * worth) : 0
    }
  }
  for (let k = C; k < outsideOffer.size; k++) outsideOffer.mean0[k] = 0
}

/** Share of universities and institutes in the patents that a region makes. */
function publicShare({ innovator }: Economy, r: number): number {
  let [open, all] = [0, 0]
  for (let i = 0; i < innovator.size; i++) {
    if (innovator.home[i] !== r) continue
    all += innovator.made0[i]
    if (innovator.pool[i] < COMPANY) open += innovator.made0[i]
  }
  return open / all
}

/**
 * Fields look for firms in their own function and, for a share, where the two buy from each other: φ_fg, cumulative over g.
 *
 *   g = f: 1 − φ_R;   others: φ_R (μ_fg + μ_gf) / Σ_h≠f (μ_fh + μ_hf);   1 and 0 where a field has no links
 */
function relate({ use, func }: Economy, a: Assumptions): void {
  const F = func.size
  for (let f = 0; f < F; f++) {
    const links = Array.from({ length: F }, (_, g) => (g === f ? 0 : use.share[f * F + g] + use.share[g * F + f]))
    const sum = links.reduce((x, y) => x + y, 0)
    let below = 0
    for (let g = 0; g < F; g++) {
      const part = sum > 0 ? (a.relatedness * links[g]) / sum : 0
      use.related[f * F + g] = below += g === f ? (sum > 0 ? 1 - a.relatedness : 1) : part
    }
  }
}

/**
 * How far registering has spread at founding, by region, on a logistic law of speed v_κ.
 *
 *   reached = (contract-output / rd-spending of the year after founding) over the highest of the regions
 *   reg⁰ = reached / (reached + (1 − reached) e^{2.5 v_κ})
 */
function spreadRegistering({ region }: Economy, world: World, a: Assumptions): void {
  const figures = figuresOf(world)
  const year = String(world.calendar.founding + 1)
  const intensity = world.names.regions.map(
    (r) => figures.of('contract-output', r, year) / figures.of('rd-spending', r, year),
  )
  const most = intensity.reduce((x, y) => Math.max(x, y))
  const late = exp(LATER * a['registration-spread'])
  intensity.forEach((x, r) => {
    // the odds of a logistic law grow at its speed
    const s = x / most
    region.registered0[r] = s / (s + (1 - s) * late)
  })
}

/**
 * X by origin (the regions, then the rest of the nation) and destination, ¤ a quarter at founding; `early` is how far
 * registering of an origin had spread at founding over the middle of the next year.
 *
 *   of the year after founding, sold_r = contract-output(r), bought_p = contract-absorbed(p), of the rest of the nation that of the nation less the regions':
 *   X_rr = contract-share(r, own) sold_r;   X_rW = k_W contract-share(r, world) sold_r;   elsewhere = sold_r − X_rr − X_rW
 *   to the other regions together: contract-flow(r) where published, else elsewhere · near by / (near by + far),
 *   near by = Σ_s bought_s dist_rs^{−θ_X} over the other regions, far the same of the rest of the nation;  among them by these weights
 *   X_rN = elsewhere less that;   X_Nr = max(0, bought_r − Σ_s X_sr)
 *   all × e^{−2.5 g_κ} / 4 × the spread of registering at founding over that 2.5 quarters later:
 *   reg⁰ + (1 − reg⁰) e^{−2.5 v_κ} in a region, 1 in the rest of the nation
 */
function flowsOf(world: World, a: Assumptions, early: (place: number) => number): number[][] {
  const figures = figuresOf(world)
  const { regions, places, whole } = world.names
  const year = String(world.calendar.founding + 1)
  const R = regions.length
  const founding = exp(-LATER * a['registration-growth']) / 4
  const absorbed = (place: string) =>
    place === NATION
      ? regions.reduce(
          (sum, r) => sum - figures.of('contract-absorbed', r, year),
          figures.of('contract-absorbed', whole, year),
        )
      : figures.of('contract-absorbed', place, year)
  const gravity = (p: string, q: string) => absorbed(q) * pow(distanceOf(figures, a, p, q), -a['technology-distance'])

  const value = regions.map((p, r) => {
    const sold = figures.of('contract-output', p, year)
    const row = new Array<number>(places.length).fill(0)
    row[r] = figures.of('contract-share', p, 'own') * sold
    row[R + 1] = a['contracts-abroad'] * figures.of('contract-share', p, 'world') * sold
    const others = regions.filter((q) => q !== p)
    const elsewhere = sold - row[r] - row[R + 1]
    const weights = others.map((q) => gravity(p, q))
    const sum = weights.reduce((x, y) => x + y, 0)
    const published = figures.has('contract-flow', p, year)
    const inside = published ? figures.of('contract-flow', p, year) : (elsewhere * sum) / (sum + gravity(p, NATION))
    others.forEach((q, k) => {
      row[regions.indexOf(q)] = (inside * weights[k]) / sum
    })
    row[R] = elsewhere - inside
    return row
  })
  const fromNation = places.map((q, d) => {
    if (d >= R) return 0
    return Math.max(0, absorbed(q) - value.reduce((sum, row) => sum + row[d], 0))
  })
  return [...value, fromNation].map((row, p) => row.map((x) => x * founding * early(p)))
}
