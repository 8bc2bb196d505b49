import type { Setting } from '../shape.ts'
import type { Terminal } from '../shapes/terminal.ts'
import { BASELINE } from './phrases.ts'

/** What tables on a terminal say after runs, in Chinese. */
export const terminalOf = ({ places, money }: Setting): Terminal => ({
  none: '–：分母为零',
  seeds: (seeds) => (seeds === 1 ? '仅一个种子，结论不确定' : `${seeds} 个种子的均值；括号内：正负不明确`),
  year: (year, policy = '') => [`${year} 年`, policy].filter(Boolean).join(' '),
  work: '功能分工，占 GDP 的 %',
  destinations: {
    technology: (origin) => `${places[origin]}技术的去向，%`,
    capital: (origin) => `${places[origin]}资本的去向，%`,
  },
  outcome: (year) => `${year} 年，政策与${BASELINE}之差`,
  cost: `政策支出，${money.unit}`,
  burden: '政策支出，占 GDP',
  gdp: 'GDP',
  charts: '图表',
  pictures: (folder, count, example) => `${folder}，共 ${count} 幅，如 ${example}`,
  files: '分年数据',
})
