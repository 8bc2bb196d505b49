import { INDICATORS } from '../../indicators/index.ts'
import { FUNCTIONS, LOCAL, PLACES, REGIONS } from '../../model/places.ts'
import type { Stretch, Window } from '../../study/excerpt.ts'

/** A cell or a flow that a difference may have gone through. */
export interface Route {
  readonly stretch: Stretch
  /** What messages call it, without the words of a language. */
  readonly kind: 'cell' | 'goods' | 'capital' | 'technology'
  readonly from: string
  readonly to: string
  readonly unit: string
}

const KINDS = ['goods', 'capital', 'technology'] as const

/** One level down: the cells of an indicator, and goods, capital and technology between every two places. */
export function through(indicator: string, window: Window): readonly Route[] {
  const { dimensions, unit } = INDICATORS.find(({ id }) => id === indicator)!
  const functions = dimensions.includes('function') ? [...FUNCTIONS, LOCAL] : ['all']
  const cells = REGIONS.flatMap((region) =>
    functions.map(
      (func): Route => ({
        stretch: { table: 'series', indicator, region, function: func, window },
        kind: 'cell',
        from: region,
        to: func,
        unit,
      }),
    ),
  )
  const flows = KINDS.flatMap((kind) =>
    PLACES.flatMap((origin) =>
      PLACES.filter((destination) => isRow(kind, origin, destination)).map(
        (destination): Route => ({
          stretch: { table: 'flows', kind, origin, destination, function: 'all', window },
          kind,
          from: origin,
          to: destination,
          unit: '1e8 CNY/quarter',
        }),
      ),
    ),
  )
  return [...cells, ...flows]
}

/** Which pairs flows.csv has: outside places neither invest in each other nor sell each other technology. */
function isRow(kind: (typeof KINDS)[number], origin: string, destination: string): boolean {
  const inside = (place: string) => (REGIONS as readonly string[]).includes(place)
  if (kind === 'goods') return inside(origin) || inside(destination)
  if (kind === 'capital') return inside(origin) || inside(destination)
  return inside(origin) || (origin === 'national' && inside(destination))
}
