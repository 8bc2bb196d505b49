import { useEffect, useState } from 'preact/hooks'
import { catchError, EMPTY, Subscription } from 'rxjs'
import { type Pairs, refine } from '../runs/ensemble.ts'
import type { Plain } from '../runs/orders.ts'
import { USUAL } from '../runs/prefix.ts'
import { useLab } from './lab.ts'

/** Pairs of runs a scenario behind what stands beside the charts. */
export const FEW_PAIRS: readonly number[] = [8]
export const MANY_PAIRS: readonly number[] = [8, 32]

/** Runs of several scenarios against one, by their names, as they come. */
export function useAsideRuns(
  baseline: Plain,
  scenarios: readonly (readonly [string, Plain])[],
  key: string,
  { steps, urgent }: { readonly steps: readonly number[]; readonly urgent: boolean },
): ReadonlyMap<string, Pairs> {
  const { pool, shelf } = useLab()
  const [found, setFound] = useState<ReadonlyMap<string, Pairs>>(new Map())
  useEffect(() => {
    setFound(new Map())
    const all = new Subscription()
    for (const [name, scenario] of scenarios)
      all.add(
        refine(
          baseline,
          scenario,
          (each, seed) => pool.run({ scenario: each, seed, dots: false, digest: false, keep: [USUAL] }, urgent),
          shelf,
          steps,
        )
          .pipe(catchError(() => EMPTY))
          .subscribe((pairs) => setFound((before) => new Map([...before, [name, pairs]]))),
      )
    return () => all.unsubscribe()
  }, [key])
  return found
}
