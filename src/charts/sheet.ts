import * as Plot from '@observablehq/plot'
import type { Language } from '../words/words.ts'
import type { World } from '../worlds/world.ts'
import { balance, FONTS, widthOf, wrap } from './lettering.ts'
import { INK, INK_2, INK_3, PAPER } from './palette.ts'

/** A named colour, or the look of a line, that no label in the panels explains. */
export interface Key {
  readonly label: string
  readonly colour: string
}

/** A whole chart: what it says in words, and its panels as Plot options with their place below the words. */
export interface Sheet {
  /** File name without ending. */
  readonly id: string
  readonly world: World
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  readonly source: string
  readonly keys: readonly Key[]
  readonly panels: readonly { readonly x: number; readonly y: number; readonly options: Plot.PlotOptions }[]
  readonly height: number
}

export const WIDTH = 960
const EDGE = 24
/** Width between the edges, for panels and words. */
export const INNER = WIDTH - 2 * EDGE

const SVG = 'http://www.w3.org/2000/svg'
type Attributes = Readonly<Record<string, string | number>>

/** Draw a sheet as one standalone SVG, with the document that is handed in. */
export function draw(sheet: Sheet, document: Document): SVGSVGElement {
  const make = <K extends keyof SVGElementTagNameMap>(
    name: K,
    attributes: Attributes,
    ...children: (string | Node)[]
  ): SVGElementTagNameMap[K] => {
    const element = document.createElementNS(SVG, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
    element.append(...children)
    return element
  }
  const body: Node[] = []
  let y = EDGE
  const write = (text: string, size: number, look: Attributes, lines = wrap) => {
    for (const line of lines(text, INNER / size, sheet.world)) {
      y += Math.ceil(1.3 * size)
      body.push(make('text', { x: EDGE, y, 'font-size': size, ...look }, line))
    }
  }

  write(sheet.title, 22, { fill: INK, 'font-weight': 600 }, balance)
  y += 4
  write(sheet.subtitle, 14, { fill: INK_2 })
  if (sheet.keys.length > 0) {
    y += 28
    let x = EDGE
    for (const { label, colour } of sheet.keys) {
      const wide = 20 + 13 * widthOf(label)
      if (x > EDGE && x + wide > EDGE + INNER) {
        x = EDGE
        y += 22
      }
      body.push(make('rect', { x, y: y - 11, width: 14, height: 12, fill: colour }))
      body.push(make('text', { x: x + 20, y, 'font-size': 13, fill: INK_2 }, label))
      x += wide + 22
    }
  }
  y += 16
  for (const { x, y: down, options } of sheet.panels) {
    const panel = Plot.plot({ ...options, document }) as SVGSVGElement
    const look = Object.fromEntries(
      ['fill', 'font-size', 'text-anchor'].map((name) => [name, panel.getAttribute(name) ?? '']),
    )
    const marks = [...panel.childNodes].filter((node) => node.nodeName !== 'style')
    body.push(
      make('g', { ...look, color: INK_3, 'font-size': 12, transform: `translate(${EDGE + x},${y + down})` }, ...marks),
    )
  }
  y += sheet.height
  write(sheet.source, 12, { fill: INK_3 })
  y += EDGE

  return make(
    'svg',
    {
      width: WIDTH,
      height: y,
      viewBox: `0 0 ${WIDTH} ${y}`,
      role: 'img',
      'aria-label': sheet.title,
      'xml:lang': sheet.language === 'zh' ? 'zh-CN' : 'en',
      'font-family': FONTS[sheet.language],
      'font-variant-numeric': 'tabular-nums',
    },
    make('title', {}, sheet.title),
    make('desc', {}, sheet.subtitle),
    make('rect', { width: WIDTH, height: y, fill: PAPER }),
    ...body,
  )
}
