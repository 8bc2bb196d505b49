import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FOUNDED } from '../../scripts/default-world.ts'
import { KEPT } from '../../src/lab/runs/columns.ts'
import { historyKey } from '../../src/lab/runs/history-key.ts'
import type { Plain } from '../../src/lab/runs/orders.ts'
import { Recorder } from '../../src/lab/runs/recorder.ts'
import { USUAL } from '../../src/lab/world/clock.ts'
import { override } from '../../src/scenario/override.ts'
import { branchPoint, turnsOf } from '../../src/study/branch-point.ts'
import { quarterOf } from '../../src/text/dates.ts'
import { baseline, chains, digestHere, plain } from './files.ts'

const order = { seed: 3, dots: false, digest: false, keep: [USUAL] }

describe('a run from a snapshot', () => {
  it('gives the bytes of a run from the start, with the digest that Node gives', async () => {
    const recorder = new Recorder(baseline.world, KEPT)
    recorder.record({ ...order, scenario: plain(baseline) })
    const branched = recorder.record({ ...order, scenario: plain(chains) })
    const whole = recorder.record({ ...order, scenario: plain(chains), digest: true })
    expect(branched.from).toBe(branchPoint(baseline, chains))
    expect(whole.from).toBe(0)
    expect(branched.values).toEqual(whole.values)
    expect(branched.ratios).toEqual(whole.ratios)
    expect(whole.digest).toBe(await digestHere(chains, 3))
  })

  it('holds for levers that begin earlier or later, end, or follow another', () => {
    const small = (set: string[]) => plain(override(chains, set, { firms: 300, until: '2031' }))
    const recorder = new Recorder(baseline.world, KEPT)
    const value = fc.constantFrom(0, 10, 50)
    const year = fc.constantFrom('2025Q1', '2026Q2', '2028Q3')
    fc.assert(
      fc.property(value, year, value, year, (a, start, b, later) => {
        const scenario = small([
          `levers.joint-laboratories-beijing-tianjin.value=${a}`,
          `levers.joint-laboratories-tianjin-hebei.start=${start}`,
          `levers.platforms-hebei.value=${b}`,
          `levers.district-hebei.end=${later}`,
          `levers.district-hebei.start=2016Q1`,
        ])
        const branched = recorder.record({
          ...order,
          scenario,
          keep: [USUAL, ...turnsOf({ ...scenario, world: baseline.world })],
        })
        const whole = new Recorder(baseline.world, KEPT).record({ ...order, scenario })
        expect(branched.values).toEqual(whole.values)
        expect(branched.ratios).toEqual(whole.ratios)
      }),
      { numRuns: 25 },
    )
  })

  it('is begun where levers part by each of the seeds that a thread has, move after move', () => {
    const recorder = new Recorder(baseline.world, KEPT)
    const seeds = Array.from({ length: 16 }, (_, k) => 2 * k + 1)
    const moved = (value: number) =>
      plain(override(chains, [`levers.platforms-tianjin.value=${value}`], { firms: 300, until: '2025' }))
    const begun = (scenario: Plain) =>
      new Set(seeds.map((seed) => recorder.record({ ...order, seed, scenario, keep: [USUAL] }).from))
    expect(begun(moved(10))).toEqual(new Set([0]))
    for (const value of [20, 30]) expect(begun(moved(value))).toEqual(new Set([USUAL]))
  })

  it('takes no snapshot of another seed or another world', () => {
    const recorder = new Recorder(baseline.world, KEPT)
    const scenario = plain(override(chains, [], { firms: 300, until: '2027' }))
    recorder.record({ ...order, scenario })
    expect(recorder.record({ ...order, scenario }).from).toBeGreaterThan(0)
    expect(recorder.record({ ...order, seed: 4, scenario }).from).toBe(0)
    const other = plain(override(chains, ['assumptions.world-growth=0.01'], { firms: 300, until: '2027' }))
    expect(recorder.record({ ...order, scenario: other }).from).toBe(0)
  })
})

describe('the past of a scenario', () => {
  it('does not know of levers to come', () => {
    expect(historyKey(plain(chains), 49, FOUNDED)).toBe(historyKey(plain(baseline), 49, FOUNDED))
    expect(historyKey(plain(chains), 50, FOUNDED)).not.toBe(historyKey(plain(baseline), 50, FOUNDED))
  })

  it('is the same until two scenarios part, and another from then on', () => {
    const value = fc.constantFrom(0, 10, 50)
    const date = fc.constantFrom('2025Q1', '2026Q2', '2028Q3')
    fc.assert(
      fc.property(value, date, date, (platforms, start, end) => {
        const other = override(
          chains,
          [
            `levers.platforms-hebei.value=${platforms}`,
            `levers.platforms-hebei.start=${start}`,
            `levers.district-hebei.end=${end}`,
          ],
          {},
        )
        const t = branchPoint(chains, other)
        const [a, b] = [plain(chains), plain(other)]
        const quarters = Array.from({ length: quarterOf(chains.horizon) - FOUNDED + 2 }, (_, k) => k)
        expect(quarters.filter((k) => historyKey(a, k, FOUNDED) === historyKey(b, k, FOUNDED))).toEqual(
          quarters.filter((k) => k <= t),
        )
      }),
    )
  })
})
