import type { Words } from './english.ts'
import { fixed, percent } from './numbers.ts'

/** Names and turns of phrase that Chinese titles are made of. */

export const places: Words['places'] = {
  beijing: '北京',
  tianjin: '天津',
  hebei: '河北',
  national: '国内其他地区',
  world: '国外',
}

export const functions: Words['functions'] = {
  research: '研发服务',
  advanced: '高端制造',
  general: '一般制造',
  logistics: '物流',
  shipping: '航运',
  local: '本地服务',
}

export const short: Words['functions'] = { ...functions, research: '研发', local: '本地' }

export const band = (seeds: number): string =>
  seeds === 1 ? '仅一个种子，无区间' : `线为均值，色带为 ${seeds} 个种子的 90% 区间`
/** Sizes that follow a word: a figure with a space before it, or words without. */
export const inWords = (size: number): string => (size < 0.0005 ? '不到 0.1%' : ` ${percent(size)}`)
export const points = (size: number): string =>
  size < 0.0005 ? '不到 0.1 个百分点' : ` ${fixed(100 * size, 1)} 个百分点`

/** What titles call the shipped scenarios, whose own titles are too long for a sentence. */
export { scenarios } from '../words/zh/names.ts'
