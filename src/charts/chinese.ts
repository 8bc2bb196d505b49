import type { Change, Words } from './english.ts'
import { listed, named } from './naming.ts'
import { fixed, percent } from './numbers.ts'

const places: Words['places'] = {
  beijing: '北京',
  tianjin: '天津',
  hebei: '河北',
  national: '国内其他地区',
  world: '国外',
}

const functions: Words['functions'] = {
  research: '研发服务',
  advanced: '高端制造',
  general: '一般制造',
  logistics: '物流',
  shipping: '航运',
  local: '本地服务',
}

const short: Words['functions'] = { ...functions, research: '研发', local: '本地' }

const band = (seeds: number): string =>
  seeds === 1 ? '仅一个种子，无区间' : `线为中位数，色带为 ${seeds} 个种子的 90% 区间`
const inWords = (size: number): string => (size < 0.0005 ? '不到 0.1%' : percent(size))
const points = (size: number): string => (size < 0.0005 ? '不到 0.1 个百分点' : `${fixed(100 * size, 1)} 个百分点`)

export const chinese: Words = {
  places,
  functions,
  functionsShort: short,
  all: '三地合计',
  baseline: '基准',
  policy: '政策',
  observed: '观测值',
  called: () => '政策情景',
  inYear: (year, word) => `${year} 年${word}`,
  source: (comparison, observed) => {
    const { titles, seeds } = named(comparison, 'zh')
    return `来源：factor-mobility；${titles.map(({ id, title }) => `${id}（${title}）`).join('、')}；种子 ${listed(seeds)}。${observed ? '观测值：国家统计局。' : ''}`
  },
  gdp: {
    title: (policy, year, gains, losses, unclear) => {
      if (gains.length + losses.length === 0) return `${policy}下，各地 ${year} 年 GDP 均无明确变化`
      const list = (verb: string, changes: readonly Change[]) =>
        changes.map(({ place, size }) => `${places[place]}${verb} ${inWords(size)}`).join('、')
      const said = [
        list('增加', gains),
        list('减少', losses),
        unclear.length > 0 && `${unclear.map((place) => places[place]).join('、')}变化不明确`,
      ]
      return `到 ${year} 年，${policy}的 GDP 变化：${said.filter(Boolean).join('；')}`
    },
    growth: (from, to, folds) =>
      `${to} 年 GDP 与 ${from} 年之比：${folds.map(({ place, size }) => `${places[place]} ${fixed(size, 1)} 倍`).join('，')}`,
    subtitle: (policy, seeds) =>
      policy === undefined
        ? `现价 GDP，万亿元/年。${band(seeds)}。`
        : `上：现价 GDP，万亿元/年。下：同一种子下${policy}与基准之差，%。${band(seeds)}。`,
    unit: '万亿元/年',
    difference: '差异，%',
  },
  work: {
    title: (policy, year, place, func, by, to) =>
      `${policy}下，${year} 年${functions[func]}占${places[place]}增加值的 ${percent(to)}，比基准${by > 0 ? '高' : '低'} ${points(Math.abs(by))}`,
    none: (policy, year) => `${policy}下，到 ${year} 年各可贸易功能占增加值的比重均无明确变化`,
    shift: (from, to, place, func, a, b) =>
      `${places[place]}变化最大：${functions[func]}占增加值的比重由 ${from} 年的 ${percent(a)} 变为 ${to} 年的 ${percent(b)}`,
    subtitle: (seeds, policy) =>
      `各功能占本地区增加值的比重，%；${seeds === 1 ? '仅一个种子' : `${seeds} 个种子的均值`}。${policy ? '右侧：与基准相比，政策变动最大的可贸易功能，百分点（灰色：正负不明确）。' : ''}`,
    change: (func, by) => `${short[func]} ${by}`,
  },
  capital: {
    title: (policy, year, origin, to, value, by, clear) =>
      `${policy}下，${year} 年${places[origin]}投资的 ${percent(value)} 投向${to.map((place) => places[place]).join('和')}，${
        clear ? `比基准${by > 0 ? '高' : '低'} ${points(Math.abs(by))}` : '与基准无明确差异'
      }`,
    alone: (from, year, origin, to, before, after) =>
      `${year} 年${places[origin]}投资的 ${percent(after)} 投向${to.map((place) => places[place]).join('和')}，${from} 年为 ${percent(before)}`,
    subtitle: (origin, seeds) => `${places[origin]}企业的投资去向，占全年投资的 %；各图纵轴不同。${band(seeds)}。`,
    stays: (origin) => `${places[origin]}（留在本地）`,
  },
  table: {
    seeds: (seeds) => (seeds === 1 ? '仅一个种子，无区间' : `${seeds} 个种子：中位数，以及同种子之差的 90% 区间`),
    gdp: 'GDP，亿元',
    year: (year) => `${year} 年`,
    under: (year) => `${year} 政策`,
    difference: '差异',
    band: '90% 区间',
    work: (year) => `功能分工：${year} 年占增加值的 %，基准 → 政策（均值）`,
    cost: '政策成本，亿元',
    total: (from, to) => `${from}–${to} 合计`,
    ofGdp: (year) => `占 ${year} 年 GDP %`,
    charts: '图表',
    files: '数据',
  },
}
