import { type Band, isUnclear, signOf } from '../charts/band.ts'
import { type Comparison, change, countPairs, difference, type Measure, paired, yearly } from '../charts/comparison.ts'
import { burdenOf, costOf } from '../charts/cost.ts'
import { figure, fixed, NONE, signed } from '../words/numbers.ts'
import type { Language } from '../words/words.ts'
import { ALL, LOCAL } from '../worlds/names.ts'
import { wordsIn } from '../worlds/setting.ts'

/** Rows of a table in sections; the first cell of each is its label, a heading row names the regions. */
export interface Section {
  readonly heading: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Who gains and who loses in a year, by function and circulation, and at what cost, in words and figures. */
export function differenceTable(comparison: Comparison, year: number, language: Language): readonly Section[] {
  const { world, policy } = comparison
  const { regions, functions } = world.names
  const { places, all, functionsShort, studies } = wordsIn(world)[language]
  const cases = { baseline: comparison.baseline }
  const whole = [...regions, ALL]
  const alone = countPairs(comparison) < 2
  const names = whole.map((region) => (region === ALL ? all : places[region]))
  const gdp = (region: string) => yearly(`gdp/${region}/all`)
  const line = (label: string, indicator: string, func = ALL) => [
    label,
    ...whole.map((region) =>
      hedged(change(comparison, yearly(`${indicator}/${region}/${func}`), year), alone, (x) => signed(100 * x, 1)),
    ),
  ]
  return [
    {
      heading: [studies.gains, ...names],
      rows: [line(studies.gdp, 'gdp'), line(studies.income, 'income'), line(studies.research, 'rd-spending')],
    },
    {
      heading: [studies.functions, ...names],
      rows: [...functions, LOCAL].map((func) => line(functionsShort[func], 'value-added', func)),
    },
    {
      heading: [studies.circulations, ...names],
      rows: [
        line(studies.inside, 'sales-internal'),
        line(studies.nation, 'sales-national'),
        line(studies.abroad, 'sales-international'),
      ],
    },
    {
      heading: [studies.cost, ...names],
      rows: [
        [studies.costYear, ...whole.map((region) => ranged(costOf(cases, policy, region, year), figure))],
        [
          studies.costShare,
          ...whole.map((region) => ranged(burdenOf(cases, policy, region, year), (x) => fixed(100 * x, 2))),
        ],
        [studies.gained, ...whole.map((region) => hedged(difference(comparison, gdp(region), year), alone, figure))],
        // what one government pays moves the others' GDP: a yuan of one region has no gain of its own
        [studies.perYuan, ...regions.map(() => ''), perYuan(comparison, year, alone, studies.unclear)],
      ],
    },
  ]
}

/** `+1.1 [+0.9 +1.3]`; in brackets where the range holds zero, or where one pair gives none; 0 where no pair differs; a dash where undefined. */
function hedged(by: Band, alone: boolean, say: (x: number) => string): string {
  if (Number.isNaN(by.mean)) return NONE
  if (by.lo === 0 && by.hi === 0) return say(0)
  return alone || isUnclear(by) ? `(${say(by.mean)})` : `${say(by.mean)} [${say(by.lo)} ${say(by.hi)}]`
}

/** `216 [210 222]`, without the range where it says no more than the figure. */
function ranged({ mean, lo, hi }: Band, say: (x: number) => string): string {
  if (Number.isNaN(mean)) return NONE
  return say(lo) === say(hi) ? say(mean) : `${say(mean)} [${say(lo)} ${say(hi)}]`
}

/** GDP that all regions together gain over what their governments spend, pair by pair; none where they spend nothing, unclear where the sign of the gain is. */
function perYuan(comparison: Comparison, year: number, alone: boolean, unclear: string): string {
  const [gained, spent]: readonly Measure[] = [yearly('gdp/all/all'), yearly('lever-cost/all/all')]
  const by = (measure: Measure) => difference(comparison, measure, year)
  if (!(by(spent!).lo > 0)) return NONE
  if (alone || signOf(by(gained!)) === 0) return unclear
  const ratio = paired(
    comparison,
    (a, b) => (gained!(b, year) - gained!(a, year)) / (spent!(b, year) - spent!(a, year)),
  )
  return ranged(ratio, (x) => fixed(x, 1))
}
