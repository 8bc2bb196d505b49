import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Draw } from '../../src/cli/runs/drawn.ts'
import { type EnsemblePlan, ensemble, type Outcome } from '../../src/cli/runs/ensemble.ts'
import { openRunStore } from '../../src/cli/runs/run-store.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import { frames } from '../../src/engine/run.ts'
import { excerptOf, type OutputSelection } from '../../src/study/excerpt.ts'
import { emptyFolder } from './call.ts'
import { STRANGE } from './sweep/damages.ts'

const scenarios = ['baseline', 'no-policy'].map((id) => ({ ...loadScenario(id), firms: 200 }))
const excerpt: OutputSelection = [
  { table: 'series', indicator: 'gdp', region: 'hebei', function: 'all', window: ['2013Q1', '2014Q4'] },
  {
    table: 'flows',
    kind: 'technology',
    origin: 'beijing',
    destination: 'hebei',
    function: 'all',
    window: ['2013Q1', '2013Q4'],
  },
]
const draws: Draw[] = [
  { scenario: 0, seed: 1 },
  { scenario: 1, seed: 2, assumptions: { 'gap.hebei': 0.6 } },
  { scenario: 0, seed: 1, rules: { invest: 'imitate' } },
  // factor prices that overshoot a hundredfold
  { scenario: 0, seed: 3, assumptions: { 'factor-price-speed': 100 } },
  // inputs that leave nothing for a local factor
  { scenario: 0, seed: 3, assumptions: { 'input-scale': 1.6 } },
  { scenario: 0, seed: 4 },
]
const plan = (more: Partial<EnsemblePlan> = {}): EnsemblePlan => ({
  scenarios,
  excerpt,
  draws,
  workers: 2,
  signal: new AbortController().signal,
  ...more,
})
async function all(plan: EnsemblePlan): Promise<Outcome[]> {
  const out: Outcome[] = []
  for await (const outcome of ensemble(plan)) out.push(outcome)
  return out
}
/** Bytes of a record: digest, values, check. */
const RECORD = 32 + 12 * 8 + 32
const sizes = (folder: string): number[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.runs'))
    .map((name) => statSync(join(folder, name)).size)

describe('an ensemble', () => {
  it('gives the excerpts of its draws, in their order, on any number of threads', async () => {
    const outcomes = await all(plan())
    expect(outcomes[0]).toEqual({ values: excerptOf(frames(scenarios[0], 1), excerpt) })
    const other = { ...scenarios[1], assumptions: { ...scenarios[1].assumptions, 'gap.hebei': 0.6 } }
    expect(outcomes[1]).toEqual({ values: excerptOf(frames(other, 2), excerpt) })
    expect(outcomes[2]).not.toEqual(outcomes[0])
    expect(await all(plan({ workers: 1 }))).toEqual(outcomes)
  })

  it('has a run that stops, and a world that cannot be founded, as outcomes that say why', async () => {
    const outcomes = await all(plan())
    expect(outcomes[3]).toMatchObject({ failed: { code: 'bounds', date: expect.stringMatching(/^201\dQ/) } })
    expect(outcomes[4]).toMatchObject({ failed: { complaint: { code: 'no-black-hole' } } })
  })

  it('finds what a store has kept, and simulates only the rest', async () => {
    const store = emptyFolder()
    const outcomes = await all(plan({ store }))
    const kept = sizes(store)
    expect(kept).toEqual([4 * RECORD])
    expect(await all(plan({ store }))).toEqual(outcomes)
    expect(sizes(store)).toEqual(kept)

    const more = [...draws, { scenario: 1, seed: 9 }]
    expect((await all(plan({ store, draws: more }))).slice(0, 6)).toEqual(outcomes)
    expect(sizes(store).reduce((a, b) => a + b)).toBe(5 * RECORD)
  })

  it('does not read the torn end of a segment', async () => {
    const store = emptyFolder()
    const outcomes = await all(plan({ store }))
    const [segment] = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.runs'))
    appendFileSync(join(store, segment), 'half a record')
    expect(await all(plan({ store }))).toEqual(outcomes)
  })

  it('makes a run again whose record is damaged or foreign, and waits for nothing that is no file', async () => {
    const store = emptyFolder()
    const outcomes = await all(plan({ store }))
    const [segment] = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.runs'))
    const file = join(store, segment)
    const whole = readFileSync(file)
    const found = (change: (bytes: Buffer) => Buffer) => {
      writeFileSync(file, change(Buffer.from(whole)))
      const kept = openRunStore(store, scenarios, excerpt)
      const keys = [0, 1, 2, 5].map((k) => kept.keyOf(draws[k]))
      const values = keys.map((key) => kept.find(key))
      kept.close()
      return values
    }
    const { keyOf } = openRunStore(emptyFolder(), scenarios, excerpt)
    // records stand in the order in which threads were done
    const placed = [0, 1, 2, 5].map((k) => whole.indexOf(keyOf(draws[k]), 0, 'hex') / RECORD)
    const right = [0, 1, 2, 5].map((k) => (outcomes[k] as { values: Float64Array }).values)
    expect(found((bytes) => bytes)).toEqual(right)
    for (let at = 0; at < whole.length; at += 7) {
      const values = found((bytes) => {
        bytes[at] ^= 4
        return bytes
      })
      expect(values).toEqual(right.map((row, k) => (placed[k] === Math.floor(at / RECORD) ? undefined : row)))
    }
    // a byte more, a record of another run under this one’s key, nothing at all
    expect(found((bytes) => Buffer.concat([Buffer.from('x'), bytes]))).toEqual(right.map(() => undefined))
    const others = found((bytes) => Buffer.concat([bytes.subarray(0, 32), bytes.subarray(RECORD + 32)]))
    expect(others).toEqual(right.map((row, k) => (placed[k] < 2 ? undefined : row)))
    expect(found(() => Buffer.alloc(0))).toEqual(right.map(() => undefined))

    writeFileSync(file, whole.fill(1, 40, 44))
    for (const [k, damage] of Object.values(STRANGE).entries()) await damage(join(file, '..', `strange-${k}.runs`))
    expect(await all(plan({ store }))).toEqual(outcomes)
  })

  it('ends with the signal, and goes on from there', async () => {
    const store = emptyFolder()
    const control = new AbortController()
    const some: Outcome[] = []
    await expect(async () => {
      for await (const outcome of ensemble(plan({ store, signal: control.signal, workers: 1 }))) {
        some.push(outcome)
        control.abort()
      }
    }).rejects.toThrow(/abort/i)
    expect(some.length).toBe(1)
    expect(sizes(store).reduce((a, b) => a + b)).toBeGreaterThan(0)
    expect(await all(plan({ store }))).toEqual(await all(plan()))
  })

  it('says how far it has come, runs found included', async () => {
    const store = emptyFolder()
    for (const _ of [1, 2]) {
      const runs = ensemble(plan({ store }))
      expect(runs.progress()).toEqual({ done: 0, total: 6 * 9 })
      for await (const _ of runs);
      expect(runs.progress().done).toBe(6 * 9)
    }
  })
})
