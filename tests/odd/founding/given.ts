import { readFileSync } from 'node:fs'
import { assumption } from '../document.ts'
import type { Column } from '../quarter/rows.ts'
import { SETTINGS } from './settings.ts'

/** What the founding starts from: names, figures, defaults of docs/odd.md; and the year that becomes a quarter. */

export const { firms: FIRMS, seed: SEED } = SETTINGS
export const REGIONS = ['beijing', 'tianjin', 'hebei']
export const OUTSIDE = ['national', 'world']
export const PLACES = [...REGIONS, ...OUTSIDE]
export const FUNCTIONS = ['research', 'advanced', 'general', 'logistics', 'shipping']
const cross = (places: readonly string[]) => places.flatMap((p) => FUNCTIONS.map((f) => `${p}.${f}`))
export const CELLS = cross(REGIONS)
export const OUTSIDERS = cross(OUTSIDE)
export const SELLERS = cross(PLACES)
/** What a region buys for final use (`beijing`) and as inputs (`beijing*`), what an outside place buys. */
export const MARKETS = [...REGIONS.flatMap((r) => [r, `${r}*`]), ...OUTSIDE]
export const DEMANDS = cross(MARKETS)
export const PAIRS = PLACES.flatMap((p) => PLACES.map((q) => `${p}>${q}`))
export const USES = FUNCTIONS.flatMap((f) => FUNCTIONS.map((g) => `${f}>${g}`))
export const place = (row: string): string => row.split('.')[0]
export const func = (row: string): string => row.split('.')[1]
export const cut = (row: string): [string, string] => row.split('>') as [string, string]

export const sum = (xs: readonly number[]): number => xs.reduce((x, y) => x + y, 0)
export const over = (r: string, column: Column): number => sum(FUNCTIONS.map((f) => column(`${r}.${f}`)))
/** A column worked out once, by row. */
export function column(rows: readonly string[], of: Column): Column {
  const values = new Map(rows.map((row) => [row, of(row)]))
  return (row) => {
    const value = values.get(row)
    if (value === undefined) throw new Error(`no row ${row}`)
    return value
  }
}

const defaults = new Map(Object.entries(SETTINGS.assumptions))
export function a(id: string): number {
  if (!defaults.has(id)) defaults.set(id, assumption(id))
  return defaults.get(id)!
}

const lines = (file: string): string[] =>
  readFileSync(new URL(`../../../worlds/jing-jin-ji/${file}.csv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
/** Table, row, column, value are the first four fields of a line, origin, destination, km of a distance; no name holds a comma. */
const figures = new Map(
  [...['figures/observed', 'figures/priors'].flatMap(lines), ...lines('distances').map((line) => `distance,${line}`)]
    .map((line) => line.split(','))
    .map(([table, row, name, value]): [string, number] => [`${table},${row},${name}`, Number(value)]),
)
for (const [name, value] of Object.entries(SETTINGS.figures)) figures.set(name, value)
export const published = (table: string, row: string, name: string): boolean => figures.has(`${table},${row},${name}`)
export function figure(table: string, row: string, name: string): number {
  const value = figures.get(`${table},${row},${name}`)
  if (value === undefined) throw new Error(`no figure ${table},${row},${name}`)
  return value
}

/** X / (1 + q⁻¹ + q⁻² + q⁻³) with q = (X′/X)^¼. */
export function quarter(year: number, next: number): { readonly level: number; readonly q: number } {
  const q = (next / year) ** 0.25
  return { level: year / (1 + q ** -1 + q ** -2 + q ** -3), q }
}
export const quarterOf = (table: string, row: string) => quarter(figure(table, row, '2012'), figure(table, row, '2013'))
