import { useEffect, useState } from 'preact/hooks'
import { catchError, EMPTY, Subscription } from 'rxjs'
import { type Pairs, refine, STEPS } from '../../runs/ensemble.ts'
import type { Plain } from '../../runs/orders.ts'
import { orderOf } from '../../runs/shelves.ts'
import { USUAL } from '../../world/clock.ts'
import { useLab, useView } from '../parts/lab.ts'

/** Pairs of runs a scenario behind what stands beside the charts: a first look, then the very runs of the charts. */
const PAIRS: readonly number[] = [STEPS[0], STEPS.at(-1)!]

/** Runs of several scenarios against one, by their names, as they come: over what the bands are over. */
export function useAsideRuns(
  baseline: Plain,
  scenarios: readonly (readonly [string, Plain])[],
  key: string,
  urgent: boolean,
): ReadonlyMap<string, Pairs> {
  const { pool, shelves } = useLab()
  const over = useView((view) => view.over)
  const seed = useView((view) => view.seed)
  const [found, setFound] = useState<ReadonlyMap<string, Pairs>>(new Map())
  useEffect(() => {
    setFound(new Map())
    const all = new Subscription()
    for (const [name, scenario] of scenarios)
      all.add(
        refine(
          baseline,
          scenario,
          (each, k) => pool.run(orderOf(each, k, { over, seed, keep: [USUAL] }), urgent),
          shelves.of(over, seed),
          PAIRS,
        )
          .pipe(catchError(() => EMPTY))
          .subscribe((pairs) => setFound((before) => new Map([...before, [name, pairs]]))),
      )
    return () => all.unsubscribe()
  }, [key, over, over === 'luck' ? 0 : seed])
  return found
}
