import type { Spec } from '../economy/columns.ts'
import { type Economy, SPEC } from '../economy/economy.ts'
import { RunError } from './failure.ts'
import { dateIn, placeName } from './place-name.ts'

/**
 * Every stock and flow besides the firms' own is a finite number; theirs enter the sums of their cell.
 * What no account holds would else turn into rows that silently are not there.
 */
export function finite(economy: Economy): void {
  let sum = 0
  for (const numbers of numbersOf(economy)) sum += nonFiniteProbe(numbers)
  // 0 × a finite number is 0; 0 × NaN or ∞ is NaN
  if (sum !== 0) name(economy)
}

/** Σ 0 · x, in four strands, since each addition waits for the one before it. */
function nonFiniteProbe(x: Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  let k = 0
  for (; k + 3 < x.length; k += 4) {
    a += 0 * x[k]
    b += 0 * x[k + 1]
    c += 0 * x[k + 2]
    d += 0 * x[k + 3]
  }
  for (; k < x.length; k++) a += 0 * x[k]
  return a + b + c + d
}

const views = new WeakMap<Economy, readonly Float64Array[]>()

/** All 64-bit columns of each table but the firms', as one: they stand first in its buffer. */
function numbersOf(economy: Economy): readonly Float64Array[] {
  const known = views.get(economy)
  if (known) return known
  const made = TABLES.map((table) => {
    const columns = Object.values<Spec[string]>(SPEC[table]).filter(({ kind }) => kind === 'f64').length
    return new Float64Array(economy[table].buffer, 0, columns * economy[table].size)
  })
  views.set(economy, made)
  return made
}

/** Find the number that is not finite and stop the run. */
function name(economy: Economy): void {
  for (const { path, table, name } of CHECKED) {
    const column = (economy[table] as unknown as Record<string, Float64Array>)[name]
    for (let k = 0; k < column.length; k++)
      if (!(Math.abs(column[k]) < Number.POSITIVE_INFINITY))
        throw new RunError(
          'audit',
          path,
          placeOf(economy, table, k),
          dateIn(economy, economy.t - 1),
          column[k],
          'a finite number',
        )
  }
}

/** Tables that grow with the number of firms. */
const BY_FIRM = ['firm', 'entry', 'innovator', 'patent', 'invention']

const TABLES = (Object.keys(SPEC) as (keyof typeof SPEC)[]).filter((table) => !BY_FIRM.includes(table))

const CHECKED = Object.entries<Spec>(SPEC)
  .filter(([table]) => !BY_FIRM.includes(table))
  .flatMap(([table, spec]) =>
    Object.entries(spec)
      .filter(([, { kind, role }]) => kind === 'f64' && role !== 'trait')
      .map(([name]) => ({ path: `${table}.${name}`, table: table as keyof typeof SPEC, name })),
  )

/** The place a row belongs to: of two, the first; of none or of all regions, `all`. */
function placeOf(
  { names, size: { regions: R, outside: O, functions: F } }: Economy,
  table: keyof typeof SPEC,
  k: number,
): string {
  const P = R + O
  const M = 2 * R + O
  const market = (m: number) => (m < 2 * R ? m >> 1 : m - R)
  const rows: { readonly [T in keyof typeof SPEC]?: number | undefined } = {
    region: k,
    cell: Math.floor(k / F),
    outside: R + k,
    outsider: R + Math.floor(k / F),
    seller: Math.floor(k / F),
    demand: market(Math.floor(k / F)),
    sale: Math.floor(k / M / F),
    pair: Math.floor(k / P),
    owner: Math.floor(k / (P * F)),
    habit: Math.floor(k / (P * F) / F),
    placement: Math.floor(k / (P * F) / F),
    payment: Math.floor(k / P) % P,
    contract: Math.floor(k / (P * F * F)),
    move: Math.floor(k / R / F),
    // its last rows are those of all regions
    growth: k < R * (F + 2) ? Math.floor(k / (F + 2)) : undefined,
  }
  const place = rows[table]
  return place === undefined ? 'all' : placeName(place, names)
}
