import { PAYMENT } from '../../src/world/payments.ts'
import type { World } from '../../src/world/world.ts'
import { embodied, foreignOfExports } from './by-hand-leontief.ts'
import { ADVANCED, F, M, NATION, P, R, RESEARCH, S, WORLD } from './values.ts'

/** Every indicator once more, by plain sums over the columns of a world: of regions `rs` and functions `fs`, −1 the local rest. */
export type ByHand = (world: World, rs: readonly number[], fs: readonly number[]) => number

const { exp, abs, min } = Math
const range = (n: number): number[] => Array.from({ length: n }, (_, k) => k)
const EVERY = range(R)
const PLACE = range(P)
const FUNC = range(F)
const sum = (list: readonly number[], of: (k: number) => number): number => list.reduce((x, k) => x + of(k), 0)
const traded = (fs: readonly number[]): number[] => fs.filter((f) => f >= 0)
const both = (rs: readonly number[], fs: readonly number[], of: (r: number, f: number) => number): number =>
  sum(rs, (r) => sum(traded(fs), (f) => of(r, f)))
/** Of functions with firms: the local rest alone has none. */
const ofFirms =
  (of: ByHand): ByHand =>
  (world, rs, fs) =>
    traded(fs).length === 0 ? Number.NaN : of(world, rs, fs)
/** Of one function: all of them together say nothing. */
const ofOne =
  (of: (world: World, rs: readonly number[], f: number) => number): ByHand =>
  (world, rs, fs) =>
    fs.length === 1 ? of(world, rs, fs[0]) : Number.NaN
const cells = (column: (world: World) => Float64Array): ByHand =>
  ofFirms((world, rs, fs) => both(rs, fs, (r, f) => column(world)[r * F + f]))
const regions =
  (column: (world: World) => Float64Array): ByHand =>
  (world, rs) =>
    sum(rs, (r) => column(world)[r])

// what is sold: markets of region q are 2q for final goods and 2q + 1 for inputs, then one an outside place
const sold = (world: World, p: number, f: number, q: number): number => {
  const at = (m: number) => world.sale.value[(p * F + f) * M + m]
  return q < R ? at(2 * q) + at(2 * q + 1) : at(2 * R + q - R)
}
const salesTo = (...places: readonly number[]): ByHand =>
  ofFirms((world, rs, fs) => both(rs, fs, (r, f) => sum(places, (q) => sold(world, r, f, q))))
/** Balassa: the share of a function in what regions sell to places, over its share in what all of China sells there. */
const advantage = (...places: readonly number[]): ByHand =>
  ofOne((world, rs, f) => {
    if (f < 0) return Number.NaN
    const share = (sellers: readonly number[]) => {
      const of = (g: number) => sum(sellers, (p) => sum(places, (q) => sold(world, p, g, q)))
      return of(f) / sum(FUNC, of)
    }
    return share(rs) / share([...EVERY, NATION])
  })

// contracts: origin, host's place and function, field
const signed = (
  world: World,
  what: 'met' | 'licences' | 'value' | 'fee',
  p: number,
  q: number,
  fields: readonly number[] = FUNC,
): number => sum(fields, (field) => sum(FUNC, (host) => world.contract[what][(p * S + q * F + host) * F + field]))
const conversion =
  (places: (r: number) => readonly number[]): ByHand =>
  (world, rs) => {
    const of = (what: 'met' | 'licences') => sum(rs, (r) => sum(places(r), (q) => signed(world, what, r, q)))
    return of('licences') / of('met')
  }
const others = (r: number): number[] => EVERY.filter((s) => s !== r)

// gravity
interface Mobile {
  readonly theta: number
  readonly flow: (world: World, p: number, q: number) => number
  /** Mass that draws, and that sends. */
  readonly draws: (world: World, p: number) => number
  readonly sends: (world: World, p: number) => number
}
const capitalOf = ({ cell, outsider }: World, p: number): number =>
  sum(FUNC, (f) => (p < R ? cell.capital[p * F + f] : outsider.capital[(p - R) * F + f]))
