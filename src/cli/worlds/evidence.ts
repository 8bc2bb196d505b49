import { type BarRow, parseBars } from '../../evidence/bars.ts'
import { parseTargets, type Target } from '../../evidence/targets.ts'
import type { Calibrated } from '../../study/calibration/posterior-table.ts'
import { parsePosterior } from '../../study/calibration/posterior-table.ts'
import { headerOf } from '../../text/csv.ts'
import { ScenarioError } from '../../text/errors.ts'
import type { World } from '../../worlds/world.ts'
import { tellFormer } from '../terminal/former-names.ts'
import { DATA_LIMIT, readText, shown } from './library.ts'
import { worldFile } from './worlds.ts'

export { type Calibrated, posteriorCsv } from '../../study/calibration/posterior-table.ts'

/** A table of evidence of a world; refused where it has none. */
function fileOf(world: World, name: string): string {
  const file = worldFile(world, name)
  if (file !== undefined) return file
  throw new ScenarioError({
    code: 'missing-data',
    file: `worlds/${world.id}/${name}`,
    got: 'no file',
    expected: `one, without which ${world.id} has no evidence of this kind`,
  })
}

/** What runs of a world are held against. */
export const loadTargets = (world: World, file = fileOf(world, 'targets.csv')): readonly Target[] =>
  parseTargets(readText(file, shown(file), DATA_LIMIT), shown(file), world)

/** What is asked of the fit of a world; nothing where it does not say. */
export function loadBars(world: World): readonly BarRow[] {
  const file = worldFile(world, 'bars.csv')
  return file === undefined ? [] : parseBars(readText(file, shown(file), DATA_LIMIT), shown(file), world)
}

/** Does a world have a posterior of its own? That of another is no evidence. */
export const hasPosterior = (world: World): boolean => worldFile(world, 'posterior.csv') !== undefined

/**
 * The posterior of a world, or another: by combination of rules, those that calibration left out missing. Refused where it
 * is not of the assumptions that are marked now, or lies outside their ranges.
 */
export function loadPosterior(world: World, file = fileOf(world, 'posterior.csv')): readonly Calibrated[] {
  const text = readText(file, shown(file), DATA_LIMIT)
  const posterior = parsePosterior(text, shown(file), world)
  tellFormer(headerOf(text.slice(0, 1 + text.search(/[\r\n]|$/))), world, shown(file))
  return posterior
}
