/** What the report says, in English. */
export const report = {
  language: 'English',
  title: (policies: readonly string[]): string =>
    policies.length === 0 ? 'What the baseline brings' : `What ${policies.join(', ')} would bring`,
  question: (policies: readonly string[], last: number): string =>
    policies.length === 0
      ? `What becomes of Beijing, Tianjin and Hebei by ${last} if policies stay as they are?`
      : `What would ${policies.join(' and ')} bring Beijing, Tianjin and Hebei by ${last}: where, when, at what cost, how surely, and which lever does it?`,
  answer: 'In short',
  contents: 'Contents',
  scenarios: 'The scenarios',
  levers: ['Lever', 'Where', 'Value', 'Unit', 'From'] as readonly string[],
  noLevers: 'No levers of its own.',
  /** What stands in the baseline, what does now, and the difference. */
  shift: (old: string, now: string, by: string): string => `${old} → ${now} (net ${by})`,
  same: 'Levers it shares with the baseline are not listed.',
  gains: (policy: string, year: number): string => `Who gains under ${policy} in ${year}, and at what cost`,
  gainsNote: (pairs: number): string =>
    `Per cent against the baseline, mean of ${pairs} pairs of runs under the same random numbers; in brackets the range of 90% of the pairs, or, alone, a figure whose range holds zero: its sign is unclear. Costs without a source are illustrative.`,
  causes: (policy: string): string => `Which lever does it: ${policy}`,
  causesNote: (years: string, exact: boolean): string =>
    `Contribution of each group of levers to the difference in GDP of the three regions together, mean of ${years}, 1e8 CNY a quarter: Shapley values${exact ? ' over all coalitions' : ' by sampled orders'}, with their standard error over seeds.`,
  makes: (policy: string, [first, ...others]: readonly (readonly [string, string])[]): string =>
    `Of the difference in GDP under ${policy}, ${[`${first![0]} makes ${first![1]}`, ...others.map((each) => each.join(' '))].join(', ')}.`,
  makesUnclear: (policy: string): string =>
    `Whether ${policy} raises or lowers GDP of the three together is unclear, so no lever makes a share of the difference.`,
  pictures: (policy: string): string => `In pictures: ${policy}`,
  table: 'The figures as a table',
  moment: 'Year',
  verdicts: 'What the model says of the paper',
  verdictsNote: (vectors: number, seeds: number): string =>
    `Each clause of the abstract of He, Ren and Wang (2022), scored over ${vectors} draws of what is not known${seeds > 1 ? `, ${seeds} runs each` : ''}. Only emergent clauses are findings: what is input, built in or fitted follows from how the model was made.`,
  verdictCount: (supported: number, contradicted: number, undetermined: number): string =>
    `Of the emergent clauses of the paper, the model supports ${supported}, contradicts ${contradicted}, and cannot tell of ${undetermined}.`,
  verdict: { supported: 'supported', contradicted: 'contradicted', undetermined: 'undetermined' } as Readonly<
    Record<string, string>
  >,
  origin: { input: 'input', 'built-in': 'built in', fitted: 'fitted', emergent: 'emergent' } as Readonly<
    Record<string, string>
  >,
  verdictColumns: ['Clause', 'Verdict', 'Met', '99% interval', 'Met before data', 'Origin'] as readonly string[],
  noVerdicts: 'Verdicts are not part of this report: run factor-mobility judge first, then the report again.',
  fit: 'How well the model fits',
  fitNote:
    'The model (median of its draws, which are worlds) against published figures; years from 2021 on were not used in fitting. The two naive forecasts continue each region’s own trend of 2013–2020, or hold its share of the nation of 2020.',
  fitColumns: [
    'Figure',
    'Region',
    'Year',
    'Observed',
    'Model',
    '90% band',
    'Own trend',
    'Constant share',
    'Unit',
  ] as readonly string[],
  fitted: 'fitted',
  checked: 'check',
  noFit: 'The fit is not part of this report: run factor-mobility fit first, then the report again.',
  limits: 'What this cannot tell',
  limitList: [
    'Levels that founding figures fix (shares of trade and of investment, sector shares) are no findings; changes may be.',
    'Trends that no mechanism explains (effective labour, demand by function, pace of research) are fitted to 2013–2020 and fade afterwards. Figures beyond 2022 are what follows if nothing else happens, no forecast.',
    'The local rest of the economy follows regional income; housing and infrastructure are not in the capital counted here.',
    'People do not move. What places outside are is assumption.',
    'The bands here are luck alone (seeds); what is not known of the world widens them: see the verdicts.',
  ] as readonly string[],
  again: 'To do this again',
  againNote: 'The same commands with the same version give the same bytes.',
  digest: 'Digest of the results',
  code: 'Digest of the code',
  version: 'Version',
  made: 'Written by factor-mobility. Paper: He, Ren and Wang (2022), Acta Geographica Sinica 77(6): 1339–1358. Figures: National Bureau of Statistics of China. Outline: Natural Earth.',
}
export type ReportWords = typeof report
