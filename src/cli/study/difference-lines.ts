import { figure, fixed, signed } from '../../charts/numbers.ts'
import { aligned } from '../../charts/summary.ts'
import { type Language, WORDS } from '../../charts/words.ts'
import { FUNCTIONS, LOCAL, REGIONS } from '../../scenario/places.ts'
import { type Paired, paired } from '../../study/paired.ts'

type Run = Float64Array | undefined
/** Sum of the year of one row of a run; NaN of none. */
type Yearly = (indicator: string, region: string, func: string) => (run: Run) => number

export interface Compared {
  readonly a: string
  readonly b: string
  readonly year: number
  /** Runs of a and of b, seed by seed. */
  readonly runs: readonly [readonly Run[], readonly Run[]]
  readonly yearly: Yearly
}

const WHOLE = [...REGIONS, 'all'] as const

/** Who gains and who loses, by function and circulation, and at what cost, as lines for a terminal. */
export function differenceLines(
  { a, b, year, runs: [as, bs], yearly }: Compared,
  language: Language,
): readonly string[] {
  const { places, all, functionsShort, row, studies } = WORDS[language]
  const pair = (
    indicator: string,
    region: string,
    func = 'all',
    scale = (run: Run): number => (run === undefined ? Number.NaN : 1),
  ) => {
    const of = yearly(indicator, region, func)
    return paired(
      as.map((run) => of(run) / scale(run)),
      bs.map((run, k) => of(run) / scale(as[k])),
    )
  }
  /** Per cent of what it is in a. */
  const change = (indicator: string, region: string, func = 'all') =>
    pair(indicator, region, func, yearly(indicator, region, func))
  const names = WHOLE.map((region) => (region === 'all' ? all : places[region]))
  const line = (label: string, indicator: string, func = 'all') => [
    label,
    ...WHOLE.map((region) => hedged(change(indicator, region, func))),
  ]
  const gdp = WHOLE.map((region) => pair('gdp', region))
  const cost = WHOLE.map((region) => pair('lever-cost', region))

  const table = [
    [studies.gains, ...names],
    line(studies.gdp, 'gdp'),
    line(studies.income, 'income'),
    line(studies.research, 'rd-spending'),
    [studies.functions, ...names],
    ...([...FUNCTIONS, LOCAL] as const).map((func) => line(functionsShort[func], 'value-added', func)),
    [studies.circulations, ...names],
    line(studies.inside, 'sales-internal'),
    line(studies.nation, 'sales-national'),
    line(studies.abroad, 'sales-international'),
    [studies.cost, ...names],
    [studies.costYear, ...cost.map((pair) => (pair ? figure(pair.difference) : ''))],
    [studies.costShare, ...cost.map((pair, k) => (pair && gdp[k] ? fixed((100 * pair.difference) / gdp[k].b, 2) : ''))],
    [studies.gained, ...gdp.map((pair) => (pair ? figure(pair.difference) : ''))],
    [studies.perYuan, ...cost.map((pair, k) => perYuan(pair, gdp[k], studies.unclear))],
  ]
  return [
    ...studies.compared(row(b), row(a), year, gdp[3]?.pairs ?? 0).split('\n'),
    '',
    ...aligned(table, ['<', '>', '>', '>', '>']),
  ]
}

/** `+1.1 [+0.9 +1.3]` of a relative change; in brackets where the range holds zero. */
function hedged(pair: Paired | undefined): string {
  if (!pair) return ''
  const say = (x: number) => signed(100 * x, 1)
  const { difference, lo90, hi90 } = pair
  return lo90 <= 0 && hi90 >= 0 ? `(${say(difference)})` : `${say(difference)} [${say(lo90)} ${say(hi90)}]`
}

/** What a yuan of a government brings; of none where it spends nothing, unclear where the sign of what it brings is. */
function perYuan(cost: Paired | undefined, gained: Paired | undefined, unclear: string): string {
  if (!cost || !gained || cost.difference <= 0) return '–'
  return gained.lo90 <= 0 && gained.hi90 >= 0 ? unclear : fixed(gained.difference / cost.difference, 1)
}