const CAPITAL: Mobile = {
  theta: 0.5,
  flow: ({ owner }, p, q) => sum(FUNC, (f) => owner.arriving[p * S + q * F + f]),
  draws: capitalOf,
  sends: capitalOf,
}
const grown = ({ outside, shelf }: World, p: number): number => outside.demand[p - R] * shelf.registration[0]
const value = (world: World, p: number, q: number): number => signed(world, 'value', p, q)
const TECHNOLOGY: Mobile = {
  theta: 0.3,
  flow: value,
  draws: (world, p) => (p < R ? sum(PLACE, (o) => value(world, o, p)) : world.mass.absorbed0[p - R] * grown(world, p)),
  sends: (world, p) => (p < R ? sum(PLACE, (q) => value(world, p, q)) : world.mass.supplied0[p - R] * grown(world, p)),
}
const elsewhere = (r: number): number[] => PLACE.filter((p) => p !== r)
const reach = ({ pair }: World, theta: number, p: number, q: number): number => pair.distance[p * P + q] ** -theta
/** What regions send to some places, over what gravity expects of all that they send elsewhere. */
const sent =
  ({ theta, flow, draws }: Mobile, places: (r: number) => readonly number[]): ByHand =>
  (world, rs) => {
    const pull = (r: number, q: number) => draws(world, q) * reach(world, theta, r, q)
    const expected = (r: number) => sum(places(r), (q) => pull(r, q)) / sum(elsewhere(r), (q) => pull(r, q))
    const leaving = (r: number) => sum(elsewhere(r), (q) => flow(world, r, q))
    return sum(rs, (r) => sum(places(r), (q) => flow(world, r, q))) / sum(rs, (r) => leaving(r) * expected(r))
  }
const drawn =
  ({ theta, flow, sends }: Mobile): ByHand =>
  (world, rs) => {
    const push = (p: number, r: number) => sends(world, p) * reach(world, theta, p, r)
    const expected = (r: number) => push(NATION, r) / sum(elsewhere(r), (p) => push(p, r))
    const coming = (r: number) => sum(elsewhere(r), (p) => flow(world, p, r))
    return sum(rs, (r) => flow(world, NATION, r)) / sum(rs, (r) => coming(r) * expected(r))
  }
const outflow =
  ({ flow }: Mobile): ByHand =>
  (world, rs) =>
    sum(rs, (r) => flow(world, r, NATION)) - sum(rs, (r) => flow(world, NATION, r))

/** Shares by function of a region beside those of the others; over regions by the region's own total. */
const beside =
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
const soldBeyond = (world: World, r: number, f: number) => sum(elsewhere(r), (q) => sold(world, r, f, q))
const boughtBeyond = (world: World, r: number, f: number) => sum(elsewhere(r), (p) => sold(world, p, f, r))
const soldAll = (world: World, r: number, f: number) => sum(PLACE, (q) => sold(world, r, f, q))
const added = ({ cell }: World, r: number, f: number) => cell.valueAdded[r * F + f]

