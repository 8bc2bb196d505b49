import { fixed, signed, signedPercent } from '../words/numbers.ts'
import type { Language } from '../words/words.ts'
import { wordsIn } from '../worlds/setting.ts'
import { domainOf, type Point, percentTicks } from './axis.ts'
import { type Band, signOf } from './band.ts'
import { coloursOf } from './colours.ts'
import { type Comparison, casesOf, change, level, scaled, seedsOf, yearly, yearsOf } from './comparison.ts'
import { fitting, gridOf } from './grid.ts'
import { BASELINE } from './palette.ts'
import { asBaseline, asPolicy, timePanel } from './panel.ts'
import { scaleOf } from './scale.ts'
import type { Sheet } from './sheet.ts'

const UPPER = 270
const LOWER = 150
/** Heights where regions stand in several rows, and what is between rows. */
const UPPER_MANY = 190
const LOWER_MANY = 112
const GAP = 18
const HEADING = 15

/** GDP by region over time, small multiples on one scale: baseline thin and grey, policy bold; below, the paired difference. */
export function gdpSheet(comparison: Comparison, language: Language): Sheet {
  const { world, baseline, policy, observed } = comparison
  const words = wordsIn(world)[language]
  const { regions } = world.names
  const colours = coloursOf(world).places
  const years = yearsOf(casesOf(comparison))
  const over = (of: (year: number) => Band): Point[] => years.map((year) => ({ year, ...of(year) }))
  const key = (region: string) => yearly(`gdp/${region}/all`)
  const largest = Math.max(
    ...casesOf(comparison).flatMap((of) =>
      regions.flatMap((region) => years.map((year) => level(of, key(region), year).mean)),
    ),
  )
  const { per, word } = scaleOf(world.money.size, largest, words.setting.money.scales)
  const decimals = largest / per >= 100 ? 0 : 2
  const rows = regions.map((region) => {
    const gdp = scaled(key(region), 1 / per)
    return {
      region,
      before: over((year) => level(baseline, gdp, year)),
      after: policy ? over((year) => level(policy, gdp, year)) : [],
      gain: policy ? over((year) => change(comparison, gdp, year)) : [],
      dots: observed.flatMap((o) =>
        o.region === region && years.includes(o.year) ? [{ year: o.year, value: o.value / per }] : [],
      ),
    }
  })
  const levels = domainOf(
    rows.flatMap(({ before, after, dots }) => [
      before,
      after,
      dots.map(({ year, value }) => ({ year, mean: value, lo: value, hi: value })),
    ]),
    true,
  )
  const gains = domainOf(
    rows.map(({ gain }) => gain),
    true,
  )
  const { columns, width, dense } = gridOf(regions.length)
  const isMany = regions.length > columns
  const [up, low] = isMany ? [UPPER_MANY, LOWER_MANY] : [UPPER, LOWER]
  const row = up + (policy ? low + 6 : 0) + (isMany ? GAP : 0)
  const end = (points: readonly Point[], word: string) =>
    [fixed(points.at(-1)!.mean, decimals), dense ? '' : word].filter(Boolean).join(' ')
  const panels = rows.flatMap(({ region, before, after, gain, dots }, k) => {
    const colour = colours[region]
    const short = world.places.find(({ id }) => id === region)!.short[language]
    const heading = { text: fitting(width - 8, HEADING, words.places[region], short), colour }
    const lines = policy
      ? [asBaseline(before, end(before, words.baselineShort)), asPolicy(after, end(after, words.policy), colour)]
      : [asPolicy(before, fixed(before.at(-1)!.mean, decimals), colour)]
    const shared = { width, right: policy && !dense ? 92 : decimals === 0 ? 56 : 44 }
    const upper = timePanel({
      ...shared,
      height: up,
      heading,
      domain: levels,
      format: String,
      strands: lines,
      dots,
      dotsName: k === 0 ? words.observed : undefined,
    })
    const lower = { ...shared, height: low, domain: gains, format: percentTicks(gains, signed) }
    const at = { x: (k % columns) * width }
    const y = Math.floor(k / columns) * row
    return [
      { ...at, y, options: upper },
      ...(policy
        ? [
            {
              ...at,
              y: y + up + 6,
              options: timePanel({ ...lower, strands: [asPolicy(gain, signedPercent(gain.at(-1)!.mean), colour)] }),
            },
          ]
        : []),
    ]
  })
  return {
    id: 'gdp',
    world,
    language,
    title: gdpTitle(comparison, language),
    subtitle: words.gdp.subtitle(policy && words.called(policy), seedsOf(comparison), word),
    source: words.source(casesOf(comparison), words.gdp.rows, { observed: rows.some(({ dots }) => dots.length > 0) }),
    keys:
      dense && policy
        ? [
            { label: words.baseline, colour: BASELINE },
            { label: words.policy, colour: colours[regions[0]] },
          ]
        : [],
    panels,
    height: Math.ceil(regions.length / columns) * row + 8,
  }
}

/** Regions that a title names one by one. */
const NAMED = 4

/** Who gains, who loses, for whom the band of paired differences holds zero; regions by the size of the change. */
export function gdpTitle(comparison: Comparison, language: Language): string {
  const { world, baseline, policy } = comparison
  const words = wordsIn(world)[language]
  const { regions } = world.names
  const years = yearsOf(casesOf(comparison))
  const [first, last] = [years[0], years.at(-1)!]
  const key = (region: string) => yearly(`gdp/${region}/all`)
  const some = <T>(all: readonly T[]): readonly T[] => (regions.length > NAMED ? all.slice(0, NAMED - 1) : all)
  if (!policy && first === last) return words.gdp.single(last)
  if (!policy) {
    const folds = regions.map((place) => ({
      place,
      size: level(baseline, (run, year) => key(place)(run, year) / key(place)(run, first), last).mean,
    }))
    const named = some(folds.toSorted((a, b) => b.size - a.size))
    return words.gdp.growth(first, last, named, folds.length - named.length)
  }
  const changes = regions
    .map((place) => {
      const by = change(comparison, key(place), last)
      return { place, sign: signOf(by), size: Math.abs(by.mean) }
    })
    .sort((a, b) => b.size - a.size)
  const of = (sign: number) => changes.filter((c) => c.sign === sign)
  const [gains, losses, unclear] = [of(1), of(-1), of(0).map(({ place }) => place)]
  return words.gdp.title(words.called(policy), last, some(gains), some(losses), unclear, {
    gains: gains.length - some(gains).length,
    losses: losses.length - some(losses).length,
    name: regions.length <= NAMED,
  })
}
