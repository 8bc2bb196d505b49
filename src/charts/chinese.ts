import { axes, levers, leverUnits } from './chinese-levers.ts'
import { mobility } from './chinese-mobility.ts'
import { band, functions, inWords, places, points, scenarios, short } from './chinese-names.ts'
import { report } from './chinese-report.ts'
import { sensitivity } from './chinese-sensitivity.ts'
import { studies } from './chinese-studies.ts'
import type { Change, Words } from './english.ts'
import { isShipped, listed, named } from './naming.ts'
import { fixed, percent } from './numbers.ts'

export const chinese: Words = {
  places,
  functions,
  functionsShort: short,
  all: '三地合计',
  baseline: '基准',
  policy: '政策',
  observed: '观测值',
  none: '无数值：分母为零',
  called: (of) => (isShipped(of) ? `${scenarios[of.id]}情景` : `“${of.title.zh}”情景`),
  inYear: (year, word) => `${year} 年${word}`,
  source: (cases, rows, { observed = false, outline = false } = {}) => {
    const { titles, seeds } = named(cases, 'zh')
    const said = [
      `来源：factor-mobility；${titles.map(({ id, title }) => `${id}（${title}）`).join('、')}；种子 ${listed(seeds)}。`,
      `所绘数据：${rows}。`,
      observed && '观测值：国家统计局。',
      outline && '区域轮廓：Natural Earth。',
    ]
    return said.filter(Boolean).join('')
  },
  gdp: {
    title: (policy, year, gains, losses, unclear) => {
      if (gains.length + losses.length === 0) return `${policy}下，各地 ${year} 年 GDP 均无明确变化`
      const list = (verb: string, changes: readonly Change[]) =>
        changes.map(({ place, size }) => `${places[place]}${verb}${inWords(size)}`).join('、')
      const said = [
        list('增加', gains),
        list('减少', losses),
        unclear.length > 0 && `${unclear.map((place) => places[place]).join('、')}变化不明确`,
      ]
      return `到 ${year} 年，${policy}的 GDP 变化：${said.filter(Boolean).join('；')}`
    },
    single: (year) => `${year} 年三地 GDP：仅一年，无从比较`,
    growth: (from, to, folds) =>
      `${to} 年 GDP 与 ${from} 年之比：${folds.map(({ place, size }) => `${places[place]} ${fixed(size, 1)} 倍`).join('，')}`,
    subtitle: (policy, seeds) =>
      policy === undefined
        ? `现价 GDP，万亿元/年。${band(seeds)}。`
        : `上：现价 GDP，万亿元/年。下：同一种子下${policy}与基准之差，%。${band(seeds)}。`,
    unit: '万亿元/年',
    rows: 'series.csv 的 gdp，四个季度之和',
    difference: '差异，%',
  },
  work: {
    title: (policy, year, place, func, by, to) =>
      `${policy}下，${year} 年${functions[func]}占${places[place]}增加值的 ${percent(to)}，比基准${by > 0 ? '高' : '低'}${points(Math.abs(by))}`,
    none: (policy, year) => `${policy}下，到 ${year} 年各可贸易功能占增加值的比重均无明确变化`,
    single: (year) => `${year} 年的功能分工：仅一年，无从比较`,
    shift: (from, to, place, func, a, b) =>
      `${places[place]}变化最大：${functions[func]}占增加值的比重由 ${from} 年的 ${percent(a)} 变为 ${to} 年的 ${percent(b)}`,
    subtitle: (seeds, policy) =>
      `各功能占本地区增加值的比重，%；${seeds === 1 ? '仅一个种子' : `${seeds} 个种子的均值`}。${policy ? '右侧：与基准相比，政策变动最大的可贸易功能，百分点（灰色：正负不明确）。' : ''}`,
    rows: 'series.csv 的 value-added，四个季度之和，除以本地区各功能之和',
    change: (func, by) => `${short[func]} ${by}`,
  },
  ...mobility,
  studies,
  report,
  levers,
  leverUnits,
  axes,
  sensitivity,
  row: (of) => (isShipped(of) ? scenarios[of.id]! : of.id),
  table: {
    none: '–：分母为零',
    seeds: (seeds) => (seeds === 1 ? '仅一个种子，结论不确定' : `${seeds} 个种子的均值；括号内：正负不明确`),
    year: (year, policy = '') => [`${year} 年`, policy].filter(Boolean).join(' '),
    work: '功能分工，占 GDP 的 %',
    destinations: {
      technology: (origin) => `${places[origin]}技术的去向，%`,
      capital: (origin) => `${places[origin]}资本的去向，%`,
    },
    outcome: (year) => `${year} 年，政策与基准之差`,
    cost: '成本，亿元',
    burden: '成本，占 GDP',
    gdp: 'GDP',
    charts: '图表',
    pictures: (folder, count, example) => `${folder}，共 ${count} 幅，如 ${example}`,
    files: '分年数据',
  },
}
