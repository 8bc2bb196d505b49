import { expect, it } from 'vitest'
import { ASSUMPTIONS } from '../../scripts/default-world.ts'
import { COMBINATIONS } from '../../src/claims/vectors.ts'
import { KEPT } from '../../src/lab/runs/columns.ts'
import { DRAWS, inDraw } from '../../src/lab/runs/draws.ts'
import { Recorder } from '../../src/lab/runs/recorder.ts'
import type { AssumptionId } from '../../src/model/assumptions.ts'
import { override } from '../../src/scenario/override.ts'
import { baseline, chains, plain } from './files.ts'

it('draws are of every combination of rules as often, each value within its range', () => {
  const counts = COMBINATIONS.map(
    (rules) =>
      DRAWS.filter((draw) => draw.rules.invest === rules.invest && draw.rules.transfer === rules.transfer).length,
  )
  expect(counts).toEqual([8, 8, 8, 8])
  for (const { assumptions } of DRAWS)
    for (const [id, value] of Object.entries(assumptions)) {
      const [low, high] = ASSUMPTIONS[id as AssumptionId].range
      expect(value, id).toBeGreaterThanOrEqual(low)
      expect(value, id).toBeLessThanOrEqual(high)
    }
})

it('a scenario in a draw has its values, but keeps what it sets itself', () => {
  const [draw] = DRAWS
  const drawn = inDraw(plain(chains), 1)
  expect(drawn.assumptions).toMatchObject(draw!.assumptions)
  expect(drawn.levers).toEqual(plain(chains).levers)
  const set = plain(override(chains, ['assumptions.hazard.beijing=1.1', 'rules.invest=imitate'], {}))
  expect(inDraw(set, 1)).toMatchObject({ assumptions: { 'hazard.beijing': 1.1 }, rules: { invest: 'imitate' } })
})

it('a run in a draw from a snapshot gives the bytes of one from the start', () => {
  const small = (scenario: typeof chains) => plain(override(scenario, [], { firms: 300, until: '2026' }))
  const recorder = new Recorder(baseline.world, KEPT)
  const order = { seed: 1, draw: 2, dots: false, digest: false, keep: [49] }
  recorder.record({ ...order, scenario: inDraw(small(baseline), 2) })
  const branched = recorder.record({ ...order, scenario: inDraw(small(chains), 2) })
  const whole = new Recorder(baseline.world, KEPT).record({ ...order, scenario: inDraw(small(chains), 2) })
  expect([branched.from, whole.from]).toEqual([49, 0])
  expect(branched.values).toEqual(whole.values)
})
