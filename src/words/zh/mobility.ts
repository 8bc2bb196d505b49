import { fixed, grouped, percent } from '../numbers.ts'
import type { Setting } from '../shape.ts'
import type { Against, Lead, MobilityWords, Outlay } from '../shapes/mobility.ts'
import { flows } from './flows.ts'
import { BASELINE, band, points } from './phrases.ts'

const SPENDING = '政策支出'
/** Regions that a title names one by one. */
const NAMED = 4
const under = (policy: string | undefined): string => (policy === undefined ? '' : `${policy}下，`)
const listed = (names: readonly string[]): string => names.join('、')

function notes(list: readonly { readonly against: Against }[]): { after: string[]; end: string } {
  const first = list.findIndex(({ against }) => 'before' in against || against.clear)
  if (first < 0) return { after: list.map(() => ''), end: `；与${BASELINE}均无明确差异` }
  const after = list.map(({ against: it }, k) => {
    if ('before' in it && Number.isNaN(it.before)) return ''
    if ('before' in it) return `（${k === first ? `${it.year} 年 ` : ''}${percent(it.before)}）`
    if (!it.clear) return '（无明确变化）'
    return `（${k === first ? `比${BASELINE}` : ''}${it.by > 0 ? '高' : '低'}${points(Math.abs(it.by))}）`
  })
  return { after, end: '' }
}

