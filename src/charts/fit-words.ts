import type { ForecastId } from '../evidence/scoreboard.ts'
import type { Language } from './words.ts'

/** What the chart, the table and the page of the fit say. */
export interface FitWords {
  readonly indicators: Readonly<Record<string, string>>
  readonly regions: Readonly<Record<string, string>>
  readonly model: string
  readonly observed: string
  readonly trend: string
  readonly share: string
  title(met: number, fitted: number, unseen: number, checked: number): string
  subtitle(vectors: number, runs: number): string
  readonly roles: Readonly<Record<'fit' | 'check', string>>
  readonly forecasts: Readonly<Record<ForecastId, string>>
  readonly board: readonly string[]
  of(some: number, all: number): string
  /** What a forecast was off by, with its CRPS. */
  off(forecast: string, error: string, crps: string): string
  /** How often constant shares and own trends were nearer than the model, of so many figures; what each was off by. */
  nearer(shares: number, trends: number, figures: number, each: readonly string[]): string
  readonly source: string
  readonly bars: Readonly<Record<string, string>>
  readonly bar: readonly [bar: string, found: string, asked: string, verdict: string, worst: string]
  readonly most: string
  readonly least: string
  readonly met: string
  readonly missed: string
}

const english: FitWords = {
  indicators: {
    gdp: 'GDP, CNY trillion',
    'rd-spending': 'R&D, CNY billion',
    'patents-in-force': 'Patents in force, thousand',
    'output-absorbed-ratio': 'Contracts put out ÷ absorbed',
    'secondary-share': 'Share of industry, 2013 or 2019 = 1',
    'contracts-to-neighbours': 'Contracts to neighbours, 10⁸ CNY a year',
    'share-to-neighbours': 'Share of all contracts of Beijing, %',
    'real-growth': 'Real growth 2014–2021, % a year',
  },
  regions: { beijing: 'Beijing', tianjin: 'Tianjin', hebei: 'Hebei' },
  model: 'model, 90% band',
  observed: 'observed (hollow: unseen by calibration)',
  trend: 'own trend of 2013–2020',
  share: 'share of 2020 × national growth',
  title: (met, fitted, unseen, checked) =>
    `The 90% bands hold ${met} of ${fitted} figures of 2013–2020, and ${unseen} of ${checked} of 2021–2022 that calibration never saw`,
  subtitle: (vectors, runs) =>
    `Medians and bands of ${runs} runs of ${vectors} vectors of assumptions, all combinations of rules alike, with errors of observation and of the model.`,
  roles: { fit: '2013–2020, fitted', check: '2021–2022, unseen' },
  forecasts: { model: 'model', trend: 'own trend', share: 'constant shares' },
  board: [
    'figures',
    'forecast',
    'off by',
    'CRPS',
    'width of the 90% band',
    'held by the band',
    'nearer than the model',
  ],
  of: (some, all) => `${some} of ${all}`,
  off: (forecast, error, crps) => `${forecast} ${error} (${crps})`,
  nearer: (shares, trends, figures, each) =>
    `Of ${figures} figures of 2021–2022 constant shares come nearer than the model to ${shares}, own trends to ${trends}; off by, in tolerances (CRPS): ${each.join(', ')}.`,
  source:
    'Source: factor-mobility; baseline, posterior of calibrate. Observed: scenarios/targets.csv (National Bureau of Statistics of China and others). Three-year means stand in their middle; contracts of 2014–2020 as a mean per year.',
  bars: {
    gdp: 'GDP of each region in every year, furthest off (but the next)',
    'gdp-hebei-2017-2018': 'GDP of Hebei, 2017 and 2018',
    'tianjin-over-beijing': 'Tianjin’s GDP over Beijing’s: RMS error, against a line of constant growth',
    'error-trend': '2021–2022: mean absolute error in tolerances, against own trend',
    'error-share': '2021–2022: mean absolute error in tolerances, against constant shares',
    'crps-trend': '2021–2022: mean CRPS in tolerances, against own trend',
    'crps-share': '2021–2022: mean CRPS in tolerances, against constant shares',
    coverage: '2013–2020: figures within the 90% band',
    'width-trend': '2013–2020: mean width of bands in tolerances, against own trend',
    'width-share': '2013–2020: mean width of bands in tolerances, against constant shares',
    'contracts-to-neighbours': 'Beijing’s contracts to its neighbours, 2014–2020',
    'share-to-neighbours': 'Their share of Beijing’s, 2013 and 2014–2020',
    'output-absorbed-beijing': 'Beijing’s contracts put out over absorbed, three-year means',
    'output-absorbed-hebei': 'Hebei’s contracts put out over absorbed, three-year means',
    'rd-spending': 'R&D of Beijing and Hebei in every year',
    'patents-in-force-2020': 'Patents in force in 2020',
    'real-growth': 'Mean real growth, 2014–2021',
  },
  bar: ['bar', 'found', 'asked', 'verdict', 'furthest off'],
  most: 'at most',
  least: 'at least',
  met: 'met',
  missed: 'not met',
}

