import { JSDOM } from 'jsdom'
import { fitSheet } from '../../charts/fit.ts'
import { draw } from '../../charts/sheet.ts'
import type { Language } from '../../words/words.ts'
import type { World } from '../../worlds/world.ts'
import { signed } from '../files/manifest.ts'
import type { Output } from '../files/output.ts'
import type { Fitted } from './fit.ts'

/** The chart of the fit as one SVG. */
export function fitChart(world: World, { rows, scores, vectors, runs }: Fitted, language: Language): string {
  const { window } = new JSDOM()
  const svg = draw(fitSheet(world, rows, scores, { vectors, runs }, language), window.document)
  const text = `${new window.XMLSerializer().serializeToString(svg)}\n`
  window.close()
  return text
}

/** fit.json (a row a target), scores.json (how every forecast of it did), bars.json, the chart in both languages, and the manifest, last. */
export function writeFit(output: Output, fitted: Fitted, world: World): void {
  const { rows, scores, bars, discrepancy, vectors, runs, stopped } = fitted
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  output.append('fit.json', json(rows))
  output.append('scores.json', json(scores))
  output.append('bars.json', json(bars))
  for (const language of ['en', 'zh'] as const) output.append(`fit.${language}.svg`, fitChart(world, fitted, language))
  output.seal({ ...signed('fit', world), vectors, runs, stopped, discrepancy, files: output.files() })
}
