import { owned } from '../names.ts'
import type { Dictionary, Setting } from '../shape.ts'
import { assumptionsOf, laws } from './assumptions.ts'
import { flows } from './flows.ts'
import { conversionIn, indicatorsOf, indicatorsShort } from './indicators.ts'
import { levers, leverUnits } from './levers.ts'
import { choices, rules } from './rules.ts'
import { scenarios } from './scenarios.ts'
import { unitsOf } from './units.ts'

/** What everything is called in Chinese. */
export const dictionaryOf = (setting: Setting): Dictionary => ({
  indicators: indicatorsOf(setting),
  indicatorsShort,
  conversionIn,
  levers: owned(levers, setting),
  leverUnits,
  assumptions: assumptionsOf(setting),
  laws,
  rules,
  choices,
  flows,
  units: unitsOf(setting),
  scenarios: { ...scenarios, ...setting.scenarios },
})
