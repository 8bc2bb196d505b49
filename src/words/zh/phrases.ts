import { fixed, percent } from '../numbers.ts'
import { scenarios } from './scenarios.ts'

/** Turns of phrase that Chinese titles are made of. */

/** What differences are differences from. */
export const BASELINE = scenarios.baseline

export const band = (seeds: number): string =>
  seeds === 1 ? '仅一个种子，无区间' : `线为均值，色带为 ${seeds} 个种子的 90% 区间`
/** Sizes that follow a word: a figure with a space before it, or words without. */
export const inWords = (size: number): string => (size < 0.0005 ? '不到 0.1%' : ` ${percent(size)}`)
export const points = (size: number): string =>
  size < 0.0005 ? '不到 0.1 个百分点' : ` ${fixed(100 * size, 1)} 个百分点`
