import type { Scales } from '../words/shape.ts'

/** The largest number in which a value comes to half a one at least, and what values of the tables are divided by to be counted in it. */
export function scaleOf(size: number, value: number, scales: Scales): { readonly per: number; readonly word: string } {
  const scale = scales.find((one) => value * size >= one.size / 2) ?? scales.at(-1)!
  return { per: scale.size / size, word: scale.word }
}
