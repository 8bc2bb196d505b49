import type { Setting } from '../shape.ts'
import type { Studies } from '../shapes/studies.ts'
import { flows } from './flows.ts'

/** What comparisons and explanations say on a terminal, in English. */
export const studiesOf = ({ inText, regionsShort, money }: Setting): Studies => ({
  compared: (b, a, year, pairs) =>
    `${b} less ${a} in ${year}, %; ${pairs === 1 ? 'one pair' : `${pairs} pairs`} of runs under the same random numbers.\n${pairs === 1 ? '(In brackets): of one pair, which says nothing of the sign' : 'Mean [range of 90% of pairs]; (in brackets): the range holds zero, so the sign is unclear'}`,
  gains: 'Who gains',
  gdp: 'GDP',
  income: 'Income',
  research: 'R&D',
  functions: 'Value added',
  circulations: 'Sales',
  inside: `in ${regionsShort}`,
  nation: inText.national.replace(/^the /, ''),
  abroad: inText.world.replace(/^the /, ''),
  cost: 'What it costs',
  costYear: `cost, ${money.plain}`,
  costShare: '% of GDP',
  gained: `GDP, ${money.plain}`,
  perYuan: `GDP per ${money.one}`,
  unclear: 'unclear',
  explained: (b, a, what, window, seeds) => `${b} less ${a}: ${what}, mean of ${window}, ${seeds} seeds`,
  total: 'total',
  residual: 'residual',
  group: 'what acts',
  contribution: 'contribution',
  error: 'std. error',
  share: '% of total',
  exact: 'Shapley values over all coalitions',
  sampled: 'Shapley values by sampled orders; the error holds their noise',
  unclearTotal: (pairs, lo, hi) =>
    pairs < 2
      ? 'One pair of runs says nothing of the sign of the total: no shares of it.'
      : lo === hi
        ? 'Nothing differs: no shares of it.'
        : `The sign of the total is unclear (90% of pairs: ${lo} to ${hi}): no shares of it.`,
  through: 'What it went through: the largest contributions that are clear',
  flows,
  nothing: 'nothing clear',
  same: (b, a) => `${b} and ${a} do not differ: there is nothing to explain`,
})
