import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/claims/claim.ts'
import type { Judged } from '../../src/claims/judge.ts'
import { type Draws, judgeClaims } from '../../src/claims/judge-claims.ts'
import { draw, key } from '../../src/math/random.ts'
import { around, claimsOf, drawsOf, entry, lookupOf } from './synthetic.ts'

const at = key('judge', 'synthetic', 0)
const luck = (vector: number, k: number) => draw(at, vector, k)

/**
 * Draws whose effect is x − threshold, x uniform on 0 … 1 before the data: `posterior` is where x lies after them. The
 * claims below ask that it is above; each kind reads x off rows of its own.
 */
const said = (x: number, wobble: number) =>
  lookupOf({
    baseline: {
      'export-presence/all/all': (t: number) => (t === 0 ? luck(t, 9) : 1 + x - 0.5 + wobble),
      'specialisation/all/all': (t: number) => (t * (x - 0.5)) / 40,
      'rca-national/all/research': 1 + x,
      'rca-national/all/advanced': 1.5,
      'rca-national/all/general': 0,
      'rca-national/all/logistics': 0,
      'rca-national/all/shipping': 0,
      'complementarity/all/all': 0.5,
      'similarity/all/all': 0.5,
    },
    'two-chains': { 'complementarity/all/all': x, 'similarity/all/all': 0.5 + (x - 0.5) / 100 },
  })

const claims = claimsOf(
  entry('state', { indicator: 'export-presence', condition: { op: '>', value: 1 } }),
  entry('trend', {
    kind: 'trend',
    indicator: 'specialisation',
    window: ['2013Q1', '2022Q4'],
    aggregate: 'change',
    condition: { op: '>', value: 0 },
  }),
  entry('order', { kind: 'order', indicator: 'rca-national', condition: { order: ['research'] } }),
  entry('counterfactual', {
    kind: 'counterfactual',
    scenarios: ['baseline', 'two-chains'],
    indicator: 'complementarity',
    condition: { op: '>', value: 0 },
  }),
)
const kinds = claims.map(({ id }) => id)

/** n vectors; after the data x lies between `low` and `high`. */
function drawsWith(low: number, high: number, n = 100): Draws {
  return {
    posterior: drawsOf(n, (v, seed) => said(low + (high - low) * luck(v, 1), 1e-6 * luck(seed, 2))),
    prior: drawsOf(n, (v, seed) => said(luck(v, 3), 1e-6 * luck(seed, 4))),
    knockouts: [{ mechanism: 'imitation', draws: drawsOf(25, (v) => said(low + (high - low) * luck(v, 1), 0)) }],
  }
}
const judged = (draws: Draws, n = 100, which: readonly Claim[] = claims): ReadonlyMap<string, Judged> =>
  new Map(judgeClaims(which, draws, around(n)).map((one) => [one.judgement.id, one]))

describe('what the draws say', () => {
  it.each(kinds)('a planted true %s is supported', (id) => {
    const { judgement } = judged(drawsWith(0.55, 1)).get(id)!
    expect(judgement).toMatchObject({ verdict: 'supported', origin: 'emergent', draws: 200 })
    expect(judgement.bayesFactor).toBeGreaterThan(3)
  })

  it.each(kinds)('a planted false %s is contradicted', (id) => {
    const { judgement } = judged(drawsWith(0, 0.45)).get(id)!
    expect(judgement).toMatchObject({ verdict: 'contradicted', origin: 'emergent', met: 0.5 / 201 })
    expect(judgement.bayesFactor).toBeLessThan(1 / 3)
  })

  it.each(kinds)('a %s that is a coin toss is undetermined', (id) => {
    const { judgement, remarks } = judged(drawsWith(0, 1)).get(id)!
    expect(judgement.verdict).toBe('undetermined')
    expect(remarks.reason).toBe('near-half')
  })

  it('what the priors say as much is undetermined', () => {
    const draws = drawsWith(0.6, 1)
    const { judgement, remarks } = judged({ ...draws, prior: draws.posterior }).get('state')!
    expect(judgement).toMatchObject({ verdict: 'undetermined', bayesFactor: 1 })
    expect(remarks.reason).toBe('priors-say-as-much')
  })

  it('an effect of the right sign that is too small to matter is negligible', () => {
    const [small] = claimsOf(
      entry('small', {
        kind: 'counterfactual',
        scenarios: ['baseline', 'two-chains'],
        indicator: 'similarity',
        condition: { op: '>', value: 0 },
      }),
    )
    const { judgement, remarks } = judged(drawsWith(0.55, 1), 100, [small!]).get('small')!
    expect(judgement).toMatchObject({ verdict: 'undetermined', met: 200.5 / 201 })
    expect(remarks).toMatchObject({ reason: 'negligible', large: 0.5 / 201 })
  })

  it('fewer than a hundred vectors are a trial', () => {
    const { judgement, remarks } = judged(drawsWith(0.6, 1, 50), 50).get('state')!
    expect(judgement.verdict).toBe('undetermined')
    expect(remarks.reason).toBe('few-draws')
  })
})

