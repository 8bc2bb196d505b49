import type { IndicatorId } from '../scenario/row-names.ts'
import type { World } from '../world/world.ts'

/** What a run says, by name: one formula a file. */
export interface Indicator {
  readonly id: IndicatorId
  /** One of the closed list of units of the files. */
  readonly unit: string
  readonly kind: 'flow' | 'stock' | 'ratio'
  /** Without `function` there is one row a region, under function `all`. */
  readonly dimensions: readonly ('region' | 'function')[]
  /** What it is: formula and source, for people. */
  readonly formula: string
  /** The value for the regions `rs` and the functions `fs`, rows of their tables; `LOCAL` among `fs` is the local rest. NaN where undefined. */
  of(world: World, rs: readonly number[], fs: readonly number[]): number
}

/** Stands for the non-traded rest of a region's economy among functions. */
export const LOCAL = -1

/** Σ of a column of cells over regions and traded functions. */
export function overCells(
  world: World,
  column: { readonly [c: number]: number },
  rs: readonly number[],
  fs: readonly number[],
): number {
  const F = world.func.size
  let sum = 0
  for (let k = 0; k < rs.length; k++)
    for (let l = 0; l < fs.length; l++) if (fs[l] !== LOCAL) sum += column[rs[k] * F + fs[l]]
  return sum
}

/** Σ of a column of regions. */
export function overRegions(column: { readonly [r: number]: number }, rs: readonly number[]): number {
  let sum = 0
  for (const r of rs) sum += column[r]
  return sum
}

/** Σ of a column of cells over traded functions and one of regions for the local rest. */
export function withLocal(
  world: World,
  column: { readonly [c: number]: number },
  local: { readonly [r: number]: number },
  rs: readonly number[],
  fs: readonly number[],
): number {
  return overCells(world, column, rs, fs) + (fs.includes(LOCAL) ? overRegions(local, rs) : 0)
}

/** True where only the local rest is asked for, of which an indicator of firms knows nothing. */
export const onlyLocal = (fs: readonly number[]): boolean => fs.length === 1 && fs[0] === LOCAL
