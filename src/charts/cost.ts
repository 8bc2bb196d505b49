import { figure, fixed } from '../words/numbers.ts'
import type { Language } from '../words/words.ts'
import { ALL } from '../worlds/names.ts'
import { wordsIn } from '../worlds/setting.ts'
import { domainOf, type Point } from './axis.ts'
import type { Band } from './band.ts'
import { coloursOf } from './colours.ts'
import { type Case, type Cases, difference, level, type Measure, seedsOf, yearly, yearsOf } from './comparison.ts'
import { fitting } from './grid.ts'
import { INK } from './palette.ts'
import { asPolicy, timePanel } from './panel.ts'
import { INNER, type Sheet } from './sheet.ts'

const HEIGHT = 210
const WIDE = INNER / 2
/** Lines of a panel that can be named at their ends, and room for a name, in pixels. */
const MOST = 8
const NAME = 62

/** The lines that end highest. */
const greatest = (lines: readonly (readonly Point[])[]): readonly number[] =>
  lines
    .map((_, r) => r)
    .sort((a, b) => lines[b].at(-1)!.mean - lines[a].at(-1)!.mean)
    .slice(0, MOST)

/** What a policy costs beyond the baseline in a year, seed by seed, in the money of the world; where there is no policy, what the baseline's own cost. */
export function costOf(
  { baseline }: Pick<Cases, 'baseline'>,
  policy: Case | undefined,
  region: string,
  year: number,
): Band {
  const spent = yearly(`lever-cost/${region}/all`)
  return policy ? difference({ baseline, policy }, spent, year) : level(baseline, spent, year)
}

/** The same over the region's GDP under the policy, 0 … 1. */
export function burdenOf(
  { baseline }: Pick<Cases, 'baseline'>,
  policy: Case | undefined,
  region: string,
  year: number,
): Band {
  const spent = yearly(`lever-cost/${region}/all`)
  const gdp = yearly(`gdp/${region}/all`)
  if (!policy) return level(baseline, (run, at) => spent(run, at) / gdp(run, at), year)
  const before = new Map(baseline.runs.map((run) => [run.seed, run]))
  const extra: Measure = (run, at) => (spent(run, at) - spent(before.get(run.seed)!, at)) / gdp(run, at)
  const runs = policy.runs.filter(({ seed }) => before.has(seed))
  return level({ ...policy, runs }, extra, year)
}

/** What each policy costs the governments: a row a policy, in money and over GDP, a line a region. Undefined where nothing costs anything. */
export function costSheet(cases: Cases, language: Language): Sheet | undefined {
  const { world } = cases
  const { cost: words, called, places, source } = wordsIn(world)[language]
  const { regions } = world.names
  const colours = coloursOf(world).places
  const all = [cases.baseline, ...cases.policies]
  const paired = cases.policies.length > 0
  const years = yearsOf(all)
  const policies = paired ? cases.policies : [undefined]
  const isCrowded = regions.length > MOST
  const shortly = (region: string) => {
    const { short } = world.places.find(({ id }) => id === region)!
    return fitting(NAME, 12, places[region], short[language])
  }
  const over = (of: (year: number) => Band): Point[] => years.map((year) => ({ year, ...of(year) }))
  const rows = policies.map((policy) => ({
    name: called(policy ?? cases.baseline),
    money: regions.map((region) => over((year) => costOf(cases, policy, region, year))),
    share: regions.map((region) => over((year) => burdenOf(cases, policy, region, year))),
  }))
  if (rows.every(({ money }) => money.flat().every(({ lo, hi }) => lo === 0 && hi === 0))) return undefined
  const columns = [
    {
      of: 'money',
      domain: domainOf(
        rows.flatMap(({ money }) => money),
        true,
      ),
      tick: figure,
      say: figure,
    },
    {
      of: 'share',
      domain: domainOf(
        rows.flatMap(({ share }) => share),
        true,
      ),
      tick: (x: number) => `${fixed(100 * x, 2)}%`,
      say: (x: number) => `${fixed(100 * x, 2)}%`,
    },
  ] as const
  const panels = rows.flatMap((row, k) =>
    columns.map(({ of, domain, tick, say }, column) => ({
      x: column * WIDE,
      y: k * HEIGHT,
      options: timePanel({
        width: WIDE,
        height: HEIGHT,
        heading: { text: of === 'money' ? words.money(row.name) : words.share, colour: INK },
        domain,
        format: tick,
        strands: row[of].map((points, r) => {
          const region = regions[r]
          const named =
            isCrowded && !greatest(row[of]).includes(r) ? '' : `${shortly(region)} ${say(points.at(-1)!.mean)}`
          return asPolicy(points, named, colours[region])
        }),
        right: 110,
      }),
    })),
  )
  return {
    id: 'cost',
    world,
    language,
    title: costTitle(cases, language),
    subtitle: words.subtitle(seedsOf(cases), paired),
    source: source(all, words.rows(paired)),
    keys: isCrowded
      ? regions.map((region) => ({
          label: shortly(region) === places[region] ? places[region] : `${shortly(region)} ${places[region]}`,
          colour: colours[region],
        }))
      : [],
    panels,
    height: rows.length * HEIGHT + 8,
  }
}

/** What the policies cost the governments together in the last year. */
export function costTitle(cases: Cases, language: Language): string {
  const { cost: words, called } = wordsIn(cases.world)[language]
  const year = yearsOf([cases.baseline, ...cases.policies]).at(-1)!
  const policies = cases.policies.length > 0 ? cases.policies : [undefined]
  const outlays = policies.map((policy) => ({
    called: called(policy ?? cases.baseline),
    value: costOf(cases, policy, ALL, year).mean,
    share: burdenOf(cases, policy, ALL, year).mean,
  }))
  return words.title(year, outlays, cases.policies.length > 0)
}
