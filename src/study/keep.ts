import { sheetOf } from '../engine/record.ts'
import { frames } from '../engine/run.ts'
import type { Frame, Layout } from '../records/frame.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { quarterOf } from '../text/dates.ts'
import type { World } from '../worlds/world.ts'
import type { KeepEntry } from './design.ts'

/** The rows of a run that a study stores: some rows of some quarters. */
export interface Keep {
  /** Places in the layout of the engine. */
  readonly rows: readonly number[]
  readonly layout: Layout
  /** Whether the quarter t of a run to the quarter `last` is kept. */
  readonly at: (t: number, last: number) => boolean
}

/** What a design keeps. Left out: all indicators; of dates, the founding quarter, the last of every fifth year and of the run. */
export function keepOf({ indicators, dates }: KeepEntry, world: World): Keep {
  const { series, functions, founding } = sheetOf(world).layout
  const rows = series.flatMap((key, k) => (indicators?.includes(key.indicator) === false ? [] : [k]))
  const quarters = new Set(dates?.map(quarterOf))
  return {
    rows,
    layout: { series: rows.map((k) => series[k]), flows: [], sums: [], functions, founding },
    at: dates ? (t) => quarters.has(t) : isFifth(founding),
  }
}

/** The founding quarter, the last of every fifth year (2015Q4, 2020Q4 …) and of the run: storing every year would take a fifth of the time of simulating. */
const isFifth =
  (founding: number) =>
  (t: number, last: number): boolean =>
    t === founding || t === last || t % 20 === quarterOf('2015Q4') % 20

/** A run as a study stores it: every quarter is simulated and audited, those kept come out, with the rows kept. */
export function* keptFrames(scenario: Scenario, seed: number, { rows, layout, at }: Keep): Generator<Frame, void> {
  const last = quarterOf(scenario.horizon)
  for (const frame of frames(scenario, seed)) {
    if (!at(frame.t, last)) continue
    const series = Float64Array.from(rows, (k) => frame.series[k])
    yield { ...frame, layout, series, flows: NONE }
  }
}

const NONE = new Float64Array(0)
