import type { Setting } from '../../words/shape.ts'
import { ELASTICITY, FEATURED_FUNCTION, FEATURED_REGION, WINDOW } from '../world/featured.ts'

/** 含义、公式中字母的说明，以及取值更大时的后果。 */
export const assumptionNotes = ({
  functions,
  places,
  hub,
  money,
  years,
  regionsShort,
}: Setting): Readonly<Record<string, string>> => ({
  [ELASTICITY]: `${functions[FEATURED_FUNCTION]}各品种之间的替代弹性：x 销售额，S 供给的资本，κ 单位成本，τ 贸易成本。越大，销售越随成本转移。`,
  'trade-distance': '模型起点时国内贸易的距离弹性：x 为 r 地对 s 地的销售额，d 距离。越大，贸易越集中于近处。',
  'trade-border': '模型起点时跨区域边界损失的贸易份额：x 为 r 地对另一地区 s 的销售额。越大，各地越多在本地采购。',
  [WINDOW]: `专利领先${places[FEATURED_REGION]}企业多少仍能被吸收：P 吸收概率，g 专利领先的程度，p 中试平台的加成，b 专利成熟度。越大，${places[FEATURED_REGION]}能用的${hub.name}专利越多。`,
  'knowledge-decay': '知识存量 V 每季过时的比例。越大，早年的研发对当前发明的帮助越小。',
  'technology-border':
    '专利寻找企业时跨越区域边界的代价：m 相遇概率，s 两地技术市场的力度（0 至 1）。越大，技术市场的作用空间越大。',
  'investment-distance': '投资的出行时间弹性：U 一地的吸引力，ρ 利润率，T 出行时间。越大，快速交通越能引动资本。',
  'capital-depreciation': '资本 K 每季损耗的比例；I 投资。越大，资本转移到别处越快。',
  'choice-intensity':
    '投资者跟随利润的程度：w 某地在可投资之地中的权重，p⁰ 起点份额，ρ 利润率。越大，微小差异引起的流动越多。',
  'world-growth': `国外需求 E 的增速（以${money.one}计）。越大，对国外销售越多。`,
  'national-growth-later': `${years.checked[1]} 年（最后观测年）之后${places['national']}需求 E 的增速。越大，${regionsShort}对国内销售越多。`,
  'frontier-growth': '各地已知最先进技术 Ω 的增速。越大，可学之物越多，不学者落后越快。',
})
