import { span } from '../numbers.ts'
import type { Setting } from '../shape.ts'
import type { FitWords } from '../shapes/fit.ts'
import { BASELINE } from './phrases.ts'

/** What the chart, the table and the page of the fit say, in Chinese. */
export const fitOf = ({ places, hub, sources, money, years, bars }: Setting): FitWords => {
  const [past, later] = [span(years.fitted, '—'), span(years.checked, '—')]
  return {
    indicators: {
      gdp: (unit) => `GDP（${unit}）`,
      'rd-spending': (unit) => `研发经费（${unit}）`,
      'patents-in-force': () => '有效发明专利（千件）',
      'output-absorbed-ratio': () => '技术合同输出÷吸纳',
      'secondary-share': () => `第二产业比重，${years.bases.join('或')}=1`,
      'contracts-to-neighbours': () => `${hub.name}流向${hub.neighbours}技术合同（${money.unit}/年）`,
      'share-to-neighbours': () => `占${hub.name}技术合同的比重（%）`,
      'real-growth': (_, of) => `${of.replace('–', '—')}年实际增速（%）`,
    },
    regions: places,
    model: '模型，90%区间',
    observed: '观测值（空心：校准未见）',
    trend: `本地${past}年趋势`,
    share: `${years.fitted[1]}年占比×全国增速`,
    title: (met, fitted, unseen, checked) =>
      `90%区间包含${past}年${fitted}个数据中的${met}个，以及校准从未见过的${later}年${checked}个中的${unseen}个`,
    subtitle: (vectors, runs) =>
      `${vectors}组假设、共${runs}次运行的中位数与区间，各规则组合权重相同，区间含观测误差与模型偏差。`,
    roles: { fit: `${past}年，已拟合`, check: `${later}年，未见` },
    forecasts: { model: '模型', trend: '本地趋势', share: '固定占比' },
    board: ['数据', '预测', '偏差', 'CRPS', '90%区间宽度', '落入区间', '比模型更近'],
    of: (some, all) => `${some}/${all}`,
    off: (forecast, error, crps) => `${forecast} ${error}（${crps}）`,
    nearer: (shares, trends, figures, each) =>
      `${later}年的${figures}个数据中，固定占比有${shares}个比模型更近，本地趋势有${trends}个；偏差以容差计（括号内为CRPS）：${each.join('，')}。`,
    source: (several) =>
      `来源：factor-mobility，${BASELINE}，calibrate 的后验。观测值：targets.csv（${sources.figures}等）。多年均值置于中间年份${several === undefined ? '' : `；${several.replace('–', '—')}年合同额为年均值`}。`,
    bars: {
      ...bars,
      gdp: '各地历年GDP，最大偏差（下一项除外）',
      'error-trend': `${later}年：平均绝对误差（以容差计），对照本地趋势`,
      'error-share': `${later}年：平均绝对误差（以容差计），对照固定占比`,
      'crps-trend': `${later}年：平均CRPS（以容差计），对照本地趋势`,
      'crps-share': `${later}年：平均CRPS（以容差计），对照固定占比`,
      coverage: `${past}年：落入90%区间的数据`,
      'width-trend': `${past}年：区间平均宽度（以容差计），对照本地趋势`,
      'width-share': `${past}年：区间平均宽度（以容差计），对照固定占比`,
    },
    bar: ['要求', '结果', '界限', '判断', '最大偏差处'],
    most: '不高于',
    least: '不低于',
    met: '达到',
    missed: '未达到',
  }
}
