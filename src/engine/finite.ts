import { dateOf } from '../scenario/dates.ts'
import type { Spec } from '../world/columns.ts'
import { SPEC, type World } from '../world/world.ts'
import { RunError } from './failure.ts'
import { placeName } from './place-name.ts'

/**
 * Every stock and flow besides the firms' own is a finite number; theirs enter the sums of their cell.
 * What no account holds would else turn into rows that silently are not there.
 */
export function finite(world: World): void {
  for (const { path, table, name } of CHECKED) {
    const column = (world[table] as unknown as Record<string, Float64Array>)[name]
    for (let k = 0; k < column.length; k++)
      if (!(Math.abs(column[k]) < Number.POSITIVE_INFINITY))
        throw new RunError('audit', path, placeOf(world, table, k), dateOf(world.t - 1), column[k], 'a finite number')
  }
}

const BY_FIRM = ['firm', 'entry']

const CHECKED = Object.entries<Spec>(SPEC)
  .filter(([table]) => !BY_FIRM.includes(table))
  .flatMap(([table, spec]) =>
    Object.entries(spec)
      .filter(([, { kind, role }]) => kind === 'f64' && role !== 'trait')
      .map(([name]) => ({ path: `${table}.${name}`, table: table as keyof typeof SPEC, name })),
  )

/** The place a row belongs to: of two, the first; of none, `all`. */
function placeOf(
  { size: { regions: R, outside: O, functions: F } }: World,
  table: keyof typeof SPEC,
  k: number,
): string {
  const P = R + O
  const M = 2 * R + O
  const market = (m: number) => (m < 2 * R ? m >> 1 : m - R)
  const rows: Partial<Record<keyof typeof SPEC, number>> = {
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
  }
  const place = rows[table]
  return place === undefined ? 'all' : placeName(place, R)
}
