import { readdirSync } from 'node:fs'
import { frames } from '../../src/engine/run.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { REGIONS, WORLD } from '../default-world.ts'
import { fenced, type Sections, tableOf } from './page.ts'
import { read } from './source.ts'

const FILES = Object.fromEntries(
  readdirSync(new URL('../../scenarios/', import.meta.url))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, read(`scenarios/${name}`)]),
)

/** Scenarios that between them follow all rules and use every kind of lever, as a file says them. */
const SCENARIOS = [
  'extends: baseline',
  'extends: coordinated',
  `extends: function-relief
rules: { invest: imitate, transfer: network }
levers:
  - { id: subsidy-hebei, kind: research-subsidy, region: hebei, value: 30, start: 2014Q1, ramp: 4 }`,
]
const SEED = 1
const QUARTERS = ['2012Q4', '2013Q1', '2015Q2', '2017Q1', '2020Q1', '2025Q2', '2035Q4']
/** What every file has to say besides. */
const NAMED = `id: sample
title: { en: Sample, zh: 样本 }
text: { en: Sample, zh: 样本 }`

function linesOf(said: string): string {
  const rows: string[][] = []
  for (const { date, layout, series } of frames(
    parseScenario(`${NAMED}\n${said}\n`, { files: FILES, world: WORLD }),
    SEED,
  )) {
    if (!QUARTERS.includes(date)) continue
    const gdp = REGIONS.map((r) => layout.series.findIndex((key) => key.indicator === 'gdp' && key.region === r))
    rows.push([date, ...gdp.map((k) => series[k].toPrecision(12))])
  }
  return [fenced('yaml', said), tableOf(['quarter', ...REGIONS], rows)].join('\n\n')
}

/** What a rebuilt model should come to. */
export const FINGERPRINT: Sections = { fingerprint: () => SCENARIOS.map(linesOf).join('\n\n') }
