import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { WORLD } from '../../scripts/default-world.ts'
import { holdAgainst } from '../../src/cli/evidence/fit.ts'
import { loadBars, loadPosterior, loadTargets } from '../../src/cli/worlds/evidence.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'

const committed = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/fit', name), 'utf8')) as unknown

it('docs/fit is what the runs say (fit --out docs/fit writes it)', async () => {
  const { rows, bars, scores, stopped } = await holdAgainst({
    scenario: loadScenario('baseline'),
    targets: loadTargets(WORLD),
    posterior: loadPosterior(WORLD),
    bars: loadBars(WORLD),
    vectors: 200,
    seeds: 2,
    workers: availableParallelism(),
    signal: new AbortController().signal,
  }).done
  expect(rows).toEqual(committed('fit.json'))
  expect(bars).toEqual(committed('bars.json'))
  expect(scores).toEqual(committed('scores.json'))
  expect(stopped).toBe(0)
})
