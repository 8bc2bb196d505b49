import { loadScenario } from '../src/cli/worlds/library.ts'
import type { Frame, SeriesKey } from '../src/records/frame.ts'
import type { Scenario } from '../src/scenario/scenario.ts'

export const baseline = loadScenario('baseline')

export const withFirms = (firms: number): Scenario => ({ ...baseline, firms })

const isAllFirms = (key: SeriesKey) => key.indicator === 'firms' && key.region === 'all' && key.function === 'all'

/** Firms standing at the end of a frame's quarter, everywhere. */
export function firmsOf({ layout, series }: Frame): number {
  return series[layout.series.findIndex(isAllFirms)]
}
