import type { FunctionId, LOCAL, PlaceId } from '../model/places.ts'
import type { Case } from './comparison.ts'
import { axes, levers, leverUnits } from './english-levers.ts'
import { mobility } from './english-mobility.ts'
import { and, band, functions, inWords, places, points, short } from './english-names.ts'
import { report } from './english-report.ts'
import { sensitivity } from './english-sensitivity.ts'
import { studies } from './english-studies.ts'
import { isShipped, listed, type Named, named } from './naming.ts'
import { fixed, percent } from './numbers.ts'

/** One region and how much it gains or loses (size without sign). */
export interface Change {
  readonly place: PlaceId
  readonly size: number
}

/** What charts and tables say; the other languages have the same shape. */
export const english = {
  places,
  functions,
  functionsShort: short,
  all: 'All three',
  baseline: 'baseline',
  policy: 'policy',
  observed: 'observed',
  /** Where a figure would be a share of nothing. */
  none: 'no share: nothing to take it of',
  /** What titles call a policy: `function-relief` is Function relief, a user’s own bears its title. */
  called: (of: Named): string =>
    isShipped(of) ? of.id.charAt(0).toUpperCase() + of.id.slice(1).replaceAll('-', ' ') : `“${of.title.en}”`,
  inYear: (year: number, word: string): string => `${year} ${word}`,
  /** `rows`: what of the files is drawn, as the sections below say it. */
  source: (cases: readonly Case[], rows: string, { observed = false, outline = false } = {}): string => {
    const { titles, seeds } = named(cases, 'en')
    const said = [
      `Source: factor-mobility; ${titles.map(({ id, title }) => `${id} (${title})`).join(', ')}; seed${seeds.length === 1 ? '' : 's'} ${listed(seeds)}.`,
      `Drawn: ${rows}.`,
      observed && 'Observed: National Bureau of Statistics of China.',
      outline && 'Outline: Natural Earth.',
    ]
    return said.filter(Boolean).join(' ')
  },
  gdp: {
    title: (
      policy: string,
      year: number,
      gains: readonly Change[],
      losses: readonly Change[],
      unclear: readonly PlaceId[],
    ): string => {
      if (gains.length + losses.length === 0) return `No region's GDP in ${year} is clearly different under ${policy}`
      const list = (verb: string, changes: readonly Change[]) =>
        changes.map(({ place, size }, k) => `${places[place]} ${k === 0 ? `${verb} ` : ''}${inWords(size)}`).join(', ')
      const said = [
        list('gains', gains),
        list('loses', losses),
        unclear.length > 0 && `${and(unclear.map((place) => places[place]))} unclear`,
      ]
      return said.filter(Boolean).join('; ').replace('%', `% of GDP by ${year} under ${policy}`)
    },
    single: (year: number): string => `GDP of the three regions in ${year}: of one year there is no growth to tell`,
    growth: (from: number, to: number, folds: readonly Change[]): string =>
      folds
        .map(({ place, size }, k) =>
          k === 0
            ? `GDP of ${places[place]} grows ${fixed(size, 1)}-fold from ${from} to ${to}`
            : `of ${places[place]} ${fixed(size, 1)}-fold`,
        )
        .join(', '),
    subtitle: (policy: string | undefined, seeds: number): string =>
      policy === undefined
        ? `GDP at current prices, CNY trillion a year. ${band(seeds)}.`
        : `Above: GDP at current prices, CNY trillion a year. Below: ${policy} against the baseline with the same seeds, %. ${band(seeds)}.`,
    unit: 'CNY trillion a year',
    rows: 'gdp in series.csv, four quarters summed',
    difference: 'difference, %',
  },
  work: {
    title: (
      policy: string,
      year: number,
      place: PlaceId,
      func: FunctionId | typeof LOCAL,
      by: number,
      to: number,
    ): string =>
      `Under ${policy}, ${functions[func]} makes ${percent(to)} of ${places[place]}'s value added in ${year}, ${points(Math.abs(by))} ${by > 0 ? 'more' : 'less'} than in the baseline`,
    none: (policy: string, year: number): string =>
      `Under ${policy}, no traded function's share of value added moves clearly by ${year}`,
    single: (year: number): string => `Who does what in ${year}: of one year there is no shift to tell`,
    shift: (from: number, to: number, place: PlaceId, func: FunctionId | typeof LOCAL, a: number, b: number): string =>
      `${places[place]} shifts most: ${functions[func]} goes from ${percent(a)} of value added in ${from} to ${percent(b)} in ${to}`,
    subtitle: (seeds: number, policy: boolean): string =>
      `Share of each function in a region's value added, %; ${seeds === 1 ? 'one seed' : `means over ${seeds} seeds`}.${policy ? ' At the right: the traded function that the policy moves most, in points against the baseline (grey: sign unclear).' : ''}`,
    rows: "value-added in series.csv, four quarters summed, over the sum of a region's functions",
    change: (func: FunctionId | typeof LOCAL, by: string): string => `${short[func]} ${by}`,
  },
  ...mobility,
  studies,
  report,
  levers,
  leverUnits,
  axes,
  sensitivity,
  /** What tables on a terminal call a scenario: by what it is asked for with, which tells any two apart. */
  row: (of: Named): string => of.id,
  table: {
    none: '–: a share of nothing',
    seeds: (seeds: number): string =>
      seeds === 1 ? 'One seed, so nothing is sure' : `Means of ${seeds} seeds; (in brackets): sign unclear`,
    year: (year: number, policy = ''): string => [year, policy].filter(Boolean).join(' '),
    work: 'Who does what, % of GDP',
    destinations: {
      technology: (origin: PlaceId): string => `${places[origin]}'s technology goes to, %`,
      capital: (origin: PlaceId): string => `${places[origin]}'s capital goes to, %`,
    },
    outcome: (year: number): string => `${year}, policy less baseline`,
    cost: 'cost, 1e8 CNY',
    burden: 'cost, % of GDP',
    gdp: 'GDP',
    charts: 'Charts',
    pictures: (folder: string, count: number, example: string): string => `${count} in ${folder}, such as ${example}`,
    files: 'Figures by year',
  },
}

export type Words = typeof english
