import { expect, test } from 'vitest'
import { WORLD } from '../../scripts/default-world.ts'
import {
  AXIS_COLOURS,
  BASELINE,
  contrast,
  INK,
  INK_2,
  INK_3,
  inkOn,
  PAPER,
  readable,
} from '../../src/charts/palette.ts'

const PLACE_COLOURS = WORLD.places.map(({ colour }) => colour)
const FUNCTION_COLOURS = WORLD.functions.map(({ colour }) => colour)

test('every place, function, axis and the baseline has a colour of its own', () => {
  const all = [...PLACE_COLOURS, ...FUNCTION_COLOURS, ...Object.values(AXIS_COLOURS), BASELINE]
  expect(new Set(all).size).toBe(all.length)
})

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 10)
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
  expect(contrast('#FF0000', '#FF0000')).toBe(1)
})

test.each([INK, INK_2, INK_3, ...PLACE_COLOURS, ...Object.values(AXIS_COLOURS)])(
  '%s can be read on the paper',
  (colour) => {
    expect(contrast(colour, PAPER)).toBeGreaterThanOrEqual(4.5)
  },
)

test('the baseline can be seen on the paper', () => {
  expect(contrast(BASELINE, PAPER)).toBeGreaterThanOrEqual(3)
})

test.each(FUNCTION_COLOURS)('a number can be read on %s', (fill) => {
  expect(contrast(inkOn(fill), fill)).toBeGreaterThanOrEqual(4.5)
})

test('neighbours in a bar differ in lightness, not in hue alone', () => {
  const ramp = FUNCTION_COLOURS
  for (let k = 1; k < ramp.length; k++) expect(contrast(ramp[k]!, ramp[k - 1]!)).toBeGreaterThan(1.1)
})

test.each(['protan', 'deutan'] as const)('regions stay apart for %s eyes', (eyes) => {
  const [a, b, c] = PLACE_COLOURS.slice(0, 3).map((colour) => seen(colour, eyes))
  for (const [x, y] of [
    [a, b],
    [b, c],
    [a, c],
  ] as const)
    expect(Math.hypot(...x!.map((v, k) => v - y![k]!))).toBeGreaterThan(0.04)
})

/** Linear RGB as a dichromat sees it. Source: Machado, Oliveira and Fernandes (2009), severity 1. */
function seen(colour: string, eyes: 'protan' | 'deutan'): number[] {
  const matrix = {
    protan: [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    deutan: [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  }[eyes]
  const rgb = [1, 3, 5].map((at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2)
  return matrix.map((row) => row.reduce((sum, m, k) => sum + m * rgb[k]!, 0))
}

test('a colour of a table is kept where it can be read, and darkened where it cannot', () => {
  expect(PLACE_COLOURS.map(readable)).toEqual(PLACE_COLOURS)
  for (const pale of ['#FFFFFF', '#ECD76A', '#77FF77'])
    expect(contrast(readable(pale), PAPER)).toBeGreaterThanOrEqual(4.5)
})
