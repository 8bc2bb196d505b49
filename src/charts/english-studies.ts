/** What comparisons and explanations say on a terminal, in English. */
export const studies = {
  compared: (b: string, a: string, year: number, pairs: number): string =>
    `${b} less ${a} in ${year}, %; ${pairs === 1 ? 'one pair' : `${pairs} pairs`} of runs under the same random numbers.\n${pairs === 1 ? '(In brackets): of one pair, which says nothing of the sign' : 'Mean [range of 90% of pairs]; (in brackets): the range holds zero, so the sign is unclear'}`,
  gains: 'Who gains',
  gdp: 'GDP',
  income: 'Income',
  research: 'R&D',
  functions: 'Value added',
  circulations: 'Sales',
  inside: 'in the three',
  nation: 'rest of China',
  abroad: 'world',
  cost: 'What it costs',
  costYear: 'cost, 1e8 CNY',
  costShare: '% of GDP',
  gained: 'GDP, 1e8 CNY',
  perYuan: 'GDP per yuan',
  unclear: 'unclear',
  explained: (b: string, a: string, what: string, window: string, seeds: number): string =>
    `${b} less ${a}: ${what}, mean of ${window}, ${seeds} seeds`,
  total: 'total',
  residual: 'residual',
  group: 'what acts',
  contribution: 'contribution',
  error: 'std. error',
  share: '% of total',
  exact: 'Shapley values over all coalitions',
  sampled: 'Shapley values by sampled orders; the error holds their noise',
  unclearTotal: (pairs: number, lo: string, hi: string): string =>
    pairs < 2
      ? 'One pair of runs says nothing of the sign of the total: no shares of it.'
      : lo === hi
        ? 'Nothing differs: no shares of it.'
        : `The sign of the total is unclear (90% of pairs: ${lo} to ${hi}): no shares of it.`,
  through: 'What it went through: the largest contributions that are clear',
  flows: { goods: 'goods', capital: 'capital', technology: 'technology' },
  nothing: 'nothing clear',
  same: (b: string, a: string): string => `${b} and ${a} do not differ: there is nothing to explain`,
}
export type Studies = typeof studies
