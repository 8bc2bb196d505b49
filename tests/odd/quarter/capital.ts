import type { Opening } from '../document.ts'
import type { Accounts } from './accounts.ts'
import type { Policy } from './policy.ts'
import {
  CELLS,
  type Column,
  column,
  func,
  OUTSIDE,
  over,
  PLACES,
  place,
  REGIONS,
  SELLERS,
  sum,
  sums,
  two,
} from './rows.ts'
import { firmsOf } from './technology.ts'
import type { Outside } from './trade.ts'

const { exp, log, min } = Math

/** invest: what firms kept last quarter is spread over places; households and outside investors add theirs. */
export function invest(opening: Opening, policy: Policy, around: Outside, books: Accounts) {
  const { given, a, rules } = opening
  const firms = firmsOf(opening)
  const beta = a('choice-intensity')
  const imitate = rules.invest === 'imitate'
  const relief: Column = (s) => (CELLS.includes(s) ? policy['cell.relief'](s) : 0)
  const rhoHat: Column = (s) =>
    CELLS.includes(s)
      ? given('cell.profitSeen')(s) / given('cell.profitRate0')(s)
      : given('outsider.profitSeen')(s) / given('outsider.profitRate0')(s)
  const U = (c: string, s: string) => {
    const pair = `${place(c)}>${place(s)}`
    return (
      beta * log(rhoHat(s)) + a('investment-distance') * policy['pair.timeCut'](pair) + policy['pair.capitalRise'](pair)
    )
  }
  const founding = given('habit.share0')
  const habit = given('habit.share')
  /** w_cj: founding share and pay-off, or the habit of peers, less what relief keeps away. */
  const weight = two(CELLS, SELLERS, (c, s) => {
    const row = `${c}>${s}`
    return (imitate ? habit(row) : founding(row) * exp(U(c, s))) * (1 - relief(s))
  })
  const weights = column(CELLS, (c) => sum(SELLERS.map((s) => weight(`${c}>${s}`))))
  const stay = column(CELLS, (c) => {
    const keep = a('stay-share') * given('pair.capitalShare0')(`${place(c)}>${place(c)}`)
    if (imitate) return (1 - relief(c)) * keep
    const here = keep * rhoHat(c) ** beta
    return ((1 - relief(c)) * here) / (here + (1 - keep) * weights(c))
  })
  const followed = two(CELLS, SELLERS, (c, s) => habit(`${c}>${s}`) * exp(a('peer-speed') * U(c, s)))
  const next = two(CELLS, SELLERS, (c, s) => {
    const row = `${c}>${s}`
    if (!imitate) return founding(row) / sum(SELLERS.map((j) => founding(`${c}>${j}`)))
    const peers = followed(row) / sum(SELLERS.map((j) => followed(`${c}>${j}`)))
    return (1 - a('peer-mutation')) * peers + a('peer-mutation') * founding(row)
  })

  const replaced = a('capital-depreciation') + a('founding-capital-growth')
  const investments = new Map(
    firms.map(({ slot, cell, capital, cash }) => {
      const x = stay(cell) * cash
      const free = a('expansion-free') * replaced * capital
      const room = a('expansion-limit') * replaced * capital - free
      return [slot, x <= free ? x : free + (room * (x - free)) / (room + x - free)]
    }),
  )
  const own = sums(
    firms,
    ({ cell }) => cell,
    ({ slot }) => investments.get(slot)!,
  )
  const cash = sums(
    firms,
    ({ cell }) => cell,
    ({ cash }) => cash,
  )
  const footloose: Column = (c) => cash(c) - own(c)
  const placed = two(CELLS, SELLERS, (c, s) => (footloose(c) * weight(`${c}>${s}`)) / weights(c))
  const fromOutside = two(OUTSIDE, CELLS, (o, c) => {
    const better = (rhoHat(c) / rhoHat(`${o}.${func(c)}`)) ** beta
    const open = o === 'W' ? exp(policy['region.foreignOpenness'](place(c))) : 1
    const founded = given('outsideFinance.arriving0')(`${o}>${c}`)
    return founded * around['outside.demand'](o) * better * open * (1 - relief(c))
  })
  const income = books['region.householdIncome']
  const wanted = column(CELLS, (c) => {
    const grown = income(place(c)) / given('region.householdIncome0')(place(c))
    return given('cell.householdFinance0')(c) * grown * rhoHat(c) ** a('household-finance') * (1 - relief(c))
  })
  const affordable = column(REGIONS, (r) => min(1, (0.6 * income(r)) / over(r, wanted)))
  const households = column(CELLS, (c) => affordable(place(c)) * wanted(c))
  const ownersInflow = two(PLACES, SELLERS, (p, s) => {
    if (OUTSIDE.includes(p)) return CELLS.includes(s) ? fromOutside(`${p}>${s}`) : 0
    return over(p, (c) => placed(`${c}>${s}`)) + (p === place(s) ? households(s) : 0)
  })
  const inflow = column(CELLS, (c) => sum(PLACES.map((p) => ownersInflow(`${p}>${c}`))))
  return {
    affordable,
    rhoHat,
    'firm.investment': ((slot) => investments.get(slot) ?? 0) as Column,
    'cell.retention': stay,
    'cell.own': column(CELLS, own),
    'cell.footloose': footloose,
    'cell.households': households,
    'cell.inflow': inflow,
    'region.householdInvestment': (r: string) => over(r, households),
    'region.inflow': (r: string) => over(r, own) + over(r, inflow),
    'owner.inflow': ownersInflow,
    'placement.value': placed,
    'habit.next': next,
  }
}
export type Invest = ReturnType<typeof invest>
