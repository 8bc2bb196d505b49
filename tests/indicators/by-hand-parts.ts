import type { Economy } from '../../src/economy/economy.ts'
import { PAYMENT } from '../../src/economy/payments.ts'
import { embodied } from './by-hand-leontief.ts'
import { ADVANCED, F, M, NATION, P, R, RESEARCH, S, WORLD } from './values.ts'

/** An indicator of regions `rs` and functions `fs`, −1 the local rest. */
export type ByHand = (economy: Economy, rs: readonly number[], fs: readonly number[]) => number

const { exp } = Math
const range = (n: number): number[] => Array.from({ length: n }, (_, k) => k)
export const EVERY = range(R)
export const PLACE = range(P)
export const FUNC = range(F)
export const sum = (list: readonly number[], of: (k: number) => number): number => list.reduce((x, k) => x + of(k), 0)
export const traded = (fs: readonly number[]): number[] => fs.filter((f) => f >= 0)
export const both = (rs: readonly number[], fs: readonly number[], of: (r: number, f: number) => number): number =>
  sum(rs, (r) => sum(traded(fs), (f) => of(r, f)))
/** Of functions with firms: the local rest alone has none. */
export const ofFirms =
  (of: ByHand): ByHand =>
  (economy, rs, fs) =>
    traded(fs).length === 0 ? Number.NaN : of(economy, rs, fs)
/** Of one function: all of them together say nothing. */
export const ofOne =
  (of: (economy: Economy, rs: readonly number[], f: number) => number): ByHand =>
  (economy, rs, fs) =>
    fs.length === 1 ? of(economy, rs, fs[0]) : Number.NaN
export const cells = (column: (economy: Economy) => Float64Array): ByHand =>
  ofFirms((economy, rs, fs) => both(rs, fs, (r, f) => column(economy)[r * F + f]))
export const regions =
  (column: (economy: Economy) => Float64Array): ByHand =>
  (economy, rs) =>
    sum(rs, (r) => column(economy)[r])

// what is sold: markets of region q are 2q for final goods and 2q + 1 for inputs, then one an outside place
export const sold = (economy: Economy, p: number, f: number, q: number): number => {
  const at = (m: number) => economy.sale.value[(p * F + f) * M + m]
  return q < R ? at(2 * q) + at(2 * q + 1) : at(2 * R + q - R)
}
export const salesTo = (...places: readonly number[]): ByHand =>
  ofFirms((economy, rs, fs) => both(rs, fs, (r, f) => sum(places, (q) => sold(economy, r, f, q))))
/** Balassa: the share of a function in what regions sell to places, over its share in what all of China sells there. */
export const advantage = (...places: readonly number[]): ByHand =>
  ofOne((economy, rs, f) => {
    if (f < 0) return Number.NaN
    const share = (sellers: readonly number[]) => {
      const of = (g: number) => sum(sellers, (p) => sum(places, (q) => sold(economy, p, g, q)))
      return of(f) / sum(FUNC, of)
    }
    return share(rs) / share([...EVERY, NATION])
  })

// contracts: origin, host's place and function, field
export const signed = (
  economy: Economy,
  what: 'met' | 'licences' | 'value' | 'fee',
  p: number,
  q: number,
  fields: readonly number[] = FUNC,
): number => sum(fields, (field) => sum(FUNC, (host) => economy.contract[what][(p * S + q * F + host) * F + field]))
export const conversion =
  (places: (r: number) => readonly number[]): ByHand =>
  (economy, rs) => {
    const of = (what: 'met' | 'licences') => sum(rs, (r) => sum(places(r), (q) => signed(economy, what, r, q)))
    return of('licences') / of('met')
  }
export const others = (r: number): number[] => EVERY.filter((s) => s !== r)

// gravity
interface Mobile {
  readonly theta: number
  readonly flow: (economy: Economy, p: number, q: number) => number
  /** Mass that draws, and that sends. */
  readonly draws: (economy: Economy, p: number) => number
  readonly sends: (economy: Economy, p: number) => number
}
export const capitalOf = ({ cell, outsider }: Economy, p: number): number =>
  sum(FUNC, (f) => (p < R ? cell.capital[p * F + f] : outsider.capital[(p - R) * F + f]))
export const CAPITAL: Mobile = {
  theta: 0.5,
  flow: ({ owner }, p, q) => sum(FUNC, (f) => owner.inflow[p * S + q * F + f]),
  draws: capitalOf,
  sends: capitalOf,
}
export const grown = ({ outside, portfolio }: Economy, p: number): number =>
  outside.demand[p - R] * portfolio.registration[0]
const value = (economy: Economy, p: number, q: number): number => signed(economy, 'value', p, q)
export const TECHNOLOGY: Mobile = {
  theta: 0.3,
  flow: value,
  draws: (economy, p) =>
    p < R ? sum(PLACE, (o) => value(economy, o, p)) : economy.mass.absorbed0[p - R] * grown(economy, p),
  sends: (economy, p) =>
    p < R ? sum(PLACE, (q) => value(economy, p, q)) : economy.mass.supplied0[p - R] * grown(economy, p),
}
const elsewhere = (r: number): number[] => PLACE.filter((p) => p !== r)
const reach = ({ pair }: Economy, theta: number, p: number, q: number): number => pair.distance[p * P + q] ** -theta
/** What regions send to some places, over what gravity expects of all that they send elsewhere. */
export const sent =
  ({ theta, flow, draws }: Mobile, places: (r: number) => readonly number[]): ByHand =>
  (economy, rs) => {
    const pull = (r: number, q: number) => draws(economy, q) * reach(economy, theta, r, q)
    const expected = (r: number) => sum(places(r), (q) => pull(r, q)) / sum(elsewhere(r), (q) => pull(r, q))
    const leaving = (r: number) => sum(elsewhere(r), (q) => flow(economy, r, q))
    return sum(rs, (r) => sum(places(r), (q) => flow(economy, r, q))) / sum(rs, (r) => leaving(r) * expected(r))
  }
