import type { PlaceId } from '../model/places.ts'
import { and, places, short } from './english-names.ts'
import type { Axis, Influence, Lack, Method, Target } from './finding.ts'
import { isShipped, type Named } from './naming.ts'
import { fixed, rounded } from './numbers.ts'

const INDICATORS: Readonly<Record<string, string>> = {
  gdp: 'GDP',
  'rd-spending': 'R&D spending',
  'conversion-inside': 'inside conversion of patents',
  'tfp-share-of-growth': 'share of TFP in growth',
  'tfp-share-of-growth-ky': 'share of TFP in growth (K/Y)',
}
const UNITS: Readonly<Record<string, string>> = {
  '1e8 CNY': '10⁸ CNY',
  '1e8 CNY/quarter': '10⁸ CNY a quarter',
  '1/quarter': 'a quarter',
  'patents/quarter': 'patents a quarter',
  '1': '',
}
/** Assumptions whose ids do not tell on a chart what they are. */
const ASSUMPTIONS: Readonly<Record<string, string>> = {
  'gap-beijing': 'technology gap at founding in Beijing',
  'gap-tianjin': 'technology gap at founding in Tianjin',
  'gap-hebei': 'technology gap at founding in Hebei',
  'gap-national': 'technology gap at founding in the rest of China',
  'hazard-beijing': 'success of research in Beijing',
  'hazard-tianjin': 'success of research in Tianjin',
  'hazard-hebei': 'success of research in Hebei',
  'labour-growth-beijing': 'growth of effective labour of Beijing',
  'labour-growth-tianjin': 'growth of effective labour of Tianjin',
  'labour-growth-hebei': 'growth of effective labour of Hebei',
  'meeting-rate': 'rate at which patents meet firms',
  'choice-intensity': 'intensity of choice in investing',
  'absorption-step': 'step that a licence takes',
  'pilot-window-effect': 'effect of pilot platforms on the window',
  'pilot-readiness-effect': 'effect of pilot platforms on readiness',
  'pilot-half': 'outlay for half of what pilot platforms do',
  'joint-laboratory-effect': 'effect of joint laboratories',
  'joint-laboratory-half': 'outlay for half of what joint laboratories do',
  'new-district-half': 'outlay for half of what a new district does',
  'trade-border': 'border between regions to trade',
  'investment-border': 'border between regions to capital',
  'technology-border': 'border between regions to technology',
}
const spaced = (id: string): string => id.replaceAll('-', ' ')
const placed = (id: string): string =>
  spaced(id).replace(/ (beijing|tianjin|hebei)$/, (_, place) => ` of ${places[place as PlaceId]}`)
const called = (of: Named): string =>
  isShipped(of) ? spaced(of.id.charAt(0).toUpperCase() + of.id.slice(1)) : `“${of.title.en}”`

const indicator = (id: string): string => INDICATORS[id] ?? spaced(id)
const unit = (id: string): string => UNITS[id] ?? id
const factor = ({ axis, id, lever }: Pick<Influence, 'axis' | 'id' | 'lever'>): string => {
  if (axis === 'rule')
    return `rule of ${id === 'invest' ? 'investing' : id === 'transfer' ? 'technology transfer' : id}`
  if (!lever) return ASSUMPTIONS[id] ?? placed(id)
  const at = lever.places.map((place) => places[place]).join('–')
  return [spaced(lever.kind), lever.function && `for ${short[lever.function]}`, lever.places.length === 1 && 'in', at]
    .filter(Boolean)
    .join(' ')
}
const of = ({ indicator: id, region, function: func }: Target): string => {
  const place = region === 'all' ? 'the three regions' : places[region]
  return func === 'all' ? `${indicator(id)} of ${place}` : `${indicator(id)} of ${short[func]} in ${place}`
}
/** What is taken away is told where it is not the baseline. */
const subject = (target: Target): string => {
  const { less, date, scenario } = target
  if (!less) return `The ${of(target)} in ${date} under ${called(scenario)}`
  const against = less.id === 'baseline' ? '' : `, against ${called(less)},`
  return `What ${called(scenario)} changes in the ${of(target)} by ${date}${against}`
}
/** `1,317 × 10⁸ CNY a quarter`. */
const amount = (said: string, of: string): string => [said, of.startsWith('10') && '×', of].filter(Boolean).join(' ')
const share = (value: number): string => `${fixed(100 * value, 0)}%`
const sizes: Readonly<Record<Method, (value: number, first: boolean, unit: string) => string>> = {
  morris: (value, first, of) => (first ? `${amount(rounded(value), of)} over its range` : rounded(value)),
  alone: (value, first, of) => (first ? `${amount(rounded(value), of)} by itself` : rounded(value)),
  sobol: (value, first) => (first ? `${share(value)} of the variance` : share(value)),
  factorial: (value, first) => (first ? `${share(value)} of the variance` : share(value)),
  pawn: (value, first) => (first ? `distance ${fixed(value, 2)}` : fixed(value, 2)),
}

/** What there should be more of, by method. */
const few: Readonly<Record<Method, string>> = {
  morris: 'two trajectories or more are needed',
  sobol: 'two base samples or more are needed, and a variance that is more than chance',
  factorial: 'the levels differ no more than seeds do',
  pawn: 'with so few points chance does as much as a factor that decides all',
  alone: 'two seeds or more are needed',
}

