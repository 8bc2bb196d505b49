import type { AssumptionId } from '../../model/assumptions.ts'
import { canonical } from '../../text/canonical.ts'
import { cardsOf } from '../../worlds/cards.ts'
import type { World } from '../../worlds/world.ts'
import { replaceText } from '../files/atomic.ts'
import { makeFolders } from '../files/folders.ts'
import { type Shared, shared, spelled } from '../files/manifest.ts'
import { worldNamed } from '../worlds/worlds.ts'
import type { SweepFolder } from './folder.ts'
import type { PlanFile } from './plan-file.ts'

/** A file of what a study was made from: its place in the folder and what it is. */
export interface Input {
  readonly path: string
  readonly parameter: 'design' | 'assumptions' | 'scenario'
  readonly name: string
}

/** The design, the assumptions and the scenarios of a study as files of their own, for readers who do not have the package. */
export function writeInputs(folder: SweepFolder, file: PlanFile): readonly Input[] {
  makeFolders(folder.at(INPUTS))
  return inputsOf(file).map(([input, content]) => {
    replaceText(folder.at(input.path), inputText(content))
    return input
  })
}

export const INPUTS = 'inputs'

/** A file as it is written, with the same order of keys whether the plan was just made or read. */
export const inputText = (content: object): string => spelled(JSON.parse(canonical(content)) as object)

/** The files, with what is in them. */
export function inputsOf({
  design,
  scenarios,
  world: { id: worldId },
}: PlanFile): readonly (readonly [Input, object])[] {
  const world = worldNamed(worldId)
  const inForce = shared(scenarios.map(({ id, assumptions }) => [id, assumptions as Readonly<Record<string, number>>]))
  return [
    [
      { path: `${INPUTS}/design.json`, parameter: 'design', name: `design ${design.id}` },
      { ...design, scenarios: scenarios.map(({ id }) => id) },
    ],
    [
      { path: `${INPUTS}/assumptions.json`, parameter: 'assumptions', name: 'assumptions before factors vary' },
      Object.fromEntries(Object.entries(inForce).map(([id, value]) => [id, told(world, id as AssumptionId, value)])),
    ],
    ...scenarios.map((scenario): readonly [Input, object] => [
      { path: `${INPUTS}/scenario-${scenario.id}.json`, parameter: 'scenario', name: `scenario ${scenario.id}` },
      scenario,
    ]),
  ]
}

function told(world: World, id: AssumptionId, value: Shared<number>): object {
  const { default: usual, ...card } = cardsOf(world)[id]
  return { value, default: usual, ...card }
}
