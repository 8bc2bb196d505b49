import type { Opening } from '../document.ts'
import type { Accounts } from './accounts.ts'
import { type Column, FUNCTIONS, func, lazily, place, REGIONS, ROWS, SECTORS, sum } from './rows.ts'
import type { Outside, Trade } from './trade.ts'

const { exp, log } = Math
const isLocal = (k: string) => k.endsWith('.local')

/** Functions over the regions, then regions and the whole over functions. */
const partsOf = (k: string): string[] => {
  const [r, f] = k.split('.')
  if (f === 'all') return SECTORS.map((g) => `${r}.${g}`)
  return r === 'all' ? REGIONS.map((s) => `${s}.${f}`) : []
}

/** deflate: what of the growth is real, and where it comes from. */
export function growth({ t, given, a }: Opening, around: Outside, goods: Trade, books: Accounts) {
  const C = around['clock.trend']()
  const wage = given('region.factorPrice')
  const hat = (path: string, row: string) => given(path)(row) / given(`${path}0`)(row)
  /** What all suppliers of a function have in common, ln: g_M C. */
  const shared = (f: string) => given('func.commonProductivity')(f) * C
  /** 0 in the local rest and in sums. */
  const ofCells =
    (of: Column): Column =>
    (k) =>
      partsOf(k).length > 0 || isLocal(k) ? 0 : of(k)
  const inputPrice = ofCells((c) => {
    const shares = FUNCTIONS.map((g) => given('use.share')(`${func(c)}>${g}`))
    const cheaper = sum(FUNCTIONS.map((g, k) => shares[k] * shared(g)))
    return (goods.lnInputs(`${place(c)}*`, func(c)) - cheaper) / sum(shares)
  })
  /** ln p̂ = ln κ̂ − ln(Ŝ/K̂)/(σ − 1) − g_M C; of the local rest ln ŵ − g_L t. */
  const price: Column = (k) => {
    if (partsOf(k).length > 0) return 0
    if (isLocal(k)) return log(wage(place(k))) - a('local-productivity') * t
    const variety = log(hat('cell.variety', k) / hat('cell.capital', k)) / (given('func.sigma')(func(k)) - 1)
    return log(goods['cell.unitCost'](k)) - variety - shared(func(k))
  }
  const added = (of: Column): Column => lazily((k) => (partsOf(k).length > 0 ? sum(partsOf(k).map(added(of))) : of(k)))
  const amount = added((k) => (isLocal(k) ? books['region.local'](place(k)) : books['cell.valueAdded'](k)))
  const bill = added((k) => (isLocal(k) ? books['region.local'](place(k)) : books['cell.factorBill'](k)))
  const inputShare = ofCells((c) => books['cell.inputs'](c) / goods['cell.sales'](c))
  const importShare = ofCells((c) => books['cell.imports'](c) / goods['cell.sales'](c))
  const capital = ofCells((c) => log(given('cell.realCapital')(c)))
  const labour: Column = (k) =>
    partsOf(k).length > 0 ? 0 : log(bill(k)) - log(wage(place(k)) * (isLocal(k) ? 1 : given('cell.ownPrice')(k)))

  const before = (path: string): Column => given(`growth.${path}Before`)
  /** In the first quarter nothing has grown, and shares are those of the quarter. */
  const isFirst = (k: string) => before('valueAdded')(k) === 0
  const capitalShareOf: Column = (k) => {
    const share = bill(k) / amount(k)
    return 1 - (isFirst(k) ? share : (share + before('factorBill')(k) / before('valueAdded')(k)) / 2)
  }
  const mean = (now: Column, path: string, k: string) => (now(k) + before(path)(k)) / 2
  const grows =
    (of: Column): Column =>
    (k) =>
      isFirst(k) ? 0 : of(k)
  const outputOf: Column = (k) => {
    const inputPart = mean(inputShare, 'inputShare', k)
    const importPart = mean(importShare, 'importShare', k)
    const paid =
      inputPart * (inputPrice(k) - before('inputPrice')(k)) + (isLocal(k) ? 0 : importPart * a('import-price-growth'))
    const own = (price(k) - before('price')(k) - paid) / (1 - inputPart - importPart)
    return log(amount(k) / before('valueAdded')(k)) - own
  }
  /** A term over its parts, by mean shares in value added of two quarters. */
  const joint = (of: Column): Column =>
    lazily((k) => {
      const parts = partsOf(k)
      if (parts.length === 0) return of(k)
      const share = (i: string) => {
        const now = amount(i) / amount(k)
        return isFirst(k) ? now : (now + before('valueAdded')(i) / before('valueAdded')(k)) / 2
      }
      return sum(parts.map((i) => share(i) * joint(of)(i)))
    })
  const output = joint(grows(outputOf))
  const byCapital = joint(grows((k) => capitalShareOf(k) * (capital(k) - before('capital')(k))))
  const byLabour = joint(grows((k) => (1 - capitalShareOf(k)) * (labour(k) - before('labour')(k))))
  const capitalShare = joint(capitalShareOf)
  const now = { price, inputPrice, inputShare, importShare, capital, labour, valueAdded: amount, factorBill: bill }
  const written = { ...now, output, byCapital, byLabour, capitalShare }

  const grown =
    (path: string, by: Column): Column =>
    (k) =>
      given(`growth.${path}`)(k) + by(k)
  const kept = Object.fromEntries(Object.entries(now).map(([path, of]) => [`growth.${path}Before`, of]))
  return {
    deflated: Object.fromEntries(Object.entries(written).map(([path, of]) => [`growth.${path}`, of])),
    /** What settling makes of it. */
    settled: {
      ...kept,
      'growth.real': ((k) => (isFirst(k) ? amount(k) : given('growth.real')(k) * exp(output(k)))) as Column,
      'growth.grown': grown('grown', output),
      'growth.grownByCapital': grown('grownByCapital', byCapital),
      'growth.grownByLabour': grown('grownByLabour', byLabour),
      'growth.grownAtRatio': grown(
        'grownAtRatio',
        (k) => (output(k) - byCapital(k) - byLabour(k)) / (1 - capitalShare(k)),
      ),
    },
    rows: ROWS['growth'],
  }
}
export type Growth = ReturnType<typeof growth>