describe('where an answer comes from', () => {
  it('an identity is built-in', () => {
    const [identity] = claimsOf(
      entry('identity', {
        indicator: 'export-presence',
        condition: { op: '>=', than: { indicator: 'export-presence' } },
      }),
    )
    const { judgement } = judged(drawsWith(0, 1), 100, [identity!]).get('identity')!
    expect(judgement).toMatchObject({ met: 200.5 / 201, complexity: 200.5 / 201, verdict: 'undetermined' })
    expect(judgement.origin).toBe('built-in')
  })

  it('an identity of an effect is built-in', () => {
    const [identity] = claimsOf(
      entry('identity', {
        kind: 'counterfactual',
        scenarios: ['baseline', 'two-chains'],
        indicator: 'complementarity',
        condition: { op: '>=', than: { times: 1 } },
      }),
    )
    expect(judged(drawsWith(0, 1), 100, [identity!]).get('identity')!.judgement.origin).toBe('built-in')
  })

  it('what holds at founding is put in', () => {
    const [level] = claimsOf(entry('level', { indicator: 'export-presence', condition: { op: '>', value: -1 } }))
    expect(judged(drawsWith(0.5, 1), 100, [level!]).get('level')!.judgement.origin).toBe('input')
  })

  it('a target is fitted, but not its difference between scenarios', () => {
    const row = (v: number, t: number) => (t === 0 ? 0 : luck(v, 1))
    const runs = drawsOf(100, (v) =>
      lookupOf({
        baseline: { 'gdp/all/all': (t) => row(v, t) },
        'two-chains': { 'gdp/all/all': (t) => 2 * row(v, t) - 0.5 },
      }),
    )
    const two = claimsOf(
      entry('level', { indicator: 'gdp', condition: { op: '>', value: 0.5 } }),
      entry('effect', {
        kind: 'counterfactual',
        scenarios: ['baseline', 'two-chains'],
        indicator: 'gdp',
        condition: { op: '>', value: 0 },
      }),
    )
    const found = judged({ posterior: runs, prior: runs, knockouts: [] }, 100, two)
    expect(['level', 'effect'].map((id) => found.get(id)!.judgement.origin)).toEqual(['fitted', 'emergent'])
  })
})

it('a claim that turns inside the range of an outside assumption is undetermined, and says of which', () => {
  const turns = drawsWith(0.3, 1)
  const sorted = {
    ...turns,
    posterior: drawsOf(100, (v) => said(v < 60 ? 0.3 : 0.9, 0)),
  }
  const [one] = judgeClaims(claims.slice(0, 1), sorted, { ...around(100), outside: ['world-contracts'] })
  expect(one!.judgement.verdict).toBe('undetermined')
  expect(one!.remarks.turnsOn).toEqual(['world-contracts'])
})

it('what no knock-out moves does not depend on mechanisms; what one moves does', () => {
  const draws = drawsWith(0.6, 1)
  const moved = [{ mechanism: 'pilots' as const, draws: drawsOf(25, () => said(0, 0)) }]
  expect(judged(draws).get('state')!.remarks.dependsOnMechanisms).toBe(false)
  expect(judged({ ...draws, knockouts: moved }).get('state')!.remarks.dependsOnMechanisms).toBe(true)
  expect(judged({ ...draws, knockouts: moved }).get('state')!.judgement.knockouts).toEqual([
    { mechanism: 'pilots', met: 0.5 / 51 },
  ])
})

it('a later look asks no more of what an earlier one has decided', () => {
  const found = judged(drawsWith(0.55, 1, 200), 200).get('state')!
  expect(found.remarks.look).toBe(100)
  expect(judged(drawsWith(0, 1, 200), 200).get('state')!.remarks.look).toBe(200)
})

it('the worst draw is the one that fails by most', () => {
  const { worst } = judged(drawsWith(0, 1)).get('order')!.judgement
  const least = Math.min(...Array.from({ length: 100 }, (_, v) => luck(v, 1)))
  expect(worst!.margin).toBeCloseTo(1 + least - 1.5, 9)
  expect(worst!.command).toMatch(/^vector \d+ seed \d+$/)
})

it('the order of the claims and of the draws changes nothing', () => {
  const draws = drawsWith(0.3, 1)
  const turned: Draws = {
    posterior: [...draws.posterior].reverse(),
    prior: [...draws.prior].reverse(),
    knockouts: draws.knockouts.map(({ mechanism, draws: all }) => ({ mechanism, draws: [...all].reverse() })),
  }
  const one = judged(draws)
  const other = judged(turned, 100, [...claims].reverse())
  for (const id of kinds) {
    const { shares, ...rest } = one.get(id)!.judgement
    const { shares: _, ...turnedRest } = other.get(id)!.judgement
    expect(turnedRest).toEqual(rest)
  }
})

it('a draw in which a run stopped says nothing of the claims that ask for it', () => {
  const draws = drawsWith(0.6, 1)
  const posterior = draws.posterior.map((one, k) => ({ ...one, has: (run: string) => k > 9 || run === 'baseline' }))
  const found = judged({ ...draws, posterior })
  expect(found.get('state')!.judgement.draws).toBe(200)
  expect(found.get('counterfactual')!.judgement.draws).toBe(190)
})
