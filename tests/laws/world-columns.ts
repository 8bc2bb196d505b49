import type { Role, Spec } from '../../src/economy/columns.ts'
import { type Economy, SPEC } from '../../src/economy/economy.ts'

type Numbers = Float64Array | Int32Array | Uint8Array

export interface WorldColumn {
  readonly path: string
  readonly role: Role
  in(economy: Economy): Numbers
}

/** Every column of every table, by path. */
export const COLUMNS: readonly WorldColumn[] = Object.entries<Spec>(SPEC).flatMap(([tableName, spec]) =>
  Object.entries(spec).map(([name, { role }]) => ({
    path: `${tableName}.${name}`,
    role,
    in: (economy: Economy) => (economy as unknown as Record<string, Record<string, Numbers>>)[tableName][name],
  })),
)

/** Overwrites a column with what no formula can use: NaN, or a number out of place where the column holds whole ones. */
export function poison(column: Numbers): void {
  column.fill(column instanceof Float64Array ? Number.NaN : column instanceof Uint8Array ? 3 : 2)
}

/** The bits of a column: NaN equals NaN, 0 differs from −0. */
export const bits = (column: Numbers): string =>
  Buffer.from(column.buffer, column.byteOffset, column.byteLength).toString('latin1')

/** The bits of the whole world, by path of column. */
export const snapshot = (economy: Economy): ReadonlyMap<string, string> =>
  new Map(COLUMNS.map((column) => [column.path, bits(column.in(economy))]))
