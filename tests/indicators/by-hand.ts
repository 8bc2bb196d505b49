import { embodied, foreignOfExports } from './by-hand-leontief.ts'
import {
  added,
  advantage,
  type ByHand,
  balance,
  beside,
  both,
  boughtBeyond,
  CAPITAL,
  capitalOf,
  cells,
  conversion,
  drawn,
  EVERY,
  FUNC,
  grown,
  ofFirms,
  ofOne,
  others,
  outflow,
  PLACE,
  patents,
  perHead,
  placesIn,
  receipts,
  regions,
  rowOf,
  salesTo,
  sent,
  share,
  signed,
  sold,
  soldAll,
  soldBeyond,
  spentOnResearch,
  sum,
  TECHNOLOGY,
  toWorld,
  traded,
  withLocal,
} from './by-hand-parts.ts'
import { F, M, NATION, WORLD } from './values.ts'

const { exp, abs, min } = Math

/** Every indicator once more, by plain sums over the columns of a world. */
export const BY_HAND: Readonly<Record<string, ByHand>> = {
  gdp: regions(({ region }) => region.gdp),
  'value-added': withLocal(
    ({ cell }) => cell.valueAdded,
    ({ region }) => region.local,
  ),
  'real-value-added': ({ growth }, rs, fs) => growth.real[rowOf(rs, fs)],
  income: (economy, rs, fs) => sum(rs, (r) => economy.region.gdp[r]) + balance(economy, rs, fs),
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
  'conversion-rate': ofFirms((economy, rs, fs) => {
    const of = (what: 'met' | 'licences') => sum(PLACE, (p) => sum(rs, (q) => signed(economy, what, p, q, traded(fs))))
    return of('licences') / of('met')
  }),
  'conversion-inside': conversion(others),
  'conversion-in-beijing': placesIn(0),
  'conversion-in-tianjin': placesIn(1),
  'conversion-in-hebei': placesIn(2),
  'conversion-in-national': placesIn(NATION),
  'conversion-in-world': placesIn(WORLD),
  'domestic-value-added-ratio': ofFirms((economy, rs, fs) => {
    const exports = (r: number, f: number) => sold(economy, r, f, WORLD)
    const foreign = foreignOfExports(economy)
    return 1 - both(rs, fs, (r, f) => exports(r, f) * foreign[r * F + f]) / both(rs, fs, exports)
  }),
  'functional-specialisation-national': ofFirms((economy, rs, fs) => share(economy, rs, NATION, fs)),
  'functional-specialisation-international': ofFirms((economy, rs, fs) => share(economy, rs, WORLD, fs)),
  'functional-specialisation-index-national': ofFirms(
    (economy, rs, fs) => share(economy, rs, NATION, fs) / share(economy, [NATION], NATION, fs),
  ),
  'functional-specialisation-index-international': ofFirms(
    (economy, rs, fs) => share(economy, rs, WORLD, fs) / share(economy, [NATION], WORLD, fs),
  ),
  'value-added-national': ofFirms((economy, rs, fs) => {
    const of = embodied(economy, rs, NATION)
    return sum(traded(fs), (f) => of[f])
  }),
  'value-added-international': ofFirms((economy, rs, fs) => {
    const of = embodied(economy, rs, WORLD)
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
  'export-presence': (economy, rs) => {
    const gdp = (r: number) => economy.region.gdp[r]
    const china = sum(EVERY, gdp) + economy.mass.gdp0[0] * economy.outside.demand[0]
    const exports = (list: readonly number[]) => sum(list, (p) => toWorld(economy, p))
    return exports(rs) / exports([...EVERY, NATION]) / (sum(rs, gdp) / china)
  },
  'export-sophistication': ofFirms((economy, rs, fs) => {
    const { cell, func } = economy
    const exports = (r: number, f: number) => sold(economy, r, f, WORLD)
    const behind = (r: number, f: number) => cell.technology[r * F + f] - func.frontier[f]
    return both(rs, fs, (r, f) => exports(r, f) * behind(r, f)) / both(rs, fs, exports)
  }),
  'technology-presence': (economy, rs) => {
    const { mass, outside, clock } = economy
    const received = mass.receipts0[0] * grown(economy, NATION)
    const spent = mass.research0[0] * outside.demand[0] * exp(mass.researchGrowth[0] * clock.observed[0])
    const ofReceipts = sum(rs, (r) => receipts(economy, r)) / (sum(EVERY, (r) => receipts(economy, r)) + received)
    const ofResearch =
      sum(rs, (r) => spentOnResearch(economy, r)) / (sum(EVERY, (r) => spentOnResearch(economy, r)) + spent)
    return ofReceipts / ofResearch
  },
  'licence-receipts-international': (economy, rs) =>
    sum(rs, (r) => receipts(economy, r)) / sum(rs, (r) => economy.region.gdp[r]),
  'patents-per-head': perHead(
    ({ region }, r) => region.inForce[r],
    ({ mass, clock }) => mass.inForce0[0] * exp(mass.inForceGrowth[0] * clock.trend[0]),
  ),
  'capital-per-head': perHead(capitalOf, (economy) => capitalOf(economy, NATION)),
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
