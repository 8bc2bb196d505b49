import type { Economy } from '../economy/economy.ts'

/** What an indicator is called: within a sentence, and where there is little room. What is in braces the world says (`naming.ts`). */
export interface Called<Id extends string = string> {
  readonly id: Id
  readonly name: string
  readonly short?: string
  /** The same in Chinese, and there its formula. */
  readonly zh: { readonly name: string; readonly short?: string; readonly formula: string }
}

/** What it is described by. */
export interface Described<Id extends string = string> extends Called<Id> {
  /** One of the closed list of units of the files. */
  readonly unit: string
  /** Without `function` there is one row a region, under function `all`. */
  readonly dimensions: readonly ('region' | 'function')[]
  /** What it is: formula and source, for people. */
  readonly formula: string
}
interface Card<Id extends string> extends Described<Id> {
  /** The value for the regions `rs` and the functions `fs`, rows of their tables; `LOCAL` among `fs` is the local rest. NaN where undefined. */
  of(economy: Economy, rs: readonly number[], fs: readonly number[]): number
}

/** Of a year: a flow is the sum of its four quarters, a stock what stands at the year's end. */
export interface Level<Id extends string = string> extends Card<Id> {
  readonly kind: 'flow' | 'stock'
}

/** Of a year: what its quarters' numerators, denominators and weights sum to, or, of stocks alone, as at the year's end. */
export interface Ratio<Id extends string = string> extends Card<Id> {
  readonly kind: 'ratio'
  readonly year: Sums | 'end'
}

/** What a ratio is made of, in numbers that may be summed over quarters; the quarter's value is made of them too. */
export interface Sums {
  /** How many they are, for so many regions and functions. */
  size(regions: number, functions: number): number
  /** Writes the quarter's to `to`, from `at` on; NaN where the ratio has no meaning. */
  write(economy: Economy, rs: readonly number[], fs: readonly number[], to: Float64Array, at: number): void
  /** What `size` numbers from `at` on come to, of so many functions; NaN of nothing. */
  value(from: Float64Array, at: number, size: number, functions: number): number
}

/** An amount. */
export const level = <Id extends string>(card: Omit<Level, 'id'> & Called<Id>): Level<Id> => card

let work = new Float64Array(0)

/** A ratio by its sums. */
export const ratio = <Id extends string>({ size, write, value, ...card }: Described<Id> & Sums): Ratio<Id> => ({
  ...card,
  kind: 'ratio',
  year: { size, write, value },
  of: (economy, rs, fs) => {
    const F = economy.func.size
    const n = size(rs.length, F)
    if (work.length < n) work = new Float64Array(n)
    write(economy, rs, fs, work, 0)
    return value(work, 0, n, F)
  },
})

/** A numerator over a denominator. */
export const quotient = <Id extends string>(
  card: Described<Id> & {
    /** Writes both to `to`, at `at` and after it. */
    write: Sums['write']
  },
): Ratio<Id> => ratio({ ...card, size: () => 2, value: (from, at) => from[at] / from[at + 1] })

/** A share over the share that it is held against: part, whole, part, whole. */
export const quotientOfShares = <Id extends string>(card: Described<Id> & { write: Sums['write'] }): Ratio<Id> =>
  ratio({ ...card, size: () => 4, value: (from, at) => from[at] / from[at + 1] / (from[at + 2] / from[at + 3]) })

/** Numbers one after the other, as `write` does it. */
export function put(to: Float64Array, at: number, ...numbers: readonly number[]): void {
  for (let k = 0; k < numbers.length; k++) to[at + k] = numbers[k]
}

/** Stands for the non-traded rest of a region's economy among functions. */
export const LOCAL = -1

/** Σ of a column of cells over regions and traded functions. */
export function overCells(
  economy: Economy,
  column: { readonly [c: number]: number },
  rs: readonly number[],
  fs: readonly number[],
): number {
  const F = economy.func.size
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
  economy: Economy,
  column: { readonly [c: number]: number },
  local: { readonly [r: number]: number },
  rs: readonly number[],
  fs: readonly number[],
): number {
  return overCells(economy, column, rs, fs) + (fs.includes(LOCAL) ? overRegions(local, rs) : 0)
}

/** True where only the local rest is asked for, of which an indicator of firms knows nothing. */
export const onlyLocal = (fs: readonly number[]): boolean => fs.length === 1 && fs[0] === LOCAL
