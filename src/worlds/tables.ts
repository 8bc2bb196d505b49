import { NATION, type Names, OUTSIDE } from './names.ts'
import type { Calendar, Money } from './world.ts'

/** What a table holds: its unit, the names of its rows and columns, and what its values can be. */
export interface Card {
  readonly unit: string
  readonly rows: readonly string[]
  /** Names, or a year, or years too: the first and the last of several. */
  readonly columns: readonly string[] | 'year' | 'years'
  readonly values: Values
  /** What a row may add up to at most. */
  readonly sum?: number
  /** Rows and columns without which nothing is founded; left out, all. */
  readonly needed?: { readonly rows: readonly string[]; readonly columns: readonly string[] }
}

export const VALUES = {
  positive: { expected: 'a number above 0', holds: (x: number) => x > 0 },
  amount: { expected: 'a number from 0', holds: (x: number) => x >= 0 },
  share: { expected: 'a number from 0 to 1', holds: (x: number) => x >= 0 && x <= 1 },
  percent: { expected: 'a number from 0 to 100', holds: (x: number) => x >= 0 && x <= 100 },
} as const
type Values = keyof typeof VALUES

export type Tables = Readonly<Record<string, Card>>

/** The tables of figures of a world, and what of them founding asks for. */
export function tablesOf(names: Names, money: Money, calendar: Calendar): Tables {
  const { regions, functions, places } = names
  const observed = [...regions, names.whole]
  const nation = [...regions, NATION]
  const { founding, counted, observed: last } = calendar
  const level = [founding, founding + 1]
  const yearly = (
    unit: string,
    values: Values,
    years: readonly number[],
    rows: readonly string[] = observed,
  ): Card => ({
    unit,
    rows: observed,
    columns: 'year',
    values,
    needed: { rows, columns: years.map(String) },
  })
  const shares = (rows: readonly string[], columns: readonly string[], sum?: number): Card => ({
    unit: '1',
    rows,
    columns,
    values: 'share',
    ...(sum !== undefined && { sum }),
  })
  const factors = (rows: readonly string[], columns: readonly string[]): Card => ({
    unit: '1',
    rows,
    columns,
    values: 'amount',
  })
  return {
    gdp: yearly(money.unit, 'positive', [...level, last]),
    'rd-spending': yearly(money.unit, 'positive', [...level, last]),
    'enterprise-rd': yearly(money.unit, 'amount', [founding], regions),
    'local-tax': yearly(money.unit, 'amount', [founding], regions),
    'government-outlay': yearly(money.unit, 'amount', [founding], regions),
    'patents-in-force': yearly('patents', 'amount', [founding, last]),
    population: yearly('1e4 persons', 'positive', [counted, last]),
    'patents-granted': yearly('patents', 'amount', level, regions),
    'contract-output': yearly(money.unit, 'amount', [founding + 1]),
    'contract-absorbed': yearly(money.unit, 'amount', [founding + 1]),
    'contract-flow': { ...yearly(money.unit, 'amount', []), columns: 'years' },
    'secondary-share': yearly('%', 'percent', []),
    distance: { unit: 'km', rows: places, columns: places, values: 'positive' },
    'value-added-share': shares(nation, functions, 1),
    'input-share': shares(functions, functions, 1),
    'world-sales-share': shares(nation, functions),
    'national-sales-share': shares(regions, functions),
    'import-share': shares([NATION], functions),
    'foreign-content': shares(nation, ['domestic', 'world']),
    'foreign-content-function': factors(['factor'], functions),
    'final-share': shares(['consumption', 'investment'], functions, 1),
    'local-share': shares(['investment'], ['share']),
    'capital-home': shares(regions, places, 1),
    'capital-arrival': shares(regions, OUTSIDE),
    'public-research': shares(regions, ['central']),
    'central-tax': shares(regions, ['rate']),
    'research-weight': factors(['weight'], functions),
    'contract-share': shares(regions, ['own', 'world'], 1),
    'public-field': shares(functions, ['share']),
    licences: { unit: 'licences', rows: functions, columns: ['number'], values: 'positive' },
  }
}

/** The cells that founding asks for, table by table; sellers of the rest of the nation export what its own market gets. */
export function* neededCells(tables: Tables): Generator<readonly [table: string, row: string, column: string]> {
  for (const [table, { rows, columns, needed }] of Object.entries(tables)) {
    const cells = needed ?? { rows, columns: typeof columns === 'string' ? [] : columns }
    for (const row of cells.rows)
      for (const column of cells.columns)
        if (table !== 'foreign-content' || row !== NATION || column === 'domestic') yield [table, row, column]
  }
}

/** Years from founding on, without a gap, of which GDP of the whole nation is known: demand follows them, so the regions' is needed. */
export function yearsOfDemand(founding: number, has: (year: string) => boolean): readonly string[] {
  const years: string[] = []
  for (let year = founding; has(String(year)); year++) years.push(String(year))
  return years
}

/** All that founding asks for: the cells of its tables, and GDP of regions and nation in every year of demand. */
export function* foundingCells(
  tables: Tables,
  { regions, whole }: Names,
  years: readonly string[],
): ReturnType<typeof neededCells> {
  for (const row of [...regions, whole]) for (const year of years) yield ['gdp', row, year]
  for (const cell of neededCells(tables)) if (cell[0] !== 'gdp' || !years.includes(cell[2])) yield cell
}

/** A year from 2000 to 2100, or the first and the last of several. */
export function isYears(text: string): boolean {
  const [, first, last] = /^(20[0-9]{2}|2100)(?:-(20[0-9]{2}|2100))?$/.exec(text) ?? []
  return first !== undefined && (last === undefined || Number(first) < Number(last))
}
