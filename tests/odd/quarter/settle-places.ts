import type { Opening } from '../document.ts'
import {
  CELLS,
  type Column,
  column,
  FUNCTIONS,
  func,
  over,
  place,
  REGIONS,
  ROWS,
  SUPPLIERS,
  sum,
  sums,
} from './rows.ts'
import type { Flows } from './settle.ts'

const { exp, log } = Math

/** settle: innovators, and patents on offer. */
export function settlePatents(opening: Opening, { ideas, market, entry, moves }: Flows) {
  const { given, a } = opening
  const spun = new Set(entry.spun.map(({ slot }) => slot))
  const kept = market.patents.flatMap((patent) => {
    const licences = patent.licences - (patent.fate === 'licensed' ? 1 : 0)
    if (patent.fate === 'lapses' || spun.has(patent.slot) || licences === 0) return []
    return [{ ...patent, licences, age: patent.age + 1 }]
  })
  const used = new Set(kept.map(({ slot }) => Number(slot)))
  let slot = -1
  const fresh = ideas.inventions.map(({ cell, maker, identity, level }) => {
    do slot++
    while (used.has(slot))
    return { slot: String(slot), cell, maker, identity, level, age: 0, licences: given('func.licences')(func(cell)) }
  })
  const after = [...kept, ...fresh]
  const bySlot = new Map(after.map((patent) => [patent.slot, patent]))
  const of =
    (path: string, value: (patent: (typeof after)[number]) => number): Column =>
    (slot) =>
      bySlot.has(slot) ? value(bySlot.get(slot)!) : given(path)(slot)
  const cell = ({ cell }: (typeof after)[number]) => cell
  const before = new Map(market.patents.map((patent) => [patent.slot, patent]))
  /** What a slot left free still says: nothing is left of a last licence. */
  const ended = (slot: string) => given('patent.licences')(slot) - Number(before.get(slot)?.fate === 'licensed')
  const home: Column = (i) =>
    moves['innovator.destination'](i) === 255 ? given('innovator.home')(i) : moves['innovator.destination'](i)
  const moved = ideas.makers.some(({ row }) => moves['innovator.destination'](row) !== 255)
  const funds = sums(
    ideas.makers,
    ({ row }) => REGIONS[home(row)],
    ({ row }) => given('innovator.central0')(row),
  )
  return {
    'innovator.home': home,
    'innovator.partner': market['innovator.partnerNext'],
    'innovator.partnerIdentity': market['innovator.partnerNextIdentity'],
    'region.centralFunds': moved ? funds : given('region.centralFunds'),
    'cell.knowledge': ((c) =>
      (1 - a('knowledge-decay')) * given('cell.knowledge')(c) + ideas['cell.made'](c)) as Column,
    'cell.offer': sums(after, cell),
    'cell.licences': sums(after, cell, ({ licences }) => licences),
    'cell.offerOpening': given('cell.offer'),
    'cell.licencesOpening': given('cell.licences'),
    'patent.cell': ((slot) => (bySlot.has(slot) ? CELLS.indexOf(bySlot.get(slot)!.cell) : 255)) as Column,
    'patent.age': of('patent.age', ({ age }) => age),
    'patent.innovator': of('patent.innovator', ({ maker }) => maker),
    'patent.identity': of('patent.identity', ({ identity }) => identity),
    'patent.level': of('patent.level', ({ level }) => level),
    'patent.licences': ((slot) => bySlot.get(slot)?.licences ?? ended(slot)) as Column,
    'portfolio.extent': () => Math.max(given('portfolio.extent')('0'), ...after.map(({ slot }) => Number(slot) + 1)),
  }
}
/** settle: purses, prices and the outside places. */
export function settlePlaces(opening: Opening, flows: Flows) {
  const { t, given, a } = opening
  const { around, goods, books, ideas, market, money, localResearch, real } = flows
  const sigma = given('func.sigma')
  const demand = around['outside.demand']
  const bill = column(REGIONS, (r) => books['region.wages'](r) + books['region.local'](r))
  const billHat: Column = (r) => bill(r) / given('region.factorBill0')(r)
  const response: Column = (c) => (sigma(func(c)) - 1) * given('cell.factorShare')(c)
  const wage = column(REGIONS, (r) => {
    const e = over(r, (c) => (books['cell.factorBill'](c) / bill(r)) * response(c))
    const w = given('region.factorPrice')(r)
    const cleared = log(billHat(r) / (w * around['region.supply'](r)))
    return w * exp(around['outside.growth']('N') + (a('factor-price-speed') / (1 + e)) * cleared)
  })
  const wageOutside: Column = (o) => demand(o) * exp(-a('outside-wage-lag') * t)
  const price = column(ROWS['demand'], (row) => goods['demand.priceSum'](row) ** (1 / (1 - sigma(row.split('.')[1]))))
  const capitalPrice = (market: string, w: number, r: string) => {
    const local = given('region.localInvestment')(r)
    const traded = sum(FUNCTIONS.map((f) => given('func.investmentShare')(f) * log(price(`${market}.${f}`))))
    return exp(local * log(w) + (1 - local) * traded)
  }
  const rho: Column = (s) => books['outsider.profit'](s) / given('outsider.capital')(s)
  const gross = column(SUPPLIERS, (s) => {
    const founding = a('capital-depreciation') + given('outside.growth0')(place(s))
    return founding * (rho(s) / given('outsider.profitRate0')(s)) ** a('outside-accumulation')
  })
  const kept = 1 - a('capital-depreciation')
  const opening0 = Object.fromEntries(
    ['households', 'government', 'laboratories', 'builders'].map((purse) => [
      `region.${purse}Opening`,
      given(`region.${purse}`),
    ]),
  )
  return {
    ...opening0,
    ...real.settled,
    'region.households': (r: string) => books['region.householdIncome'](r) - money['region.householdInvestment'](r),
    'region.government': (r: string) =>
      books['region.householdLocalTax'](r) + books['region.firmLocalTax'](r) + books['region.transfer'](r),
    'region.laboratories': (r: string) =>
      localResearch(r) + books['region.centralResearch'](r) + market['region.laboratoryFees'](r),
    'region.builders': money['region.inflow'],
    'region.inForce': (r: string) => (1 - a('patent-expiry')) * given('region.inForce')(r) + ideas['region.granted'](r),
    'region.factorPrice': wage,
    'region.capitalPrice': (r: string) => capitalPrice(r, wage(r), r),
    'cell.ownPrice': column(CELLS, (c) => {
      const zeta = a('specific-factor')
      const due = (books['cell.factorBill'](c) / given('cell.factorBill0')(c) / billHat(place(c))) ** zeta
      const omega = given('cell.ownPrice')(c)
      return omega * (due / omega) ** (1 / (1 + zeta * response(c)))
    }),
    'outside.factorPrice': wageOutside,
    // construction there as in the first region
    'outside.capitalPrice': (o: string) => capitalPrice(o, wageOutside(o), REGIONS[0]),
    'outsider.profitSeen': rho,
    'outsider.capital': (s: string) => given('outsider.capital')(s) * (kept + gross(s)),
    'outsider.realCapital': (s: string) =>
      kept * given('outsider.realCapital')(s) +
      (gross(s) * given('outsider.capital')(s)) / given('outside.capitalPrice')(place(s)),
    'outsider.gap': (s: string) => given('outsider.gap')(s) * (1 - given('outside.closing')(place(s))),
    'demand.price': price,
    'habit.share': money['habit.next'],
  }
}
