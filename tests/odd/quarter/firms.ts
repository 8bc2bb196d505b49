import type { Opening } from '../document.ts'
import type { Invest } from './capital.ts'
import type { Policy } from './policy.ts'
import { CELLS, type Column, column, func, PLACES, place, REGIONS, slotsFor, sum, sums } from './rows.ts'
import { type Firm, firmsOf, normalOf } from './technology.ts'
import type { Outside } from './trade.ts'
import { FATES, type Transfer } from './transfer.ts'

const { exp, floor, min } = Math
const cellOf = ({ cell }: { readonly cell: string }) => cell

/** found: firms are founded, spin-offs among them, and close. */
export function found(opening: Opening, around: Outside, market: Transfer, money: Invest) {
  const { t, given, a, u, inUse } = opening
  const firms = firmsOf(opening)
  const frontier = around['func.frontier']()
  const lnA = given('cell.technology')
  const inflow = money['cell.inflow']
  const unit: Column = (f) => {
    const standing = sum(REGIONS.map((r) => given('cell.capital')(`${r}.${f}`)))
    return (given('cell.size0')(`A.${f}`) * standing) / given('func.capital0')(f)
  }
  // in the order of slots, as long as two are left
  const left = new Map(CELLS.map((c) => [c, given('cell.firms')(c)]))
  const closing = firms.filter(({ cell, capital }) => {
    if (capital >= a('exit-size') * unit(func(cell)) || left.get(cell)! <= 2) return false
    left.set(cell, left.get(cell)! - 1)
    return true
  })

  // the first free slots, in order
  const slots = slotsFor(opening.room)
  const used = new Set(inUse('firm').map(Number))
  let slot = -1
  const free = () => {
    do slot++
    while (used.has(slot))
    return slot
  }
  const founding = new Map(CELLS.map((c) => [c, 0]))
  const size = (c: string) => a('entry-size') * unit(func(c))
  const entries: { slot: number; cell: string; identity: number; capital: number; technology: number }[] = []
  const enter = (cell: string, j: number, technology: (identity: number) => number): boolean => {
    const identity = (2 ** 24 + Math.imul(t * CELLS.length + CELLS.indexOf(cell), 2 ** 17) + j) | 0
    const capital = size(cell) * exp(0.5 * normalOf(u('found', identity, 1)))
    const full = entries.length === slots.entry || used.size + entries.length === slots.firm
    if (full || founding.get(cell)! + capital > inflow(cell)) return false
    founding.set(cell, founding.get(cell)! + capital)
    entries.push({ slot: free(), cell, identity, capital, technology: min(frontier, technology(identity)) })
    return true
  }
  const patents = new Map(market.patents.map((patent) => [patent.slot, patent]))
  const spun = market.spins
    .map((slot) => patents.get(slot)!)
    .filter(({ cell, level }, k) => enter(cell, 2 ** 16 + k, () => (lnA(cell) + level) / 2))
  for (const [k, c] of CELLS.entries()) {
    const n = floor((a('entry-capital') * inflow(c)) / (size(c) * exp(1 / 8)) + u('found', k))
    const investors = sum(
      PLACES.map((p) => {
        const s = `${p}.${func(c)}`
        const technology = REGIONS.includes(p) ? lnA(s) : frontier - given('outsider.gap')(s)
        return money['owner.inflow'](`${p}>${c}`) * technology
      }),
    )
    const between = (lnA(c) + investors / inflow(c)) / 2
    const luck = (identity: number) => a('technology-spread') * normalOf(u('found', identity, 2))
    for (let j = 0; j < n && enter(c, j, (identity) => between + luck(identity)); ) j++
  }
  const nth = (of: (entry: (typeof entries)[number]) => number): Column => {
    return (n) => (Number(n) < entries.length ? of(entries[Number(n)]) : 0)
  }
  const weight = ({ cell, capital, technology }: Firm) =>
    capital * exp((given('func.sigma')(func(cell)) - 1) * technology)
  const gone = new Set(closing.map(({ slot }) => slot))
  const spin = new Set(spun.map(({ slot }) => slot))
  return {
    closing,
    entries,
    spun,
    'roster.entering': () => entries.length,
    'patent.fate': ((slot) => (spin.has(slot) ? FATES.indexOf('spins') : market['patent.fate'](slot))) as Column,
    'cell.gone': ((c) => market['cell.gone'](c) + sums(spun, cellOf)(c)) as Column,
    'cell.voided': ((c) => market['cell.voided'](c) + sums(spun, cellOf, ({ licences }) => licences)(c)) as Column,
    'firm.leaving': ((slot) => Number(gone.has(slot))) as Column,
    'cell.founding': ((c) => founding.get(c)!) as Column,
    'cell.closing': sums(closing, cellOf),
    'cell.closingCapital': sums(closing, cellOf, ({ capital }) => capital),
    'cell.closingVariety': sums(closing, cellOf, weight),
    'cell.closingInvestment': sums(closing, cellOf, ({ slot }) => money['firm.investment'](slot)),
    'entry.slot': nth(({ slot }) => slot),
    'entry.cell': nth(({ cell }) => CELLS.indexOf(cell)),
    'entry.identity': nth(({ identity }) => identity),
    'entry.capital': nth(({ capital }) => capital),
    'entry.technology': nth(({ technology }) => technology),
  }
}
export type Found = ReturnType<typeof found>

