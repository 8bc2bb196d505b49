import type { Axis } from '../words/shapes/sensitivity.ts'

/** Paper and ink: text is written only in the three inks (contrast with the paper at least 4.5). */
export const PAPER = '#FFFFFF'
export const INK = '#1B1E23'
export const INK_2 = '#454A52'
export const INK_3 = '#646A73'
export const HAIRLINE = '#DCD7CC'
/** The baseline is grey everywhere: marks (contrast 3.3), never text. */
export const BASELINE = '#878D96'

/** What nobody knows, what governments do, how people decide: three things that no chart mixes. */
export const AXIS_COLOURS: Readonly<Record<Axis, string>> = {
  assumption: '#6C4A8F',
  lever: '#1F6E5A',
  rule: '#9A4F1C',
}

/** WCAG contrast of two sRGB colours `#rrggbb`: 1 … 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

/** A colour as dark as text on paper has to be: itself, or mixed with ink step by step until it is. */
export function readable(colour: string): string {
  for (let step = 0; step < 10; step++) {
    const mixed = mix(colour, INK, step / 10)
    if (contrast(mixed, PAPER) >= LEGIBLE) return mixed
  }
  return INK
}
const LEGIBLE = 4.5

/** A colour and a part of another, channel by channel. */
function mix(a: string, b: string, part: number): string {
  const channel = (at: number): string => {
    const [from, to] = [a, b].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number]
    return Math.round(from + part * (to - from))
      .toString(16)
      .padStart(2, '0')
      .toUpperCase()
  }
  return `#${[1, 3, 5].map(channel).join('')}`
}

/** The ink that reads best on a fill: the paper or the darkest ink. */
export const inkOn = (fill: string): string => (contrast(fill, PAPER) >= contrast(fill, INK) ? PAPER : INK)

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
