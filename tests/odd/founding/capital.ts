import { capitalShare } from './cells.ts'
import { capital, cashOf, firmsOf } from './firms.ts'
import { a, CELLS, column, cut, figure, func, OUTSIDE, over, PLACES, place, REGIONS, SELLERS, sum } from './given.ts'

/** Step 7: where capital goes and who owns it. */

/** δ + g_K: gross investment over capital that lets it grow at g_K. */
const gross = a('capital-depreciation') + a('founding-capital-growth')
const PLACINGS = CELLS.flatMap((c) => SELLERS.map((s) => `${c}>${s}`))

const inside = (c: string, s: string): number => {
  const own = func(c) === func(s) ? 1 : 0
  if (!REGIONS.includes(place(s))) return own
  const asItStands = capital(s) / over(place(s), capital)
  return place(s) === place(c) ? asItStands : (asItStands + own) / 2
}
const weight = column(PLACINGS, (row) => {
  const [c, s] = cut(row)
  const share = capitalShare(`${place(c)}>${place(s)}`) * inside(c, s)
  return place(s) === place(c) ? (1 - a('stay-share')) * share : share
})
export const habit = column(PLACINGS, (row) => {
  const [c, s] = cut(row)
  const all = sum(SELLERS.map((to) => weight(`${c}>${to}`)))
  if (all === 0) return s === c ? 1 : 0
  return weight(row) / all
})

const own = column(CELLS, (c) => {
  const stay = a('stay-share') * capitalShare(`${place(c)}>${place(c)}`)
  const expand = (x: number, K: number): number => {
    const free = a('expansion-free') * gross * K
    const room = a('expansion-limit') * gross * K - free
    return x <= free ? x : free + (room * (x - free)) / (x - free + room)
  }
  return sum(firmsOf.get(c)!.map((firm) => expand(stay * cashOf(firm), firm.capital)))
})
const footloose = column(CELLS, (c) => sum(firmsOf.get(c)!.map(cashOf)) - own(c))
const placed = column(PLACINGS, (row) => footloose(cut(row)[0]) * habit(row))

const SCALE: Readonly<Record<string, string>> = { national: 'capital-from-nation', world: 'capital-from-world' }
const FINANCE = OUTSIDE.flatMap((o) => CELLS.map((c) => `${o}>${c}`))
export const fromOutside = column(FINANCE, (row) => {
  const [o, c] = cut(row)
  return figure('capital-arrival', place(c), o) * a(SCALE[o]) * gross * capital(c)
})
const inflow = column(
  CELLS,
  (c) => own(c) + sum(CELLS.map((from) => placed(`${from}>${c}`))) + sum(OUTSIDE.map((o) => fromOutside(`${o}>${c}`))),
)
export const householdFinance = column(CELLS, (c) => Math.max(0, gross * capital(c) - inflow(c)))
export const householdInvestment = column(REGIONS, (r) => over(r, householdFinance))
export const arrivingIn = column(REGIONS, (r) => over(r, inflow) + householdInvestment(r))

/** What a place has put into a seller elsewhere; of a cell at most all its capital, and the cell's own region the rest. */
const foreign = (p: string, s: string): number => {
  if (p === place(s)) return 0
  if (OUTSIDE.includes(p)) return REGIONS.includes(place(s)) ? fromOutside(`${p}>${s}`) / gross : 0
  return sum(CELLS.filter((c) => place(c) === p).map((c) => placed(`${c}>${s}`))) / gross
}
export const OWNED = PLACES.flatMap((p) => SELLERS.map((s) => `${p}>${s}`))
export const owned = column(OWNED, (row) => {
  const [p, s] = cut(row)
  if (!REGIONS.includes(place(s))) return foreign(p, s)
  const others = sum(PLACES.map((o) => foreign(o, s)))
  const most = Math.min(1, capital(s) / others)
  return p === place(s) ? capital(s) - most * others : most * foreign(p, s)
})
