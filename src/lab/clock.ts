import { dateOf, quarterOf, yearOf } from '../text/dates.ts'
import { foundingOf } from '../worlds/calendar.ts'
import { NEW_START } from './policy/document.ts'
import { WORLD } from './policy/shipped.ts'

/** The page counts quarters from founding: columns of a run begin there. */
export const FOUNDING = foundingOf(WORLD.names)

/** Quarters from founding to a date. */
export const quarterAt = (date: string): number => quarterOf(date) - FOUNDING
/** The date of a quarter counted from founding. */
export const dateAt = (t: number): string => dateOf(FOUNDING + t)
/** The middle of a quarter counted from founding, on the axis of years. */
export const yearAt = (t: number): number => yearOf(FOUNDING + t)

/** Where new policy usually begins. */
export const USUAL = quarterAt(NEW_START)
