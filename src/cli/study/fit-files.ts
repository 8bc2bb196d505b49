import { JSDOM } from 'jsdom'
import { fitSheet } from '../../charts/fit.ts'
import { draw } from '../../charts/sheet.ts'
import type { Language } from '../../charts/words.ts'
import { signed } from '../manifest.ts'
import type { Output } from '../output.ts'
import type { Fitted } from './fit.ts'

/** The chart of the fit as one SVG. */
export function fitChart({ rows, vectors, runs }: Fitted, language: Language): string {
  const { window } = new JSDOM()
  const svg = draw(fitSheet(rows, { vectors, runs }, language), window.document)
  const text = `${new window.XMLSerializer().serializeToString(svg)}\n`
  window.close()
  return text
}

/** fit.json (a row a target), bars.json, the chart in both languages, and the manifest, last. */
export function writeFit(output: Output, fitted: Fitted): void {
  const { rows, bars, discrepancy, vectors, runs, stopped } = fitted
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  output.append('fit.json', json(rows))
  output.append('bars.json', json(bars))
  for (const language of ['en', 'zh'] as const) output.append(`fit.${language}.svg`, fitChart(fitted, language))
  output.seal({ ...signed('fit'), vectors, runs, stopped, discrepancy, files: output.files() })
}
