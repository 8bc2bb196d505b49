import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative } from 'node:path'
import type { Scenario } from '../../scenario/scenario.ts'
import { type Design, parseDesign } from '../../study/design.ts'
import { ScenarioError } from '../../text/errors.ts'
import { show } from '../../text/show.ts'
import { fileIn, idsIn, loadScenario, nearReference, readText, SCENARIOS, scenarioIds } from '../library.ts'

const DESIGNS = join(SCENARIOS, 'designs')

/** A design, and what its scenarios are called on a command line. */
export interface Loaded {
  readonly design: Design
  readonly references: readonly string[]
}

/** Ids of the designs that come with the package. */
export const designIds = (): readonly string[] => idsIn(DESIGNS).sort()

/** A design by its id or by the path of its file. */
export function loadDesign(reference: string): Loaded {
  const isPath = /[\\/]|\.ya?ml$/.test(reference)
  if (!isPath && !designIds().includes(reference)) {
    const near = nearReference(reference, designIds())
    throw new ScenarioError({
      code: 'unknown-name',
      got: show(reference),
      expected: 'the id of a design or the path of a file',
      ...(near && { nearest: near }),
    })
  }
  const path = isPath ? reference : join(DESIGNS, `${reference}.yaml`)
  const name = isPath || relative('.', path).startsWith('..') ? path : relative('.', path)
  const references: string[] = []
  const design = parseDesign(readText(path, name), {
    name,
    scenarioOf: (asked): Scenario => {
      const found = referenceOf(asked, dirname(path))
      references.push(found)
      return loadScenario(found)
    },
  })
  return { design, references }
}

/** A scenario as a design names it: by the id of the package’s, or of a file beside the design, or by a path from there. */
function referenceOf(asked: string, folder: string): string {
  if (/[\\/]|\.ya?ml$/.test(asked)) return isAbsolute(asked) ? asked : join(folder, asked)
  const beside = fileIn(folder, asked)
  return !scenarioIds().includes(asked) && existsSync(beside) ? beside : asked
}
