import { INDICATORS } from '../indicators/index.ts'

const SHARES = new Set<string>(INDICATORS.filter(({ unit }) => unit === '1').map(({ id }) => id))

/** Is an indicator a share or ratio, whose effects are differences, rather than a level, whose effects are relative? */
export const isShare = (indicator: string): boolean => SHARES.has(indicator)
