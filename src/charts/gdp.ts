import { REGIONS, type RegionId } from '../model/places.ts'
import { fixed, signed, signedPercent } from '../words/numbers.ts'
import { type Language, WORDS } from '../words/words.ts'
import { domainOf, type Point, percentTicks } from './axis.ts'
import { type Band, signOf } from './band.ts'
import { type Comparison, casesOf, change, level, scaled, seedsOf, yearly, yearsOf } from './comparison.ts'
import { PLACE_COLOURS } from './palette.ts'
import { asBaseline, asPolicy, timePanel } from './panel.ts'
import { INNER, type Sheet } from './sheet.ts'

/** 10⁸ CNY in a trillion. */
const TRILLION = 1e4
const UPPER = 270
const LOWER = 150
const WIDE = INNER / REGIONS.length

/** GDP by region over time, small multiples on one scale: baseline thin and grey, policy bold; below, the paired difference. */
export function gdpSheet(comparison: Comparison, language: Language): Sheet {
  const words = WORDS[language]
  const { baseline, policy, observed } = comparison
  const years = yearsOf(casesOf(comparison))
  const over = (of: (year: number) => Band): Point[] => years.map((year) => ({ year, ...of(year) }))
  const rows = REGIONS.map((region) => {
    const gdp = scaled(yearly(`gdp/${region}/all`), 1 / TRILLION)
    return {
      region,
      before: over((year) => level(baseline, gdp, year)),
      after: policy ? over((year) => level(policy, gdp, year)) : [],
      gain: policy ? over((year) => change(comparison, gdp, year)) : [],
      dots: observed.flatMap((o) =>
        o.region === region && years.includes(o.year) ? [{ year: o.year, value: o.value / TRILLION }] : [],
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
  const end = (points: readonly Point[], word: string) => `${fixed(points.at(-1)!.mean, 2)} ${word}`
  const panels = rows.flatMap(({ region, before, after, gain, dots }, k) => {
    const colour = PLACE_COLOURS[region]
    const heading = { text: words.places[region], colour }
    const lines = policy
      ? [asBaseline(before, end(before, words.baselineShort)), asPolicy(after, end(after, words.policy), colour)]
      : [asPolicy(before, fixed(before.at(-1)!.mean, 2), colour)]
    const shared = { width: WIDE, right: policy ? 92 : 44 }
    const upper = timePanel({
      ...shared,
      height: UPPER,
      heading,
      domain: levels,
      format: String,
      strands: lines,
      dots,
      dotsName: k === 0 ? words.observed : undefined,
    })
    const lower = { ...shared, height: LOWER, domain: gains, format: percentTicks(gains, signed) }
    const at = { x: k * WIDE }
    return [
      { ...at, y: 0, options: upper },
      ...(policy
        ? [
            {
              ...at,
              y: UPPER + 6,
              options: timePanel({ ...lower, strands: [asPolicy(gain, signedPercent(gain.at(-1)!.mean), colour)] }),
            },
          ]
        : []),
    ]
  })
  return {
    id: 'gdp',
    language,
    title: gdpTitle(comparison, language),
    subtitle: words.gdp.subtitle(policy && words.called(policy), seedsOf(comparison)),
    source: words.source(casesOf(comparison), words.gdp.rows, { observed: rows.some(({ dots }) => dots.length > 0) }),
    keys: [],
    panels,
    height: UPPER + (policy ? LOWER + 6 : 0) + 8,
  }
}

/** Who gains, who loses, for whom the band of paired differences holds zero; regions by the size of the change. */
export function gdpTitle(comparison: Comparison, language: Language): string {
  const { baseline, policy } = comparison
  const words = WORDS[language]
  const years = yearsOf(casesOf(comparison))
  const [first, last] = [years[0]!, years.at(-1)!]
  const key = (region: RegionId) => yearly(`gdp/${region}/all`)
  if (!policy && first === last) return words.gdp.single(last)
  if (!policy) {
    const folds = REGIONS.map((place) => ({
      place,
      size: level(baseline, (run, year) => key(place)(run, year) / key(place)(run, first), last).mean,
    }))
    return words.gdp.growth(
      first,
      last,
      folds.toSorted((a, b) => b.size - a.size),
    )
  }
  const changes = REGIONS.map((place) => {
    const by = change(comparison, key(place), last)
    return { place, sign: signOf(by), size: Math.abs(by.mean) }
  }).sort((a, b) => b.size - a.size)
  const of = (sign: number) => changes.filter((c) => c.sign === sign)
  return words.gdp.title(
    words.called(policy),
    last,
    of(1),
    of(-1),
    of(0).map(({ place }) => place),
  )
}
