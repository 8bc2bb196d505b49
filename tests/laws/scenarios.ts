import { readFileSync } from 'node:fs'
import { frames } from '../../src/engine/run.ts'
import type { Frame } from '../../src/records/frame.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

const read = (name: string): string => readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), 'utf8')

/** The data and the baseline as the command line would hand them in. */
export const FILES: Readonly<Record<string, string>> = {
  'data/observed.csv': read('data/observed.csv'),
  'data/priors.csv': read('data/priors.csv'),
  'baseline.yaml': read('baseline.yaml'),
}

/** A scenario from the settings named, through the same door as a file: what is left out is the default. */
export function scenarioWith(settings: object = {}, files = FILES): Scenario {
  const entry = { id: 'sample', title: { en: 'Sample', zh: '样本' }, text: { en: 'Sample', zh: '样本' }, ...settings }
  return parseScenario(JSON.stringify(entry), { files })
}

/** The whole run. */
export const run = (scenario: Scenario, seed = 1): Frame[] => [...frames(scenario, seed)]
