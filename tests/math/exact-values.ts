import table from './exact-values.json' with { type: 'json' }

const view = new DataView(new ArrayBuffer(8))

function double(digits: string): number {
  view.setBigUint64(0, BigInt(`0x${digits}`))
  return view.getFloat64(0)
}

/** Distance from |x| to the next larger double. */
export function ulp(x: number): number {
  view.setFloat64(0, Math.abs(x))
  view.setBigUint64(0, view.getBigUint64(0) + 1n)
  return view.getFloat64(0) - Math.abs(x)
}

export interface ExactValue {
  readonly arguments: readonly number[]
  readonly nearest: number
  /** What `nearest` is short of the value, in ulp. */
  readonly rest: number
}

/** Exact values of a function, made by exact-values.py. */
export const exactValues = (of: 'exp' | 'log' | 'pow' | 'normalQuantile'): ExactValue[] =>
  table[of].map((row) => {
    const words = row.split(' ')
    return {
      arguments: words.slice(0, -2).map(double),
      nearest: double(words[words.length - 2]),
      rest: Number(words[words.length - 1]),
    }
  })

/** How far `found` is from the exact value, in ulp. */
export const error = (found: number, { nearest, rest }: ExactValue): number =>
  Math.abs((found - nearest) / ulp(nearest) - rest)

export const exactPoisson = table.poisson.map((row) => {
  const [u, mean, n] = row.split(' ')
  return { u: double(u), mean: double(mean), n: Number(n) }
})
