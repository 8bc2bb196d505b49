import type { FunctionId, LOCAL, PlaceId } from '../scenario/places.ts'
import type { Comparison } from './comparison.ts'
import { listed, named } from './naming.ts'
import { fixed, percent } from './numbers.ts'

/** One region and how much it gains or loses (size without sign). */
export interface Change {
  readonly place: PlaceId
  readonly size: number
}

const places: Record<PlaceId, string> = {
  beijing: 'Beijing',
  tianjin: 'Tianjin',
  hebei: 'Hebei',
  national: 'Rest of China',
  world: 'World',
}

const functions: Record<FunctionId | typeof LOCAL, string> = {
  research: 'research',
  advanced: 'advanced manufacturing',
  general: 'general manufacturing',
  logistics: 'logistics',
  shipping: 'shipping',
  local: 'local services',
}
const short: typeof functions = {
  ...functions,
  advanced: 'advanced',
  general: 'general',
  local: 'local',
}
const and = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), parts.at(-1)!].filter(Boolean).join(' and ')
const band = (seeds: number): string =>
  seeds === 1 ? 'One seed, so no band' : `Lines are medians, bands hold 90% of ${seeds} seeds`
/** `3.1%`; what would round to nothing is said in words. */
const inWords = (size: number): string => (size < 0.0005 ? 'under 0.1%' : percent(size))
const points = (size: number): string => (size < 0.0005 ? 'under 0.1 points' : `${fixed(100 * size, 1)} points`)

/** What charts and tables say; the other languages have the same shape. */
export const english = {
  places,
  functions,
  functionsShort: short,
  all: 'All three',
  baseline: 'baseline',
  policy: 'policy',
  observed: 'observed',
  /** What titles call a policy: `function-relief` is Function relief. */
  called: (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' '),
  inYear: (year: number, word: string): string => `${year} ${word}`,
  source: (comparison: Comparison, observed: boolean): string => {
    const { titles, seeds } = named(comparison, 'en')
    return `Source: factor-mobility; ${titles.map(({ id, title }) => `${id} (${title})`).join(', ')}; seed${seeds.length === 1 ? '' : 's'} ${listed(seeds)}.${observed ? ' Observed: National Bureau of Statistics of China.' : ''}`
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
      `Under ${policy} ${functions[func]} makes ${percent(to)} of ${places[place]}'s value added in ${year}, ${points(Math.abs(by))} ${by > 0 ? 'more' : 'less'} than in the baseline`,
    none: (policy: string, year: number): string =>
      `Under ${policy} no traded function's share of value added moves clearly by ${year}`,
    shift: (from: number, to: number, place: PlaceId, func: FunctionId | typeof LOCAL, a: number, b: number): string =>
      `${places[place]} shifts most: ${functions[func]} goes from ${percent(a)} of value added in ${from} to ${percent(b)} in ${to}`,
    subtitle: (seeds: number, policy: boolean): string =>
      `Share of each function in a region's value added, %; ${seeds === 1 ? 'one seed' : `means over ${seeds} seeds`}.${policy ? ' At the right: the traded function that the policy moves most, in points against the baseline (grey: sign unclear).' : ''}`,
    change: (func: FunctionId | typeof LOCAL, by: string): string => `${short[func]} ${by}`,
  },
  capital: {
    title: (
      policy: string,
      year: number,
      origin: PlaceId,
      to: readonly PlaceId[],
      level: number,
      by: number,
      clear: boolean,
    ): string =>
      `${and(to.map((place) => places[place]))} draw ${percent(level)} of ${places[origin]}'s investment in ${year} under ${policy}, ${
        clear
          ? `${points(Math.abs(by))} ${by > 0 ? 'more' : 'less'} than in the baseline`
          : 'not clearly different from the baseline'
      }`,
    alone: (
      from: number,
      year: number,
      origin: PlaceId,
      to: readonly PlaceId[],
      before: number,
      after: number,
    ): string =>
      `${and(to.map((place) => places[place]))} draw ${percent(after)} of ${places[origin]}'s investment in ${year}, ${percent(before)} in ${from}`,
    subtitle: (origin: PlaceId, seeds: number): string =>
      `Where ${places[origin]}'s firms place their investment, % of the yearly total; each panel has its own scale. ${band(seeds)}.`,
    stays: (origin: PlaceId): string => `${places[origin]} (stays)`,
  },
  table: {
    seeds: (seeds: number): string =>
      seeds === 1
        ? 'One seed, so no band'
        : `${seeds} seeds: medians, and the 90% band of differences between paired seeds`,
    gdp: 'GDP, 1e8 CNY',
    year: (year: number): string => String(year),
    under: (year: number): string => `${year} policy`,
    difference: 'difference',
    band: '90% band',
    work: (year: number): string => `Who does what: % of value added in ${year}, baseline → policy (means)`,
    cost: 'The policy costs, 1e8 CNY',
    total: (from: number, to: number): string => `${from}–${to} in all`,
    ofGdp: (year: number): string => `% of GDP ${year}`,
    charts: 'Charts',
    files: 'Figures',
  },
}

export type Words = typeof english
