import { FUNCTIONS, type FunctionId, REGIONS, type RegionId } from '../model/places.ts'
import { fixed } from '../words/numbers.ts'
import type { Lead } from '../words/shapes/mobility.ts'
import { type Language, WORDS } from '../words/words.ts'
import { octavesOf, type Point } from './axis.ts'
import { signOf } from './band.ts'
import { type Case, type Comparison, casesOf, level, seedsOf, yearly, yearsOf } from './comparison.ts'
import { INK_2, PLACE_COLOURS } from './palette.ts'
import { asPolicy, asThin, headline, timePanel } from './panel.ts'
import { INNER, type Sheet } from './sheet.ts'

const CIRCULATIONS = ['national', 'international'] as const
type Circulation = (typeof CIRCULATIONS)[number]

const HEAD = 28
const GAP = 10
const HEIGHT = 230
/** Room left of the first panel, for the axis that all share, left of the others, and right of each, for the figures. */
const AXIS = 30
const NEXT = 10
const RIGHT = 34
const WIDE = (INNER - AXIS + NEXT) / FUNCTIONS.length - NEXT - RIGHT

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const rca = (where: Circulation, region: RegionId, func: FunctionId) => yearly(`rca-${where}/${region}/${func}`)

/** Revealed comparative advantage over time: a row a circulation, a panel a function, a line a region, so that the order of the regions is seen. */
export function advantageSheet(comparison: Comparison, language: Language): Sheet {
  const { advantage: words, functionsShort, places, source } = WORDS[language]
  const { baseline, policy } = comparison
  const years = yearsOf(casesOf(comparison))
  const over = (of: Case, where: Circulation, region: RegionId, func: FunctionId): Point[] =>
    years.map((year) => ({ year, ...level(of, rca(where, region, func), year) }))
  const cells = CIRCULATIONS.flatMap((where, row) =>
    FUNCTIONS.map((func, column) => ({
      row,
      column,
      func,
      before: REGIONS.map((region) => over(baseline, where, region, func)),
      after: policy ? REGIONS.map((region) => over(policy, where, region, func)) : [],
    })),
  )
  const domain = octavesOf(cells.flatMap(({ before, after }) => [...before, ...after]))
  const bold = (points: readonly Point[], r: number) =>
    asPolicy(points, fixed(points.at(-1)!.mean, 2), PLACE_COLOURS[REGIONS[r]!])
  const panels = cells.map(({ row, column, func, before, after }) => ({
    x: column === 0 ? 0 : AXIS - NEXT + column * (NEXT + WIDE + RIGHT),
    y: row * (HEAD + HEIGHT + GAP) + HEAD,
    options: timePanel({
      width: (column === 0 ? AXIS : NEXT) + WIDE + RIGHT,
      height: HEIGHT,
      heading: { text: capitalised(functionsShort[func]), colour: INK_2 },
      domain,
      log: true,
      format: (value) => (column > 0 ? '' : value < 1 ? `1/${1 / value}` : String(value)),
      strands: policy
        ? [...before.map((points, r) => asThin(points, PLACE_COLOURS[REGIONS[r]!])), ...after.map(bold)]
        : before.map(bold),
      right: RIGHT,
      left: column === 0 ? AXIS : NEXT,
    }),
  }))
  const heads = CIRCULATIONS.map((where, row) => ({
    x: 0,
    y: row * (HEAD + HEIGHT + GAP),
    options: headline(words.sold[where], INNER),
  }))
  return {
    id: 'advantage',
    language,
    title: advantageTitle(comparison, language),
    subtitle: words.subtitle(seedsOf(comparison), policy !== undefined),
    source: source(casesOf(comparison), words.rows),
    keys: REGIONS.map((region) => ({ label: places[region], colour: PLACE_COLOURS[region] })),
    panels: [...heads, ...panels],
    height: CIRCULATIONS.length * (HEAD + HEIGHT + GAP) + 8,
  }
}

/** Which region leads in which function in sales to the rest of China, and whether it does in the baseline. */
export function advantageTitle({ baseline, policy }: Comparison, language: Language): string {
  const { advantage: words, called } = WORDS[language]
  const cases = policy ? [baseline, policy] : [baseline]
  const last = yearsOf(cases).at(-1)!
  const name = policy && called(policy)
  const now = FUNCTIONS.map((func) => leaderOf(cases.at(-1)!, func, last))
  const before = FUNCTIONS.map((func) => leaderOf(baseline, func, last))
  if (now.every((leader) => leader === undefined)) return words.nobody(name, last)
  const same = now.every((leader, k) => leader === before[k])
  return words.title(
    name,
    last,
    leadsOf(now),
    FUNCTIONS.filter((_, k) => now[k] === undefined),
    same ? 'same' : leadsOf(before),
  )
}

/** The region whose advantage is higher than that of each other one under nine seeds in ten. */
function leaderOf(of: Case, func: FunctionId, year: number): RegionId | undefined {
  return REGIONS.find((region) =>
    REGIONS.every(
      (other) =>
        other === region ||
        signOf(
          level(of, (run, at) => rca('national', region, func)(run, at) - rca('national', other, func)(run, at), year),
        ) > 0,
    ),
  )
}

const leadsOf = (leaders: readonly (RegionId | undefined)[]): Lead[] =>
  REGIONS.map((place) => ({ place, functions: FUNCTIONS.filter((_, k) => leaders[k] === place) })).filter(
    ({ functions }) => functions.length > 0,
  )
