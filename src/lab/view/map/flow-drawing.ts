import { useMemo } from 'preact/hooks'
import { yearly } from '../../figures/reading.ts'
import { columnOf, exists, type KindOfFlow } from '../../runs/columns.ts'
import type { Recording } from '../../runs/orders.ts'
import { WORLD } from '../../world/shipped.ts'
import { FEW, type Geography } from './geography.ts'
import { pairsOf, type Ribbon, reachOf, ribbonsOf } from './ribbons.ts'

const { regions: REGIONS, outside: OUTSIDE } = WORLD.names
/** Of ribbons, px on a map of usual size. */
const WIDEST = 40

/** A flow of four quarters, t the last; 0 of what does not exist. */
export const flowOf = (run: Recording, kind: KindOfFlow, origin: string, destination: string, t: number): number =>
  exists(kind, origin, destination) ? yearly(run, columnOf(`${kind}/${origin}/${destination}`), t) : 0

/** What is drawn of a kind of flow: ribbons now, those of the baseline that differ, and their values. */
export interface Drawing {
  readonly shown: readonly Ribbon[]
  readonly before: readonly Ribbon[] | undefined
  value(origin: string, destination: string): number
  readonly was: ((origin: string, destination: string) => number) | undefined
}

export function useDrawing(
  { baseline, policy }: { readonly baseline: Recording | undefined; readonly policy: Recording | undefined },
  kind: KindOfFlow,
  t: number,
  geography: Geography,
): Drawing | undefined {
  const now = policy ?? baseline
  const { width, k } = geography
  return useMemo(() => {
    if (!now || !baseline || width === 0) return undefined
    // one scale for all quarters, so that growth is seen
    const last = baseline.quarters - 1
    const sizes = pairsOf(kind).map(([p, q]) => ({
      p,
      q,
      size: Math.max(flowOf(baseline, kind, p, q, last), flowOf(now, kind, p, q, last)),
    }))
    // ribbons of many regions share the length of a bar
    const atBar = OUTSIDE.map((bar) =>
      sizes.reduce((sum, { p, q, size }) => sum + (p === bar || q === bar ? size : 0), 0),
    )
    const reach = REGIONS.length > FEW ? reachOf(geography, kind) / Math.max(...atBar) : Number.POSITIVE_INFINITY
    const scale = Math.min((WIDEST * k) / Math.max(...sizes.map(({ size }) => size)), reach)
    const value = (run: Recording) => (p: string, q: string) => flowOf(run, kind, p, q, t)
    const shown = ribbonsOf(kind, geography, (p, q) => scale * value(now)(p, q))
    const before =
      policy &&
      ribbonsOf(kind, geography, (p, q) => scale * value(baseline)(p, q)).filter(
        ({ origin, destination, width: w }) =>
          w > 6 && Math.abs(value(now)(origin, destination) / value(baseline)(origin, destination) - 1) > 0.03,
      )
    return { shown, before, value: value(now), was: policy && value(baseline) }
  }, [now, baseline, policy, kind, t, geography, width, k])
}
