import type { Bar } from '../evidence/bars.ts'
import type { FitRow } from '../evidence/fit.ts'
import { FIT_WORDS } from './fit-words.ts'
import { fixed, grouped } from './numbers.ts'
import type { Language } from './words.ts'

/** The bars of the fit as rows of a table: what is asked, what was found, whether it is met. */
export function barRows(bars: readonly Bar[], language: Language): readonly (readonly string[])[] {
  const words = FIT_WORDS[language]
  const said = (x: number, unit: Bar['unit']) =>
    unit === '%' ? `${fixed(x, 1)} %` : fixed(unit === 'points' ? x : x, Math.abs(x) < 0.1 ? 4 : 2)
  return bars.map(({ id, value, most, least, unit, met, worst }) => [
    words.bars[id]!,
    said(value, unit),
    most === undefined ? `${words.least} ${said(least!, unit)}` : `${words.most} ${said(most, unit)}`,
    met ? words.met : words.missed,
    worst ?? '',
  ])
}

/** A figure of a target with as many digits as it needs. */
export const figureOf = (x: number): string =>
  Math.abs(x) >= 1000 ? grouped(x) : Math.abs(x) >= 10 ? fixed(x, 1) : fixed(x, Math.abs(x) < 0.1 ? 4 : 3)

/** Every target as a row: observed, the model’s median and band, the two naive forecasts. */
export const targetRows = (rows: readonly FitRow[]): readonly (readonly string[])[] =>
  rows.map((row) => [
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
  ])

/** A table of Markdown. */
export const markdown = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heading, heading.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
