import { describe, expect, it } from 'vitest'
import { frames } from '../../src/engine/run.ts'
import { mean, sd } from '../../src/math/sums.ts'
import { REGIONS } from '../../src/scenario/places.ts'
import { scenarioWith } from '../laws/scenarios.ts'

const SEEDS = Array.from({ length: 32 }, (_, k) => k + 1)
const FIRMS = 1000
const DATES = ['2030Q4', '2035Q4']
const start = '2025Q1'
const POLICIES = {
  'pilot platforms in Hebei': [{ id: 'a', kind: 'pilot-platforms', region: 'hebei', value: 50, start }],
  'a technology market of Beijing and Tianjin': [
    { id: 'a', kind: 'technology-market', pair: ['beijing', 'tianjin'], value: 0.4, start },
  ],
  'a new district in Hebei': [{ id: 'a', kind: 'new-district', region: 'hebei', value: 100, start }],
}

/** Shares in GDP, by date and region and then by seed. */
function shares(levers: readonly object[]): number[][] {
  const scenario = scenarioWith({ firms: FIRMS, horizon: DATES.at(-1)!, levers })
  const values = DATES.flatMap(() => REGIONS.map(() => [] as number[]))
  for (const seed of SEEDS)
    for (const { date, layout, series } of frames(scenario, seed)) {
      const d = DATES.indexOf(date)
      if (d < 0) continue
      const gdp = (region: string) =>
        series[layout.series.findIndex((key) => key.indicator === 'gdp' && key.region === region)]
      for (const [r, region] of REGIONS.entries()) values[d * REGIONS.length + r].push(gdp(region) / gdp('all'))
    }
  return values
}

describe(`the effect of a policy on shares in GDP, over ${SEEDS.length} seeds`, () => {
  const base = shares([])

  it.each(Object.entries(POLICIES))(
    'is known with a smaller standard error where seeds are paired than where they are not: %s',
    (name, levers) => {
      const policy = shares(levers)
      for (const [q, values] of policy.entries()) {
        const effects = values.map((value, k) => value - base[q][k])
        const paired = sd(effects) / Math.sqrt(SEEDS.length)
        const unpaired = Math.sqrt((sd(values) ** 2 + sd(base[q]) ** 2) / SEEDS.length)
        const what = `${DATES[Math.floor(q / REGIONS.length)]} ${REGIONS[q % REGIONS.length]}`
        console.log(
          `${name}, ${what}: effect ${(100 * mean(effects)).toFixed(4)} points; standard error ${(100 * paired).toFixed(4)} paired, ${(100 * unpaired).toFixed(4)} unpaired: ${(paired / unpaired).toFixed(2)}`,
        )
        expect(paired, what).toBeLessThan(unpaired)
      }
    },
  )
})
