import type { Economy } from '../../economy/economy.ts'
import { finite } from '../finite.ts'
import { auditAbroad } from './abroad.ts'
import { auditBalances } from './balances.ts'
import { booksOf } from './books.ts'
import { auditCells } from './cells.ts'
import { auditFees } from './fees.ts'
import { auditGoods } from './goods.ts'
import { auditNationalAccounts } from './national-accounts.ts'
import { auditOwners } from './owners.ts'
import { auditPayments } from './payments.ts'

/**
 * Audit the quarter just settled: each flow leaves one place and enters another, and every account closes.
 *
 * Payments are held against the flows of buyers and sellers, payers and payees, that the phases state apart; balances,
 * cash and capital against the payments; every number is finite. NaN fails every comparison. The first breach stops the
 * run and is named. Returns how many accounts it has closed.
 */
export function audit(economy: Economy, delta: number): number {
  const books = booksOf(economy)
  auditGoods(books)
  auditFees(books)
  for (let r = 0; r < books.R; r++) {
    auditCells(books, r, delta)
    auditPayments(books, r)
    auditBalances(books, r)
    auditNationalAccounts(books, r)
  }
  auditOwners(books)
  auditAbroad(books)
  finite(economy)
  return books.closed()
}
