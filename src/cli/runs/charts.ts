import { JSDOM } from 'jsdom'
import { advantageSheet } from '../../charts/advantage.ts'
import { type Cases, comparisonsOf, yearsOf } from '../../charts/comparison.ts'
import { conversionSheet } from '../../charts/conversion.ts'
import { costSheet } from '../../charts/cost.ts'
import { capitalSheet, technologySheet } from '../../charts/destinations.ts'
import { flowsSheet } from '../../charts/flows.ts'
import { gdpSheet } from '../../charts/gdp.ts'
import { draw, type Sheet } from '../../charts/sheet.ts'
import { workSheet } from '../../charts/work.ts'
import type { Language } from '../../words/words.ts'
import type { Output } from '../files/output.ts'
import { pngOf } from '../files/png.ts'

/** Charts of one policy against the baseline, or of the baseline alone. */
const SHEETS = [gdpSheet, workSheet, capitalSheet, technologySheet, flowsSheet, advantageSheet, conversionSheet]

/** A chart by the name of its file, without ending. */
export interface Drawn {
  readonly name: string
  /** Which chart it is, and of which policy where it is of one of several. */
  readonly chart: string
  readonly policy?: string
  readonly svg: string
  readonly title: string
}

/**
 * Every chart of some cases: each policy against the baseline (`gdp`, with more policies than one `gdp-<scenario>`), then
 * what all of them cost. None where no year is whole.
 */
export function chartsOf(cases: Cases, language: Language): Drawn[] {
  const { baseline, policies } = cases
  if (yearsOf([baseline, ...policies]).length === 0) return []
  const { window } = new JSDOM()
  const serializer = new window.XMLSerializer()
  const drawn = (sheet: Sheet, policy?: string): Drawn => ({
    name: policy === undefined ? sheet.id : `${sheet.id}-${policy}`,
    chart: sheet.id,
    ...(policy !== undefined && { policy }),
    title: sheet.title,
    svg: `${serializer.serializeToString(draw(sheet, window.document))}\n`,
  })
  const compared = comparisonsOf(cases).flatMap((comparison) =>
    SHEETS.map((sheetOf) => sheetOf(comparison, language)).map((sheet) =>
      drawn(sheet, policies.length > 1 ? comparison.policy!.id : undefined),
    ),
  )
  const cost = costSheet(cases, language)
  const charts = cost ? [...compared, drawn(cost)] : compared
  window.close()
  return charts
}

/** Write the charts of a run into its folder, as SVG and, where asked, as PNG too, and give the names of all files there. */
export async function writeCharts(
  output: Pick<Output, 'append'>,
  cases: Cases,
  language: Language,
  { png }: { readonly png: boolean },
): Promise<string[]> {
  const charts = chartsOf(cases, language)
  const names: string[] = []
  const write = (name: string, data: string | Uint8Array) => {
    output.append(name, data)
    names.push(name)
  }
  for (const { name, svg } of charts) {
    write(`charts/${name}.svg`, svg)
    if (png) write(`charts/${name}.png`, await pngOf(svg))
  }
  return names
}
