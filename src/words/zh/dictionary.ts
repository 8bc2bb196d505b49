import { dictionaryFrom } from '../compose.ts'
import { assumptionsOf, laws } from './assumptions.ts'
import { flows } from './flows.ts'
import { levers, leverUnits } from './levers.ts'
import { choices, rules } from './rules.ts'
import { scenarios } from './scenarios.ts'
import { unitsOf } from './units.ts'

/** What everything is called in Chinese. */
export const dictionaryOf = dictionaryFrom({
  levers,
  leverUnits,
  assumptionsOf,
  laws,
  rules,
  choices,
  flows,
  unitsOf,
  scenarios,
})
