import { expect, it } from 'vitest'
import { inNode } from './engines/nodes.ts'
import { here, work } from './engines/work.ts'

it('dist is built from src as it is (npm run build); other engines are for the long tests', async () => {
  const asked = work([{ scenario: 'baseline', seed: 1 }])
  expect(inNode('own', asked)).toEqual(await here(asked))
})
