import { WORLD } from '../../scripts/default-world.ts'
import type { Claim, Test } from '../../src/claims/claim.ts'
import type { Around } from '../../src/claims/judge.ts'
import type { DrawnRuns } from '../../src/claims/judge-claims.ts'
import type { Lookup } from '../../src/claims/lookup.ts'
import { parseClaims } from '../../src/claims/parse.ts'

export const HORIZONS = {
  baseline: '2035Q4',
  'two-chains': '2035Q4',
  'knowledge-chain': '2035Q4',
  'gradient-chain': '2035Q4',
  coordinated: '2035Q4',
  short: '2020Q4',
}

/** Claims as a file spells them, each on a line. */
export const claimsOf = (...entries: readonly object[]): readonly Claim[] =>
  parseClaims(JSON.stringify(entries), { name: 'claims.yaml', horizons: HORIZONS, world: WORLD })

export const entry = (id: string, fields: object): object => ({
  id,
  sentence: { en: 'A sentence.', zh: '一句话。' },
  kind: 'state',
  scenarios: ['baseline'],
  primary: true,
  ...summed(fields),
})

/** The mean of the window, of every test that says nothing else. */
const summed = (fields: { readonly indicator?: string; readonly all?: readonly object[] }): object => ({
  ...(fields.indicator !== undefined && { aggregate: 'mean' }),
  ...fields,
  ...(fields.all && { all: fields.all.map(summed) }),
})

/** One claim of one test. */
export const claimOf = (fields: object): Claim => claimsOf(entry('claim', fields))[0]!

/** What runs say, by run and then by `indicator/region/function`: a constant, or by quarter. */
export type Said = Readonly<Record<string, Readonly<Record<string, number | ((t: number) => number)>>>>

export const lookupOf =
  (said: Said): Lookup =>
  (run, { indicator, region, function: f }, t) => {
    const value = said[run]?.[`${indicator}/${region}/${f}`] ?? Number.NaN
    return typeof value === 'number' ? value : value(t)
  }

export const drawOf = (vector: number, seed: number, rules: string, lookup: Lookup): DrawnRuns => ({
  vector,
  seed,
  rules,
  has: () => true,
  lookup,
})

const RULES = ['logit gravity', 'logit network', 'imitate gravity', 'imitate network']

/** Two draws of each of n vectors, rules in turn. */
export const drawsOf = (n: number, lookup: (vector: number, seed: number) => Lookup): readonly DrawnRuns[] =>
  Array.from({ length: 2 * n }, (_, k) => {
    const vector = k >> 1
    return drawOf(vector, k + 1, RULES[vector % 4]!, lookup(vector, k + 1))
  })

export const around = (vectors: number): Omit<Around, 'outside'> => ({
  vectors,
  commandOf: (_, { vector, seed }) => `vector ${vector} seed ${seed}`,
  drawnValue: (vector) => vector,
})

export const tested = (claim: Claim): Test => claim.tests[0]!
