import { PAYMENT } from '../../src/world/payments.ts'
import type { World } from '../../src/world/world.ts'
import { embodied } from './by-hand-leontief.ts'
import { ADVANCED, F, M, NATION, P, R, RESEARCH, S, WORLD } from './values.ts'

/** An indicator of regions `rs` and functions `fs`, −1 the local rest. */
export type ByHand = (world: World, rs: readonly number[], fs: readonly number[]) => number

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
  (world, rs, fs) =>
    traded(fs).length === 0 ? Number.NaN : of(world, rs, fs)
/** Of one function: all of them together say nothing. */
export const ofOne =
  (of: (world: World, rs: readonly number[], f: number) => number): ByHand =>
  (world, rs, fs) =>
    fs.length === 1 ? of(world, rs, fs[0]) : Number.NaN
export const cells = (column: (world: World) => Float64Array): ByHand =>
  ofFirms((world, rs, fs) => both(rs, fs, (r, f) => column(world)[r * F + f]))
export const regions =
  (column: (world: World) => Float64Array): ByHand =>
  (world, rs) =>
    sum(rs, (r) => column(world)[r])

// what is sold: markets of region q are 2q for final goods and 2q + 1 for inputs, then one an outside place
export const sold = (world: World, p: number, f: number, q: number): number => {
  const at = (m: number) => world.sale.value[(p * F + f) * M + m]
  return q < R ? at(2 * q) + at(2 * q + 1) : at(2 * R + q - R)
}
export const salesTo = (...places: readonly number[]): ByHand =>
  ofFirms((world, rs, fs) => both(rs, fs, (r, f) => sum(places, (q) => sold(world, r, f, q))))
/** Balassa: the share of a function in what regions sell to places, over its share in what all of China sells there. */
export const advantage = (...places: readonly number[]): ByHand =>
  ofOne((world, rs, f) => {
    if (f < 0) return Number.NaN
    const share = (sellers: readonly number[]) => {
      const of = (g: number) => sum(sellers, (p) => sum(places, (q) => sold(world, p, g, q)))
      return of(f) / sum(FUNC, of)
    }
    return share(rs) / share([...EVERY, NATION])
  })

// contracts: origin, host's place and function, field
export const signed = (
  world: World,
  what: 'met' | 'licences' | 'value' | 'fee',
  p: number,
  q: number,
  fields: readonly number[] = FUNC,
): number => sum(fields, (field) => sum(FUNC, (host) => world.contract[what][(p * S + q * F + host) * F + field]))
export const conversion =
  (places: (r: number) => readonly number[]): ByHand =>
  (world, rs) => {
    const of = (what: 'met' | 'licences') => sum(rs, (r) => sum(places(r), (q) => signed(world, what, r, q)))
    return of('licences') / of('met')
  }
export const others = (r: number): number[] => EVERY.filter((s) => s !== r)

// gravity
interface Mobile {
  readonly theta: number
  readonly flow: (world: World, p: number, q: number) => number
  /** Mass that draws, and that sends. */
  readonly draws: (world: World, p: number) => number
  readonly sends: (world: World, p: number) => number
}
export const capitalOf = ({ cell, outsider }: World, p: number): number =>
  sum(FUNC, (f) => (p < R ? cell.capital[p * F + f] : outsider.capital[(p - R) * F + f]))
export const CAPITAL: Mobile = {
  theta: 0.5,
  flow: ({ owner }, p, q) => sum(FUNC, (f) => owner.arriving[p * S + q * F + f]),
  draws: capitalOf,
  sends: capitalOf,
}
export const grown = ({ outside, shelf }: World, p: number): number => outside.demand[p - R] * shelf.registration[0]
const value = (world: World, p: number, q: number): number => signed(world, 'value', p, q)
export const TECHNOLOGY: Mobile = {
  theta: 0.3,
  flow: value,
  draws: (world, p) => (p < R ? sum(PLACE, (o) => value(world, o, p)) : world.mass.absorbed0[p - R] * grown(world, p)),
  sends: (world, p) => (p < R ? sum(PLACE, (q) => value(world, p, q)) : world.mass.supplied0[p - R] * grown(world, p)),
}
const elsewhere = (r: number): number[] => PLACE.filter((p) => p !== r)
const reach = ({ pair }: World, theta: number, p: number, q: number): number => pair.distance[p * P + q] ** -theta
/** What regions send to some places, over what gravity expects of all that they send elsewhere. */
export const sent =
  ({ theta, flow, draws }: Mobile, places: (r: number) => readonly number[]): ByHand =>
  (world, rs) => {
    const pull = (r: number, q: number) => draws(world, q) * reach(world, theta, r, q)
    const expected = (r: number) => sum(places(r), (q) => pull(r, q)) / sum(elsewhere(r), (q) => pull(r, q))
    const leaving = (r: number) => sum(elsewhere(r), (q) => flow(world, r, q))
    return sum(rs, (r) => sum(places(r), (q) => flow(world, r, q))) / sum(rs, (r) => leaving(r) * expected(r))
  }
