import { count, quantile, stratum } from '../chance.ts'
import type { Opening } from '../document.ts'
import type { Accounts } from './accounts.ts'
import type { Policy } from './policy.ts'
import { CELLS, type Column, column, FUNCTIONS, func, lazily, place, REGIONS, slotsFor, sum, sums } from './rows.ts'
import type { Outside } from './trade.ts'

const { exp, log, min, max } = Math
const standardNormal = lazily((u) => quantile(Number(u)))
/** A standard normal by 4,096 strata. */
export const normalOf = (u: number): number => standardNormal(String(stratum(u)))

/** The firms of a quarter, in the order of their slots. */
export interface Firm {
  readonly slot: string
  readonly cell: string
  readonly identity: number
  readonly capital: number
  readonly technology: number
  readonly cash: number
}
export function firmsOf({ given, inUse }: Opening): readonly Firm[] {
  return inUse('firm').map((slot) => ({
    slot,
    cell: CELLS[given('firm.cell')(slot)],
    identity: given('firm.identity')(slot),
    capital: given('firm.capital')(slot),
    technology: given('firm.technology')(slot),
    cash: given('firm.cash')(slot),
  }))
}

/** research: own research and imitation. */
export function research({ given, a, u }: Opening, around: Outside, books: Accounts, firms: readonly Firm[]) {
  const frontier = around['func.frontier']()
  const lnA = given('cell.technology')
  const hazard = column(CELLS, (c) => {
    const r = place(c)
    const intensity = books['cell.research'](c) / (books['cell.profit'](c) * given('cell.researchShare0')(c))
    const bill = (books['region.wages'](r) + books['region.local'](r)) / given('region.factorBill0')(r)
    const open = given('region.laboratories')(r) / (given('region.laboratories0')(r) * bill)
    return (
      (1 + (given('cell.hazardScale')(c) - 1) * around['clock.fitted']()) *
      given('cell.hazard0')(c) *
      intensity ** a('research-elasticity') *
      open ** a('public-research-elasticity')
    )
  })
  const model = (c: string, v: number) => {
    if (v >= a('imitation-between')) return c
    const s = REGIONS.find((s) => v < a('imitation-between') * given('pair.model')(`${place(c)}>${s}`)) ?? 'C'
    return `${s}.${func(c)}`
  }
  const learnt = new Map(
    firms.map(({ slot, cell: c, identity, technology }) => {
      const first = u('research', identity)
      const own = a('research-step') * max(0, frontier - technology) * min(0.9, -log(1 - u('research', identity, 1)))
      const copied = () => max(0, lnA(model(c, u('research', identity, 2))) - technology) / 2
      return [slot, first < hazard(c) ? own : first < hazard(c) + a('imitation-rate') ? copied() : 0]
    }),
  )
  return { 'cell.hazard': hazard, 'firm.advance': ((slot) => learnt.get(slot) ?? 0) as Column }
}
export type Research = ReturnType<typeof research>

/** invent: innovators draw patents. */
export function invent(opening: Opening, policy: Policy, around: Outside, books: Accounts) {
  const { t, given, a, u } = opening
  const frontier = around['func.frontier']()
  const lnA = given('cell.technology')
  const wage = given('region.factorPrice')
  const makers = Array.from({ length: opening.innovators }, (_, i) => {
    const row = String(i)
    const cell = `${REGIONS[given('innovator.home')(row)]}.${FUNCTIONS[given('innovator.field')(row)]}`
    return { row, cell, open: given('innovator.pool')(row) < 2 }
  })
  /** Funds at founding of the pool that one draws on: a region’s public research, or the R&D of a cell. */
  const pool = ({ cell, open }: (typeof makers)[number]) => (open ? place(cell) : cell)
  const funds0 = sums(makers, pool, ({ row }) => given('innovator.funds0')(row))
  const reach = lazily((c) => {
    const others = REGIONS.filter((s) => s !== place(c)).map((s) => `${s}.${func(c)}`)
    const chi = (row: string) => policy['pair.chain'](`${place(c)}>${place(row)}`)
    const now = given('cell.knowledge')(c) + sum(others.map((row) => chi(row) * given('cell.knowledge')(row)))
    const then =
      given('cell.knowledge0')(c) + a('knowledge-between') * sum(others.map((row) => given('cell.knowledge0')(row)))
    return then > 0 ? (now / then) ** a('knowledge-elasticity') : 1
  })
  const level0 = lazily((c) => {
    const others = REGIONS.filter((s) => s !== place(c)).map((s) => `${s}.${func(c)}`)
    const ahead = others.map((row) => policy['pair.chain'](`${place(c)}>${place(row)}`) * max(0, lnA(row) - lnA(c)))
    return lnA(c) + a('invention-lead') * (frontier - lnA(c)) + sum(ahead)
  })
  const all = makers.flatMap((maker, i) => {
    const { cell: c, open, row } = maker
    const funds = open ? given('region.laboratories')(place(c)) : books['cell.research'](c)
    const real = funds / (funds0(pool(maker)) * wage(place(c)))
    const mean = given('innovator.made0')(row) * reach(c) * real ** a('invention-elasticity')
    return Array.from({ length: min(256, count(u('invent', i), mean)) }, (_, j) => {
      const identity = ((t * makers.length + i) * 256 + j) | 0
      const level = level0(c) + a('invention-spread') * normalOf(u('invent', identity, 1))
      return { cell: c, maker: i, identity, level: min(frontier, level) }
    })
  })
  // what finds no free slot lapses at once and brings no licence
  const slots = slotsFor(opening.room)
  const inventions = all.slice(0, min(slots.invention, slots.patent - sum(CELLS.map(given('cell.offer')))))
  const late = all.slice(inventions.length)
  const nth = (of: (made: (typeof inventions)[number]) => number): Column => {
    return (n) => (Number(n) < inventions.length ? of(inventions[Number(n)]) : 0)
  }
  const made = sums(all, ({ cell }) => cell)
  const kept = sums(inventions, ({ cell }) => cell)
  const legal = given('portfolio.weight')('0') * exp(a('patenting-growth') * around['clock.trend']())
  return {
    makers,
    inventions,
    'invention.cell': nth(({ cell }) => CELLS.indexOf(cell)),
    'invention.innovator': nth(({ maker }) => maker),
    'invention.identity': nth(({ identity }) => identity),
    'invention.level': nth(({ level }) => level),
    'portfolio.entering': () => inventions.length,
    'cell.made': made,
    'cell.issued': (c: string) => kept(c) * given('func.licences')(func(c)),
    'cell.lapsed': sums(late, ({ cell }) => cell),
    'region.granted': sums(
      all,
      ({ cell }) => place(cell),
      () => legal,
    ),
  }
}
export type Invent = ReturnType<typeof invent>
