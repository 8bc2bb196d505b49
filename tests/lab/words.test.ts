import { expect, it } from 'vitest'
import { ASSUMPTIONS, INDICATORS } from '../../scripts/default-world.ts'
import { MEASURES } from '../../src/lab/figures/measures.ts'
import { WORDS } from '../../src/lab/words/dictionary.ts'
import { CLAIMS } from '../../src/lab/world/claims.ts'
import { FEATURED, FORMULAS } from '../../src/lab/world/featured.ts'

const han = /\p{Script=Han}/u
/** Every indicator that some figure of the page rests on. */
const shown = new Set([
  ...MEASURES.flatMap(({ rests }) => rests),
  ...CLAIMS.flatMap(({ tests }) => tests.map(({ indicator }) => indicator)),
  ...Object.keys(WORDS.en.watch),
  ...Object.keys(WORDS.en.how.titles),
])

it.each([...shown])('%s: how it is computed, in both languages', (id) => {
  expect(WORDS.en.how.of(id)).toBe(INDICATORS.find((indicator) => indicator.id === id)!.formula)
  expect(WORDS.zh.how.of(id)).toMatch(han)
})

it.each(Object.values(FEATURED).flat())('%s: what it means, with its formula', (id) => {
  expect(WORDS.en.assumptions.notes[id]).not.toMatch(han)
  expect(WORDS.zh.assumptions.notes[id]).toMatch(han)
  // the formula uses the symbol that the table has
  expect(FORMULAS[id]).toContain(ASSUMPTIONS[id].symbol)
})

it('every assumption has a Chinese name', () => {
  for (const id of Object.keys(ASSUMPTIONS)) expect(WORDS.zh.assumptions.longNames[id], id).toMatch(han)
})

it.each(['en', 'zh'] as const)('%s: every unit of the files is spelled out', (language) => {
  for (const { unit } of INDICATORS.filter(({ id }) => shown.has(id)))
    expect(WORDS[language].how.unitOf(unit)).not.toBe(unit)
})
