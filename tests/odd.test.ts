import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { odd } from '../scripts/odd.ts'

it('docs/odd.md says what the code says (npm run odd writes it)', () => {
  expect(readFileSync(new URL('../docs/odd.md', import.meta.url), 'utf8')).toBe(odd())
})
