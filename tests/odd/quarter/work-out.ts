import type { Opening } from '../document.ts'
import { accounts } from './accounts.ts'
import { invest } from './capital.ts'
import { found, relocate } from './firms.ts'
import { growth } from './growth.ts'
import { payments } from './payments.ts'
import { policy } from './policy.ts'
import type { Column } from './rows.ts'
import { type Flows, settleFirms, settleOwners } from './settle.ts'
import { settlePatents, settlePlaces } from './settle-places.ts'
import { firmsOf, invent, research } from './technology.ts'
import { outside, trade } from './trade.ts'
import { transfer } from './transfer.ts'

/**
 * A quarter worked out from its opening by what docs/odd.md says, in plain arithmetic with random numbers written anew:
 * nothing of src is asked. By phase, the columns that it writes, and what happened.
 */
export function workOut(opening: Opening) {
  const levers = policy(opening)
  const around = outside(opening)
  const goods = trade(opening, levers, around)
  const books = accounts(opening, levers, around, goods)
  const real = growth(opening, around, goods, books)
  const learnt = research(opening, around, books, firmsOf(opening))
  const ideas = invent(opening, levers, around, books)
  const market = transfer(opening, levers, around, books, ideas, learnt)
  const money = invest(opening, levers, around, books)
  const entry = found(opening, around, market, money)
  const moves = relocate(opening, levers, books, ideas.makers, market, money, entry)
  const flows: Flows = {
    around,
    goods,
    books,
    real,
    ideas,
    market,
    money,
    entry,
    moves,
    localResearch: levers['region.localResearch'],
    support: levers['cell.support'],
  }
  const firms = settleFirms(opening, flows)
  const paid = payments(opening, levers, flows)
  const columns: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    enact: levers,
    outside: around,
    trade: goods,
    account: { ...books, 'payment.value': paid('account') },
    deflate: real.deflated,
    research: learnt,
    invent: ideas,
    transfer: { ...market, 'payment.value': paid('transfer') },
    invest: { ...money, 'payment.value': paid('invest') },
    found: entry,
    relocate: { ...moves, 'payment.value': paid('relocate') },
    settle: {
      ...firms,
      ...settleOwners(opening, flows, firms['cell.capital']),
      ...settlePatents(opening, flows),
      ...settlePlaces(opening, flows),
    },
  }
  /** A column after a phase that writes it. */
  const after = (phase: string, path: string): Column => {
    const column = columns[phase]?.[path]
    if (typeof column !== 'function') throw new Error(`${phase} works out no ${path}`)
    return column as Column
  }
  return { after, opening, levers, around, goods, books, learnt, ideas, market, money, entry, moves }
}
export type Worked = ReturnType<typeof workOut>
