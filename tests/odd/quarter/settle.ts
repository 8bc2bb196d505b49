import type { Opening } from '../document.ts'
import type { Accounts } from './accounts.ts'
import type { Invest } from './capital.ts'
import type { Found, Relocate } from './firms.ts'
import type { Growth } from './growth.ts'
import { CELLS, type Column, column, FUNCTIONS, func, lazily, PLACES, place, REGIONS, sum, sums, two } from './rows.ts'
import { firmsOf, type Invent } from './technology.ts'
import type { Outside, Trade } from './trade.ts'
import type { Transfer } from './transfer.ts'

const { exp } = Math
/** What went before settling. */
export interface Flows {
  readonly around: Outside
  readonly goods: Trade
  readonly books: Accounts
  readonly real: Growth
  readonly ideas: Invent
  readonly market: Transfer
  readonly money: Invest
  readonly entry: Found
  readonly moves: Relocate
  readonly localResearch: Column
  readonly support: Column
}

/** settle: firms, and the cells they add up to. */
export function settleFirms(opening: Opening, { market, books, money, entry, moves, support }: Flows) {
  const { t, given, a } = opening
  const kept = 1 - a('capital-depreciation')
  const firms = firmsOf(opening)
  const mover = new Map(moves.movers.map((moving) => [moving.firm.slot, moving]))
  const closed = new Set(entry.closing.map(({ slot }) => slot))
  const away = sums(
    moves.movers,
    ({ firm }) => firm.cell,
    ({ firm }) => firm.capital,
  )
  /** What firms that stay get per unit of capital: capital that joins, and that of firms that close. */
  const joined = column(CELLS, (c) => {
    const joining = money['cell.inflow'](c) - entry['cell.founding'](c)
    const passed = kept * entry['cell.closingCapital'](c) + entry['cell.closingInvestment'](c)
    return (joining + passed) / (given('cell.capital')(c) - entry['cell.closingCapital'](c) - away(c))
  })
  const weight = (c: string, technology: number) => exp((given('func.sigma')(func(c)) - 1) * technology)
  interface After {
    readonly slot: string
    readonly cell: string
    readonly identity: number
    readonly capital: number
    readonly technology: number
    readonly cash: number
    readonly born: number
  }
  const after: After[] = firms
    .filter(({ slot }) => !closed.has(slot))
    .map((firm) => {
      const { slot, cell: c, identity, capital } = firm
      const technology = firm.technology + market['firm.advance'](slot)
      const cash = moves.cash(c) * capital * weight(c, firm.technology)
      const born = given('firm.born')(slot)
      const moving = mover.get(slot)
      if (moving) return { slot, identity, technology, cash, born, cell: moving.to, capital: moving.capital }
      const own = money['firm.investment'](slot)
      return { slot, identity, technology, cash, born, cell: c, capital: (kept + joined(c)) * capital + own }
    })
  for (const { slot, cell, identity, capital, technology } of entry.entries)
    after.push({ slot: String(slot), cell, identity, capital, technology, cash: 0, born: t })
  const bySlot = new Map(after.map((firm) => [firm.slot, firm]))
  const cell = ({ cell }: After) => cell
  const of =
    (value: (firm: After) => number, path: string): Column =>
    (slot) =>
      bySlot.has(slot) ? value(bySlot.get(slot)!) : given(path)(slot)
  const count = sums(after, cell)
  const summed = (value: (firm: After) => number) => sums(after, cell, value)
  const technology = summed(({ technology }) => technology)
  return {
    'roster.extent': () => Math.max(given('roster.extent')('0'), ...after.map(({ slot }) => Number(slot) + 1)),
    'firm.cell': ((slot) => (bySlot.has(slot) ? CELLS.indexOf(bySlot.get(slot)!.cell) : 255)) as Column,
    'firm.identity': of(({ identity }) => identity, 'firm.identity'),
    'firm.born': of(({ born }) => born, 'firm.born'),
    'firm.capital': of(({ capital }) => capital, 'firm.capital'),
    'firm.technology': of(({ technology }) => technology, 'firm.technology'),
    'firm.variety': of(({ cell, technology }) => weight(cell, technology), 'firm.variety'),
    'firm.cash': of(({ cash }) => cash, 'firm.cash'),
    'cell.capital': summed(({ capital }) => capital),
    'cell.variety': summed(({ cell, capital, technology }) => capital * weight(cell, technology)),
    'cell.technology': ((c) => technology(c) / count(c)) as Column,
    'cell.firms': count,
    'cell.cash': summed(({ cash }) => cash),
    'cell.capitalOpening': given('cell.capital'),
    'cell.varietyOpening': given('cell.variety'),
    'cell.cashOpening': given('cell.cash'),
    'cell.profitSeen': ((c) => (books['cell.profit'](c) + support(c)) / given('cell.capital')(c)) as Column,
  }
}

/** settle: owners, and capital at constant prices, which move with the firms. */
export function settleOwners({ given, a }: Opening, { books, money, moves }: Flows, capital: Column) {
  const kept = 1 - a('capital-depreciation')
  /** What a cell has before anybody moves, of which the movers take their part. */
  const whole = column(CELLS, (c) => {
    const out = sum(REGIONS.map((d) => moves['move.capital'](`${c}>${d}`)))
    const into = sum(REGIONS.map((r) => moves['move.capital'](`${r}.${func(c)}>${place(c)}`)))
    return capital(c) + out - into
  })
  const passedOn = (c: string, before: Column) => {
    const part = (from: string, d: string) => (moves['move.capital'](`${from}>${d}`) / whole(from)) * before(from)
    const out = sum(REGIONS.map((d) => part(c, d)))
    return before(c) - out + sum(REGIONS.map((r) => part(`${r}.${func(c)}`, place(c))))
  }
  const real = column(CELLS, (c) => {
    const bought = (money['cell.own'](c) + money['cell.inflow'](c)) / given('region.capitalPrice')(place(c))
    return kept * given('cell.realCapital')(c) + bought
  })
  const owned = (p: string): Column =>
    lazily((s) => {
      const reinvested = CELLS.includes(s)
        ? money['cell.own'](s) / given('cell.capital')(s)
        : ((1 - a('dividend-share')) * books['outsider.profit'](s)) / given('outsider.capital')(s)
      return (kept + reinvested) * given('owner.capital')(`${p}>${s}`) + money['owner.inflow'](`${p}>${s}`)
    })
  const byPlace = new Map(PLACES.map((p) => [p, owned(p)]))
  return {
    'cell.realCapital': ((c) => passedOn(c, real)) as Column,
    'owner.capital': two(
      PLACES,
      PLACES.flatMap((p) => FUNCTIONS.map((f) => `${p}.${f}`)),
      (p, s) => (CELLS.includes(s) ? passedOn(s, byPlace.get(p)!) : byPlace.get(p)!(s)),
    ),
  }
}
