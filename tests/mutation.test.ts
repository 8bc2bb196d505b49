import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { candidates, type Kept, located, sourcesOf } from '../scripts/mutation/candidates.ts'

const root = join(import.meta.dirname, '..')
const kept = JSON.parse(readFileSync(join(root, 'scripts/mutation/fixed.json'), 'utf8')) as readonly Kept[]

describe('npm run mutate', () => {
  const sources = sourcesOf(root)

  it('finds every fixed change once in the code', () => {
    expect(kept).toHaveLength(200)
    expect(kept.filter((change) => !located(change, sources)).map(({ was }) => was)).toEqual([])
  })

  it('changes each of its rooms', () => {
    const few = new Map([...sources].filter(([file]) => /gdp|settle|founding.clock|score|branch|step/.test(file)))
    expect(few.size).toBeGreaterThan(4)
    for (const { file, was, became } of candidates(few)) {
      expect(few.get(file)!.split(was)).toHaveLength(2)
      expect(became).not.toBe(was)
    }
  })
})