/** relocate: some firms and laboratories move house. */
export function relocate(
  opening: Opening,
  policy: Policy,
  books: { readonly [path in 'cell.retained']: Column },
  makers: readonly { readonly row: string; readonly cell: string }[],
  market: Transfer,
  money: Invest,
  entry: Found,
) {
  const { given, a, u } = opening
  const firms = firmsOf(opening)
  const near = (r: string, d: string) => {
    const others = REGIONS.filter((s) => s !== r).map((s) => 1 / given('pair.distance')(`${r}>${s}`))
    return 1 / given('pair.distance')(`${r}>${d}`) / sum(others)
  }
  /** Hazards of moving to each region, capped together. */
  const hazards = (c: string, rate: number, profits: number) => {
    const r = place(c)
    const seen = given('cell.profitSeen')
    const each = REGIONS.map((d) => {
      if (d === r) return 0
      const pair = `${r}>${d}`
      const U = a('investment-distance') * policy['pair.timeCut'](pair) + policy['pair.capitalRise'](pair)
      const drawn = rate * (seen(`${d}.${func(c)}`) / seen(c)) ** profits * exp(U)
      return (drawn + a('relief-moves') * policy['cell.relief'](c)) * near(r, d) * exp(policy['region.movePull'](d))
    })
    return each.map((h) => h * min(1, 0.1 / sum(each)))
  }
  const to = (hazard: readonly number[], luck: number) => {
    let below = 0
    return REGIONS[hazard.findIndex((h) => luck < (below += h))]
  }
  const ofFirms = new Map(CELLS.map((c) => [c, hazards(c, a('move-rate'), a('move-intensity'))]))
  const ofLaboratories = new Map(CELLS.map((c) => [c, hazards(c, a('laboratory-move-rate'), 0)]))
  const closed = new Set(entry.closing.map(({ slot }) => slot))
  const standing = new Map(CELLS.map((c) => [c, given('cell.firms')(c) - entry['cell.closing'](c)]))
  const variety = ({ cell, technology }: Firm) => exp((given('func.sigma')(func(cell)) - 1) * technology)
  /** Retained profit per unit of K A^{σ−1}, of the firms that do not close. */
  const cash = column(CELLS, (c) => {
    const kept = books['cell.retained'](c) - market['cell.feesPaid'](c) + market['cell.feesReceived'](c)
    return kept / (given('cell.variety')(c) - entry['cell.closingVariety'](c))
  })
  let moved = 0
  const movers = firms.flatMap((firm) => {
    const { slot, cell: c, identity, capital } = firm
    const d = to(ofFirms.get(c)!, u('relocate', identity))
    if (!d || closed.has(slot) || standing.get(c)! <= 2 || moved === slotsFor(opening.room).mover) return []
    moved++
    standing.set(c, standing.get(c)! - 1)
    const taken = (1 - a('capital-depreciation')) * capital + money['firm.investment'](slot)
    return [{ firm, to: `${d}.${func(c)}`, capital: taken, cash: cash(c) * capital * variety(firm) }]
  })
  const destination = makers.map(({ row, cell: c }, i) => {
    if (given('innovator.pool')(row) === 2) return 255
    const d = to(ofLaboratories.get(c)!, u('relocate', i, 1))
    return d ? REGIONS.indexOf(d) : 255
  })
  const moving = new Set(movers.map(({ firm }) => firm.slot))
  const nth = (of: (mover: (typeof movers)[number]) => number): Column => {
    return (n) => (Number(n) < movers.length ? of(movers[Number(n)]) : 0)
  }
  const row = ({ firm, to }: (typeof movers)[number]) => `${firm.cell}>${place(to)}`
  return {
    movers,
    cash,
    'firm.leaving': ((slot) => (moving.has(slot) ? 2 : entry['firm.leaving'](slot))) as Column,
    'mover.slot': nth(({ firm }) => Number(firm.slot)),
    'mover.cell': nth(({ to }) => CELLS.indexOf(to)),
    'roster.moving': () => movers.length,
    'move.firms': sums(movers, row),
    'move.capital': sums(movers, row, ({ capital }) => capital),
    'move.cash': sums(movers, row, ({ cash }) => cash),
    'innovator.destination': ((i) => destination[Number(i)]) as Column,
  }
}
export type Relocate = ReturnType<typeof relocate>
