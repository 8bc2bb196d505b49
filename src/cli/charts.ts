import { mkdirSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { capitalSheet } from '../charts/capital.ts'
import { type Case, type Comparison, type Observed, yearsOf } from '../charts/comparison.ts'
import { gdpSheet } from '../charts/gdp.ts'
import { draw } from '../charts/sheet.ts'
import type { Language } from '../charts/words.ts'
import { workSheet } from '../charts/work.ts'
import type { Output } from './output.ts'

/** The charts of a comparison as SVG, by id; none where no year is whole. */
export function chartsOf(comparison: Comparison, language: Language): Readonly<Record<string, string>> {
  if (yearsOf(comparison).length === 0) return {}
  const { window } = new JSDOM()
  const serializer = new window.XMLSerializer()
  const sheets = [gdpSheet, workSheet, capitalSheet].map((sheet) => sheet(comparison, language))
  const files = sheets.map((sheet) => [sheet.id, `${serializer.serializeToString(draw(sheet, window.document))}\n`])
  window.close()
  return Object.fromEntries(files)
}

/**
 * Write the charts of a run into its folder and give their names in there: one scenario by itself, or each further one
 * against the first (`charts/gdp.svg`; with more than two `charts/gdp-<scenario>.svg`).
 */
export function writeCharts(
  output: Pick<Output, 'path' | 'append'>,
  cases: readonly Case[],
  observed: readonly Observed[],
  language: Language,
): string[] {
  const [baseline, ...policies] = cases
  if (!baseline) return []
  const comparisons =
    policies.length === 0 ? [{ baseline, observed }] : policies.map((policy) => ({ baseline, policy, observed }))
  return comparisons.flatMap((comparison: Comparison) =>
    Object.entries(chartsOf(comparison, language)).map(([id, svg]) => {
      const name = `charts/${policies.length > 1 ? `${id}-${comparison.policy!.id}` : id}.svg`
      mkdirSync(output.path('charts'), { recursive: true })
      output.append(name, svg)
      return name
    }),
  )
}
