import { span } from '../numbers.ts'
import type { Setting } from '../shape.ts'
import type { ReportWords } from '../shapes/report.ts'
import { verdicts } from './verdicts.ts'

/** What the report says, in English. */
export const reportOf = ({
  regionsTogether,
  regionsShort,
  regionsListed,
  money,
  years,
  sources,
}: Setting): ReportWords => ({
  language: 'English',
  title: (policies) => (policies.length === 0 ? 'What the baseline brings' : `What ${policies.join(', ')} would bring`),
  question: (policies, last) =>
    policies.length === 0
      ? `What becomes of ${regionsListed} by ${last} if policies stay as they are?`
      : `What would ${policies.join(' and ')} bring ${regionsListed} by ${last}: where, when, at what cost, how surely, and which lever does it?`,
  answer: 'In short',
  contents: 'Contents',
  scenarios: 'The scenarios',
  levers: ['Lever', 'Where', 'Value', 'Unit', 'From'],
  noLevers: 'No levers of its own.',
  /** What stands in the baseline, what does now, and the difference. */
  shift: (old, now, by) => `${old} → ${now} (net ${by})`,
  same: 'Levers it shares with the baseline are not listed.',
  gains: (policy, year) => `Who gains under ${policy} in ${year}, and at what cost`,
  gainsNote: (pairs) =>
    `Per cent against the baseline, mean of ${pairs} pairs of runs under the same random numbers; in brackets the range of 90% of the pairs, or, alone, a figure whose range holds zero: its sign is unclear. Costs without a source are illustrative.`,
  causes: (policy) => `Which lever does it: ${policy}`,
  causesNote: (window, exact) =>
    `Contribution of each group of levers to the difference in GDP of ${regionsTogether} together, mean of ${window}, ${money.unit} a quarter: Shapley values${exact ? ' over all coalitions' : ' by sampled orders'}, with their standard error over seeds.`,
  makes: (policy, [first, ...others]) =>
    `Of the difference in GDP under ${policy}, ${[`${first![0]} makes ${first![1]}`, ...others.map((each) => each.join(' '))].join(', ')}.`,
  makesUnclear: (policy) =>
    `Whether ${policy} raises or lowers GDP of ${regionsShort} together is unclear, so no lever makes a share of the difference.`,
  pictures: (policy) => `In pictures: ${policy}`,
  table: 'The figures as a table',
  moment: 'Year',
  verdicts: `What the model says of the ${sources.isPaper ? 'paper' : 'claims'}`,
  verdictsNote: (vectors, seeds) =>
    `Each ${sources.isPaper ? `clause of the abstract of ${sources.abstract}` : 'claim'}, scored over ${vectors} draws of what is not known${seeds > 1 ? `, ${seeds} runs each` : ''}. Only emergent ${sources.isPaper ? 'clauses' : 'claims'} are findings: what is input, built in or fitted follows from how the model was made.`,
  verdictCount: (supported, contradicted, undetermined) =>
    `Of the emergent ${sources.isPaper ? 'clauses of the paper' : 'claims'}, the model supports ${supported}, contradicts ${contradicted}, and cannot tell of ${undetermined}.`,
  verdict: verdicts.verdicts,
  origin: verdicts.origins,
  verdictColumns: [sources.isPaper ? 'Clause' : 'Claim', 'Verdict', 'Met', '99% interval', 'Met before data', 'Origin'],
  noVerdicts: 'Verdicts are not part of this report: run factor-mobility judge first, then the report again.',
  fit: 'How well the model fits',
  fitNote: `The model (median of its draws, which are worlds) against published figures; years from ${years.checked[0]} on were not used in fitting. The two naive forecasts continue each region’s own trend of ${span(years.fitted)}, or hold its share of the nation of ${years.fitted[1]}.`,
  fitColumns: ['Figure', 'Region', 'Year', 'Observed', 'Model', '90% band', 'Own trend', 'Constant share', 'Unit'],
  fitted: 'fitted',
  checked: 'check',
  noFit:
    'The fit is not part of this report. It needs a posterior of this world (calibrate finds one): run factor-mobility fit first, then the report again.',
  limits: 'What this cannot tell',
  limitList: (isCalibrated) => [
    'Levels that founding figures fix (shares of trade and of investment, sector shares) are no findings; changes may be.',
    isCalibrated
      ? `Trends that no mechanism explains (effective labour, demand by function, pace of research) are fitted to ${span(years.fitted)} and fade afterwards. Figures beyond ${years.checked[1]} are what follows if nothing else happens, no forecast.`
      : 'Priors only: this world has no posterior (calibrate finds one). Trends that no mechanism explains (effective labour, demand by function, pace of research) are assumed. Figures are what follows if nothing else happens, no forecast.',
    'Local services follow regional income; housing and infrastructure are not in the capital counted here.',
    'People do not move. What places outside are is assumption.',
    'The bands here are luck alone (seeds); what is not known of the world widens them: see the verdicts.',
  ],
  again: 'To do this again',
  againNote: 'The same commands with the same version give the same bytes.',
  digest: 'Digest of the results',
  code: 'Digest of the code',
  version: 'Version',
  made: `Written by factor-mobility. Paper: ${sources.paper}. Figures: ${sources.figures}. Outline: ${sources.outline}.`,
})
