import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Dots } from '../../runs/dots.ts'
import { WORLD } from '../../world/shipped.ts'
import type { Geography } from './geography.ts'

const { regions: REGIONS, functions: FUNCTIONS } = WORLD.names

/** Radius of a dot: by the square root of capital, within bounds. */
const radiusOf = (capital: number, k: number): number => k * Math.min(3.4, 0.8 + 0.09 * Math.sqrt(capital))
/** A firm keeps its spot for as long as it stays in its region. */
const spotOf = (identity: number): number => Math.imul(identity, 2654435761) >>> 0

/** Firms and laboratories as points, on a canvas below the ribbons; decoration for those who see. */
export function DotLayer({
  geography,
  dots,
  theme,
}: {
  geography: Geography
  dots: Dots | undefined
  theme: string
}): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width, height, k } = geography
  useEffect(() => {
    const element = canvas.current!
    const sharp = globalThis.devicePixelRatio || 1
    element.width = width * sharp
    element.height = height * sharp
    const pen = element.getContext('2d')!
    pen.setTransform(sharp, 0, 0, sharp, 0, 0)
    pen.clearRect(0, 0, width, height)
    if (!dots) return
    const style = getComputedStyle(element)
    const colours = FUNCTIONS.map((func) => style.getPropertyValue(`--function-${func}`))
    pen.globalAlpha = 0.8
    for (let i = 0; i < dots.identity.length; i++) {
      const cell = dots.cell[i]
      const region = REGIONS[Math.floor(cell / FUNCTIONS.length)]
      const [x, y] = geography.spotIn(region, spotOf(dots.identity[i]))
      pen.fillStyle = colours[cell % FUNCTIONS.length]
      pen.beginPath()
      pen.arc(x, y, radiusOf(dots.capital[i], k), 0, 7)
      pen.fill()
    }
    pen.fillStyle = colours[0]
    for (let i = 0; i < dots.laboratory.length; i++) {
      const [x, y] = geography.spotIn(REGIONS[dots.laboratory[i]], spotOf(i + 7919))
      const r = 2.3 * k
      pen.beginPath()
      pen.moveTo(x, y - r * 1.2)
      pen.lineTo(x + r * 1.1, y + r * 0.8)
      pen.lineTo(x - r * 1.1, y + r * 0.8)
      pen.fill()
    }
  }, [geography, dots, theme])
  return <canvas ref={canvas} class="dots" style={{ width: `${width}px`, height: `${height}px` }} />
}
