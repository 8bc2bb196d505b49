import { JSDOM } from 'jsdom'
import { type Finding, isClear, ranked } from '../../charts/finding.ts'
import { influencesSheet } from '../../charts/influences.ts'
import { type Cloud, responseSheet } from '../../charts/response.ts'
import { draw, type Sheet } from '../../charts/sheet.ts'
import { RULES } from '../../model/rules.ts'
import type { Design } from '../../study/design.ts'
import { pointsOf } from '../../study/points.ts'
import { type Outputs, seedMeans } from '../../study/sensitivity/outputs.ts'
import { ownValue } from '../../study/variant.ts'
import { listed } from '../../words/naming.ts'
import type { Language } from '../../words/words.ts'
import { wordsIn } from '../../worlds/setting.ts'
import { pngOf } from '../files/png.ts'
import { type Picture, publishCharts } from '../sweep/chart-folder.ts'
import type { SweepFolder } from '../sweep/folder.ts'

/** What charts are drawn from. */
export interface Drawing {
  readonly finding: Finding
  readonly outputs: Outputs
}

/** Trajectories and single moves say nothing of the space between. */
const WITHOUT_CLOUD: readonly Finding['method'][] = ['morris', 'alone']

/** The charts of a sweep: what each indicator hangs on, and how it goes with the factors that matter most. */
export function sweepCharts(
  design: Design,
  drawings: readonly Drawing[],
  language: Language,
): { readonly name: string; readonly svg: string }[] {
  const { window } = new JSDOM()
  const serializer = new window.XMLSerializer()
  const charts = drawings.flatMap(({ finding, outputs }) => {
    const { used, of } = finding
    const source = wordsIn(finding.world)[language].sensitivity.source(
      design.id,
      finding,
      used,
      of,
      listed(design.seeds),
    )
    const sheets: (Sheet | undefined)[] = [
      influencesSheet(finding, language),
      WITHOUT_CLOUD.includes(finding.method)
        ? undefined
        : responseSheet(finding, cloudsOf(design, finding, outputs), language),
    ]
    return sheets.flatMap((sheet) =>
      sheet
        ? [{ name: sheet.id, svg: `${serializer.serializeToString(draw({ ...sheet, source }, window.document))}\n` }]
        : [],
    )
  })
  window.close()
  return charts
}

/** Write them into the folder, and give their names there. */
export async function writeSweepCharts(
  folder: SweepFolder,
  design: Design,
  drawings: readonly Drawing[],
  language: Language,
  { png }: { readonly png: boolean },
): Promise<readonly string[]> {
  const charts = sweepCharts(design, drawings, language)
  const pictures: Picture[] = []
  for (const { name, svg } of charts) {
    pictures.push({ name: `${name}.svg`, data: svg })
    if (png) pictures.push({ name: `${name}.png`, data: await pngOf(svg) })
  }
  return publishCharts(folder, pictures, design.scenarios[0].world)
}

/** The values of the factors that matter most, two at most and none that chance might have moved, with the means over seeds at those points. */
function cloudsOf(design: Design, finding: Finding, outputs: Outputs): Cloud[] {
  const clear = ranked(finding).filter((influence) => isClear(influence, finding.method))
  const { n, d, values } = pointsOf(design)
  const y = seedMeans(outputs)
  const rows = Array.from({ length: n }, (_, j) => j).filter((j) => Number.isFinite(y[j]))
  const s = design.scenarios.findIndex(({ id }) => id === finding.scenario.id)
  return clear.slice(0, 2).map((influence): Cloud => {
    const i = design.factors.findIndex(({ axis, id }) => axis === influence.axis && id === influence.id)
    const factor = design.factors[i]
    const own = ownValue(factor, design.scenarios, s)
    const { distribution } = factor
    return {
      influence,
      x: rows.map((j) => (Number.isNaN(values[j * d + i]) ? own : values[j * d + i])),
      y: rows.map((j) => y[j]),
      ...(factor.axis === 'rule' && { options: RULES[factor.id as keyof typeof RULES] }),
      ...(distribution && /^log/.test(distribution.kind) && distribution.low > 0 && { log: true }),
    }
  })
}
