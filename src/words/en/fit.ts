import { span } from '../numbers.ts'
import type { Setting } from '../shape.ts'
import type { FitWords } from '../shapes/fit.ts'

/** What the chart, the table and the page of the fit say, in English. */
export const fitOf = ({ places, hub, sources, money, years, bars }: Setting): FitWords => ({
  indicators: {
    gdp: (unit) => `GDP, ${unit}`,
    'rd-spending': (unit) => `R&D, ${unit}`,
    'patents-in-force': () => 'Patents in force, thousand',
    'output-absorbed-ratio': () => 'Contracts put out ÷ absorbed',
    'secondary-share': () => `Share of industry, ${years.bases.join(' or ')} = 1`,
    'contracts-to-neighbours': () => `Contracts to ${hub.neighbours}, ${money.unit} a year`,
    'share-to-neighbours': () => `Share of all contracts of ${hub.name}, %`,
    'real-growth': (_, of) => `Real growth ${of}, % a year`,
  },
  regions: places,
  model: 'model, 90% band',
  observed: 'observed (hollow: unseen by calibration)',
  trend: `own trend of ${span(years.fitted)}`,
  share: `share of ${years.fitted[1]} × national growth`,
  title: (met, fitted, unseen, checked) =>
    `The 90% bands hold ${met} of ${fitted} figures of ${span(years.fitted)}, and ${unseen} of ${checked} of ${span(years.checked)} that calibration never saw`,
  subtitle: (vectors, runs) =>
    `Medians and bands of ${runs} runs of ${vectors} vectors of assumptions, all combinations of rules alike, with errors of observation and of the model.`,
  roles: { fit: `${span(years.fitted)}, fitted`, check: `${span(years.checked)}, unseen` },
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
    `Of ${figures} figures of ${span(years.checked)} constant shares come nearer than the model to ${shares}, own trends to ${trends}; off by, in tolerances (CRPS): ${each.join(', ')}.`,
  source: (several) =>
    `Source: factor-mobility; baseline, posterior of calibrate. Observed: targets.csv (${sources.figures} and others). Means of several years stand in their middle${several === undefined ? '' : `; contracts of ${several} as a mean per year`}.`,
  bars: {
    ...bars,
    gdp: 'GDP of each region in every year, furthest off (but the next)',
    'error-trend': `${span(years.checked)}: mean absolute error in tolerances, against own trend`,
    'error-share': `${span(years.checked)}: mean absolute error in tolerances, against constant shares`,
    'crps-trend': `${span(years.checked)}: mean CRPS in tolerances, against own trend`,
    'crps-share': `${span(years.checked)}: mean CRPS in tolerances, against constant shares`,
    coverage: `${span(years.fitted)}: figures within the 90% band`,
    'width-trend': `${span(years.fitted)}: mean width of bands in tolerances, against own trend`,
    'width-share': `${span(years.fitted)}: mean width of bands in tolerances, against constant shares`,
  },
  bar: ['bar', 'found', 'asked', 'verdict', 'furthest off'],
  most: 'at most',
  least: 'at least',
  met: 'met',
  missed: 'not met',
})