export const drawn =
  ({ theta, flow, sends }: Mobile): ByHand =>
  (economy, rs) => {
    const push = (p: number, r: number) => sends(economy, p) * reach(economy, theta, p, r)
    const expected = (r: number) => push(NATION, r) / sum(elsewhere(r), (p) => push(p, r))
    const coming = (r: number) => sum(elsewhere(r), (p) => flow(economy, p, r))
    return sum(rs, (r) => flow(economy, NATION, r)) / sum(rs, (r) => coming(r) * expected(r))
  }
export const outflow =
  ({ flow }: Mobile): ByHand =>
  (economy, rs) =>
    sum(rs, (r) => flow(economy, r, NATION)) - sum(rs, (r) => flow(economy, NATION, r))

/** Shares by function of a region beside those of the others; over regions by the region's own total. */
export const beside =
  (
    own: (economy: Economy, r: number, f: number) => number,
    other: (economy: Economy, r: number, f: number) => number,
    compare: (x: number, y: number) => number,
    whole = (x: number) => x,
  ): ByHand =>
  (economy, rs) => {
    const mine = (r: number, f: number) => own(economy, r, f)
    const theirs = (r: number, f: number) => sum(others(r), (s) => other(economy, s, f))
    const total = (r: number, of: typeof mine) => sum(FUNC, (f) => of(r, f))
    const of = (r: number) =>
      whole(sum(FUNC, (f) => compare(mine(r, f) / total(r, mine), theirs(r, f) / total(r, theirs))))
    return sum(rs, (r) => total(r, mine) * of(r)) / sum(rs, (r) => total(r, mine))
  }
export const soldBeyond = (economy: Economy, r: number, f: number) => sum(elsewhere(r), (q) => sold(economy, r, f, q))
export const boughtBeyond = (economy: Economy, r: number, f: number) => sum(elsewhere(r), (p) => sold(economy, p, f, r))
export const soldAll = (economy: Economy, r: number, f: number) => sum(PLACE, (q) => sold(economy, r, f, q))
export const added = ({ cell }: Economy, r: number, f: number) => cell.valueAdded[r * F + f]

// growth accounting
export const rowOf = (rs: readonly number[], fs: readonly number[]): number => {
  const r = rs.length > 1 ? R : rs[0]
  if (fs.length > 1) return r * (F + 2) + F + 1
  return r * (F + 2) + (fs[0] < 0 ? F : fs[0])
}

// payments between places that are income of one and not of the other
const CROSSING = [
  PAYMENT.dividends,
  PAYMENT['household-central-tax'],
  PAYMENT['firm-central-tax'],
  PAYMENT.transfer,
  PAYMENT['central-public-research'],
]
export const balance: ByHand = ({ payment }, rs) => {
  const outside = PLACE.filter((p) => !rs.includes(p))
  const paid = (kind: number, p: number, q: number) => payment.value[kind * P * P + p * P + q]
  return sum(CROSSING, (kind) => sum(rs, (r) => sum(outside, (p) => paid(kind, p, r) - paid(kind, r, p))))
}

// per head
const residents = ({ region, clock }: Economy, r: number) =>
  region.population0[r] * exp(region.populationGrowth[r] * clock.trend[0])
export const perHead =
  (of: (economy: Economy, r: number) => number, nation: (economy: Economy) => number): ByHand =>
  (economy, rs) => {
    const { mass, clock } = economy
    const rest = mass.population0[0] * exp(mass.populationGrowth[0] * clock.trend[0])
    const china =
      (sum(EVERY, (r) => of(economy, r)) + nation(economy)) / (sum(EVERY, (r) => residents(economy, r)) + rest)
    return sum(rs, (r) => of(economy, r)) / sum(rs, (r) => residents(economy, r)) / china
  }

// presence
export const toWorld = (economy: Economy, p: number): number => sum(FUNC, (f) => sold(economy, p, f, WORLD))
export const receipts = (economy: Economy, r: number): number => signed(economy, 'fee', r, WORLD)
export const spentOnResearch = ({ region, cell }: Economy, r: number): number =>
  region.laboratoriesOpening[r] + sum(FUNC, (f) => cell.research[r * F + f])

/** The function itself, or of all research and advanced. */
const specialised = (fs: readonly number[]): readonly number[] => (fs.length === 1 ? fs : [RESEARCH, ADVANCED])
export const share = (economy: Economy, who: readonly number[], circulation: number, fs: readonly number[]): number => {
  const of = embodied(economy, who, circulation)
  return sum(specialised(fs), (f) => of[f]) / sum(FUNC, (f) => of[f])
}
export const patents = (column: 'made' | 'gone' | 'lapsed' | 'offer'): ByHand =>
  ofFirms(({ portfolio, cell }, rs, fs) => portfolio.weight[0] * both(rs, fs, (r, f) => cell[column][r * F + f]))
export const withLocal =
  (column: (economy: Economy) => Float64Array, local: (economy: Economy) => Float64Array): ByHand =>
  (economy, rs, fs) =>
    both(rs, fs, (r, f) => column(economy)[r * F + f]) + (fs.includes(-1) ? sum(rs, (r) => local(economy)[r]) : 0)
export const placesIn = (q: number): ByHand => conversion(() => [q])
