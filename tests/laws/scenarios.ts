import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { filesOf } from '../../src/cli/worlds/worlds.ts'
import { frames } from '../../src/engine/run.ts'
import type { Frame } from '../../src/records/frame.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { DEFAULT_WORLD } from '../../src/worlds/read.ts'

const FOLDER = new URL(`../../worlds/${DEFAULT_WORLD}/`, import.meta.url)

/** The data and the baseline as the command line would hand them in. */
export const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(filesOf(fileURLToPath(FOLDER))).map(([name, text]) => [`worlds/${DEFAULT_WORLD}/${name}`, text]),
  ),
  'baseline.yaml': readFileSync(new URL('../../scenarios/baseline.yaml', import.meta.url), 'utf8'),
}
/** The file of what is assumed and not published. */
export const PRIORS = `worlds/${DEFAULT_WORLD}/figures/priors.csv`

/** A scenario from the settings named, through the same door as a file: what is left out is the default. */
export function scenarioWith(settings: object = {}, files = FILES): Scenario {
  const entry = { id: 'sample', title: { en: 'Sample', zh: '样本' }, text: { en: 'Sample', zh: '样本' }, ...settings }
  return parseScenario(JSON.stringify(entry), { files })
}

/** The whole run. */
export const run = (scenario: Scenario, seed = 1): Frame[] => [...frames(scenario, seed)]
