import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ASSUMPTIONS } from '../../../scripts/default-world.ts'
import type { AssumptionId } from '../../../src/model/assumptions.ts'
import { head } from '../../scenario/sample.ts'
import { call, emptyFolder } from '../call.ts'
import { firstFailure } from '../failure.ts'
import { manifestIn, markersIn, sha256 } from './small.ts'

const LIMITS = { until: '2020', firms: '200' }
const SEED = 3

it('a run that fails is recorded with its error and the call that repeats it, and does not end the sweep', async () => {
  const { assignments, error } = firstFailure(LIMITS, SEED)
  const folder = emptyFolder()
  writeFileSync(join(folder, 'my world.yaml'), `${head('mine')}extends: baseline\nhorizon: 2020Q4\nfirms: 200\n`)
  const factors = assignments.map((assignment) => {
    const [id, value] = assignment.replace('assumptions.', '').split('=')
    return `  - { axis: assumption, id: ${id}, values: [${ASSUMPTIONS[id as AssumptionId].default}, ${value}] }\n`
  })
  const design = `id: d\nscenarios: [my world.yaml]\nfactors:\n${factors.join('')}design: list\nseeds: ${SEED}..${SEED + 1}\n`
  writeFileSync(join(folder, 'd.yaml'), `${design}keep: { indicators: [gdp] }\n`)
  const end = await call(folder, 'sweep', 'run', 'd.yaml')
  expect(end.exit).toBe(0)
  expect(end.stderr).toMatch(
    /^outputs\/d: [12] of 4 runs failed, the first: .+; repeat it: factor-mobility run 'my world\.yaml' --seeds 3\.\.3 --set /,
  )

  const { stdout } = await call(
    folder,
    'query',
    'outputs/d',
    `select seed, outcome, "error", command, digest from runs where point = 1 and seed = ${SEED}`,
    '--json',
  )
  const [run] = JSON.parse(stdout)
  expect(run).toMatchObject({ seed: SEED, outcome: 'failed', error: error.message })
  expect(run.digest).toBe(sha256(`failed,${error.message}\n`))
  const words = [...run.command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare).slice(1)
  const again = await call(folder, ...words)
  const { what, place, date, got, expected } = error
  expect(again).toEqual({
    exit: 1,
    stdout: '',
    stderr: `mine seed ${SEED}: ${what} ${place} ${date}: got ${got}; expected ${expected}\n`,
  })

  // the runs that did not fail have rows, those that failed have none
  const failed = markersIn(join(folder, 'outputs/d')).flatMap(({ runs }) =>
    runs.filter(({ outcome }) => outcome === 'failed'),
  )
  expect(manifestIn(join(folder, 'outputs/d')).runs).toMatchObject({ planned: 4, failed: failed.length, missing: 0 })
  const rows = await call(folder, 'query', 'outputs/d', 'select distinct point, seed from series order by all', '--csv')
  expect(rows.stdout.trimEnd().split('\n')).toHaveLength(1 + 4 - failed.length)
  expect(await call(folder, 'sweep', 'verify', 'outputs/d', '--sample', '4')).toMatchObject({ exit: 0 })
})
