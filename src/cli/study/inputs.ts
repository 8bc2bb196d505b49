import { mkdirSync } from 'node:fs'
import { ASSUMPTIONS, type AssumptionId } from '../../scenario/assumptions.ts'
import { canonical } from '../../scenario/canonical.ts'
import { type Shared, shared, spelled } from '../manifest.ts'
import type { SweepFolder } from './folder.ts'
import type { PlanFile } from './plan-file.ts'
import { replaceText } from './publish.ts'

/** A file of what a study was made from: its place in the folder and what it is. */
export interface Input {
  readonly path: string
  readonly parameter: 'design' | 'assumptions' | 'scenario'
  readonly name: string
}

/** The design, the assumptions and the scenarios of a study as files of their own, for readers who do not have the package. */
export function writeInputs(folder: SweepFolder, file: PlanFile): readonly Input[] {
  mkdirSync(folder.at('inputs'), { recursive: true })
  const inputs = inputsOf(file)
  for (const { path, text } of inputs) replaceText(folder.at(path), text)
  return inputs
}

/** What these files say. */
export function inputsOf({ design, scenarios }: PlanFile): readonly (Input & { readonly text: string })[] {
  // the same order of keys whether the plan was just made or read
  const put = (input: Input, content: object) => ({
    ...input,
    text: spelled(JSON.parse(canonical(content)) as object),
  })
  const inForce = shared(scenarios.map(({ id, assumptions }) => [id, assumptions as Readonly<Record<string, number>>]))
  return [
    put(
      { path: 'inputs/design.json', parameter: 'design', name: `design ${design.id}` },
      { ...design, scenarios: scenarios.map(({ id }) => id) },
    ),
    put(
      { path: 'inputs/assumptions.json', parameter: 'assumptions', name: 'assumptions before factors vary' },
      Object.fromEntries(Object.entries(inForce).map(([id, value]) => [id, told(id as AssumptionId, value)])),
    ),
    ...scenarios.map((scenario) =>
      put(
        { path: `inputs/scenario-${scenario.id}.json`, parameter: 'scenario', name: `scenario ${scenario.id}` },
        scenario,
      ),
    ),
  ]
}

function told(id: AssumptionId, value: Shared<number>): object {
  const { default: usual, ...card } = ASSUMPTIONS[id]
  return { value, default: usual, ...card }
}
