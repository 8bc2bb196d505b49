import type { Bar } from '../evidence/bars.ts'
import type { FitRow } from '../evidence/fit.ts'
import { boardOf, FORECASTS, type ScoreRow } from '../evidence/scoreboard.ts'
import { fixed, grouped } from '../words/numbers.ts'
import type { Language } from '../words/words.ts'
import { wordsIn } from '../worlds/setting.ts'
import type { World } from '../worlds/world.ts'

/** The bars of the fit as rows of a table: what is asked, what was found, whether it is met. */
export function barRows(world: World, bars: readonly Bar[], language: Language): readonly (readonly string[])[] {
  const words = wordsIn(world)[language].fit
  const said = (x: number, unit: Bar['unit']) =>
    unit === '%' ? `${fixed(x, 1)} %` : fixed(unit === 'points' ? x : x, Math.abs(x) < 0.1 ? 4 : 2)
  return bars.map(({ id, value, most, least, unit, met, worst }) => [
    words.bars[id] ?? id,
    said(value, unit),
    most === undefined ? `${words.least} ${said(least!, unit)}` : `${words.most} ${said(most, unit)}`,
    met ? words.met : words.missed,
    worst ?? '',
  ])
}

/** A figure of a target with as many digits as it needs. */
export const figureOf = (x: number): string =>
  Math.abs(x) >= 1000 ? grouped(x) : Math.abs(x) >= 10 ? fixed(x, 1) : fixed(x, Math.abs(x) < 0.1 ? 4 : 3)

/** How each forecast did, of the figures that calibration saw and of those that it did not, as rows of a table. */
export function boardRows(
  world: World,
  scores: readonly ScoreRow[],
  language: Language,
): readonly (readonly string[])[] {
  const words = wordsIn(world)[language].fit
  return (['check', 'fit'] as const).flatMap((role) =>
    boardOf(scores, role).map(({ forecast, figures, error, crps, width, covered, nearer }) => [
      words.roles[role],
      words.forecasts[forecast],
      fixed(error, 2),
      fixed(crps, 2),
      fixed(width, 2),
      words.of(covered, figures),
      forecast === 'model' ? '' : words.of(nearer, figures),
    ]),
  )
}

/** What came of the figures that calibration never saw, in words. */
export function unseen(world: World, scores: readonly ScoreRow[], language: Language): string {
  const { forecasts, nearer, off } = wordsIn(world)[language].fit
  const boards = boardOf(scores, 'check')
  const [, trend, share] = boards as [(typeof boards)[0], (typeof boards)[0], (typeof boards)[0]]
  const each = boards.map(({ forecast, error, crps }) => off(forecasts[forecast], fixed(error, 2), fixed(crps, 2)))
  return nearer(share.nearer, trend.nearer, share.figures, each)
}

/** Every target as a row: observed, the model’s median and band, the two naive forecasts, and how far each was off. */
export const targetRows = (rows: readonly FitRow[], scores: readonly ScoreRow[]): readonly (readonly string[])[] =>
  rows.map((row) => {
    const score = scores.find((s) => s.indicator === row.indicator && s.region === row.region && s.year === row.year)!
    return [
      row.indicator,
      row.region,
      String(row.year),
      row.role,
      row.unit,
      figureOf(row.observed),
      figureOf(row.median),
      `${figureOf(row.lo90)} … ${figureOf(row.hi90)}`,
      figureOf(row.naiveTrend),
      figureOf(row.naiveShare),
      FORECASTS.map((id) => fixed(score[id].error, 2)).join(' / '),
      FORECASTS.map((id) => fixed(score[id].crps, 2)).join(' / '),
    ]
  })

/** A table of Markdown. */
export const markdown = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heading, heading.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
