import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { call, emptyFolder } from './call.ts'
import { firstFailure } from './failure.ts'

const SEED = 3
const LIMITS = { until: '2020', firms: '200' }

it('a run that stops is told by scenario, seed, cell, place and date, and leaves nothing', async () => {
  const { assignments, error } = firstFailure(LIMITS, SEED)
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
