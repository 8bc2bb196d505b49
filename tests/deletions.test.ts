import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { documentOf } from '../scripts/deletions/document.ts'

const HEAD = /(\d+) deletions, (\d+) noticed, (\d+) not\./

it('counts deletions by file and test, and shows those that no test noticed', () => {
  const text = documentOf(
    [
      { file: 'a.ts', what: 'all of it', from: 'x += y | z', test: 'quarters: adds up' },
      { file: 'a.ts', what: '+ z', from: 'x = y + z', test: 'rules: pays' },
      { file: 'a.ts', what: '+ 1', from: 'x = y + z + 1' },
      { file: 'b.ts', what: 'all of it', from: 'pay(x)' },
    ],
    ['tests/laws/quarters.test.ts'],
  )
  expect(HEAD.exec(text)?.slice(1)).toEqual(['4', '2', '2'])
  expect(text).toContain('| a.ts | 1 | 2 | 2 | quarters 1, rules 1 |')
  expect(text).toContain('| b.ts | 1 | 0 | 0 |  |')
  const unnoticed = text.split('## Not noticed')[1]
  expect(unnoticed).toContain('| a.ts | `+ 1` | `x = y + z + 1` |')
  expect(unnoticed).toContain('| b.ts | all of it | `pay(x)` |')
  expect(unnoticed).not.toContain('`+ z`')
})

it('docs/deletions.md adds up', () => {
  const text = readFileSync(new URL('../docs/deletions.md', import.meta.url), 'utf8')
  const [all, noticed] = HEAD.exec(text)!.slice(1).map(Number)
  const rows = [...text.matchAll(/^\| src\/\S+ \| (\d+) \| (\d+) \| (\d+) \| (.*) \|$/gm)]
  const sum = (numbers: number[]) => numbers.reduce((x, y) => x + y, 0)
  expect(sum(rows.flatMap(([, statements, terms]) => [Number(statements), Number(terms)]))).toBe(all)
  expect(sum(rows.map((row) => Number(row[3])))).toBe(noticed)
  expect(sum(rows.flatMap((row) => [...row[4].matchAll(/ (\d+)/g)].map(([, n]) => Number(n))))).toBe(noticed)
})
