import { RunError } from '../../engine/failure.ts'
import { ScenarioError } from '../../text/errors.ts'
import { showProgress } from '../terminal/progress.ts'
import type { EnsemblePlan, Outcome } from './ensemble.ts'
import { ensemble } from './ensemble.ts'

/** The excerpts of all draws in their order; undefined for a run that stopped, with the first reason told if none is left. */
export async function excerptsOf(
  plan: EnsemblePlan,
  { quiet }: { readonly quiet: boolean },
): Promise<readonly (Float64Array | undefined)[]> {
  const runs = ensemble(plan)
  const endProgress = quiet ? () => {} : showProgress(runs.progress)
  const outcomes: Outcome[] = []
  try {
    for await (const outcome of runs) outcomes.push(outcome)
  } finally {
    endProgress()
  }
  if (outcomes.every((outcome) => !('values' in outcome))) refuse(outcomes[0])
  return outcomes.map((outcome) => ('values' in outcome ? outcome.values : undefined))
}

function refuse(outcome: Outcome | undefined): void {
  if (outcome === undefined || 'values' in outcome) return
  if ('refused' in outcome) throw new ScenarioError(outcome.refused)
  const { code, what, place, date, got, expected } = outcome.stopped
  throw new RunError(code, what, place, date, got, expected)
}
