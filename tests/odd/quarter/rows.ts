/** Names of the rows of the small worlds of docs/odd.md, section 9. */

/** A column: its value in a row. */
export type Column = (row: string) => number

export const REGIONS = ['A', 'B', 'C']
export const OUTSIDE = ['N', 'W']
export const PLACES = [...REGIONS, ...OUTSIDE]
export const FUNCTIONS = ['x', 'y']
export const CELLS = REGIONS.flatMap((r) => FUNCTIONS.map((f) => `${r}.${f}`))
export const SELLERS = PLACES.flatMap((p) => FUNCTIONS.map((f) => `${p}.${f}`))
export const SUPPLIERS = SELLERS.slice(CELLS.length)
export const MARKETS = [...REGIONS.flatMap((r) => [r, `${r}*`]), ...OUTSIDE]
/** Functions and the local rest. */
export const SECTORS = [...FUNCTIONS, 'local']

export const place = (row: string): string => row[0]
export const func = (row: string): string => row[2]
export const placesOf = (...places: readonly (string | undefined)[]): string[] =>
  places.filter((place) => place !== undefined)

export const sum = (xs: readonly number[]): number => xs.reduce((x, y) => x + y, 0)
/** A column summed over the functions of a region. */
export const over = (r: string, column: Column): number => sum(FUNCTIONS.map((f) => column(`${r}.${f}`)))
/** A column worked out once, by row; 0 in other rows. */
export function column(rows: readonly string[], of: Column): Column {
  const values = new Map(rows.map((row) => [row, of(row)]))
  return (row) => values.get(row) ?? 0
}
/** A column worked out row by row as it is asked for, once each. */
export function lazily(of: Column): Column {
  const values = new Map<string, number>()
  return (row) => {
    const known = values.get(row)
    if (known !== undefined) return known
    const value = of(row)
    values.set(row, value)
    return value
  }
}
/** Sums of a list by row. */
export function sums<T>(list: readonly T[], row: (entry: T) => string, value: (entry: T) => number = () => 1): Column {
  const totals = new Map<string, number>()
  for (const entry of list) totals.set(row(entry), (totals.get(row(entry)) ?? 0) + value(entry))
  return (name) => totals.get(name) ?? 0
}

const pairs = (rows: readonly string[], columns: readonly string[], between = '>'): string[] =>
  rows.flatMap((row) => columns.map((column) => `${row}${between}${column}`))
const each = (of: (column: string) => number, rows: readonly string[]): Column => column(rows, of)
/** A column of a table indexed by two names. */
export const two = (
  rows: readonly string[],
  columns: readonly string[],
  of: (p: string, q: string) => number,
): Column => each((row) => of(...(row.split('>') as [string, string])), pairs(rows, columns))

const GROWTH = pairs([...REGIONS, 'all'], [...SECTORS, 'all'], '.')
/** Rows of each table whose rows have names; of all others rows are numbered. */
export const ROWS: Readonly<Record<string, readonly string[]>> = {
  func: FUNCTIONS,
  region: REGIONS,
  outside: OUTSIDE,
  outsider: SUPPLIERS,
  cell: CELLS,
  seller: SELLERS,
  demand: pairs(MARKETS, FUNCTIONS, '.'),
  sale: pairs(SELLERS, MARKETS),
  pair: pairs(PLACES, PLACES),
  owner: pairs(PLACES, SELLERS),
  contract: pairs(pairs(PLACES, SELLERS), FUNCTIONS, '/'),
  habit: pairs(CELLS, SELLERS),
  placement: pairs(CELLS, SELLERS),
  move: pairs(CELLS, REGIONS),
  growth: GROWTH,
}

/** Slots of the tables that fill. */
export const slotsFor = (firms: number) => ({
  firm: Math.ceil(2.2 * firms) + 64,
  entry: Math.ceil(firms / 8) + 64,
  mover: Math.ceil(firms / 16) + 64,
  patent: 4 * firms + 64,
  invention: Math.ceil(firms / 2) + 64,
  spinoff: Math.ceil(firms / 8) + 64,
})
