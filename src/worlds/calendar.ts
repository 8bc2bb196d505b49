import { quarterOf } from '../text/dates.ts'
import type { Names } from './names.ts'

/** The quarter at whose beginning a world is founded, as `quarterOf` counts. */
export const foundingOf = ({ founding }: Pick<Names, 'founding'>): number => quarterOf(founding)
