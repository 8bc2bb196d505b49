import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadScenario } from '../../src/cli/library.ts'
import { RunError } from '../../src/engine/failure.ts'
import { frames } from '../../src/engine/run.ts'
import { ASSUMPTIONS } from '../../src/scenario/assumptions.ts'
import { override } from '../../src/scenario/override.ts'
import { call, emptyFolder } from './call.ts'

const LIMITS = { until: '2020', firms: '200' }
const SEED = 3

/** Assumptions at the ends of their ranges, corner after corner, until a run leaves its bounds. */
function firstFailure(): { readonly assignments: readonly string[]; readonly error: RunError } {
  const baseline = loadScenario('baseline')
  let state = 1
  for (let corner = 0; corner < 500; corner++) {
    const assignments = Object.entries(ASSUMPTIONS).map(([id, { range }]) => {
      state = (state * 48271) % 2147483647
      return `assumptions.${id}=${range[state & 1024 ? 1 : 0]}`
    })
    try {
      for (const _ of frames(override(baseline, assignments, LIMITS), SEED));
    } catch (error) {
      if (error instanceof RunError) return { assignments, error }
      throw error
    }
  }
  throw new Error('no corner of the assumptions stops a run')
}

it('a run that stops is told by scenario, seed, cell, place and date, and leaves nothing', async () => {
  const { assignments, error } = firstFailure()
  const folder = emptyFolder()
  const words = ['baseline', '--seeds', `${SEED}..${SEED + 1}`, '--until', LIMITS.until, '--firms', LIMITS.firms]
  const set = assignments.flatMap((assignment) => ['--set', assignment])
  const plain = await call(folder, 'run', ...words, ...set)
  const { what, place, date, got, expected } = error
  const path = `baseline seed ${SEED}: ${what} ${place} ${date}`
  expect(plain).toEqual({ exit: 1, stdout: '', stderr: `${path}: got ${got}; expected ${expected}\n` })

  const json = await call(folder, 'run', '--json', ...words, ...set)
  expect(json).toMatchObject({ exit: 1, stdout: '' })
  expect(JSON.parse(json.stderr)).toMatchObject({ error: { code: error.code, path, got: String(got), expected } })
  expect(readdirSync(folder)).toEqual([])
})
