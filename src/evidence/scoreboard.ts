import { mean } from '../math/sums.ts'

/** The model, and the two forecasts that need none. */
export const FORECASTS = ['model', 'trend', 'share'] as const
export type ForecastId = (typeof FORECASTS)[number]

/** How a forecast of a target did, in tolerances. */
export interface Score {
  /** What its median is off by, whatever its sign. */
  readonly error: number
  readonly crps: number
  /** Of its band of 90 %. */
  readonly width: number
  readonly covered: boolean
}

/** Every forecast of one target: an entry of scores.json. */
export interface ScoreRow extends Readonly<Record<ForecastId, Score>> {
  readonly indicator: string
  readonly region: string
  readonly year: number | string
  readonly role: 'fit' | 'check'
}

/** How a forecast did over several targets. */
export interface Board {
  readonly forecast: ForecastId
  readonly figures: number
  readonly error: number
  readonly crps: number
  readonly width: number
  readonly covered: number
  /** Figures to which its median is nearer than the model’s; of the model none. */
  readonly nearer: number
}

/** What each forecast came to over the targets of a role: means, and how often it was nearer than the model. */
export function boardOf(scores: readonly ScoreRow[], role: ScoreRow['role']): readonly Board[] {
  const some = scores.filter((row) => row.role === role)
  const over = (id: ForecastId, of: (score: Score) => number) => mean(some.map((row) => of(row[id])))
  return FORECASTS.map((forecast) => ({
    forecast,
    figures: some.length,
    error: over(forecast, ({ error }) => error),
    crps: over(forecast, ({ crps }) => crps),
    width: over(forecast, ({ width }) => width),
    covered: some.filter((row) => row[forecast].covered).length,
    nearer: some.filter((row) => row[forecast].error < row.model.error).length,
  }))
}
