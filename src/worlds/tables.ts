import { FUNCTIONS, OUTSIDE, PLACES, REGIONS } from '../model/places.ts'

/** What a table holds: its unit, the names of its rows and columns, and what its values can be. */
export interface Card {
  readonly unit: string
  readonly rows: readonly string[]
  /** Names, or a year, or years too: the first and the last of several. */
  readonly columns: readonly string[] | 'year' | 'years'
  readonly values: Values
  /** What a row may add up to at most. */
  readonly sum?: number
}

export const VALUES = {
  positive: { expected: 'a number above 0', holds: (x: number) => x > 0 },
  amount: { expected: 'a number from 0', holds: (x: number) => x >= 0 },
  share: { expected: 'a number from 0 to 1', holds: (x: number) => x >= 0 && x <= 1 },
  percent: { expected: 'a number from 0 to 100', holds: (x: number) => x >= 0 && x <= 100 },
} as const
type Values = keyof typeof VALUES

const OBSERVED = [...REGIONS, 'china']
const NATION = [...REGIONS, 'national']
const yearly = (unit: string, values: Values): Card => ({ unit, rows: OBSERVED, columns: 'year', values })
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

/** The tables of figures. */
export const TABLES: Readonly<Record<string, Card>> = {
  gdp: yearly('1e8 CNY', 'positive'),
  'rd-spending': yearly('1e8 CNY', 'positive'),
  'enterprise-rd': yearly('1e8 CNY', 'amount'),
  'local-tax': yearly('1e8 CNY', 'amount'),
  'government-outlay': yearly('1e8 CNY', 'amount'),
  'patents-in-force': yearly('patents', 'amount'),
  population: yearly('1e4 persons', 'positive'),
  'patents-granted': yearly('patents', 'amount'),
  'contract-output': yearly('1e8 CNY', 'amount'),
  'contract-absorbed': yearly('1e8 CNY', 'amount'),
  'contract-flow': { ...yearly('1e8 CNY', 'amount'), columns: 'years' },
  'secondary-share': yearly('%', 'percent'),
  distance: { unit: 'km', rows: PLACES, columns: PLACES, values: 'positive' },
  'value-added-share': shares(NATION, FUNCTIONS, 1),
  'input-share': shares(FUNCTIONS, FUNCTIONS, 1),
  'world-sales-share': shares(NATION, FUNCTIONS),
  'national-sales-share': shares(REGIONS, FUNCTIONS),
  'import-share': shares(['national'], FUNCTIONS),
  'foreign-content': shares(REGIONS, ['domestic', 'world']),
  'foreign-content-function': factors(['factor'], FUNCTIONS),
  'final-share': shares(['consumption', 'investment'], FUNCTIONS, 1),
  'local-share': shares(['investment'], ['share']),
  'capital-home': shares(REGIONS, PLACES, 1),
  'capital-arrival': shares(REGIONS, OUTSIDE),
  'public-research': shares(REGIONS, ['central']),
  'central-tax': shares(REGIONS, ['rate']),
  'research-weight': factors(['weight'], FUNCTIONS),
  'contract-share': shares(REGIONS, ['own', 'world'], 1),
  'public-field': shares(FUNCTIONS, ['share']),
  licences: { unit: 'licences', rows: FUNCTIONS, columns: ['number'], values: 'positive' },
}

/** A year from 2000 to 2100, or the first and the last of several. */
export function isYears(text: string): boolean {
  const [, first, last] = /^(20[0-9]{2}|2100)(?:-(20[0-9]{2}|2100))?$/.exec(text) ?? []
  return first !== undefined && (last === undefined || Number(first) < Number(last))
}
