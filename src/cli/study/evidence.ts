import { join } from 'node:path'
import { parseTargets, type Target } from '../../evidence/targets.ts'
import type { Calibrated } from '../../study/calibration/posterior-table.ts'
import { parsePosterior } from '../../study/calibration/posterior-table.ts'
import { DATA_LIMIT, readText, SCENARIOS, shown } from '../library.ts'

export { type Calibrated, spellPosterior } from '../../study/calibration/posterior-table.ts'

export const loadTargets = (file = join(SCENARIOS, 'targets.csv')): readonly Target[] =>
  parseTargets(readText(file, shown(file), DATA_LIMIT), shown(file))

/**
 * The posterior that comes with the package, or another: by combination of rules, those that calibration left out
 * missing. Refused where it is not of the assumptions that are marked now, or lies outside their ranges.
 */
export const loadPosterior = (file = join(SCENARIOS, 'posterior.csv')): readonly Calibrated[] =>
  parsePosterior(readText(file, shown(file), DATA_LIMIT), shown(file))
