import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/claims/evaluate.ts'
import type { Lookup } from '../../src/claims/lookup.ts'
import { needsOf } from '../../src/claims/needs.ts'
import { frames } from '../../src/engine/run.ts'
import { MEASURES, tilesFor } from '../../src/lab/figures/measures.ts'
import { observedOf } from '../../src/lab/figures/observed.ts'
import { FIRST } from '../../src/lab/figures/reading.ts'
import { lightOf, scoreOf } from '../../src/lab/figures/score.ts'
import { effectOf } from '../../src/lab/figures/tracks.ts'
import { COLUMNS, columnOf, KEPT } from '../../src/lab/runs/columns.ts'
import { Recorder } from '../../src/lab/runs/recorder.ts'
import { CLAIMS, SCORED } from '../../src/lab/world/claims.ts'
import { override } from '../../src/scenario/override.ts'
import { baseline, chains, plain } from './files.ts'

const small = (scenario: typeof baseline) => plain(override(scenario, [], { firms: 300 }))
const recorder = new Recorder(baseline.world, KEPT)
const record = (scenario: typeof baseline) =>
  [1, 2].map((seed) => recorder.record({ scenario: small(scenario), seed, dots: false, digest: false, keep: [] }))
const pairs = { baseline: record(baseline), policy: record(chains) }

describe('a light', () => {
  it.each([
    [32, 32, 'holds'],
    [0, 32, 'fails'],
    [16, 32, 'open'],
    [22, 32, 'open'],
    [26, 32, 'holds'],
    // two draws say nothing
    [2, 2, 'open'],
  ] as const)('of %i met of %i draws: %s', (met, draws, light) => {
    expect(lightOf(met, draws)).toBe(light)
  })
})

describe('claims', () => {
  it('come with the page, and the page keeps what those it scores look at', () => {
    expect(CLAIMS.length).toBeGreaterThan(SCORED.length)
    expect(SCORED.length).toBeGreaterThan(10)
    for (const { indicator, region, function: func } of needsOf(SCORED))
      expect(COLUMNS[columnOf(`${indicator}/${region}/${func}`)]).toBe(`${indicator}/${region}/${func}`)
  })

  it('are scored under baseline and policy; one of a difference only where there is a policy', () => {
    for (const claim of SCORED) {
      const differs = claim.scenarios.length > 1
      expect(scoreOf(claim, pairs, 'policy')?.draws, claim.id).toBe(2)
      expect(scoreOf(claim, pairs, 'baseline')?.draws, claim.id).toBe(differs ? undefined : 2)
    }
  })

  it('are met in as many runs as of the same runs that the engine makes', () => {
    const told = [baseline, chains].map((scenario) =>
      [1, 2].map((seed) => {
        const values = new Map<string, number>()
        for (const { t, layout, series } of frames(override(scenario, [], { firms: 300 }), seed))
          layout.series.forEach(({ indicator, region, function: func }, k) => {
            values.set(`${t} ${indicator}/${region}/${func}`, series[k])
          })
        return values
      }),
    )
    let met = 0
    for (const claim of SCORED)
      for (const under of ['baseline', 'policy'] as const) {
        const score = scoreOf(claim, pairs, under)
        if (!score) continue
        const own = [0, 1].filter((k) => {
          const lookup: Lookup = (run, { indicator, region, function: func }, t) => {
            const before = under === 'baseline' || (claim.scenarios.length > 1 && run === claim.scenarios[0])
            return told[before ? 0 : 1][k].get(`${t} ${indicator}/${region}/${func}`)!
          }
          return evaluate(claim, lookup).met
        })
        expect(score.met, `${claim.id} ${under}`).toBe(own.length)
        met += score.met
      }
    expect(met).toBeGreaterThan(10)
  })

  it('about years that runs do not reach are not scored', () => {
    const short = pairs.baseline.map((run) => ({ ...run, quarters: 60 }))
    const scored = SCORED.filter((claim) => scoreOf(claim, { ...pairs, baseline: short }, 'baseline') !== undefined)
    const early = SCORED.filter(
      ({ scenarios, tests }) => scenarios.length === 1 && tests.every(({ window }) => window[1] <= '2027Q3'),
    )
    expect(scored).toEqual(early)
  })

  it('of the past are not moved by a policy of the future', () => {
    for (const claim of SCORED) {
      if (claim.scenarios.length > 1 || claim.tests.some(({ window }) => window[1] > '2024Q4')) continue
      expect(scoreOf(claim, pairs, 'policy'), claim.id).toEqual(scoreOf(claim, pairs, 'baseline'))
    }
  })
})

describe('measures', () => {
  it('have each a name of its own, and a value in every quarter at the end', () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length)
    const [run] = pairs.policy
    for (const measure of MEASURES) expect(measure.of(run!, run!.quarters - 1), measure.id).toBeTypeOf('number')
    for (const focus of ['all', 'beijing', 'tianjin', 'hebei'] as const)
      for (const id of Object.values(tilesFor(focus))) expect(MEASURES.map((measure) => measure.id)).toContain(id)
  })

  it('do not differ before the policy begins', () => {
    for (const measure of MEASURES) {
      const { lo, hi } = effectOf(measure, pairs, 48)
      if (!Number.isNaN(lo)) expect([lo, hi], measure.id).toEqual([0, 0])
    }
    expect(FIRST).toBe(4)
  })

  it('have observed figures where the data do', () => {
    const dots = observedOf('technology-to-both')
    expect(dots.map(({ year }) => year)).toEqual([2013, 2021, 2022])
    for (const { value } of dots) expect(value).toBeGreaterThan(0.02)
  })
})
