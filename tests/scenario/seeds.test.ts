import { expect, it } from 'vitest'
import { WORLD } from '../../scripts/default-world.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import { collect, ScenarioError, simulate } from '../../src/index.ts'
import { readLink } from '../../src/lab/sharing/link.ts'
import { parseDesign } from '../../src/study/design.ts'
import { isSeed, LARGEST_SEED, MOST_SEEDS, parseSeeds, seedOf } from '../../src/text/seeds.ts'

const baseline = { ...loadScenario('baseline'), firms: 200, horizon: '2013Q1' }

function refusalOf(call: () => unknown): string {
  try {
    call()
  } catch (error) {
    if (error instanceof ScenarioError) return error.message
    throw error
  }
  throw new Error('was not refused')
}

it.each<[text: string, message: string]>([
  ['', 'got ""; expected a count such as 8 or a range such as 1..32'],
  ['five', 'got five; expected a count such as 8 or a range such as 1..32'],
  ['1.5', 'got "1.5"; expected a count such as 8 or a range such as 1..32'],
  ['-1', 'got "-1"; expected a count such as 8 or a range such as 1..32'],
  ['1-32', 'got 1-32; expected a count such as 8 or a range such as 1..32; nearest 1..32'],
  ['１..８', 'got １..８; expected a count such as 8 or a range such as 1..32; nearest 1..8'],
  ['0', 'got 0; expected at least 1 seed'],
  ['8..1', 'got 8..1; expected a range that rises; nearest 1..8'],
  ['100001', 'got 100001 seeds; expected at most 100000 seeds at once'],
  ['2147483648..2147483648', 'got seed 2147483648; expected none above 2147483647, the largest seed'],
  [
    '1..99999999999',
    'got 99999999999 seeds and seed 99999999999; expected at most 100000 seeds at once, none above 2147483647, the largest seed',
  ],
])('of the seeds %j the bound that is broken is named', (text, message) => {
  expect(refusalOf(() => parseSeeds(text))).toBe(message)
})

it.each(['8', '0..3', '5..5', `${LARGEST_SEED}..${LARGEST_SEED}`, String(MOST_SEEDS)])('takes %s', (text) => {
  expect(parseSeeds(text).every(isSeed)).toBe(true)
})

const WRONG = [undefined, null, Number.NaN, Number.POSITIVE_INFINITY, 1.5, '7', 2 ** 53, 2 ** 31, -1, 7n, {}, [7], true]

it.each(WRONG)('a run refuses the seed %s as any place does', async (seed) => {
  const error = await collect(simulate(baseline, { seed: seed as number })).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ScenarioError)
  expect((error as ScenarioError).message).toBe(refusalOf(() => seedOf(seed)))
  expect((error as ScenarioError).message).toMatch(/^seed: got .*; expected .*(2147483647|smallest)/)
})

it('a run without options is refused too', async () => {
  await expect(collect(simulate(baseline, undefined as never))).rejects.toThrow(
    'seed: got nothing; expected a whole number',
  )
})

it('command line, designs, links and calls have one bound', async () => {
  const design = (seeds: string) =>
    parseDesign(`id: d\nscenarios: [baseline]\ndesign: full-factorial\nseeds: ${seeds}\n`, {
      name: 'd.yaml',
      scenarioOf: () => baseline,
      world: WORLD,
    }).seeds
  const link = (seed: number) => readLink(`#scenario=baseline&seed=${seed}`)?.seed
  for (const seed of [0, 1_234_567_890, LARGEST_SEED]) {
    expect([parseSeeds(`${seed}..${seed}`), design(`${seed}..${seed}`), link(seed)]).toEqual([[seed], [seed], seed])
    expect((await collect(simulate(baseline, { seed }))).series.length).toBeGreaterThan(0)
  }
  expect(refusalOf(() => design('2147483648..2147483648'))).toBe(
    'd.yaml:4:8: seeds: got seed 2147483648; expected none above 2147483647, the largest seed',
  )
  for (const seeds of ['0', '100001', '1.5', '[1, 2]', 'true'])
    expect(refusalOf(() => design(seeds))).toMatch(/^d\.yaml:4:8: seeds: got .*; expected (a count|at most|at least)/)
  expect(() => link(LARGEST_SEED + 1)).toThrow('expected a whole number from 0 to 2147483647')
})
