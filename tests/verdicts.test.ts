import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { verdicts } from '../scripts/verdicts.ts'
import { loadClaims } from '../src/cli/judging/claims.ts'

const read = (file: string) => readFileSync(new URL(`../docs/${file}`, import.meta.url), 'utf8')

it('the page of verdicts says what judge found (npm run verdicts writes it)', () => {
  expect(read('verdicts.md')).toBe(verdicts())
})

it('judge found it of the claims as they stand', () => {
  const found = JSON.parse(read('verdicts/claims.json')) as { id: string; sentence: unknown; kind: string }[]
  const { claims } = loadClaims()
  expect(found.map(({ id, sentence, kind }) => ({ id, sentence, kind }))).toEqual(
    claims.map(({ id, sentence, kind }) => ({ id, sentence, kind })),
  )
})
