import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { odd, PAGES } from '../scripts/odd.ts'

it.each(PAGES)('docs/%s.md says what the code says (npm run odd writes it)', (page) => {
  expect(readFileSync(new URL(`../docs/${page}.md`, import.meta.url), 'utf8')).toBe(odd(page))
})
