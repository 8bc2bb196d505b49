import type { Setting } from '../shape.ts'
import type { Terminal } from '../shapes/terminal.ts'

/** What tables on a terminal say after runs, in English. */
export const terminalOf = ({ places, money }: Setting): Terminal => ({
  none: '–: a share of nothing',
  seeds: (seeds) =>
    seeds === 1 ? 'One seed, so nothing is sure' : `Means of ${seeds} seeds; (in brackets): sign unclear`,
  year: (year, policy = '') => [year, policy].filter(Boolean).join(' '),
  work: 'Who does what, % of GDP',
  destinations: {
    technology: (origin) => `${places[origin]}'s technology goes to, %`,
    capital: (origin) => `${places[origin]}'s capital goes to, %`,
  },
  outcome: (year) => `${year}, policy less baseline`,
  cost: `cost, ${money.plain}`,
  burden: 'cost, % of GDP',
  gdp: 'GDP',
  charts: 'Charts',
  pictures: (folder, count, example) => `${count} in ${folder}, such as ${example}`,
  files: 'Figures by year',
})
