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
  const [first] = outcomes
  if (first && 'failed' in first && outcomes.every((outcome) => 'failed' in outcome)) throw first.failed
  return outcomes.map((outcome) => ('values' in outcome ? outcome.values : undefined))
}
