import type { Named } from '../language.ts'
import { shortOf } from '../naming.ts'
import { fixed, noiseOf, rounded } from '../numbers.ts'
import type { Dictionary, Names, Setting } from '../shape.ts'
import type { Factor, Method, Sensitivity, Target } from '../shapes/sensitivity.ts'
import { and } from './phrases.ts'

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

const decapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** What the answer of `sensitivity` says on terminals and charts, in English; `assumptions` holds all names. */
export function sensitivityOf(
  { places, functionsShort, regionsTogether }: Setting,
  { units, rules, levers, scenarios }: Dictionary,
  assumptions: Names,
): Sensitivity {
  const called = (of: Named): string => shortOf(of, scenarios) ?? `“${of.title.en}”`
  const unit = (id: string): string => (units as Names)[id] ?? id
  const factor = ({ axis, id, lever }: Factor): string => {
    if (axis === 'rule') return (rules as Names)[id] ?? id
    if (!lever) return assumptions[id] ?? id
    const at = lever.places.map((place) => places[place]).join('–')
    const kind = (levers as Names)[lever.kind] ?? lever.kind
    return [kind, lever.function && `for ${functionsShort[lever.function]}`, lever.places.length === 1 && 'in', at]
      .filter(Boolean)
      .join(' ')
  }
  const of = ({ indicatorName, region, function: func }: Target): string => {
    const place = region === 'all' ? regionsTogether : places[region]
    return func === 'all'
      ? `${indicatorName.en} of ${place}`
      : `${indicatorName.en} of ${functionsShort[func]} in ${place}`
  }
  /** What is taken away is told where it is not the baseline. */
  const subject = (target: Target): string => {
    const { less, date, scenario } = target
    if (!less) return `The ${of(target)} in ${date} under ${called(scenario)}`
    const against = less.id === 'baseline' ? '' : `, against ${called(less)},`
    return `What ${called(scenario)} changes in the ${of(target)} by ${date}${against}`
  }
  return {
    unit,
    amount,
    factor,
    axes: { assumption: 'Assumptions', lever: 'Levers', rule: 'Rules' },
    methods: {
      morris: 'elementary effects (Morris)',
      sobol: 'shares of variance (Sobol)',
      factorial: 'shares of variance over all levels (Sobol)',
      pawn: 'distances between distributions (PAWN)',
      alone: 'one factor at a time, the others as in the scenario',
    },
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
    },
    chance: 'chance',
    heading: (target) =>
      `${target.indicator}, ${target.region}, ${target.function}, ${target.date}${target.unit === '1' ? '' : `, ${target.unit}`}: ${target.scenario.id}${target.less ? ` less ${target.less.id}` : ''}`,
    counts: (method, used, all, seeds, noise) =>
      [
        method,
        used === all ? `all ${all} points used` : `${used} of ${all} points used, ${all - used} left out`,
        seeds === 1 ? 'one seed' : `${seeds} seeds`,
        Number.isNaN(noise) ? 'noise unknown' : `${noiseOf(noise)} of the variance is noise between seeds`,
      ].join('; '),
    unclear: '(in brackets): not told from chance',
    nothing: 'nothing to share out: the target varies no more than chance makes it',
    lack: (lack, method) =>
      lack === 'none-left'
        ? 'nothing can be told: no point is left, since a run of each failed or has no value'
        : lack === 'constant'
          ? 'nothing can be told: the target is the same in all runs'
          : `too few to tell what matters: ${few[method]}`,
    untold: (ids) => `not told, for lack of points or of a second value: ${and(ids)}`,
    untitled: (target, lack) =>
      lack === 'none-left'
        ? `No run is left to tell what moves ${decapitalised(subject(target)).replace(/,$/, '')}`
        : lack === 'constant'
          ? `${subject(target).replace(/,$/, '')} is the same in all runs`
          : `Too few runs to tell what moves ${decapitalised(subject(target)).replace(/,$/, '')}`,
    title: (target, method, leaders, many) =>
      leaders.length === 0
        ? `No factor moves ${decapitalised(subject(target)).replace(/,$/, '')} more than chance would`
        : `${subject(target)} hangs ${many > 1 ? 'most ' : ''}on ${and(
            leaders.map(
              ({ factor: each, value }, k) => `${factor(each)} (${sizes[method](value, k === 0, unit(target.unit))})`,
            ),
          )}`,
    subtitle: {
      morris: (of) =>
        `Bar: how much a factor's whole range moves it on average, either way (μ*)${of && `, ${of}`}. Line: 95% interval. Tick: what noise alone stays below 19 times in 20. Diamond: how much the change depends on the other factors (σ). ↑ or ↓: the direction, where it is clear.`,
      sobol: () =>
        'Light bar: share of the variance that a factor takes part in (total index). Dark bar: what it explains by itself (first index). Lines: 95% intervals.',
      factorial: () =>
        'Over all combinations of levels. Light bar: share of the variance that a factor takes part in (total index). Dark bar: what it explains by itself (first index). Lines: 95% intervals.',
      pawn: () =>
        'Bar: median distance, 0 to 1, of the distribution of all runs from that of runs in a slice of the range of the factor (PAWN). Line: 95% interval. Tick: what chance alone stays below 19 times in 20.',
      alone: (of) =>
        `From the least to the greatest effect of a factor by itself, the others as in the scenario${of && `, ${of}`}. Lines: 95% intervals over seeds.`,
    },
    more: (count, most) => `${count} more, each at most ${most}`,
    source: (design, target, used, all, seeds) =>
      `Source: factor-mobility; design ${design}; ${target.scenario.id} (${target.scenario.title.en})${target.less ? ` less ${target.less.id} (${target.less.title.en}) at the same points and seeds` : ''}; ${used} of ${all} points; seeds ${seeds}. Drawn: ${target.indicator} in result.parquet.`,
    response: {
      title: (target, name, from, to, a, b) =>
        `${subject(target)} has the median ${a} where ${name} is ${from}, ${b} where it is ${to}`,
      subtitle: (of) =>
        `Each dot is a point of the design, mean over its seeds${of && `, ${of}`}. Line: median of a slice. Band: its middle 80%. The factors that matter most, the first at the left.`,
    },
  }
}
