import { JSDOM } from 'jsdom'
import { widthOf } from '../../src/charts/lettering.ts'

export interface Box {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export const parse = (svg: string): Document => new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document

/** Where every text of an SVG stands, by an estimate of its width. Knows translations, anchors and sizes: all that the charts use. */
export function boxesOf(svg: string): Box[] {
  return [...parse(svg).querySelectorAll('text')].map((element) => {
    const size = Number(inherited(element, 'font-size'))
    const width = size * widthOf(element.textContent!)
    const shift = ancestors(element).map(translation)
    const at = (axis: 'x' | 'y', k: 0 | 1) =>
      shift.reduce((sum, by) => sum + by[k], lengthOf(element, axis, size) + lengthOf(element, `d${axis}`, size))
    const [x, y] = [at('x', 0), at('y', 1)]
    const left = { start: x, middle: x - width / 2, end: x - width }[inherited(element, 'text-anchor') ?? 'start']!
    return { text: element.textContent!, left, right: left + width, top: y - 0.8 * size, bottom: y + 0.1 * size }
  })
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const ancestors = (element: Element): Element[] =>
  element.parentElement ? [element, ...ancestors(element.parentElement)] : [element]
const inherited = (element: Element, name: string): string | undefined =>
  ancestors(element)
    .find((each) => each.hasAttribute(name))
    ?.getAttribute(name) ?? undefined

function translation(element: Element): readonly [number, number] {
  const transform = element.getAttribute('transform')
  if (transform === null) return [0, 0]
  const match = /^translate\(([-\d.e]+),([-\d.e]+)\)$/.exec(transform)
  if (!match) throw new Error(`transform ${transform} is not a translation`)
  return [Number(match[1]), Number(match[2])]
}

function lengthOf(element: Element, name: string, size: number): number {
  const text = element.getAttribute(name) ?? '0'
  return text.endsWith('em') ? size * Number.parseFloat(text) : Number(text)
}
