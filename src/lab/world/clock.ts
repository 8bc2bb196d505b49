import { dateOf, quarterOf, yearOf } from '../../text/dates.ts'
import { foundingOf } from '../../worlds/calendar.ts'
import { WORLD } from './shipped.ts'

/** The page counts quarters from founding: columns of a run begin there. */
export const FOUNDING = foundingOf(WORLD.names)
const { founding, evidence, observed, horizon } = WORLD.calendar

/** Year of founding, and the last of what is shown. */
export const FIRST_YEAR = founding
export const LAST_YEAR = Number(horizon.slice(0, 4))
/** Last years that trends were fitted to, and that evidence is of. */
export const FITTED_YEAR = Math.min(observed, evidence[1])
export const OBSERVED_YEAR = evidence[1]

/** Quarters from founding to a date. */
export const quarterAt = (date: string): number => quarterOf(date) - FOUNDING
/** The date of a quarter counted from founding. */
export const dateAt = (t: number): string => dateOf(FOUNDING + t)
/** The middle of a quarter counted from founding, on the axis of years. */
export const yearAt = (t: number): number => yearOf(FOUNDING + t)

/** Last quarter that is shown. */
export const LAST = quarterAt(horizon)

/** Where new policy usually begins: when what is observed is over, while there is time for it to work. */
export const NEW_YEAR = Math.max(founding + 1, Math.min(OBSERVED_YEAR + 3, LAST_YEAR - 4))
export const NEW_START = `${NEW_YEAR}Q1`
export const USUAL = quarterAt(NEW_START)
/** Quarters over which it rises. */
export const NEW_RAMP = 8
