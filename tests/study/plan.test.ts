import { expect, it } from 'vitest'
import { scenarioDigest } from '../../src/scenario/digest.ts'
import { override } from '../../src/scenario/override.ts'
import { placeOf, planOf, pointAt, runId } from '../../src/study/plan.ts'
import { type Stored, shardsOf } from '../../src/study/shards.ts'
import { settingsOfPoint, variantOf } from '../../src/study/variant.ts'
import { design, parsed } from './designs.ts'

const CODE = 'c'.repeat(64)
const plan = (text: string, code = CODE) => planOf(parsed(text), code)
const idsOf = (text: string, code = CODE) => {
  const made = plan(text, code)
  return Array.from({ length: made.size }, (_, place) => runId(made, place))
}
const FACTORS = `factors:
  - { axis: assumption, id: choice-intensity }
  - { axis: lever, id: openness-beijing, range: [0, 0.02] }
  - { axis: rule, id: invest }
`
const sampled = (kind: string, size: number, rest: Parameters<typeof design>[1] = {}) =>
  design(`${FACTORS}design: ${kind}\nsize: ${size}\n`, rest)

it('a plan is a pure function: the same design has the same runs and shards, in the order scenario, point, seed', () => {
  const text = sampled('sobol-sequence', 5, { scenarios: '[baseline, coordinated]', seeds: '3..4' })
  expect(idsOf(text)).toEqual(idsOf(text))
  expect(shardsOf(plan(text), 3)).toEqual(shardsOf(plan(text), 3))
  const made = plan(text)
  expect(Array.from({ length: made.size }, (_, place) => Object.values(placeOf(made, place)).join())).toEqual(
    [0, 1].flatMap((s) => [0, 1, 2, 3, 4].flatMap((j) => [0, 1].map((k) => `${s},${j},${k}`))),
  )
})

it('the id of a run is of what it computes: scenario, values, seed, rows kept, code', () => {
  const base = sampled('random', 4)
  const others = [
    idsOf(base, 'd'.repeat(64)),
    idsOf(base.replace('baseline', 'open-world')),
    idsOf(base.replace('0.02', '0.01')),
    idsOf(base.replace('seeds: 2', 'seeds: 7..8')),
    idsOf(`${base}keep: { indicators: [gdp] }\n`),
  ]
  expect(new Set([...idsOf(base), ...others.flat()]).size).toBe(8 * 6)
  expect(idsOf(base.replace('id: x', 'id: y'))).toEqual(idsOf(base))
})

it.each([
  ['more points', 'random', sampled('random', 8), sampled('random', 13)],
  ['more points', 'sobol-sequence', sampled('sobol-sequence', 8), sampled('sobol-sequence', 11)],
  ['twice the points', 'latin-hypercube', sampled('latin-hypercube', 6), sampled('latin-hypercube', 12)],
  ['more base samples', 'saltelli', sampled('saltelli', 4), sampled('saltelli', 5)],
  ['more trajectories', 'morris', sampled('morris', 3), sampled('morris', 5)],
  ['more seeds', 'random', sampled('random', 4), sampled('random', 4, { seeds: '5' })],
  ['another scenario', 'random', sampled('random', 4), sampled('random', 4, { scenarios: '[coordinated, baseline]' })],
  [
    'a value more',
    'full-factorial',
    design('factors: [{ axis: assumption, id: choice-intensity, values: [1, 2] }]\ndesign: full-factorial\n'),
    design('factors: [{ axis: assumption, id: choice-intensity, values: [3, 1, 2] }]\ndesign: full-factorial\n'),
  ],
])('%s of a %s design: every run is kept', (_, __, small, large) => {
  const enlarged = new Set(idsOf(large))
  const before = idsOf(small)
  expect(before.filter((id) => !enlarged.has(id))).toEqual([])
  expect(enlarged.size).toBeGreaterThan(new Set(before).size)
})

