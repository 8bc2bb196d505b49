import { FRAME } from '../../src/words/frame.ts'
import { INDICATOR_NAMES, WORDS } from '../default-world.ts'

const indicator = (id: string) => [INDICATOR_NAMES.zh[id]!, INDICATOR_NAMES.en[id]!] as const
const circulation = (id: 'internal' | 'national' | 'international') => [FRAME[id].name.zh, FRAME[id].name.en] as const

/** Words of the field and of the paper, in both languages, and where each is in the model. */
export const TERMS: readonly (readonly [chinese: string, english: string, where: string])[] = [
  [
    '水平知识链',
    'horizontal knowledge chain',
    'χ_rs (`pair.chain`), raised by the lever `joint-laboratories`; acts in `invent` on knowledge within reach and on the level of inventions',
  ],
  [
    '梯度创新链',
    'gradient innovation chain',
    'windows ξ_P and readiness b_P (`region.pilotWindow`, `region.pilotReadiness`), raised by the lever `pilot-platforms`; acts in `transfer`',
  ],
  [
    '垂直产业链',
    'vertical industrial chain',
    'input shares μ_fg in `trade`; measured by `regional-input-share`, drawn together by `supply-chain-programme`',
  ],
  [...circulation('internal'), 'sales among the three regions: `sales-internal`'],
  [...circulation('national'), 'sales to the rest of China: `sales-national`, `rca-national`'],
  [...circulation('international'), 'sales to the world: `sales-international`, `rca-international`'],
  [
    '吸引力',
    'attraction',
    'what a region draws from the rest of China over its gravity-expected share: `attraction-capital`, `attraction-technology`',
  ],
  [
    '辐射力',
    'radiation',
    'what a region sends to the rest of China over its gravity-expected share: `radiation-capital`, `radiation-technology`',
  ],
  [
    ...indicator('conversion-rate'),
    'licences taken over patents that met a candidate, in `transfer`: `conversion-rate` and its kin',
  ],
  [
    ...indicator('location-quotient'),
    'share of a function in a region’s GDP over its share in that of the three: `location-quotient`',
  ],
  [
    '显示性比较优势',
    'revealed comparative advantage',
    'share of a function in sales over its share in the sales of all Chinese sellers: `rca-national`, `rca-international`',
  ],
  [
    '功能专业化',
    'functional specialisation',
    'share of research and high-end manufacturing in value added embodied in sales: `functional-specialisation-national`, `-international`',
  ],
  [...indicator('domestic-value-added-ratio'), '`domestic-value-added-ratio`'],
  [
    ...indicator('complementarity'),
    'fit of what one region sells to what the others buy (Michaely): `complementarity`',
  ],
  [...indicator('specialisation'), 'Krugman’s index over the three regions: `specialisation`'],
  ['吸收能力', 'absorptive capacity', 'window s_r in `absorption`, by place'],
  ['技术成熟度', 'readiness', 'b in `readiness`, by quarters on offer'],
  ['关联性', 'relatedness', 'φ_fg (`use.related`): where patents of a field look for a firm'],
  [
    '技术合同成交额',
    'contract value',
    'what a licence is worth at signing, a memo item: `contract.value`, flow `technology`',
  ],
  ['专利许可费', 'licence fee', 'c_F of contract value, property income: `contract.fee`, flow `fees`'],
  ['知识生产函数', 'knowledge production function', 'mean of the Poisson draw in `invent`'],
  ['与前沿的差距', 'distance to the frontier', '`gap0` and `gap`; closed in `research`'],
  ['自由资本模型', 'footloose-capital model', '`trade`: one unit of capital is one variety'],
  ['产业转移', 'relocation of firms', '`relocate`, flow `moves`'],
  ['衍生企业', 'spin-off', '`found`: its makers carry a patent into production'],
  [WORDS.zh.levers.relief, WORDS.en.levers.relief.toLowerCase(), 'lever `relief`: in `invest` and `relocate`'],
  ['雄安新区', 'Xiong’an New Area', 'lever `new-district`'],
  [
    '公共随机数',
    'common random numbers',
    'addressed draws, section 4: two scenarios under one seed differ by what policy causes',
  ],
]