const chinese: FitWords = {
  indicators: {
    gdp: 'GDP（万亿元）',
    'rd-spending': '研发经费（十亿元）',
    'patents-in-force': '有效发明专利（千件）',
    'output-absorbed-ratio': '技术合同输出÷吸纳',
    'secondary-share': '第二产业比重，2013或2019=1',
    'contracts-to-neighbours': '北京流向津冀技术合同（亿元/年）',
    'share-to-neighbours': '占北京技术合同的比重（%）',
    'real-growth': '2014—2021年实际增速（%）',
  },
  regions: { beijing: '北京', tianjin: '天津', hebei: '河北' },
  model: '模型，90%区间',
  observed: '观测值（空心：校准未见）',
  trend: '本地2013—2020年趋势',
  share: '2020年占比×全国增速',
  title: (met, fitted, unseen, checked) =>
    `90%区间包含2013—2020年${fitted}个数据中的${met}个，以及校准从未见过的2021—2022年${checked}个中的${unseen}个`,
  subtitle: (vectors, runs) =>
    `${vectors}组假设、共${runs}次运行的中位数与区间，各规则组合权重相同，区间含观测误差与模型偏差。`,
  roles: { fit: '2013—2020年，已拟合', check: '2021—2022年，未见' },
  forecasts: { model: '模型', trend: '本地趋势', share: '固定占比' },
  board: ['数据', '预测', '偏差', 'CRPS', '90%区间宽度', '落入区间', '比模型更近'],
  of: (some, all) => `${some}/${all}`,
  off: (forecast, error, crps) => `${forecast} ${error}（${crps}）`,
  nearer: (shares, trends, figures, each) =>
    `2021—2022年的${figures}个数据中，固定占比有${shares}个比模型更近，本地趋势有${trends}个；偏差以容差计（括号内为CRPS）：${each.join('，')}。`,
  source:
    '来源：factor-mobility，基准情景，calibrate 的后验。观测值：scenarios/targets.csv（国家统计局等）。三年均值置于中间年份；2014—2020年合同额为年均值。',
  bars: {
    gdp: '各地历年GDP，最大偏差（下一项除外）',
    'gdp-hebei-2017-2018': '河北2017、2018年GDP',
    'tianjin-over-beijing': '天津与北京GDP之比的均方根误差，对照匀速增长线',
    'error-trend': '2021—2022年：平均绝对误差（以容差计），对照本地趋势',
    'error-share': '2021—2022年：平均绝对误差（以容差计），对照固定占比',
    'crps-trend': '2021—2022年：平均CRPS（以容差计），对照本地趋势',
    'crps-share': '2021—2022年：平均CRPS（以容差计），对照固定占比',
    coverage: '2013—2020年：落入90%区间的数据',
    'width-trend': '2013—2020年：区间平均宽度（以容差计），对照本地趋势',
    'width-share': '2013—2020年：区间平均宽度（以容差计），对照固定占比',
    'contracts-to-neighbours': '2014—2020年北京流向津冀技术合同额',
    'share-to-neighbours': '其占北京技术合同的比重，2013年及2014—2020年',
    'output-absorbed-beijing': '北京技术合同输出与吸纳之比，三年均值',
    'output-absorbed-hebei': '河北技术合同输出与吸纳之比，三年均值',
    'rd-spending': '北京、河北历年研发经费',
    'patents-in-force-2020': '2020年有效发明专利',
    'real-growth': '2014—2021年平均实际增速',
  },
  bar: ['要求', '结果', '界限', '判定', '最大偏差处'],
  most: '不高于',
  least: '不低于',
  met: '达到',
  missed: '未达到',
}

export const FIT_WORDS: Readonly<Record<Language, FitWords>> = { en: english, zh: chinese }
