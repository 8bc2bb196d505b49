import { settingsOf } from '../../worlds/setting.ts'
import { FIRST_YEAR, FITTED_YEAR } from '../world/clock.ts'
import { WORLD } from '../world/shipped.ts'

const { regionsTogether, others, functionsShort, places, sources } = settingsOf(WORLD).zh
const { nation = '全国' } = WORLD.words.zh
const OTHERS = WORLD.names.regions.length > 1 ? others : '其他地区'
const ENDS = WORLD.names.ends.map((func) => functionsShort[func]).join('与')
const OUTSIDE = places['national']
const ABROAD = places['world']
const SINCE = `${FIRST_YEAR} 年四季度`

/** 各指标的计算方法，中文；与 src/indicators 中的英文公式逐一对应。 */
const gravity = (what: string, others: string): string =>
  `${what} ÷ 按引力模型预期的占${others}的份额（引力：Tinbergen 1962）`
const toOthers = (what: string): string => gravity(what, '该地区流向其他各地总量')
const fromOthers = (what: string): string => gravity(what, '来自其他各地总量')
const rca = (where: string): string =>
  `该功能占本地区${where}销售的份额 ÷ 该功能占全部${nation === '全国' ? '全国各地' : nation}卖方${where}销售的份额（Balassa 1965）`
const ends = `“all”：${ENDS}合计（Timmer、Miroudot、de Vries 2019）`
const own = (where: string): string => `本地区${where}销售所含增加值中该功能的份额；${ends}`
const relative = (where: string): string => `上述${where}销售中的份额 ÷ ${OUTSIDE}对同一买方销售中的同一份额；${ends}`
const embodied = (where: string): string =>
  `本地区创造并包含在其${where}销售中的增加值，含经由本地投入者（Leontief 1936；Johnson、Noguera 2012）`

export const formulas: Readonly<Record<string, string>> = {
  gdp: '全部功能的增加值之和，含本地服务（2008 年国民账户体系）',
  'value-added': '要素报酬 + 营业利润；本地服务：本地产出（2008 年国民账户体系）',
  income: '地区生产总值 + 来自外地的股息、中央转移支付与科研经费 − 流向外地的股息与中央税收',
  'lever-cost': '各地区政府为生效中的政策工具支付的金额，按付款政府归集',
  'functional-specialisation-national': own(`对${OUTSIDE}`),
  'functional-specialisation-international': own(`对${ABROAD}`),
  'functional-specialisation-index-national': relative(`对${OUTSIDE}`),
  'tfp-share-of-growth': `${SINCE}以来 Σ TFP ÷ Σ Δ ln Y，其中 TFP = Δ ln Y − s_K Δ ln K − s_L Δ ln L（Solow 1957）；${SINCE}无定义`,
  'tfp-share-of-growth-ky': `${SINCE}以来 Σ TFP/(1 − s_K) ÷ Σ Δ ln Y，其中 Δ ln Y = Δ ln L + s_K/(1 − s_K) Δ ln(K/Y) + TFP/(1 − s_K)（Klenow、Rodríguez-Clare 1997）；${SINCE}无定义`,
  'pull-capital': toOthers(`该地区对${OTHERS}的投资`),
  'pull-technology': toOthers(`该地区售予${OTHERS}的合同额`),
  'radiation-capital': toOthers(`该地区对${OUTSIDE}的投资`),
  'radiation-technology': toOthers(`该地区售予${OUTSIDE}的合同额`),
  'attraction-capital': fromOthers(`来自${OUTSIDE}的投资`),
  'attraction-technology': fromOthers(`来自${OUTSIDE}的合同额`),
  'conversion-inside': `获得许可的次数 ÷ 本地区专利在${OTHERS}遇到候选企业的次数；无相遇时无定义`,
  'conversion-in-national': `获得许可的次数 ÷ 本地区专利在${OUTSIDE}遇到候选企业的次数；无相遇时无定义`,
  'regional-input-share': `向${OTHERS}采购的投入 ÷ 全部投入（含进口零部件）（参照地区间投入产出账户的跨区流量，Isard 1951）`,
  complementarity: `1 − ½ Σ_f |m_f − x_f|：x 为本地区对外销售中各功能的份额，m 为${OTHERS}对外采购中各功能的份额；跨地区按该销售额加权（Michaely 1996）`,
  specialisation: `Σ_f |s_f − s′_f|，0 … 2：本地区与${OTHERS}增加值中各可贸易功能的份额；跨地区按该增加值加权（Krugman 1991）`,
  similarity: `Σ_f min(x_f, x′_f)：本地区与${OTHERS}销售中各功能的份额；跨地区按销售额加权（Finger、Kreinin 1979）`,
  'export-presence': `占${nation}对${ABROAD}销售的份额 ÷ 占${nation} GDP 的份额，${OUTSIDE}按观测值增长（参照 Balassa 1965）`,
  'export-sophistication': `ln A − ln Ω 的均值，按对${ABROAD}的销售加权；前沿为 0（参照 Hausmann、Hwang、Rodrik 2007，以技术代替收入）`,
  'technology-presence': `占${nation}自${ABROAD}所得许可费的份额 ÷ 占${nation}研发经费的份额；${OUTSIDE}的许可费随其 GDP 与登记倾向增长，其研发经费至 ${FITTED_YEAR} 年按观测值（参照 Balassa 1965）`,
  'licence-receipts-international': `自${ABROAD}所得许可费 ÷ 地区生产总值（《国际收支手册》第六版：知识产权使用费）`,
  'domestic-value-added-ratio': `1 − 对${ABROAD}销售中的国外含量，含出口所用零部件及经由国内投入者（Koopman、Wang、Wei 2014）`,
  'value-added-national': embodied(`对${OUTSIDE}`),
  'value-added-international': embodied(`对${ABROAD}`),
  'rca-national': rca(`对${OUTSIDE}`),
  'rca-international': rca(`对${ABROAD}`),
  'rca-domestic': rca(`对全国（含${regionsTogether}）`),
  'net-outflow-capital': `与${OUTSIDE}之间的投资：流出 − 流入`,
  'net-outflow-technology': `与${OUTSIDE}之间的合同额：售出 − 购入`,
  'patents-per-head': `每位常住居民拥有的有效发明专利 ÷ 全国水平，${OUTSIDE} ${FIRST_YEAR}–${FITTED_YEAR} 年按观测值增长（${sources.figures}）`,
  'capital-per-head': `每位常住居民对应的可贸易功能企业资本 ÷ 全国水平，${OUTSIDE}取其供应商资本`,
}
