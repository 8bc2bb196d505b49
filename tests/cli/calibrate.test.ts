import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadScenario } from '../../src/cli/library.ts'
import { calibrateAll } from '../../src/cli/study/calibration.ts'
import { loadTargets } from '../../src/cli/study/evidence.ts'
import type { Target } from '../../src/evidence/targets.ts'
import { ASSUMPTIONS } from '../../src/scenario/assumptions.ts'
import { COMBINATIONS, MARKED, pointOf, vectorOf } from '../../src/study/calibration/marked.ts'
import type { Effort } from '../../src/study/calibration/problem.ts'
import { emptyFolder } from './call.ts'

const root = join(import.meta.dirname, '../..')
const EFFORT: Effort = { points: 56, waves: 1, seeds: 2, vectors: 4, steps: 40 }
const targets = loadTargets()

/** What few firms can tell, wide enough for something to be left of so few points. */
const wide = (some: readonly Target[]): readonly Target[] =>
  some
    .filter(({ indicator }) => /^(gdp|rd-spending|real-growth)$/.test(indicator))
    .map((t) => ({ ...t, discrepancy: 20 * t.discrepancy }))
const plan = (workers: number, store: string | undefined, signal = new AbortController().signal) => ({
  scenario: { ...loadScenario('baseline'), firms: 100 },
  targets: wide(targets),
  effort: EFFORT,
  combinations: COMBINATIONS.slice(0, 1),
  workers,
  signal,
  ...(store !== undefined && { store }),
})

describe('calibration', () => {
  it('gives the same on one thread and on two, goes on after an interruption, sees no figure to be checked', async () => {
    const whole = await calibrateAll(plan(2, undefined)).done
    expect(whole.combinations[0].waves).toEqual([{ points: 56, stopped: 0, left: expect.any(Number) }])

    const store = emptyFolder()
    const control = new AbortController()
    const begun = calibrateAll(plan(1, store, control.signal))
    const watch = setInterval(() => begun.progress().done > 40 && control.abort(), 5)
    await expect(begun.done).rejects.toThrow(/abort/i)
    clearInterval(watch)
    expect(readdirSync(store).length).toBe(1)
    const blind = wide(targets.map((t) => (t.role === 'check' ? { ...t, observed: 1e9 } : t)))
    expect(await calibrateAll({ ...plan(1, store), targets: blind }).done).toEqual(whole)
  })

  it('never reads a claim: nothing that it is made of comes from there', () => {
    const seen = new Set<string>()
    const visit = (file: string) => {
      if (seen.has(file)) return
      seen.add(file)
      const text = readFileSync(join(root, file), 'utf8')
      for (const [, target] of text.matchAll(/from '(\.[^']+)'/g)) visit(normalize(join(dirname(file), target)))
    }
    visit('src/cli/study/calibration.ts')
    visit('src/cli/study/worker.ts')
    expect(seen.size).toBeGreaterThan(60)
    for (const file of seen) {
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
    const vector = vectorOf(point)
    for (const id of MARKED) {
      const [lo, hi] = ASSUMPTIONS[id].range
      expect(vector[id]).toBeGreaterThanOrEqual(lo)
      expect(vector[id]).toBeLessThanOrEqual(hi)
    }
    pointOf(vector).forEach((u, k) => {
      expect(u).toBeCloseTo(point[k], 4)
    })
  })
})
