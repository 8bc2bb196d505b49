import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative } from 'node:path'
import type { Scenario } from '../../scenario/scenario.ts'
import { type Design, parseDesign } from '../../study/design.ts'
import { ScenarioError } from '../../text/errors.ts'
import { show } from '../../text/show.ts'
import { tellFormer, wordsOf } from '../terminal/former-names.ts'
import {
  fileIn,
  idsIn,
  loadScenario,
  nearReference,
  readText,
  scenarioFolders,
  scenarioIds,
  worldOfFile,
} from './library.ts'
import { loadWorld } from './worlds.ts'

/** Where designs of the world that is asked for lie. */
const folders = (): readonly string[] => scenarioFolders().map((folder) => join(folder, 'designs'))

/** A design, and what its scenarios are called on a command line. */
export interface Loaded {
  readonly design: Design
  readonly references: readonly string[]
}

/** Ids of the designs that come with the package. */
export const designIds = (): readonly string[] => [...new Set(folders().flatMap(idsIn))].sort()

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
  const path = isPath ? reference : designFile(reference)
  const name = isPath || relative('.', path).startsWith('..') ? path : relative('.', path)
  const references: string[] = []
  const text = readText(path, name)
  const world = worldOfFile(path, text, name)
  const design = parseDesign(text, {
    name,
    world: loadWorld(world),
    scenarioOf: (asked): Scenario => {
      const found = referenceOf(asked, dirname(path), world)
      references.push(found)
      return loadScenario(found, world)
    },
  })
  tellFormer(wordsOf(text), loadWorld(world), name)
  return { design, references }
}

/** A scenario as a design names it: by the id of the package’s, or of a file beside the design, or by a path from there. */
function referenceOf(asked: string, folder: string, world: string): string {
  if (/[\\/]|\.ya?ml$/.test(asked)) return isAbsolute(asked) ? asked : join(folder, asked)
  const beside = fileIn(folder, asked)
  return !scenarioIds(world).includes(asked) && existsSync(beside) ? beside : asked
}

/** The file of a design in the first folder that has it. */
const designFile = (id: string): string =>
  folders()
    .map((folder) => fileIn(folder, id))
    .find(existsSync) ?? fileIn(folders()[0], id)
