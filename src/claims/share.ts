import { indicatorCalled } from '../indicators/index.ts'

/** Is an indicator a share or ratio, whose effects are differences, rather than a level, whose effects are relative? */
export const isShare = (indicator: string): boolean => indicatorCalled(indicator)?.unit === '1'
