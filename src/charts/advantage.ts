import { fixed } from '../words/numbers.ts'
import type { Lead } from '../words/shapes/mobility.ts'
import type { Language } from '../words/words.ts'
import type { Names } from '../worlds/names.ts'
import { wordsIn } from '../worlds/setting.ts'
import { octavesOf, type Point } from './axis.ts'
import { signOf } from './band.ts'
import { coloursOf } from './colours.ts'
import { type Case, type Comparison, casesOf, level, seedsOf, yearly, yearsOf } from './comparison.ts'
import { fitting } from './grid.ts'
import { INK_2 } from './palette.ts'
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
/** Room for figures with a name, where there are more regions than figures at the ends of lines. */
const RIGHT_NAMED = 62
/** Panels of a row, and figures at the ends of lines of one panel. */
const MOST = 6
const MOST_FIGURES = 6

/** Leaders that a title names. */
const LEADERS = 4

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const rca = (where: Circulation, region: string, func: string) => yearly(`rca-${where}/${region}/${func}`)

/** Revealed comparative advantage over time: a row a circulation, a panel a function, a line a region, so that the order of the regions is seen. */
export function advantageSheet(comparison: Comparison, language: Language): Sheet {
  const { world, baseline, policy } = comparison
  const { regions, functions } = world.names
  const { advantage: words, functionsShort, places, source } = wordsIn(world)[language]
  const colours = coloursOf(world).places
  const lines = Math.ceil(functions.length / MOST)
  const columns = Math.ceil(functions.length / lines)
  const isCrowded = regions.length > MOST_FIGURES
  const right = isCrowded ? RIGHT_NAMED : RIGHT
  const wide = (INNER - AXIS + NEXT) / columns - NEXT - right
  const block = HEAD + lines * (HEIGHT + GAP)
  const years = yearsOf(casesOf(comparison))
  const over = (of: Case, where: Circulation, region: string, func: string): Point[] =>
    years.map((year) => ({ year, ...level(of, rca(where, region, func), year) }))
  const cells = CIRCULATIONS.flatMap((where, row) =>
    functions.map((func, k) => ({
      y: row * block + HEAD + Math.floor(k / columns) * (HEIGHT + GAP),
      column: k % columns,
      func,
      before: regions.map((region) => over(baseline, where, region, func)),
      after: policy ? regions.map((region) => over(policy, where, region, func)) : [],
    })),
  )
  const shortOf = (region: string) => world.places.find(({ id }) => id === region)!.short[language]
  /** Of many regions only those with the highest figures have them written, with their names. */
  const labels = (strands: readonly (readonly Point[])[]): readonly string[] => {
    const ends = strands.map((points) => points.at(-1)!.mean)
    const least = ends.toSorted((a, b) => b - a)[MOST_FIGURES - 1] ?? 0
    return ends.map((mean, r) =>
      isCrowded ? (mean >= least && mean > 0 ? `${shortOf(regions[r])} ${fixed(mean, 2)}` : '') : fixed(mean, 2),
    )
  }
  const domain = octavesOf(cells.flatMap(({ before, after }) => [...before, ...after]))
  const bold = (strands: readonly (readonly Point[])[]) => {
    const said = labels(strands)
    return strands.map((points, r) => asPolicy(points, said[r], colours[regions[r]]))
  }
  const panels = cells.map(({ y, column, func, before, after }) => ({
    x: column === 0 ? 0 : AXIS - NEXT + column * (NEXT + wide + right),
    y,
    options: timePanel({
      width: (column === 0 ? AXIS : NEXT) + wide + right,
      height: HEIGHT,
      heading: { text: fitting(wide + right, 15, capitalised(functionsShort[func])), colour: INK_2 },
      domain,
      log: true,
      format: (value) => (column > 0 ? '' : value < 1 ? `1/${1 / value}` : String(value)),
      strands: policy
        ? [...before.map((points, r) => asThin(points, colours[regions[r]])), ...bold(after)]
        : bold(before),
      right,
      left: column === 0 ? AXIS : NEXT,
    }),
  }))
  const heads = CIRCULATIONS.map((where, row) => ({
    x: 0,
    y: row * block,
    options: headline(words.sold[where], INNER),
  }))
  return {
    id: 'advantage',
    world,
    language,
    title: advantageTitle(comparison, language),
    subtitle: words.subtitle(seedsOf(comparison), policy !== undefined),
    source: source(casesOf(comparison), words.rows),
    keys: regions.map((region) => ({
      label: isCrowded && shortOf(region) !== places[region] ? `${shortOf(region)} ${places[region]}` : places[region],
      colour: colours[region],
    })),
    panels: [...heads, ...panels],
    height: CIRCULATIONS.length * block + 8,
  }
}

/** Which region leads in which function in sales to the rest of the nation, and whether it does in the baseline. */
export function advantageTitle({ world, baseline, policy }: Comparison, language: Language): string {
  const { names } = world
  const { functions } = names
  const { advantage: words, called } = wordsIn(world)[language]
  const cases = policy ? [baseline, policy] : [baseline]
  const last = yearsOf(cases).at(-1)!
  const name = policy && called(policy)
  const now = functions.map((func) => leaderOf(names, cases.at(-1)!, func, last))
  const before = functions.map((func) => leaderOf(names, baseline, func, last))
  if (now.every((leader) => leader === undefined)) return words.nobody(name, last)
  /** Of many leaders those that lead in most. */
  const most = (leads: readonly Lead[]): readonly Lead[] =>
    leads.length > LEADERS ? leads.toSorted((a, b) => b.functions.length - a.functions.length).slice(0, LEADERS) : leads
  const same = now.every((leader, k) => leader === before[k])
  return words.title(
    name,
    last,
    most(leadsOf(names, now)),
    functions.filter((_, k) => now[k] === undefined),
    same ? 'same' : most(leadsOf(names, before)),
  )
}

/** The region whose advantage is higher than that of each other one under nine seeds in ten. */
function leaderOf({ regions }: Names, of: Case, func: string, year: number): string | undefined {
  // one by itself has nobody to lead
  if (regions.length === 1) return undefined
  return regions.find((region) =>
    regions.every(
      (other) =>
        other === region ||
        signOf(
          level(of, (run, at) => rca('national', region, func)(run, at) - rca('national', other, func)(run, at), year),
        ) > 0,
    ),
  )
}

const leadsOf = ({ regions, functions }: Names, leaders: readonly (string | undefined)[]): Lead[] =>
  regions
    .map((place) => ({ place, functions: functions.filter((_, k) => leaders[k] === place) }))
    .filter(({ functions: led }) => led.length > 0)
