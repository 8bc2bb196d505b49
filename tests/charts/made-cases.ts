import type { Cases } from '../../src/charts/comparison.ts'
import { tradesOf } from '../../src/charts/work.ts'
import { flows, type Yearly } from '../../src/charts/yearly.ts'
import { draw, key } from '../../src/math/random.ts'
import { readWorld } from '../../src/worlds/read.ts'
import type { World } from '../../src/worlds/world.ts'
import { type Made, worldFiles } from '../worlds/made.ts'

export const madeWorld = (made: Made): World => readWorld(worldFiles({ id: 'made', ...made }), 'made')

const YEARS = 13

/** Made-up runs of any world, smooth and of moderate differences: what charts ask of them, and nothing that the model says. */
function yearlyIn(world: World, scenario: string, seed: number): Yearly {
  const { names, calendar } = world
  const acts = scenario === 'baseline' ? 0 : 1
  const shape = key(1, 'shape', 0)
  const luck = key(seed, 'luck', 0)
  let n = 0
  /** A path from a level, with growth, what the policy does and the luck of the seed. */
  const path = (level: number, growth: number, effect = 0.1): number[] => {
    const address = n++
    const [size, rise, by] = [0, 1, 2].map((k) => draw(shape, address, k)) as [number, number, number]
    return Array.from({ length: YEARS }, (_, t) => {
      const moved = 1 + (acts * effect * (by - 0.4) * t) / YEARS
      return level * (0.3 + size) * (1 + growth * rise) ** t * moved * (1 + 0.01 * (draw(luck, address, t) - 0.5))
    })
  }
  const values: Record<string, number[]> = {}
  const sum = (paths: readonly number[][]) => paths.reduce((a, b) => a.map((x, t) => x + b[t]!))
  for (const region of names.regions) {
    values[`gdp/${region}/all`] = path(600, 0.06)
    values[`lever-cost/${region}/all`] = path(6, 0.05).map((x) => acts * x)
    for (const trade of tradesOf(names)) values[`value-added/${region}/${trade}`] = path(100, 0.05)
    for (const where of ['national', 'international'])
      for (const func of names.functions) values[`rca-${where}/${region}/${func}`] = path(1.2, 0.02)
  }
  for (const table of ['gdp', 'lever-cost'])
    values[`${table}/all/all`] = sum(names.regions.map((region) => values[`${table}/${region}/all`]!))
  for (const place of names.places) values[`conversion-in-${place}/${names.hub}/all`] = path(0.3, 0.01)
  for (const kind of ['goods', 'capital', 'technology'] as const)
    for (const origin of names.places)
      for (const destination of names.places)
        if (flows(names, kind, origin, destination)) {
          const isInner = names.regions.includes(origin) && names.regions.includes(destination)
          values[`${kind}/${origin}/${destination}`] = path(isInner ? 30 : 90, 0.06)
        }
  return { scenario, seed, first: calendar.founding + 1, years: YEARS, values }
}

export function madeCases(world: World, policy = true, seeds = 4): Cases {
  const runs = (id: string) => Array.from({ length: seeds }, (_, k) => yearlyIn(world, id, k + 1))
  return {
    world,
    baseline: { id: 'baseline', title: { en: 'Baseline', zh: '既有政策延续' }, runs: runs('baseline') },
    policies: policy ? [{ id: 'plan', title: { en: 'The plan', zh: '规划' }, runs: runs('plan') }] : [],
    observed: world.figures
      .filter(({ table, row, column }) => table === 'gdp' && world.names.regions.includes(row) && /^\d+$/.test(column))
      .map(({ row, column, value }) => ({ region: row, year: Number(column), value })),
  }
}
