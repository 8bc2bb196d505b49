import type { Named } from '../language.ts'
import { captionSource, listed, shortOf } from '../naming.ts'
import { fixed, percent } from '../numbers.ts'
import type { Dictionary, Names, Setting } from '../shape.ts'
import type { Change, ChartWords } from '../shapes/charts.ts'
import { BASELINE, band, inWords, points } from './phrases.ts'

/** What sentences call a scenario: the standing policy by its name, any other as a scenario. */
export const calledIn = (of: Named, scenarios: Names): string => {
  const short = shortOf(of, scenarios)
  if (short === undefined) return `“${of.title.zh}”情景`
  return of.id === 'baseline' ? short : `${short}情景`
}

/** What charts of GDP and of who does what say, in Chinese. */
export const chartWords = (
  { places, functions, functionsShort, regionsTogether, sources }: Setting,
  { scenarios }: Pick<Dictionary, 'scenarios'>,
): ChartWords => ({
  baseline: BASELINE,
  baselineShort: '既有政策',
  policy: '政策',
  observed: '观测值',
  none: '无数值：分母为零',
  called: (of) => calledIn(of, scenarios),
  row: (of) => shortOf(of, scenarios) ?? of.id,
  inYear: (year, word) => `${year} 年${word}`,
  source: (cases, rows, { observed = false, outline = false } = {}) => {
    const { titles, seeds } = captionSource(cases, 'zh')
    const said = [
      `来源：factor-mobility；${titles.map(({ id, title }) => `${id}（${title}）`).join('、')}；种子 ${listed(seeds)}。`,
      `所绘数据：${rows}。`,
      observed && `观测值：${sources.figures}。`,
      outline && `区域轮廓：${sources.outline}。`,
    ]
    return said.filter(Boolean).join('')
  },
  gdp: {
    title: (policy, year, gains, losses, unclear, rest = { gains: 0, losses: 0, name: true }) => {
      if (gains.length + losses.length === 0) return `${policy}下，各地 ${year} 年 GDP 均无明确变化`
      const list = (verb: string, changes: readonly Change[], more: number) =>
        [
          ...changes.map(({ place, size }) => `${places[place]}${verb}${inWords(size)}`),
          ...(more > 0 ? [`另有 ${more} 地${verb}较少`] : []),
        ].join('、')
      const said = [
        list('增加', gains, rest.gains),
        list('减少', losses, rest.losses),
        unclear.length > 0 &&
          `${rest.name ? unclear.map((place) => places[place]).join('、') : `${unclear.length} 地`}变化不明确`,
      ]
      return `到 ${year} 年，${policy}的 GDP 变化：${said.filter(Boolean).join('；')}`
    },
    single: (year) => `${year} 年${regionsTogether} GDP：仅一年，无从比较`,
    growth: (from, to, folds, rest = 0) =>
      `${to} 年 GDP 与 ${from} 年之比：${folds.map(({ place, size }) => `${places[place]} ${fixed(size, 1)} 倍`).join('，')}${rest > 0 ? `，另有 ${rest} 地较低` : ''}`,
    subtitle: (policy, seeds, unit) =>
      policy === undefined
        ? `现价 GDP，${unit}/年。${band(seeds)}。`
        : `上：现价 GDP，${unit}/年。下：同一种子下${policy}与${BASELINE}之差，%。${band(seeds)}。`,
    rows: 'series.csv 的 gdp，四个季度之和',
    difference: '差异，%',
  },
  work: {
    title: (policy, year, place, func, by, to) =>
      `${policy}下，${year} 年${functions[func]}占${places[place]}增加值的 ${percent(to)}，比${BASELINE}${by > 0 ? '高' : '低'}${points(Math.abs(by))}`,
    none: (policy, year) => `${policy}下，到 ${year} 年各可贸易功能占增加值的比重均无明确变化`,
    single: (year) => `${year} 年的功能分工：仅一年，无从比较`,
    shift: (from, to, place, func, a, b) =>
      `${places[place]}变化最大：${functions[func]}占增加值的比重由 ${from} 年的 ${percent(a)} 变为 ${to} 年的 ${percent(b)}`,
    subtitle: (seeds, policy) =>
      `各功能占本地区增加值的比重，%；${seeds === 1 ? '仅一个种子' : `${seeds} 个种子的均值`}。${policy ? `右侧：与${BASELINE}相比，政策变动最大的可贸易功能，百分点（灰色：正负不明确）。` : ''}`,
    rows: 'series.csv 的 value-added，四个季度之和，除以本地区各功能之和',
    change: (func, by) => `${functionsShort[func]} ${by}`,
  },
})
