import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { REGIONS } from '../../scripts/default-world.ts'
import { frames } from '../../src/engine/run.ts'
import { mean, sd } from '../../src/math/sums.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { FILES, scenarioWith } from '../laws/scenarios.ts'

const SEEDS = Array.from({ length: 32 }, (_, k) => k + 1)
const FIRMS = 1000
const YEAR = '2035'

const directory = new URL('../../scenarios/', import.meta.url)
const files = {
  ...FILES,
  ...Object.fromEntries(
    readdirSync(directory)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(new URL(name, directory), 'utf8')]),
  ),
}
const shipped = (id: string): Scenario => ({ ...parseScenario(files[`${id}.yaml`], { files }), firms: FIRMS })
const pilots = scenarioWith({
  extends: 'baseline',
  firms: FIRMS,
  levers: [{ id: 'pilots', kind: 'pilot-platforms', region: 'hebei', value: 50, start: '2030Q1' }],
})

/** Each region's share in the three’s GDP of a year, by region and seed. */
function shares(scenario: Scenario): number[][] {
  const byRegion = REGIONS.map(() => [] as number[])
  for (const seed of SEEDS) {
    const gdp = REGIONS.map(() => 0)
    for (const { date, layout, series } of frames(scenario, seed)) {
      if (!date.startsWith(YEAR)) continue
      for (const [k, { indicator, region }] of layout.series.entries())
        if (indicator === 'gdp' && region !== 'all') gdp[REGIONS.indexOf(region as never)] += series[k]
    }
    const all = gdp.reduce((sum, value) => sum + value, 0)
    for (const [r, value] of gdp.entries()) byRegion[r].push(value / all)
  }
  return byRegion
}

const baseline = shares(shipped('baseline'))

describe.each([
  ['coordinated', shipped('coordinated')],
  ['pilot platforms in Hebei from 2030', pilots],
])(`%s less baseline, shares in GDP of ${YEAR}, ${SEEDS.length} seeds`, (name, scenario) => {
  const policy = shares(scenario)
  const rows = REGIONS.map((region, r) => {
    const differences = policy[r].map((share, k) => share - baseline[r][k])
    const paired = sd(differences) / Math.sqrt(SEEDS.length)
    const unpaired = Math.sqrt((sd(policy[r]) ** 2 + sd(baseline[r]) ** 2) / SEEDS.length)
    return { region, difference: mean(differences), paired, unpaired }
  })
  console.log(
    [
      `${name}: difference in percentage points, its standard error paired and unpaired`,
      ...rows.map(({ region, difference, paired, unpaired }) =>
        [
          `  ${region.padEnd(8)} ${(100 * difference).toFixed(4).padStart(8)}`,
          `± ${(100 * paired).toFixed(4)}, ± ${(100 * unpaired).toFixed(4)}: ${(paired / unpaired).toFixed(3)}`,
        ].join(' '),
      ),
    ].join('\n'),
  )

  it.each(rows)('is known better with the same luck on both sides, $region', ({ paired, unpaired }) => {
    expect(paired).toBeGreaterThan(0)
    expect(paired).toBeLessThan(unpaired)
  })
})
