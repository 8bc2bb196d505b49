import { indicatorsOf } from '../../indicators/index.ts'
import type { Stretch, Window } from '../../study/excerpt.ts'
import { unitIn } from '../../worlds/cards.ts'
import { LOCAL, NATION } from '../../worlds/names.ts'
import type { World } from '../../worlds/world.ts'

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
export function through(indicator: string, window: Window, world: World): readonly Route[] {
  const { regions, places, functions: traded } = world.names
  const { dimensions, unit } = indicatorsOf(world).find(({ id }) => id === indicator)!
  const functions = dimensions.includes('function') ? [...traded, LOCAL] : ['all']
  const cells = regions.flatMap((region) =>
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
    places.flatMap((origin) =>
      places
        .filter((destination) => isRow(kind, origin, destination, regions))
        .map(
          (destination): Route => ({
            stretch: { table: 'flows', kind, origin, destination, function: 'all', window },
            kind,
            from: origin,
            to: destination,
            unit: unitIn(world, '¤/quarter'),
          }),
        ),
    ),
  )
  return [...cells, ...flows]
}

/** Which pairs flows.csv has: outside places neither invest in each other nor sell each other technology. */
function isRow(kind: (typeof KINDS)[number], origin: string, destination: string, regions: readonly string[]): boolean {
  const inside = (place: string) => regions.includes(place)
  if (kind === 'goods') return inside(origin) || inside(destination)
  if (kind === 'capital') return inside(origin) || inside(destination)
  return inside(origin) || (origin === NATION && inside(destination))
}
