import { figure, fixed, signed } from '../charts/numbers.ts'
import { type Language, WORDS } from '../charts/words.ts'
import { FUNCTIONS, LOCAL, REGIONS } from '../scenario/places.ts'
import type { Paired } from '../study/paired.ts'

/** A row of two scenarios in one year, paired: as it is, or relative to the first. */
export type PairOf = (
  indicator: string,
  region: string,
  func: string,
  how: 'absolute' | 'relative',
) => Paired | undefined

const WHOLE = [...REGIONS, 'all'] as const

/** Rows of a table in sections; the first cell of each is its label, a heading row names the regions. */
export interface Section {
  readonly heading: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Who gains and who loses, by function and circulation, and at what cost, in words and figures. */
export function differenceTable(pair: PairOf, language: Language): readonly Section[] {
  const { places, all, functionsShort, studies } = WORDS[language]
  const names = WHOLE.map((region) => (region === 'all' ? all : places[region]))
  const line = (label: string, indicator: string, func = 'all') => [
    label,
    ...WHOLE.map((region) => hedged(pair(indicator, region, func, 'relative'))),
  ]
  const gdp = WHOLE.map((region) => pair('gdp', region, 'all', 'absolute'))
  const cost = WHOLE.map((region) => pair('lever-cost', region, 'all', 'absolute'))
  return [
    {
      heading: [studies.gains, ...names],
      rows: [line(studies.gdp, 'gdp'), line(studies.income, 'income'), line(studies.research, 'rd-spending')],
    },
    {
      heading: [studies.functions, ...names],
      rows: ([...FUNCTIONS, LOCAL] as const).map((func) => line(functionsShort[func], 'value-added', func)),
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
        [studies.costYear, ...cost.map((spent) => (spent ? figure(spent.difference) : ''))],
        [
          studies.costShare,
          ...cost.map((spent, k) => (spent && gdp[k] ? fixed((100 * spent.difference) / gdp[k].b, 2) : '')),
        ],
        [studies.gained, ...gdp.map((gain) => (gain ? figure(gain.difference) : ''))],
        [studies.perYuan, ...cost.map((spent, k) => perYuan(spent, gdp[k], studies.unclear))],
      ],
    },
  ]
}

/** `+1.1 [+0.9 +1.3]` of a relative change; in brackets where the range holds zero. */
function hedged(pair: Paired | undefined): string {
  if (!pair) return ''
  const say = (x: number) => signed(100 * x, 1)
  const { difference, lo90, hi90 } = pair
  return lo90 <= 0 && hi90 >= 0 ? `(${say(difference)})` : `${say(difference)} [${say(lo90)} ${say(hi90)}]`
}

/** What a yuan of a government brings; none where it spends nothing, unclear where the sign of what it brings is. */
function perYuan(cost: Paired | undefined, gained: Paired | undefined, unclear: string): string {
  if (!cost || !gained || cost.difference <= 0) return '–'
  return gained.lo90 <= 0 && gained.hi90 >= 0 ? unclear : fixed(gained.difference / cost.difference, 1)
}