export const drawn =
  ({ theta, flow, sends }: Mobile): ByHand =>
  (world, rs) => {
    const push = (p: number, r: number) => sends(world, p) * reach(world, theta, p, r)
    const expected = (r: number) => push(NATION, r) / sum(elsewhere(r), (p) => push(p, r))
    const coming = (r: number) => sum(elsewhere(r), (p) => flow(world, p, r))
    return sum(rs, (r) => flow(world, NATION, r)) / sum(rs, (r) => coming(r) * expected(r))
  }
export const outflow =
  ({ flow }: Mobile): ByHand =>
  (world, rs) =>
    sum(rs, (r) => flow(world, r, NATION)) - sum(rs, (r) => flow(world, NATION, r))

/** Shares by function of a region beside those of the others; over regions by the region's own total. */
export const beside =
  (
    own: (world: World, r: number, f: number) => number,
    other: (world: World, r: number, f: number) => number,
    compare: (x: number, y: number) => number,
    whole = (x: number) => x,
  ): ByHand =>
  (world, rs) => {
    const mine = (r: number, f: number) => own(world, r, f)
    const theirs = (r: number, f: number) => sum(others(r), (s) => other(world, s, f))
    const total = (r: number, of: typeof mine) => sum(FUNC, (f) => of(r, f))
    const of = (r: number) =>
      whole(sum(FUNC, (f) => compare(mine(r, f) / total(r, mine), theirs(r, f) / total(r, theirs))))
    return sum(rs, (r) => total(r, mine) * of(r)) / sum(rs, (r) => total(r, mine))
  }
export const soldBeyond = (world: World, r: number, f: number) => sum(elsewhere(r), (q) => sold(world, r, f, q))
export const boughtBeyond = (world: World, r: number, f: number) => sum(elsewhere(r), (p) => sold(world, p, f, r))
export const soldAll = (world: World, r: number, f: number) => sum(PLACE, (q) => sold(world, r, f, q))
export const added = ({ cell }: World, r: number, f: number) => cell.valueAdded[r * F + f]

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
const residents = ({ region, clock }: World, r: number) =>
  region.population0[r] * exp(region.populationGrowth[r] * clock.trend[0])
export const perHead =
  (of: (world: World, r: number) => number, nation: (world: World) => number): ByHand =>
  (world, rs) => {
    const { mass, clock } = world
    const rest = mass.population0[0] * exp(mass.populationGrowth[0] * clock.trend[0])
    const china = (sum(EVERY, (r) => of(world, r)) + nation(world)) / (sum(EVERY, (r) => residents(world, r)) + rest)
    return sum(rs, (r) => of(world, r)) / sum(rs, (r) => residents(world, r)) / china
  }

// presence
export const toWorld = (world: World, p: number): number => sum(FUNC, (f) => sold(world, p, f, WORLD))
export const receipts = (world: World, r: number): number => signed(world, 'fee', r, WORLD)
export const spentOnResearch = ({ region, cell }: World, r: number): number =>
  region.laboratoriesOpening[r] + sum(FUNC, (f) => cell.research[r * F + f])

/** The function itself, or of all research and advanced. */
const specialised = (fs: readonly number[]): readonly number[] => (fs.length === 1 ? fs : [RESEARCH, ADVANCED])
export const share = (world: World, who: readonly number[], circulation: number, fs: readonly number[]): number => {
  const of = embodied(world, who, circulation)
  return sum(specialised(fs), (f) => of[f]) / sum(FUNC, (f) => of[f])
}
export const patents = (column: 'made' | 'gone' | 'lapsed' | 'offer'): ByHand =>
  ofFirms(({ shelf, cell }, rs, fs) => shelf.weight[0] * both(rs, fs, (r, f) => cell[column][r * F + f]))
export const withLocal =
  (column: (world: World) => Float64Array, local: (world: World) => Float64Array): ByHand =>
  (world, rs, fs) =>
    both(rs, fs, (r, f) => column(world)[r * F + f]) + (fs.includes(-1) ? sum(rs, (r) => local(world)[r]) : 0)
export const placesIn = (q: number): ByHand => conversion(() => [q])
