import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ASSUMPTIONS, MARKED, WORLD } from '../../scripts/default-world.ts'
import { loadTargets } from '../../src/cli/worlds/evidence.ts'
import { COMBINATIONS, pointOf, vectorOf } from '../../src/study/calibration/marked.ts'

const root = join(import.meta.dirname, '../..')
const targets = loadTargets(WORLD)

describe('calibration', () => {
  it('never reads a claim: nothing that it is made of comes from there', () => {
    const seen = new Set<string>()
    const visit = (file: string) => {
      if (seen.has(file)) return
      seen.add(file)
      const text = readFileSync(join(root, file), 'utf8')
      for (const [, target] of text.matchAll(/from '(\.[^']+)'/g)) visit(normalize(join(dirname(file), target)))
    }
    visit('src/cli/evidence/calibration.ts')
    // a thread loads no handler but that of its own task
    visit('src/cli/runs/worker.ts')
    expect(readFileSync(join(root, 'src/cli/runs/ensemble.ts'), 'utf8')).toContain("moduleBeside('excerpt-task'")
    visit('src/cli/runs/excerpt-task.ts')
    expect(seen.size).toBeGreaterThan(60)
    for (const file of seen) {
      // the dictionary has words for all that is said, and says nothing of any claim
      if (file.startsWith('src/words/')) continue
      expect(file).not.toMatch(/claim|judge|verdict/)
      // the library can read claims for those who ask
      if (!file.endsWith('library.ts'))
        expect(readFileSync(join(root, file), 'utf8'), file).not.toMatch(/claims\.yaml|claimsText/)
    }
  })

  it('calibrates at most a third as many assumptions as it has targets, none with a region and a year', () => {
    expect(3 * MARKED.length).toBeLessThanOrEqual(targets.filter(({ role }) => role === 'fit').length)
    for (const id of MARKED) expect(id).not.toMatch(/(beijing|tianjin|hebei).*\d{4}|\d{4}.*(beijing|tianjin|hebei)/)
    expect(COMBINATIONS.length).toBeGreaterThanOrEqual(4)
  })

  it('has vectors inside the priors, the same when read as written', () => {
    const point = MARKED.map((_, k) => (k + 0.5) / MARKED.length)
    const vector = vectorOf(point, WORLD)
    for (const id of MARKED) {
      const [lo, hi] = ASSUMPTIONS[id].range
      expect(vector[id]).toBeGreaterThanOrEqual(lo)
      expect(vector[id]).toBeLessThanOrEqual(hi)
    }
    pointOf(vector, WORLD).forEach((u, k) => {
      expect(u).toBeCloseTo(point[k], 4)
    })
  })
})
