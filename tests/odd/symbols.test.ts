import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ASSUMPTIONS } from '../../scripts/default-world.ts'
import { SPEC } from '../../src/economy/economy.ts'

const text = readFileSync(new URL('../../docs/odd.md', import.meta.url), 'utf8')
/** The table of symbols of the document: symbol, unit, what it is, columns and assumptions with their defaults. */
const rows = text
  .split('<!-- generated: symbols -->')[1]
  .split('<!-- end -->')[0]
  .trim()
  .split('\n')
  .slice(2)
  .map((line) => {
    const [symbol, unit, what, where] = line.slice(2, -2).split(' | ')
    return { symbol, unit, what, where: (where ?? '').split(', ').filter((part) => part.trim() !== '') }
  })
const under = (holder: string) => rows.filter(({ where }) => where.some((part) => part.trim() === holder))

it('no symbol has two rows, no row no meaning, and no two rows one meaning', () => {
  const symbols = rows.map(({ symbol }) => symbol)
  expect(symbols.length).toBeGreaterThan(200)
  expect(symbols.filter((symbol, k) => symbols.indexOf(symbol) !== k)).toEqual([])
  const meanings = rows.map(({ what }) => what)
  expect(meanings).not.toContain('')
  expect(meanings.filter((what, k) => meanings.indexOf(what) !== k)).toEqual([])
})

it('every assumption stands there once, under its symbol, in its unit, with its default', () => {
  for (const [id, { symbol, unit, default: value }] of Object.entries(ASSUMPTIONS)) {
    const found = under(`${id} ${value}`)
    expect(
      found.map((row) => [row.symbol, row.unit]),
      id,
    ).toEqual([[symbol, unit]])
  }
})

it('every column with a symbol stands there once, under it', () => {
  for (const [table, columns] of Object.entries(SPEC))
    for (const [column, { symbol }] of Object.entries(columns)) {
      const found = under(`\`${table}.${column}\``).map((row) => row.symbol)
      expect(found, `${table}.${column}`).toEqual(symbol === '—' ? [] : [symbol])
    }
})

/** A letter with its marks and the words under it, without indices: `h⁰_rf` and `h⁰_c` are one. */
const stem = (symbol: string): string => {
  const [letter, ...below] = symbol
    .normalize('NFD')
    .replace(/^(ln|Δ) /, '')
    .split('_')
  return `${letter}_${below.join('_').replace(/[rsdhpqofgcjmiktNW,]/g, '')}`
}
const unhatted = (symbol: string): string => symbol.normalize('NFD').replace(/[\u0302\u0303]/g, '')

it('every letter of a formula that has a mark or a subscript is in the table', () => {
  const known = new Set(rows.flatMap(({ symbol }) => symbol.split(/ (?=π|Δ|ln|FB)/).map(stem)))
  const blocks = [...text.matchAll(/```text\n([\s\S]*?)```/g)].map(([, block]) => block.normalize('NFD'))
  const LETTER =
    /(?<![\p{L}\p{M}_&])(?!Σ)\p{L}\p{M}?(?:\p{Lu}\p{M}?)*[⁰⁺′]?(?:\^[A-Z])?_[\p{L}⁺]+|(?<![\p{L}\p{M}])\p{L}\p{M}?\p{Lu}*[⁰⁺′]/gu
  const letters = new Set(blocks.flatMap((block) => block.match(LETTER) ?? []))
  expect(letters.size).toBeGreaterThan(100)
  const unknown = [...letters].filter((letter) => !known.has(stem(letter)) && !known.has(stem(unhatted(letter))))
  expect(unknown).toEqual([])
})