/** What the charts of things on the move say, in Chinese. */
export function mobilityOf(setting: Setting): MobilityWords {
  const { places, functions, regionsTogether, others, governments, sellers, money } = setting
  const kinds = { goods: flows.goods, capital: flows.capital, technology: flows.technology }
  /** Of many their number. */
  const drawers = (to: readonly string[]): string =>
    to.length > NAMED ? `其他 ${to.length} 地` : to.map((place) => places[place]).join('和')
  const leads = (list: readonly Lead[]): string =>
    list.map(({ place, functions: of }) => `${listed(of.map((f) => functions[f]))}以${places[place]}领先`).join('，')
  return {
    kinds,
    destinations: {
      title: (kind, policy, year, origin, to, value, by, clear) => {
        const compared = clear
          ? `比${BASELINE}${by > 0 ? '高' : '低'}${points(Math.abs(by))}`
          : `与${BASELINE}无明确差异`
        return kind === 'capital'
          ? `${policy}下，${year} 年${places[origin]}投资的 ${percent(value)} 投向${drawers(to)}，${compared}`
          : `${policy}下，${year} 年${places[origin]}技术合同额的 ${percent(value)} 流向${drawers(to)}，${compared}`
      },
      alone: (kind, from, year, origin, to, before, after) =>
        `${year} 年${places[origin]}${kind === 'capital' ? '投资' : '技术合同额'}的 ${percent(after)} ${kind === 'capital' ? '投向' : '流向'}${drawers(to)}${from === year || Number.isNaN(before) ? '' : `，${from} 年为 ${percent(before)}`}`,
      subtitle: (kind, origin, seeds) =>
        kind === 'capital'
          ? `${places[origin]}企业的投资去向，占全年投资的 %；各图纵轴不同。${band(seeds)}。`
          : `${places[origin]}专利许可的签约地，按合同额，占全年合计的 %；各图纵轴不同。${band(seeds)}。`,
      rows: (kind, origin) => `flows.csv 中由 ${origin} 流出的 ${kind}，各功能、四个季度之和，除以各去向之和`,
      none: (kind, policy, year, origin) =>
        `${under(policy)}${year} 年${places[origin]}没有${kind === 'capital' ? '投资' : '技术合同'}，无从计算比例`,
      stays: (origin) => `${places[origin]}（留在本地）`,
    },
    conversion: {
      title: (policy, year, origin, list) => {
        const known = list.filter(({ value }) => !Number.isNaN(value))
        const none = list.filter(({ value }) => Number.isNaN(value)).map(({ place }) => places[place])
        const { after, end } = notes(known)
        const said = known.map(({ place, value }, k) => `${places[place]} ${percent(value)}${after[k]}`)
        const nobody = none.length > 0 && `${places[origin]}专利在${listed(none)}未遇到候选企业`
        if (known.length === 0) return `${under(policy)}${year} 年${nobody}`
        return [
          `${under(policy)}${year} 年${places[origin]}专利遇到当地候选企业后的转化率：${said.join('、')}${end}`,
          nobody,
        ]
          .filter(Boolean)
          .join('；')
      },
      subtitle: (origin, seeds) =>
        `${places[origin]}专利的许可数除以遇到候选企业的专利数，按企业所在地，%；各图纵轴相同。${band(seeds)}。`,
      rows: (origin) => `${origin} 的年度 conversion-in-<place>（--every year）：四个季度的许可数之和除以相遇数之和`,
      home: (origin) => `${places[origin]}（本地）`,
    },
    flowMap: {
      title: (policy, year, list, alone = false) => {
        const { after, end } = notes(list)
        const said = list.map(({ kind, value }, k) => `${kinds[kind]} ${percent(value)}${after[k]}`)
        return `${under(policy)}${year} 年${regionsTogether}${alone ? '' : '各自'}流出的部分中流向${alone ? places.national : others}的比例：${said.join('，')}${end}`
      },
      subtitle: (seeds, policy, limit) =>
        `${money.unit}/年${seeds === 1 ? '' : `，${seeds} 个种子的均值`}；同一行内箭头宽度与数值成正比（最细为发丝线），颜色为流出地的颜色。资本为当年投资，技术为签约合同额。未绘：留在本地的部分，以及${places.national}与${places.world}之间的往来。${policy ? `粗体：与${BASELINE}${seeds === 1 ? '不同' : '有明确差异（90% 的种子）'}。` : ''}${limit === undefined ? '' : `每行只画最大的 ${limit} 项流动，数字写在有空白处。`}`,
      rows: 'flows.csv 的 goods、capital、technology，各功能、四个季度之和',
      panel: (kind, when) => `${kinds[kind]}，${when}`,
    },
    advantage: {
      title: (policy, year, leaders, unclear, before) => {
        const said = [
          `${under(policy)}${year} 年对${places.national}的销售中，${leads(leaders)}`,
          unclear.length > 0 && `${listed(unclear.map((f) => functions[f]))}无明确领先者`,
          policy !== undefined && (before === 'same' ? `领先者与${BASELINE}相同` : `${BASELINE}中${leads(before)}`),
        ]
        return said.filter(Boolean).join('；')
      },
      nobody: (policy, year) => `${under(policy)}${year} 年对${places.national}的销售中，各功能均无明确领先的地区`,
      subtitle: (seeds, policy) =>
        `显示性比较优势：某功能占本地区销售的比重，除以其占${sellers}在该市场销售的比重（Balassa 1965），对数轴；${regionsTogether}中数值最高者为领先。${policy ? `粗线：政策；细线：${BASELINE}。` : ''}${band(seeds)}。`,
      rows: '年度 rca-national 与 rca-international（--every year）：按四个季度的销售',
      sold: { national: `销往${places.national}`, international: `销往${places.world}` },
    },
    cost: {
      title: (year, outlays, paired) => {
        const say = ({ called, value, share }: Outlay) => `${called} ${grouped(value)}（${fixed(100 * share, 2)}%）`
        const by = outlays.toSorted((a, b) => b.value - a.value)
        const unit = `${year} 年${SPENDING}，${money.unit}/年（占${regionsTogether} GDP 之比）${paired ? `，与${BASELINE}之差` : ''}`
        if (outlays.length > 3)
          return `${unit}：${outlays.length} 个情景中最高为${say(by[0])}，最低为${say(by.at(-1)!)}`
        return `${unit}：${by.map(say).join('、')}`
      },
      subtitle: (seeds, paired) =>
        `${governments}用于政策的支出${paired ? `，同一种子下与${BASELINE}之差` : ''}。左：${money.unit}/年；右：占本地区 GDP 的 %。${band(seeds)}。没有来源的为示意成本。`,
      rows: (paired) => `series.csv 的 lever-cost${paired ? `（减去${BASELINE}）` : ''}与 gdp，四个季度之和`,
      money: (called) => `${called}：${money.unit}/年`,
      share: '占 GDP 的 %',
    },
  }
}
