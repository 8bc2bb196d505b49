import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { WORLD } from '../../scripts/default-world.ts'
import { calibrateAll } from '../../src/cli/evidence/calibration.ts'
import { loadTargets } from '../../src/cli/worlds/evidence.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import type { Target } from '../../src/evidence/targets.ts'
import { COMBINATIONS } from '../../src/study/calibration/marked.ts'
import type { Effort } from '../../src/study/calibration/problem.ts'
import { emptyFolder } from '../cli/call.ts'

const EFFORT: Effort = { points: 56, waves: 1, seeds: 2, vectors: 4, steps: 40 }
const targets = loadTargets(WORLD)

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
