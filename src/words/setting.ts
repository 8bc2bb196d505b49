import type { Language, Setting, Years } from './shape.ts'

/** Years of the evidence. */
export const YEARS: Years = { fitted: [2013, 2020], checked: [2021, 2022], bases: [2013, 2019] }
/** The region whose capital and technology are followed to where they go. */
export const HUB = 'beijing'

/** Beijing, Tianjin and Hebei, as sentences speak of them: the one place where words know the agglomeration. */
const english: Setting = {
  title: 'Beijing–Tianjin–Hebei',
  places: { beijing: 'Beijing', tianjin: 'Tianjin', hebei: 'Hebei', national: 'Rest of China', world: 'World' },
  inText: { beijing: 'Beijing', tianjin: 'Tianjin', hebei: 'Hebei', national: 'the rest of China', world: 'the world' },
  functions: {
    research: 'research',
    advanced: 'advanced manufacturing',
    general: 'general manufacturing',
    logistics: 'logistics',
    shipping: 'shipping',
    local: 'local services',
  },
  functionsShort: {
    research: 'research',
    advanced: 'advanced',
    general: 'general',
    logistics: 'logistics',
    shipping: 'shipping',
    local: 'local',
  },
  all: 'All three',
  regionsTogether: 'the three regions',
  regionsShort: 'the three',
  regionsListed: 'Beijing, Tianjin and Hebei',
  others: 'another of the three',
  governments: 'the three governments',
  sellers: 'Chinese sellers',
  hub: { name: 'Beijing', neighbours: 'neighbours' },
  money: { unit: '10⁸ CNY', plain: '1e8 CNY', scales: [], thousands: [], one: 'yuan' },
  years: YEARS,
  sources: {
    figures: 'National Bureau of Statistics of China',
    outline: 'Natural Earth',
    paper: 'He, Ren and Wang (2022), Acta Geographica Sinica 77(6): 1339–1358',
    abstract: 'He, Ren and Wang (2022)',
  },
  bars: {
    'gdp-hebei-2017-2018': 'GDP of Hebei, 2017 and 2018',
    'tianjin-over-beijing': 'Tianjin’s GDP over Beijing’s: RMS error, against a line of constant growth',
    'contracts-to-neighbours': 'Beijing’s contracts to its neighbours, 2014–2020',
    'share-to-neighbours': 'Their share of Beijing’s, 2013 and 2014–2020',
    'output-absorbed-beijing': 'Beijing’s contracts put out over absorbed, three-year means',
    'output-absorbed-hebei': 'Hebei’s contracts put out over absorbed, three-year means',
    'rd-spending': 'R&D of Beijing and Hebei in every year',
    'patents-in-force-2020': 'Patents in force in 2020',
    'real-growth': 'Mean real growth, 2014–2021',
  },
}

const places = { beijing: '北京', tianjin: '天津', hebei: '河北', national: '国内其他地区', world: '国外' }
const functions = {
  research: '研发服务',
  advanced: '高端制造',
  general: '一般制造',
  logistics: '物流',
  shipping: '航运',
  local: '本地服务',
}

const chinese: Setting = {
  title: '京津冀',
  places,
  inText: places,
  functions,
  functionsShort: { ...functions, research: '研发' },
  all: '三地合计',
  regionsTogether: '三地',
  regionsShort: '三地',
  regionsListed: '北京、天津、河北',
  others: '另两地',
  governments: '三地政府',
  sellers: '全国卖方',
  hub: { name: '北京', neighbours: '津冀' },
  money: { unit: '亿元', plain: '亿元', scales: [], thousands: [], one: '元' },
  years: YEARS,
  sources: {
    figures: '国家统计局',
    outline: 'Natural Earth',
    paper: '贺灿飞、任卓然、王文宇（2022），《地理学报》77(6): 1339–1358',
    abstract: '贺灿飞等（2022）',
  },
  bars: {
    'gdp-hebei-2017-2018': '河北2017、2018年GDP',
    'tianjin-over-beijing': '天津与北京GDP之比的均方根误差，对照匀速增长线',
    'contracts-to-neighbours': '2014—2020年北京流向津冀技术合同额',
    'share-to-neighbours': '其占北京技术合同的比重，2013年及2014—2020年',
    'output-absorbed-beijing': '北京技术合同输出与吸纳之比，三年均值',
    'output-absorbed-hebei': '河北技术合同输出与吸纳之比，三年均值',
    'rd-spending': '北京、河北历年研发经费',
    'patents-in-force-2020': '2020年有效发明专利',
    'real-growth': '2014—2021年平均实际增速',
  },
}

/** What sentences are given until a world is. */
export const SETTINGS: Readonly<Record<Language, Setting>> = { en: english, zh: chinese }
