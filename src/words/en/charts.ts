import { captionSource, listed, shortOf } from '../naming.ts'
import { fixed, percent } from '../numbers.ts'
import type { Dictionary, Setting } from '../shape.ts'
import type { Change, ChartWords } from '../shapes/charts.ts'
import { and, band, inWords, points } from './phrases.ts'

/** What charts of GDP and of who does what say, in English. */
export const chartWords = (
  { places, functions, functionsShort, regionsTogether, sources }: Setting,
  { scenarios }: Pick<Dictionary, 'scenarios'>,
): ChartWords => ({
  baseline: 'baseline',
  baselineShort: 'baseline',
  policy: 'policy',
  observed: 'observed',
  /** Where a figure would be a share of nothing. */
  none: 'no share: nothing to take it of',
  /** What titles call a policy: `function-relief` is Function relief, a user’s own bears its title. */
  called: (of) => shortOf(of, scenarios) ?? `“${of.title.en}”`,
  row: (of) => of.id,
  inYear: (year, word) => `${year} ${word}`,
  /** `rows`: what of the files is drawn, as the sections below say it. */
  source: (cases, rows, { observed = false, outline = false } = {}) => {
    const { titles, seeds } = captionSource(cases, 'en')
    const said = [
      `Source: factor-mobility; ${titles.map(({ id, title }) => `${id} (${title})`).join(', ')}; seed${seeds.length === 1 ? '' : 's'} ${listed(seeds)}.`,
      `Drawn: ${rows}.`,
      observed && `Observed: ${sources.figures}.`,
      outline && `Outline: ${sources.outline}.`,
    ]
    return said.filter(Boolean).join(' ')
  },
  gdp: {
    title: (policy, year, gains, losses, unclear, rest = { gains: 0, losses: 0, name: true }) => {
      if (gains.length + losses.length === 0) return `No region's GDP in ${year} is clearly different under ${policy}`
      const list = (verb: string, changes: readonly Change[], more: number) =>
        [
          ...changes.map(({ place, size }, k) => `${places[place]} ${k === 0 ? `${verb} ` : ''}${inWords(size)}`),
          ...(more > 0 ? [`${more} more less`] : []),
        ].join(', ')
      const said = [
        list('gains', gains, rest.gains),
        list('loses', losses, rest.losses),
        unclear.length > 0 &&
          `${rest.name ? and(unclear.map((place) => places[place])) : `${unclear.length} regions`} unclear`,
      ]
      return said.filter(Boolean).join('; ').replace('%', `% of GDP by ${year} under ${policy}`)
    },
    single: (year) => `GDP of ${regionsTogether} in ${year}: of one year there is no growth to tell`,
    growth: (from, to, folds, rest = 0) =>
      folds
        .map(({ place, size }, k) =>
          k === 0
            ? `GDP of ${places[place]} grows ${fixed(size, 1)}-fold from ${from} to ${to}`
            : `of ${places[place]} ${fixed(size, 1)}-fold`,
        )
        .concat(rest > 0 ? [`${rest} more less`] : [])
        .join(', '),
    subtitle: (policy, seeds, unit) =>
      policy === undefined
        ? `GDP at current prices, ${unit} a year. ${band(seeds)}.`
        : `Above: GDP at current prices, ${unit} a year. Below: ${policy} against the baseline with the same seeds, %. ${band(seeds)}.`,
    rows: 'gdp in series.csv, four quarters summed',
    difference: 'difference, %',
  },
  work: {
    title: (policy, year, place, func, by, to) =>
      `Under ${policy}, ${functions[func]} makes ${percent(to)} of ${places[place]}'s value added in ${year}, ${points(Math.abs(by))} ${by > 0 ? 'more' : 'less'} than in the baseline`,
    none: (policy, year) => `Under ${policy}, no traded function's share of value added moves clearly by ${year}`,
    single: (year) => `Who does what in ${year}: of one year there is no shift to tell`,
    shift: (from, to, place, func, a, b) =>
      `${places[place]} shifts most: ${functions[func]} goes from ${percent(a)} of value added in ${from} to ${percent(b)} in ${to}`,
    subtitle: (seeds, policy) =>
      `Share of each function in a region's value added, %; ${seeds === 1 ? 'one seed' : `means over ${seeds} seeds`}.${policy ? ' At the right: the traded function that the policy moves most, in points against the baseline (grey: sign unclear).' : ''}`,
    rows: "value-added in series.csv, four quarters summed, over the sum of a region's functions",
    change: (func, by) => `${functionsShort[func]} ${by}`,
  },
})
