import { expect } from 'vitest'
import { type Page, paymentKinds } from './document.ts'
import { type Column, ROWS } from './quarter/rows.ts'
import type { Worked } from './quarter/work-out.ts'

/** Lists that only spare the phases a search. */
export const LISTS: ReadonlySet<string> = new Set(['firm.moved', 'firm.grouped'])
const NEAR = 1e-9

/** One column in these rows, as said and as worked out. */
export function agreeIn(what: string, rows: readonly string[], said: Column, due: Column): void {
  for (const row of rows) {
    const [a, b] = [said(row), due(row)]
    const near = NEAR * Math.max(1e-3, Math.abs(b))
    if (!(Math.abs(a - b) < near)) expect.fail(`${what} of ${row}: ${a}, worked out ${b}`)
  }
}

/** Every column that a page prints of a phase, in every row: the printed ones, and all others by `else` or as before. */
export function agree(page: Page, worked: Worked, phase: string): void {
  const columns = page.saying(phase)
  expect(columns.length, phase).toBeGreaterThan(0)
  for (const { path, named, rest, of } of columns) {
    if (LISTS.has(path)) continue
    const rows = rowsOf(path) ?? [...named, ...(rest ? numbered(page, path, named) : [])]
    agreeIn(`${phase}: ${path}`, rows, of, worked.after(phase, path))
  }
}

/** The rows of a column's table, where they have names. */
export function rowsOf(path: string): readonly string[] | undefined {
  const table = path.slice(0, path.indexOf('.'))
  if (table !== 'payment') return ROWS[table]
  return paymentKinds.flatMap((kind) => ROWS['pair'].map((pair) => `${kind}:${pair}`))
}

/** Rows beyond the named ones of a table without names: all innovators; slots in use and the next one. */
function numbered(page: Page, path: string, named: readonly string[]): string[] {
  const table = path.slice(0, path.indexOf('.'))
  if (table === 'innovator') return Array.from({ length: page.innovators }, (_, i) => String(i))
  const used = table === 'firm' || table === 'patent' ? page.inUse(table) : []
  return [...used, String(Math.max(-1, ...[...used, ...named].map(Number)) + 1)]
}

/** The draws that a page prints are those of the generator written anew. */
export function agreeDraws(page: Page, phase: string): void {
  const printed = page.drawn(phase)
  expect(printed.length, phase).toBeGreaterThan(2)
  for (const { id, k, u } of printed)
    expect(Math.abs(page.u(phase, id, k) - u), `${phase} ${id} ${k}`).toBeLessThan(1e-11)
}
