import type { Opening } from '../document.ts'
import type { Policy } from './policy.ts'
import {
  CELLS,
  type Column,
  column,
  FUNCTIONS,
  func,
  lazily,
  MARKETS,
  OUTSIDE,
  place,
  SELLERS,
  SUPPLIERS,
  sum,
  two,
} from './rows.ts'

const { exp, log, min, max } = Math

/** outside: the clock, demand outside, the frontier, shares of consumption, labour. */
export function outside({ t, given, a }: Opening) {
  const until = a('trend-until')
  const faded = min(max(t - until, 0), a('trend-fade'))
  const C = min(t, until) + faded - faded ** 2 / (2 * a('trend-fade'))
  const path = (o: string) => given(o === 'N' ? 'path.national' : 'path.world')
  const tilted: Column = (f) => given('func.consumptionShare0')(f) * exp(given('func.tilt')(f) * C)
  return {
    'clock.trend': () => C,
    'clock.fitted': () => 1 - faded / a('trend-fade'),
    'clock.observed': () => min(t, 32),
    'outside.demand': (o: string) => path(o)(String(t)),
    'outside.growth': (o: string) => log(path(o)(String(t)) / path(o)(String(t - 1))),
    'func.frontier': () => a('frontier-growth') * t,
    'func.consumptionShare': column(FUNCTIONS, (f) => tilted(f) / sum(FUNCTIONS.map(tilted))),
    'region.supply': (r: string) => exp(given('region.labourGrowth')(r) * C),
  }
}
export type Outside = ReturnType<typeof outside>

const isInputs = (m: string) => m.endsWith('*')
const ofFunction = (f: string) => SELLERS.filter((s) => func(s) === f)

/** trade: costs, pulls, price indices and sales. */
export function trade({ t, given, a }: Opening, policy: Policy, around: Outside) {
  const use = given('use.share')
  const sigma = given('func.sigma')
  const price = given('demand.price')
  const wage = given('region.factorPrice')
  const demand = around['outside.demand']
  const C = around['clock.trend']()
  const lnInputs = (market: string, f: string) =>
    sum(FUNCTIONS.map((g) => use(`${f}>${g}`) * log(price(`${market}.${g}`))))
  const unitCost = column(CELLS, (c) =>
    exp(
      given('cell.factorShare')(c) * log(wage(place(c)) * given('cell.ownPrice')(c)) +
        given('cell.foreignShare')(c) * a('import-price-growth') * t +
        lnInputs(`${place(c)}*`, func(c)),
    ),
  )
  const hat = (path: string, row: string) => given(path)(row) / given(`${path}0`)(row)
  const pull = column(SELLERS, (s) => {
    const f = func(s)
    if (CELLS.includes(s))
      return (
        (given('cell.realCapital')(s) / given('cell.capital')(s)) *
        hat('cell.variety', s) *
        unitCost(s) ** (1 - sigma(f))
      )
    const lnA = around['func.frontier']() - given('outsider.gap')(s) + given('outsider.gap0')(s)
    const labour = 1 - sum(FUNCTIONS.map((g) => use(`${f}>${g}`)))
    const lnCost = lnInputs(place(s), f) + labour * log(given('outside.factorPrice')(place(s)))
    return (given('outsider.realCapital')(s) / given('outsider.capital0')(s)) * exp((sigma(f) - 1) * (lnA - lnCost))
  })
  const freeness = two(SELLERS, MARKETS, (s, m) => {
    const pair = `${place(s)}>${place(m)}`
    const abroad = (place(s) === 'W') !== (place(m) === 'W') ? given('path.worldCost')(String(t)) : 0
    const cut = policy['pair.tradeCut'](pair) + (isInputs(m) ? policy['pair.inputCut'](pair) : 0) - abroad
    return exp((sigma(func(s)) - 1) * cut + a('transport-trade') * policy['pair.timeCut'](pair))
  })
  const weight = two(SELLERS, MARKETS, (s, m) => given('sale.share0')(`${s}>${m}`) * pull(s) * freeness(`${s}>${m}`))
  const priceSum = lazily((row) => {
    const [m, f] = row.split('.')
    return sum(ofFunction(f).map((s) => weight(`${s}>${m}`)))
  })
  const part = two(SELLERS, MARKETS, (s, m) => weight(`${s}>${m}`) / priceSum(`${m}.${func(s)}`))

  const aL = given('region.localConsumption')
  const bL = given('region.localInvestment')
  const final = lazily((row) => {
    const [m, f] = row.split('.')
    if (OUTSIDE.includes(m))
      return given('demand.founding')(row) * demand(m) * (m === 'N' ? exp(given('func.tilt')(f) * C) : 1)
    if (isInputs(m)) return 0
    const spending = given('region.households')(m) + policy['region.publicPurchase'](m)
    return (
      (1 - aL(m)) * spending * around['func.consumptionShare'](f) +
      (1 - bL(m)) * given('region.builders')(m) * given('func.investmentShare')(f)
    )
  })

  /** Sales of cells and inputs that they ask for, by Gauss–Seidel until nothing moves. */
  const perSale = (g: string, f: string) => use(`${g}>${f}`) * (1 - 1 / sigma(g))
  const value = new Map(CELLS.map((c) => [c, 0]))
  const asked = (r: string, f: string) => sum(FUNCTIONS.map((g) => perSale(g, f) * value.get(`${r}.${g}`)!))
  for (let round = 0; round < 200; round++)
    for (const c of CELLS) {
      const sold = MARKETS.map(
        (m) => part(`${c}>${m}`) * (isInputs(m) ? asked(place(m), func(c)) : final(`${m}.${func(c)}`)),
      )
      value.set(c, sum(sold))
    }
  const spent = lazily((row) => {
    const [m, f] = row.split('.')
    return isInputs(m) ? asked(place(m), f) : final(row)
  })
  const sold = two(SELLERS, MARKETS, (s, m) => part(`${s}>${m}`) * spent(`${m}.${func(s)}`))
  return {
    lnInputs,
    'cell.unitCost': unitCost,
    'cell.sales': ((c) => value.get(c)!) as Column,
    'seller.pull': pull,
    'sale.freeness': freeness,
    'sale.value': sold,
    'demand.final': final,
    'demand.spent': spent,
    'demand.priceSum': priceSum,
    'outsider.sales': column(SUPPLIERS, (s) => sum(MARKETS.map((m) => sold(`${s}>${m}`)))),
  }
}
export type Trade = ReturnType<typeof trade>
