import { expect, it } from 'vitest'
import { inNode, type Major, NODES } from './engines/nodes.ts'
import { here, work } from './engines/work.ts'

const asked = work([{ scenario: 'baseline', seed: 1 }])

it('dist is built from src as it is (npm run build)', async () => {
  expect(inNode('own', asked)).toEqual(await here(asked))
})

it.each(Object.keys(NODES).map(Number) as Major[])('baseline, seed 1, has the same bytes on Node %i', (major) => {
  expect(inNode(major, asked)).toEqual(inNode('own', asked))
})
