import * as Plot from '@observablehq/plot'
import { OUTSIDE, PLACES, type PlaceId, REGIONS, type RegionId } from '../model/places.ts'
import { INK, PAPER, PLACE_COLOURS } from './palette.ts'
import { type Arrow, BAR, BARS, HEIGHT, landOf, NAMES, NODES, RADIUS, WIDTH } from './roads.ts'

/** An arrow with its figure. */
export interface Flow extends Arrow {
  readonly colour: string
  readonly text: string
  /** Whether the policy clearly moves it. */
  readonly bold: boolean
}

/** One map: land, bars for the outside places, arrows with their figures, names. */
export function map(
  heading: string,
  places: Readonly<Record<PlaceId, string>>,
  flows: readonly Flow[],
): Plot.PlotOptions {
  const text = (options: Plot.TextOptions): Plot.TextOptions => ({
    x: 'x',
    y: 'y',
    lineAnchor: 'bottom',
    stroke: PAPER,
    strokeWidth: 3,
    ...options,
  })
  const names = PLACES.map((place) => ({ ...NAMES[place], place }))
  const labels = (bold: boolean, anchor: 'start' | 'end') =>
    Plot.text(
      flows
        .filter((flow) => flow.bold === bold && flow.anchor === anchor)
        .map((flow) => ({ ...flow, x: flow.label[0], y: flow.label[1] })),
      text({ text: 'text', fill: 'colour', fontSize: 12, fontWeight: bold ? 700 : 400, textAnchor: anchor }),
    )
  return {
    width: WIDTH,
    height: HEIGHT,
    margin: 0,
    x: { axis: null, domain: [0, WIDTH] },
    y: { axis: null, domain: [HEIGHT, 0] },
    color: { type: 'identity' },
    marks: [
      paths(
        REGIONS.map((region) => ({ path: landOf(region), colour: PLACE_COLOURS[region] })),
        {
          'fill-opacity': 0.13,
          stroke: PAPER,
          'stroke-width': 1.2,
        },
      ),
      paths(flows, { 'fill-opacity': 0.9, stroke: PAPER, 'stroke-width': 1.2, 'paint-order': 'stroke' }),
      Plot.ruleX(OUTSIDE, {
        x: (place: keyof typeof BARS) => BARS[place],
        y1: BAR.top,
        y2: BAR.bottom,
        stroke: (place: PlaceId) => PLACE_COLOURS[place],
        strokeWidth: 8,
      }),
      Plot.dot(REGIONS, {
        x: (region: RegionId) => NODES[region][0],
        y: (region: RegionId) => NODES[region][1],
        r: RADIUS,
        fill: (region: RegionId) => PLACE_COLOURS[region],
        stroke: PAPER,
        strokeWidth: 1.5,
      }),
      Plot.text(
        names,
        text({
          text: ({ place }: { place: PlaceId }) => places[place],
          fill: ({ place }: { place: PlaceId }) => PLACE_COLOURS[place],
          fontSize: 13,
          fontWeight: 600,
        }),
      ),
      labels(false, 'start'),
      labels(false, 'end'),
      labels(true, 'start'),
      labels(true, 'end'),
      Plot.text([heading], { frameAnchor: 'top-left', dy: 4, fontSize: 15, fontWeight: 600, fill: INK }),
    ],
  }
}

/** Closed paths in pixels, as a mark. */
const paths =
  (
    shapes: readonly { readonly path: string; readonly colour: string }[],
    look: Readonly<Record<string, string | number>>,
  ): Plot.RenderFunction =>
  (_index, _scales, _values, _dimensions, context) => {
    const group = context.document.createElementNS('http://www.w3.org/2000/svg', 'g')
    for (const [name, value] of Object.entries(look)) group.setAttribute(name, String(value))
    for (const { path, colour } of shapes) {
      const element = context.document.createElementNS('http://www.w3.org/2000/svg', 'path')
      element.setAttribute('d', path)
      element.setAttribute('fill', colour)
      group.append(element)
    }
    return group
  }
