import type { Design } from '../../study/design.ts'
import { analyse } from '../../study/sensitivity/analysis.ts'
import { type SensitivityRow, sensitivityRows } from '../../study/sensitivity/estimate.ts'
import { ScenarioError } from '../../text/errors.ts'
import type { SweepFolder } from '../sweep/folder.ts'
import { askedRows, askedScenarios, type Wishes } from './asked-rows.ts'
import type { Drawing } from './charts.ts'
import { findingOf, varies } from './findings.ts'
import { mergedDesign, outputsOf } from './merged.ts'

/** What a sweep says of its factors: rows for programs, and what people are told and shown. */
export interface SensitivityAnswer {
  readonly design: Design
  readonly rows: readonly SensitivityRow[]
  readonly drawings: readonly Drawing[]
}

/** Analyse each indicator asked for, by the estimator that the sweep's design is made for. */
export async function sensitivityAnswer(folder: SweepFolder, wishes: Wishes): Promise<SensitivityAnswer> {
  const design = mergedDesign(folder)
  refusePointless(folder, design)
  const asked = askedRows(folder, design, wishes)
  const scenarios = askedScenarios(design, wishes)
  const outputs = await outputsOf(folder, design, asked, [scenarios[0].id, scenarios[1]?.id])
  const answers = asked.indicators.map((indicator) => {
    const output = outputs.get(indicator)!
    const analysis = analyse(design, output)
    const vary = analysis.estimates.filter(({ factor }) => varies(design.factors[factor], design, scenarios))
    return {
      rows: sensitivityRows(vary, design.factors, indicator),
      drawing: { finding: findingOf(design, indicator, asked, scenarios, analysis), outputs: output },
    }
  })
  return {
    design,
    rows: answers.flatMap(({ rows }) => rows),
    drawings: answers.map(({ drawing }) => drawing),
  }
}

/** A design that says nothing of what matters. */
export function refusePointless(folder: SweepFolder, { kind, factors, seeds }: Design): void {
  const refused = (path: string, got: string, expected: string) =>
    new ScenarioError({ code: 'no-points', file: folder.shown, path, got, expected })
  if (factors.length === 0) throw refused('factors', 'a design in which nothing varies', 'one with factors')
  if (kind === 'one-at-a-time' && seeds.length < 2)
    throw refused(
      'seeds',
      'one factor at a time with one seed',
      'two seeds or more, since only they tell effects from luck',
    )
}
