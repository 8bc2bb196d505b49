import { loadWorld, worldFolder } from '../src/cli/worlds/worlds.ts'
import { sheetOf } from '../src/engine/record.ts'
import { evidenceRowsOf } from '../src/evidence/rows.ts'
import { indicatorNamesOf } from '../src/indicators/called.ts'
import { indicatorsOf } from '../src/indicators/index.ts'
import { DEFAULT_RULES } from '../src/model/rules.ts'
import { grammarOf } from '../src/scenario/grammar.ts'
import type { Params } from '../src/scenario/params.ts'
import { markedIn } from '../src/study/calibration/marked.ts'
import { dateOf, quarterOf } from '../src/text/dates.ts'
import { foundingOf } from '../src/worlds/calendar.ts'
import { cardsOf, defaultsOf, leversOf } from '../src/worlds/cards.ts'
import { figuresOf } from '../src/worlds/figures.ts'
import { DEFAULT_WORLD } from '../src/worlds/read.ts'
import { wordsIn } from '../src/worlds/setting.ts'
import { tablesOf } from '../src/worlds/tables.ts'

/** The world that the project began with, taken apart for documents and tests about it. */
export const WORLD = loadWorld(DEFAULT_WORLD)
/** Where its tables lie. */
export const FOLDER = worldFolder(DEFAULT_WORLD)
export const NAMES = WORLD.names
/** The quarter in which it is founded. */
export const FOUNDED = foundingOf(NAMES)
/** The date of a quarter that is counted from founding. */
export const dateAt = (t: number): string => dateOf(FOUNDED + t)
/** How many quarters after founding a date is. */
export const quarterAt = (date: string): number => quarterOf(date) - FOUNDED
export const REGIONS = ['beijing', 'tianjin', 'hebei'] as const
export const OUTSIDE = ['national', 'world'] as const
export const PLACES = [...REGIONS, ...OUTSIDE] as const
export const FUNCTIONS = ['research', 'advanced', 'general', 'logistics', 'shipping'] as const
export const LOCAL = 'local'
export type RegionId = (typeof REGIONS)[number]
export type PlaceId = (typeof PLACES)[number]
export type FunctionId = (typeof FUNCTIONS)[number]

export const ASSUMPTIONS = cardsOf(WORLD)
export const DEFAULT_ASSUMPTIONS = defaultsOf(WORLD)
export const LEVERS = leversOf(WORLD)
export const INDICATORS = indicatorsOf(WORLD)
export const INDICATOR_NAMES = indicatorNamesOf(WORLD)
export const { layout: LAYOUT, measure } = sheetOf(WORLD)
export const { leverKeys: LEVER_KEYS, scenarioKeys: SCENARIO_KEYS } = grammarOf(WORLD)
export const FIGURES = figuresOf(WORLD)
export const TABLES = tablesOf(NAMES, WORLD.money, WORLD.calendar)
export const MARKED = markedIn(WORLD)
/** What charts, tables and reports say of it, in both languages. */
export const WORDS = wordsIn(WORLD)
export const EVIDENCE_ROWS = evidenceRowsOf(WORLD)

/** What phases are asked with when nothing is said: no lever, and all else as it is by default. */
export const PARAMS: Omit<Params, 't'> = {
  assumptions: DEFAULT_ASSUMPTIONS,
  rules: DEFAULT_RULES,
  levers: [],
  places: NAMES.places,
  observed: 4 * (WORLD.calendar.observed - WORLD.calendar.founding),
}
