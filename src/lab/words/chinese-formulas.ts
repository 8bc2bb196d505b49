import { indicators as described } from 'virtual:indicators'
import { BY_PLACE, filled } from '../../indicators/naming.ts'
import { settingsOf } from '../../worlds/setting.ts'
import { FIRST_YEAR, FITTED_YEAR } from '../world/clock.ts'
import { WORLD } from '../world/shipped.ts'

const { regionsTogether, others, functionsShort, places, sources } = settingsOf(WORLD).zh
const { nation = '全国' } = WORLD.words.zh

/** 公式中花括号里的词，各城市群不同。 */
const TERMS = {
  regions: regionsTogether,
  others: WORLD.names.regions.length > 1 ? others : '其他地区',
  ends: WORLD.names.ends.map((func) => functionsShort[func]).join('与'),
  national: places['national']!,
  world: places['world']!,
  nation,
  allNation: nation === '全国' ? '全国各地' : nation,
  since: `${FIRST_YEAR} 年四季度`,
  first: String(FIRST_YEAR),
  fitted: String(FITTED_YEAR),
  figures: sources.figures,
}

/** 指标的计算方法，中文；英文公式与它同在 src/indicators。 */
export function formulaOf(indicator: string): string {
  const own = described[indicator]
  if (own) return filled(own.zh.formula, TERMS)
  const place = indicator.startsWith(BY_PLACE) ? places[indicator.slice(BY_PLACE.length)] : undefined
  return place === undefined ? '' : filled(described[BY_PLACE]!.zh.formula, { ...TERMS, place })
}
