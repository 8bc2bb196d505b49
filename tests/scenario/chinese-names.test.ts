import { expect, it } from 'vitest'
import {
  ASSUMPTIONS,
  FUNCTIONS,
  INDICATOR_NAMES,
  INDICATORS,
  LEVER_KEYS,
  LEVERS,
  PLACES,
  REGIONS,
  SCENARIO_KEYS,
  WORDS,
  WORLD,
} from '../../scripts/default-world.ts'
import { leverNamesIn } from '../../src/scenario/json-schema.ts'
import { idOfChinese } from '../../src/text/chinese.ts'
import { nearest } from '../../src/text/nearest.ts'

const { assumptions, functions, levers, places, scenarios } = WORDS.zh

it.each([
  ['places', places, PLACES],
  ['functions', functions, [...FUNCTIONS, 'local']],
  ['levers', levers, Object.keys(LEVERS)],
  ['scenarios', scenarios, Object.keys(scenarios)],
  ['assumptions', assumptions, Object.keys(ASSUMPTIONS)],
  ['indicators', INDICATOR_NAMES.zh, INDICATORS.map(({ id }) => id)],
] as const)('what charts call %s is understood', (_, names, ids) => {
  for (const id of ids) expect(nearest((names as Record<string, string>)[id]!, ids)).toBe(id)
})

it.each([
  ['北京市', REGIONS, 'beijing'],
  ['河北省', REGIONS, 'hebei'],
  [' 天津 ', REGIONS, 'tianjin'],
  ['津', REGIONS, 'tianjin'],
  ['國外', PLACES, 'world'],
  ['高端製造業', FUNCTIONS, 'advanced'],
  ['航運', FUNCTIONS, 'shipping'],
  ['對外開放', Object.keys(LEVERS), 'openness'],
  ['研發補貼', Object.keys(LEVERS), 'research-subsidy'],
  ['雄安新区', Object.keys(LEVERS), 'new-district'],
  ['ｂｅｉｊｉｎｇ', REGIONS, 'beijing'],
  ['Beijing\u200b', REGIONS, 'beijing'],
  ['“hebei”', REGIONS, 'hebei'],
  ['政策', SCENARIO_KEYS[1], 'levers'],
  ['地区', LEVER_KEYS[1], 'region'],
  ['until', SCENARIO_KEYS[1], 'horizon'],
  ['until', LEVER_KEYS[1], 'end'],
  ['name', SCENARIO_KEYS[1], 'title'],
  ['name', LEVER_KEYS[1], 'id'],
  ['parent', SCENARIO_KEYS[1], 'extends'],
  ['policies', SCENARIO_KEYS[1], 'levers'],
  ['amount', LEVER_KEYS[1], 'value'],
  ['from', LEVER_KEYS[1], 'start'],
] as const)('%s among %j is %s', (word, ids, id) => {
  expect(nearest(word, ids)).toBe(id)
})

it('a word that names nothing here is not taken for something else', () => {
  expect(idOfChinese('上海', REGIONS)).toBeUndefined()
  expect(idOfChinese('北京', ['shanghai'])).toBeUndefined()
  expect(idOfChinese('市', REGIONS)).toBeUndefined()
})

it('what a lever is called finally comes first, and what it was called is still understood', () => {
  for (const [kind, names] of Object.entries(leverNamesIn(WORLD))) {
    expect(names[0]).toBe(levers[kind as keyof typeof levers])
    for (const name of names) expect(idOfChinese(name, Object.keys(LEVERS))).toBe(kind)
  }
  const ids = INDICATORS.map(({ id }) => id)
  expect(
    ['居民可支配收入', '研发支出', '专利产出', '待售专利', '转让专利'].map((name) => idOfChinese(name, ids)),
  ).toEqual(['income', 'rd-spending', 'patents-made', 'patents-on-offer', 'patents-transferred'])
})
