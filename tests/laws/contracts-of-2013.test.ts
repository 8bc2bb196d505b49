import { describe, expect, it } from 'vitest'
import { mean, sd } from '../../src/math/sums.ts'
import { REGIONS } from '../../src/scenario/places.ts'
import { run, scenarioWith } from './scenarios.ts'

const SEEDS = Array.from({ length: 32 }, (_, k) => k + 1)
const WITHIN = 0.15

const scenario = scenarioWith({ firms: 1000, horizon: '2013Q4' })
const { figures } = scenario

/** Contract value of 2013 by seed, from an origin to some destinations. */
const years = SEEDS.map((seed) => {
  const value = new Map<string, number>()
  for (const { layout, flows, date } of run(scenario, seed)) {
    if (!date.startsWith('2013')) continue
    for (const [k, { kind, origin, destination }] of layout.flows.entries()) {
      if (kind !== 'technology') continue
      const pair = `${origin} ${destination}`
      value.set(pair, (value.get(pair) ?? 0) + flows[k])
    }
  }
  return (origin: string, to: (destination: string) => boolean) => {
    let sum = 0
    for (const [pair, x] of value) if (pair.startsWith(`${origin} `) && to(pair.slice(origin.length + 1))) sum += x
    return sum
  }
})

describe(`contract values of 2013 over ${SEEDS.length} seeds`, () => {
  const others = (place: string): boolean => place === 'tianjin' || place === 'hebei'
  const questions = [
    ...REGIONS.map((r) => ({
      what: `sold by ${r}`,
      origin: r,
      to: () => true,
      observed: figures.of('contract-output', r, '2013'),
    })),
    {
      what: 'sold by Beijing to Tianjin and Hebei',
      origin: 'beijing',
      to: others,
      observed: figures.of('contract-flow', 'beijing', '2013'),
    },
  ]
  it.each(questions)(`are within ${100 * WITHIN} % of those observed: $what`, ({ what, origin, to, observed }) => {
    const values = years.map((of) => of(origin, to))
    const off = mean(values) / observed - 1
    const error = sd(values) / Math.sqrt(SEEDS.length) / observed
    console.log(
      `contracts of 2013 ${what}: ${mean(values).toFixed(1)}, observed ${observed}: ${(100 * off).toFixed(1)} % ± ${(100 * error).toFixed(1)} %`,
    )
    expect(Math.abs(off)).toBeLessThan(WITHIN)
  })
})
