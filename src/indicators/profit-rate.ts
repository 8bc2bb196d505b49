import { onlyLocal, overCells, put, quotient } from './indicator.ts'

export const profitRate = quotient({
  id: 'profit-rate',
  name: 'profit rate',
  zh: { name: '利润率', formula: '营业利润 ÷ 季初资本；年度：÷ 各季初资本的均值' },
  unit: '1/quarter',
  dimensions: ['region', 'function'],
  formula:
    'operating profit over capital at the quarter’s beginning; of a year: over the mean capital at the beginnings of its quarters',
  write: (economy, rs, fs, to, at) =>
    onlyLocal(fs)
      ? put(to, at, Number.NaN, Number.NaN)
      : put(
          to,
          at,
          overCells(economy, economy.cell.profit, rs, fs),
          overCells(economy, economy.cell.capitalOpening, rs, fs),
        ),
})