// growth accounting
const rowOf = (rs: readonly number[], fs: readonly number[]): number => {
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
const balance: ByHand = ({ payment }, rs) => {
  const outside = PLACE.filter((p) => !rs.includes(p))
  const paid = (kind: number, p: number, q: number) => payment.value[kind * P * P + p * P + q]
  return sum(CROSSING, (kind) => sum(rs, (r) => sum(outside, (p) => paid(kind, p, r) - paid(kind, r, p))))
}

// per head
const residents = ({ region, clock }: World, r: number) =>
  region.population0[r] * exp(region.populationGrowth[r] * clock.trend[0])
const perHead =
  (of: (world: World, r: number) => number, nation: (world: World) => number): ByHand =>
  (world, rs) => {
    const { mass, clock } = world
    const rest = mass.population0[0] * exp(mass.populationGrowth[0] * clock.trend[0])
    const china = (sum(EVERY, (r) => of(world, r)) + nation(world)) / (sum(EVERY, (r) => residents(world, r)) + rest)
    return sum(rs, (r) => of(world, r)) / sum(rs, (r) => residents(world, r)) / china
  }

// presence
const toWorld = (world: World, p: number): number => sum(FUNC, (f) => sold(world, p, f, WORLD))
const receipts = (world: World, r: number): number => signed(world, 'fee', r, WORLD)
const spentOnResearch = ({ region, cell }: World, r: number): number =>
  region.laboratoriesOpening[r] + sum(FUNC, (f) => cell.research[r * F + f])

/** The function itself, or of all research and advanced. */
const specialised = (fs: readonly number[]): readonly number[] => (fs.length === 1 ? fs : [RESEARCH, ADVANCED])
const share = (world: World, who: readonly number[], circulation: number, fs: readonly number[]): number => {
  const of = embodied(world, who, circulation)
  return sum(specialised(fs), (f) => of[f]) / sum(FUNC, (f) => of[f])
}
const patents = (column: 'made' | 'gone' | 'lapsed' | 'offer'): ByHand =>
  ofFirms(({ shelf, cell }, rs, fs) => shelf.weight[0] * both(rs, fs, (r, f) => cell[column][r * F + f]))
const withLocal =
  (column: (world: World) => Float64Array, local: (world: World) => Float64Array): ByHand =>
  (world, rs, fs) =>
    both(rs, fs, (r, f) => column(world)[r * F + f]) + (fs.includes(-1) ? sum(rs, (r) => local(world)[r]) : 0)
const placesIn = (q: number): ByHand => conversion(() => [q])

export const BY_HAND: Readonly<Record<string, ByHand>> = {
  gdp: regions(({ region }) => region.gdp),
  'value-added': withLocal(
    ({ cell }) => cell.valueAdded,
    ({ region }) => region.local,
  ),
  'real-value-added': ({ growth }, rs, fs) => growth.real[rowOf(rs, fs)],
  income: (world, rs, fs) => sum(rs, (r) => world.region.gdp[r]) + balance(world, rs, fs),
  capital: cells(({ cell }) => cell.capital),
  technology: ofFirms(({ cell }, rs, fs) => {
    const weighed = both(rs, fs, (r, f) => cell.capital[r * F + f] * cell.technology[r * F + f])
    return weighed / both(rs, fs, (r, f) => cell.capital[r * F + f])
  }),
  'profit-rate': ofFirms(({ cell }, rs, fs) => {
    const profit = both(rs, fs, (r, f) => cell.profit[r * F + f])
    return profit / both(rs, fs, (r, f) => cell.capitalOpening[r * F + f])
  }),
  'factor-price': ({ cell, region }, rs, fs) => {
    const one = fs.length === 1 && fs[0] >= 0
    const bill = (r: number) => (one ? cell.factorBill[r * F + fs[0]] : region.wages[r] + region.local[r])
    const price = (r: number) => region.factorPrice[r] * (one ? cell.ownPrice[r * F + fs[0]] : 1)
    return (100 * sum(rs, (r) => bill(r) * price(r))) / sum(rs, bill)
  },
  'producer-price': ofFirms(({ cell, growth }, rs, fs) => {
    const weighed = both(rs, fs, (r, f) => cell.sales[r * F + f] * growth.price[r * (F + 2) + f])
    return 100 * exp(weighed / both(rs, fs, (r, f) => cell.sales[r * F + f]))
  }),
  firms: cells(({ cell }) => cell.firms),
  'factor-employment': ({ cell, region }, rs, fs) => {
    const part = both(rs, fs, (r, f) => cell.factorBill[r * F + f])
    const local = sum(rs, (r) => region.local[r])
    return (part + (fs.includes(-1) ? local : 0)) / (sum(rs, (r) => region.wages[r]) + local)
  },
  'rd-spending': withLocal(
    ({ cell }) => cell.research,
    ({ region }) => region.laboratoriesOpening,
  ),
  'patents-made': patents('made'),
  'patents-in-force': regions(({ region }) => region.inForce),
  'patents-transferred': patents('gone'),
  'patents-lapsed': patents('lapsed'),
  'patents-on-offer': patents('offer'),
  'conversion-rate': ofFirms((world, rs, fs) => {
    const of = (what: 'met' | 'licences') => sum(PLACE, (p) => sum(rs, (q) => signed(world, what, p, q, traded(fs))))
    return of('licences') / of('met')
  }),
  'conversion-inside': conversion(others),
  'conversion-in-beijing': placesIn(0),
  'conversion-in-tianjin': placesIn(1),
  'conversion-in-hebei': placesIn(2),
  'conversion-in-national': placesIn(NATION),
  'conversion-in-world': placesIn(WORLD),
  'domestic-value-added-ratio': ofFirms((world, rs, fs) => {
    const exports = (r: number, f: number) => sold(world, r, f, WORLD)
    const foreign = foreignOfExports(world)
    return 1 - both(rs, fs, (r, f) => exports(r, f) * foreign[r * F + f]) / both(rs, fs, exports)
  }),
  'functional-specialisation-national': ofFirms((world, rs, fs) => share(world, rs, NATION, fs)),
  'functional-specialisation-international': ofFirms((world, rs, fs) => share(world, rs, WORLD, fs)),
  'functional-specialisation-index-national': ofFirms(
    (world, rs, fs) => share(world, rs, NATION, fs) / share(world, [NATION], NATION, fs),
  ),
  'functional-specialisation-index-international': ofFirms(
    (world, rs, fs) => share(world, rs, WORLD, fs) / share(world, [NATION], WORLD, fs),
  ),
  'value-added-national': ofFirms((world, rs, fs) => {
    const of = embodied(world, rs, NATION)
    return sum(traded(fs), (f) => of[f])
  }),
  'value-added-international': ofFirms((world, rs, fs) => {
    const of = embodied(world, rs, WORLD)
    return sum(traded(fs), (f) => of[f])
  }),
  'location-quotient': ofOne(({ cell, region }, rs, f) => {
    const made = (r: number) => (f < 0 ? region.local[r] : cell.valueAdded[r * F + f])
    const part = (list: readonly number[]) => sum(list, made) / sum(list, (r) => region.gdp[r])
    return part(rs) / part(EVERY)
  }),
  'rca-national': advantage(NATION),
  'rca-international': advantage(WORLD),
  'rca-domestic': advantage(...EVERY, NATION),
  'sales-internal': salesTo(...EVERY),
  'sales-national': salesTo(NATION),
  'sales-international': salesTo(WORLD),
  'regional-input-share': ({ sale, cell }, rs) => {
    const inputs = (s: number, f: number, r: number) => sale.value[(s * F + f) * M + 2 * r + 1]
    const across = sum(rs, (r) => sum(others(r), (s) => sum(FUNC, (f) => inputs(s, f, r))))
    return across / both(rs, FUNC, (r, f) => cell.inputs[r * F + f] + cell.imports[r * F + f])
  },
  complementarity: beside(
    soldBeyond,
    boughtBeyond,
    (x, m) => abs(m - x),
    (distance) => 1 - distance / 2,
  ),
  specialisation: beside(added, added, (x, y) => abs(x - y)),
  similarity: beside(soldAll, soldAll, (x, y) => min(x, y)),
  'attraction-capital': drawn(CAPITAL),
  'attraction-technology': drawn(TECHNOLOGY),
  'radiation-capital': sent(CAPITAL, () => [NATION]),
  'radiation-technology': sent(TECHNOLOGY, () => [NATION]),
  'pull-capital': sent(CAPITAL, others),
  'pull-technology': sent(TECHNOLOGY, others),
  'net-outflow-capital': outflow(CAPITAL),
  'net-outflow-technology': outflow(TECHNOLOGY),
  'export-presence': (world, rs) => {
    const gdp = (r: number) => world.region.gdp[r]
    const china = sum(EVERY, gdp) + world.mass.gdp0[0] * world.outside.demand[0]
    const exports = (list: readonly number[]) => sum(list, (p) => toWorld(world, p))
    return exports(rs) / exports([...EVERY, NATION]) / (sum(rs, gdp) / china)
  },
  'export-sophistication': ofFirms((world, rs, fs) => {
    const { cell, func } = world
    const exports = (r: number, f: number) => sold(world, r, f, WORLD)
    const behind = (r: number, f: number) => cell.technology[r * F + f] - func.frontier[f]
    return both(rs, fs, (r, f) => exports(r, f) * behind(r, f)) / both(rs, fs, exports)
  }),
  'technology-presence': (world, rs) => {
    const { mass, outside, clock } = world
    const received = mass.receipts0[0] * grown(world, NATION)
    const spent = mass.research0[0] * outside.demand[0] * exp(mass.researchGrowth[0] * clock.observed[0])
    const ofReceipts = sum(rs, (r) => receipts(world, r)) / (sum(EVERY, (r) => receipts(world, r)) + received)
    const ofResearch =
      sum(rs, (r) => spentOnResearch(world, r)) / (sum(EVERY, (r) => spentOnResearch(world, r)) + spent)
    return ofReceipts / ofResearch
  },
  'licence-receipts-international': (world, rs) =>
    sum(rs, (r) => receipts(world, r)) / sum(rs, (r) => world.region.gdp[r]),
  'patents-per-head': perHead(
    ({ region }, r) => region.inForce[r],
    ({ mass, clock }) => mass.inForce0[0] * exp(mass.inForceGrowth[0] * clock.trend[0]),
  ),
  'capital-per-head': perHead(capitalOf, (world) => capitalOf(world, NATION)),
  'tfp-share-of-growth': ofFirms(({ growth }, rs, fs) => {
    const k = rowOf(rs, fs)
    return (growth.grown[k] - growth.grownByCapital[k] - growth.grownByLabour[k]) / growth.grown[k]
  }),
  'tfp-share-of-growth-ky': ofFirms(
    ({ growth }, rs, fs) => growth.grownAtRatio[rowOf(rs, fs)] / growth.grown[rowOf(rs, fs)],
  ),
  'lever-cost': ({ region }, rs) =>
    sum(rs, (r) => region.leverOutlay[r] + region.subsidies[r] + region.researchGrant[r]),
}