it('one at a time starts from what each scenario has, which is the run without any factor', () => {
  const text = design(`${FACTORS}design: one-at-a-time\nsize: 2\n`, { scenarios: '[baseline, open-world]' })
  const made = plan(text)
  expect(made.points.n).toBe(1 + 2 + 2 + 2)
  const { design: parsedDesign } = made
  const settings = Array.from({ length: made.points.n }, (_, j) =>
    settingsOfPoint(parsedDesign.factors, 0, pointAt(made, j)),
  )
  expect(settings).toEqual([
    [],
    ['assumptions.choice-intensity=0.5'],
    ['assumptions.choice-intensity=4'],
    ['levers.openness-beijing.value=0'],
    ['levers.openness-beijing.value=0.02'],
    ['rules.invest=logit'],
    ['rules.invest=imitate'],
  ])
})

it('two places of one run are computed once', () => {
  const text = design(`${FACTORS}design: one-at-a-time\nsize: 2\n`)
  const made = plan(text)
  // the rule that the scenario has anyway
  expect(runId(made, 10)).toBe(runId(made, 0))
  const places = shardsOf(made, 4).flatMap((shard) => [...shard.places])
  expect(places).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13])
})

it('a variant is what --set makes of the scenario', () => {
  const text = design(`${FACTORS}design: random\nsize: 20\n`, { scenarios: '[coordinated]' })
  const made = plan(text)
  const { factors, scenarios } = made.design
  for (let j = 0; j < made.points.n; j++) {
    const point = pointAt(made, j)
    const variant = variantOf(scenarios[0], factors, 0, point)
    const set = override(scenarios[0], settingsOfPoint(factors, 0, point))
    expect(scenarioDigest(variant)).toBe(scenarioDigest(set))
    expect(variant.world).toBe(scenarios[0].world)
  }
})

it('a lever varies only in the scenarios that its factor names', () => {
  const text = design(
    'factors: [{ axis: lever, id: open-hebei, scenarios: [open-world], values: [0, 0.01] }]\ndesign: full-factorial\n',
    { scenarios: '[open-world, baseline]' },
  )
  const made = plan(text)
  expect(new Set(idsOf(text)).size).toBe(2 * 2 + 2)
  const { factors } = made.design
  expect(settingsOfPoint(factors, 0, pointAt(made, 1))).toEqual(['levers.open-hebei.value=0.01'])
  expect(settingsOfPoint(factors, 1, pointAt(made, 1))).toEqual([])
})

const stored = (made: ReturnType<typeof plan>, size: number, which: readonly number[]): Stored[] =>
  shardsOf(made, size)
    .filter((_, k) => which.includes(k))
    .map(({ id, places }) => ({ id, runs: [...places].map((place) => made.ids.at(place)) }))

it('every run is in exactly one shard, whatever is stored; shards that are stored stay', () => {
  const before = plan(sampled('random', 10))
  const after = plan(sampled('random', 17, { seeds: '3' }))
  const kept = stored(before, 7, [0, 2])
  const shards = shardsOf(after, 5, kept)
  expect(shards.slice(0, 2).map(({ id }) => id)).toEqual(kept.map(({ id }) => id))
  const places = shards.flatMap((shard) => [...shard.places])
  expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 51 }, (_, place) => place))
})

it('of stored shards that overlap the first counts, and those of other designs do not', () => {
  const made = plan(sampled('random', 10))
  const other = plan(sampled('random', 10).replace('0.02', '0.01'))
  const kept = [...stored(made, 7, [0]), ...stored(made, 4, [1, 4]), ...stored(other, 5, [0])]
  const shards = shardsOf(made, 5, kept)
  expect(shards.slice(0, 2).map(({ id }) => id)).toEqual([kept[0].id, kept[2].id])
  expect(shards.flatMap((shard) => [...shard.places]).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, place) => place),
  )
})

it('what is left after some shards are done are the other shards', () => {
  const made = plan(sampled('random', 10))
  const all = shardsOf(made, 3).map(({ id }) => id)
  const left = shardsOf(made, 3, stored(made, 3, [1, 4])).map(({ id }) => id)
  expect(left.toSorted()).toEqual(all.toSorted())
})