/** What the answer of `sensitivity` says on terminals and charts, in English. */
export const sensitivity = {
  indicator,
  unit,
  amount,
  factor,
  axes: { assumption: 'Assumptions', lever: 'Levers', rule: 'Rules' } as Readonly<Record<Axis, string>>,
  methods: {
    morris: 'elementary effects (Morris)',
    sobol: 'shares of variance (Sobol)',
    factorial: 'shares of variance over all levels (Sobol)',
    pawn: 'distances between distributions (PAWN)',
    alone: 'one factor at a time, the others as in the scenario',
  } as Readonly<Record<Method, string>>,
  measures: {
    'morris-mu-star': 'μ* [95%]',
    'morris-mu': 'μ [95%]',
    'morris-sigma': 'σ [95%]',
    'sobol-total': 'total [95%]',
    'sobol-first': 'first [95%]',
    'pawn-median': 'median [95%]',
    'pawn-mean': 'mean [95%]',
    'pawn-max': 'max [95%]',
    'alone-least': 'least [95%]',
    'alone-greatest': 'greatest [95%]',
  } as Readonly<Record<string, string>>,
  chance: 'chance',
  heading: (target: Target): string =>
    `${target.indicator}, ${target.region}, ${target.function}, ${target.date}${target.unit === '1' ? '' : `, ${target.unit}`}: ${target.scenario.id}${target.less ? ` less ${target.less.id}` : ''}`,
  counts: (method: string, used: number, all: number, seeds: number, noise: number): string =>
    [
      method,
      used === all ? `all ${all} points used` : `${used} of ${all} points used, ${all - used} left out`,
      seeds === 1 ? 'one seed' : `${seeds} seeds`,
      Number.isNaN(noise) ? 'noise unknown' : `${noiseOf(noise)} of the variance is noise between seeds`,
    ].join('; '),
  unclear: '(in brackets): not told from chance',
  nothing: 'nothing to share out: the target varies no more than chance makes it',
  lack: (lack: Lack, method: Method): string =>
    lack === 'none-left'
      ? 'nothing can be told: no point is left, since a run of each failed or has no value'
      : lack === 'constant'
        ? 'nothing can be told: the target is the same in all runs'
        : `too few to tell what matters: ${few[method]}`,
  untold: (ids: readonly string[]): string => `not told, for lack of points or of a second value: ${and(ids)}`,
  untitled: (target: Target, lack: Lack): string =>
    lack === 'none-left'
      ? `No run is left to tell what moves ${decapitalised(subject(target)).replace(/,$/, '')}`
      : lack === 'constant'
        ? `${subject(target).replace(/,$/, '')} is the same in all runs`
        : `Too few runs to tell what moves ${decapitalised(subject(target)).replace(/,$/, '')}`,
  title: (
    target: Target,
    method: Method,
    leaders: readonly { factor: Influence; value: number }[],
    many: number,
  ): string =>
    leaders.length === 0
      ? `No factor moves ${decapitalised(subject(target)).replace(/,$/, '')} more than chance would`
      : `${subject(target)} hangs ${many > 1 ? 'most ' : ''}on ${and(
          leaders.map(
            ({ factor: each, value }, k) => `${factor(each)} (${sizes[method](value, k === 0, unit(target.unit))})`,
          ),
        )}`,
  subtitle: {
    morris: (of: string): string =>
      `Bar: how much a factor's whole range moves it on average, either way (μ*)${of && `, ${of}`}. Line: 95% interval. Tick: what noise alone stays below 19 times in 20. Diamond: how much the change depends on the other factors (σ). ↑ or ↓: the direction, where it is clear.`,
    sobol: (): string =>
      'Light bar: share of the variance that a factor takes part in (total index). Dark bar: what it explains by itself (first index). Lines: 95% intervals.',
    factorial: (): string =>
      'Over all combinations of levels. Light bar: share of the variance that a factor takes part in (total index). Dark bar: what it explains by itself (first index). Lines: 95% intervals.',
    pawn: (): string =>
      'Bar: median distance, 0 to 1, of the distribution of all runs from that of runs in a slice of the range of the factor (PAWN). Line: 95% interval. Tick: what chance alone stays below 19 times in 20.',
    alone: (of: string): string =>
      `From the least to the greatest effect of a factor by itself, the others as in the scenario${of && `, ${of}`}. Lines: 95% intervals over seeds.`,
  } as Readonly<Record<Method, (unit: string) => string>>,
  more: (count: number, most: string): string => `${count} more, each at most ${most}`,
  source: (design: string, target: Target, used: number, all: number, seeds: string): string =>
    `Source: factor-mobility; design ${design}; ${target.scenario.id} (${target.scenario.title.en})${target.less ? ` less ${target.less.id} (${target.less.title.en}) at the same points and seeds` : ''}; ${used} of ${all} points; seeds ${seeds}. Drawn: ${target.indicator} in result.parquet.`,
  response: {
    title: (target: Target, name: string, from: string, to: string, a: string, b: string): string =>
      `${subject(target)} has the median ${a} where ${name} is ${from}, ${b} where it is ${to}`,
    subtitle: (of: string): string =>
      `Each dot is a point of the design, mean over its seeds${of && `, ${of}`}. Line: median of a slice. Band: its middle 80%. The factors that matter most, the first at the left.`,
  },
}
export type Sensitivity = typeof sensitivity

export const noiseOf = (noise: number): string =>
  noise > 0 && noise < 0.001 ? 'under 0.1%' : `${fixed(100 * noise, 1)}%`
const decapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
