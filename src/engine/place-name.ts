import { dateOf } from '../text/dates.ts'
import { foundingOf } from '../worlds/calendar.ts'
import type { Names } from '../worlds/names.ts'

/** What messages call the p-th place. */
export const placeName = (p: number, { places }: Pick<Names, 'places'>): string => places[p] ?? `place ${p}`

/** The date of a quarter that is counted from founding. */
export const dateIn = ({ names }: { readonly names: Names }, t: number): string => dateOf(foundingOf(names) + t)
