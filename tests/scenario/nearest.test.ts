import { expect, it } from 'vitest'
import { nearest } from '../../src/text/nearest.ts'

it.each([
  ['tianjin', ['beijing', 'tianjin'], 'tianjin'],
  ['tainjin', ['beijing', 'tianjin'], 'tianjin'],
  ['Hebei', ['beijing', 'hebei'], 'hebei'],
  ['transprot', ['transport', 'openness'], 'transport'],
  ['valu', ['value', 'start'], 'value'],
  ['ab', ['ax', 'ay'], 'ax'],
])('%s of %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected)
})

it('suggests nothing that is far', () => {
  expect(nearest('shanghai', ['beijing', 'tianjin', 'hebei'])).toBeUndefined()
  expect(nearest('', ['en', 'zh'])).toBeUndefined()
  expect(nearest('x'.repeat(100_000), ['beijing'])).toBeUndefined()
})
