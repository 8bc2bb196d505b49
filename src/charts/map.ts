import * as Plot from '@observablehq/plot'
import type { Language } from '../words/words.ts'
import type { World } from '../worlds/world.ts'
import { coloursOf } from './colours.ts'
import { geographyOf } from './geography.ts'
import { widthOf } from './lettering.ts'
import { HAIRLINE, INK, PAPER } from './palette.ts'
import { type Lettered, placed } from './placing.ts'
import type { Arrow } from './roads.ts'

/** An arrow with its figure. */
export interface Flow extends Arrow {
  readonly colour: string
  readonly text: string
  readonly value: number
  /** Whether the policy clearly moves it. */
  readonly bold: boolean
}

const FIGURE = 12
const NAME = 13
/** Widest name of a region beside its node, in units of its size, before the short one stands for it. */
const LONG_NAME = 7
const LONGEST_NAME = 11
/** Regions up to which every figure is written. */
const FEW = 3

/** What a map calls the places of a world. */
export const namesOn = ({ places, names }: World, language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    places.map(({ id, title, short }) => {
      const most = names.regions.includes(id) ? LONG_NAME : LONGEST_NAME
      return [id, widthOf(title[language]) > most ? short[language] : title[language]]
    }),
  )

/** One map: land, bars for the outside places, arrows with their figures, names. */
export function map(heading: string, world: World, language: Language, flows: readonly Flow[]): Plot.PlotOptions {
  const { width, height, radius, nodes, homes, bars, bar, names: spots, landOf } = geographyOf(world)
  const { regions, outside, places } = world.names
  const colours = coloursOf(world).places
  const called = namesOn(world, language)
  const text = (options: Plot.TextOptions): Plot.TextOptions => ({
    x: 'x',
    y: 'y',
    lineAnchor: 'bottom',
    stroke: PAPER,
    strokeWidth: 3,
    ...options,
  })
  const names = places.map((place) => ({ ...spots[place], place }))
  const written = figuresOf(
    flows,
    names.map(({ place, x, y }) => ({ text: called[place], x, y, size: NAME, anchor: 'middle' })),
    regions.length <= FEW,
    { left: -20, right: width + 20, top: 22, bottom: height },
  )
  const labels = (bold: boolean, anchor: 'start' | 'end') =>
    Plot.text(
      written.filter((flow) => flow.bold === bold && flow.anchor === anchor),
      text({ text: 'text', fill: 'colour', fontSize: FIGURE, fontWeight: bold ? 700 : 400, textAnchor: anchor }),
    )
  const moved = regions.filter((region) => {
    const [a, b] = [nodes[region], homes[region]]
    return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) > 2 * radius && landOf(region) !== ''
  })
  return {
    width,
    height,
    margin: 0,
    x: { axis: null, domain: [0, width] },
    y: { axis: null, domain: [height, 0] },
    color: { type: 'identity' },
    marks: [
      paths(
        regions.map((region) => ({ path: landOf(region), colour: colours[region] })),
        {
          'fill-opacity': 0.13,
          stroke: PAPER,
          'stroke-width': 1.2,
        },
      ),
      // a node that stands elsewhere than its region is tied to it
      moved.length > 0
        ? Plot.link(moved, {
            x1: (region: string) => homes[region][0],
            y1: (region: string) => homes[region][1],
            x2: (region: string) => nodes[region][0],
            y2: (region: string) => nodes[region][1],
            stroke: HAIRLINE,
          })
        : null,
      paths(flows, { 'fill-opacity': 0.9, stroke: PAPER, 'stroke-width': 1.2, 'paint-order': 'stroke' }),
      Plot.ruleX(outside, {
        x: (place: string) => bars[place],
        y1: bar.top,
        y2: bar.bottom,
        stroke: (place: string) => colours[place],
        strokeWidth: 8,
      }),
      Plot.dot(regions, {
        x: (region: string) => nodes[region][0],
        y: (region: string) => nodes[region][1],
        r: radius,
        fill: (region: string) => colours[region],
        stroke: PAPER,
        strokeWidth: 1.5,
      }),
      Plot.text(
        names,
        text({
          text: ({ place }: { place: string }) => called[place],
          fill: ({ place }: { place: string }) => colours[place],
          fontSize: NAME,
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

interface Figure extends Flow {
  readonly x: number
  readonly y: number
}

/** Figures where they lie on no other, the largest flows first; of few regions all, wherever they lie. */
function figuresOf(
  flows: readonly Flow[],
  names: readonly Lettered[],
  all: boolean,
  within: Parameters<typeof placed>[2],
): readonly Figure[] {
  const order = flows.toSorted((a, b) => b.value - a.value)
  const places = placed(
    order.map((flow) =>
      [flow, ...flow.elsewhere].map(({ label: [x, y], anchor }) => ({
        text: saidOf(flow, anchor),
        x,
        y,
        size: FIGURE,
        anchor,
      })),
    ),
    names,
    within,
  )
  const found = new Map(order.map((flow, k) => [flow, places[k]]))
  return flows.flatMap((flow) => {
    const place = found.get(flow)
    if (!place) return all ? [{ ...flow, text: saidOf(flow, flow.anchor), x: flow.label[0], y: flow.label[1] }] : []
    return [{ ...flow, text: place.text, x: place.x, y: place.y, anchor: place.anchor as Flow['anchor'] }]
  })
}

/** The sign of the direction stands at the arrow. */
const saidOf = ({ text, sign }: Flow, anchor: string): string =>
  anchor === 'end' ? `${text} ${sign}` : `${sign} ${text}`

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
