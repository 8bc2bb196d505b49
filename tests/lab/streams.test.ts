import { of } from 'rxjs'
import { TestScheduler } from 'rxjs/testing'
import { describe, expect, it } from 'vitest'
import { WORLD } from '../../scripts/default-world.ts'
import { refine, Shelf } from '../../src/lab/runs/ensemble.ts'
import { latestInTurn } from '../../src/lab/runs/latest.ts'
import type { FromWorker, Order, Recording, ToWorker } from '../../src/lab/runs/orders.ts'
import { Pool, RunStopped, type Thread } from '../../src/lab/runs/pool.ts'
import { baseline, chains, plain } from './files.ts'

const marbles = () => new TestScheduler((actual, expected) => expect(actual).toEqual(expected))
const recording = (seed: number): Recording => ({
  seed,
  quarters: 1,
  values: new Float64Array(1),
  ratios: new Float64Array(1),
  from: 0,
})

describe('latestInTurn', () => {
  it('lets a run end, and of what was asked meanwhile runs the last', () => {
    marbles().run(({ hot, cold, expectObservable }) => {
      const slider = hot('a-bcd------e|')
      const lines = slider.pipe(latestInTurn((asked: string) => cold('---x|', { x: asked })))
      expectObservable(lines).toBe('---a---d------e|')
    })
  })

  it('passes errors on', () => {
    marbles().run(({ hot, cold, expectObservable }) => {
      const lines = hot('a--').pipe(latestInTurn(() => cold('-#')))
      expectObservable(lines).toBe('-#')
    })
  })
})

describe('refine', () => {
  const [a, b] = [plain(baseline), plain(chains)]

  it('tells of 8 pairs, then of 16, 24 and 32, in the order of the seeds', () => {
    marbles().run(({ cold, flush }) => {
      const heard: number[][] = []
      // seeds of two threads, one of which is slower
      const run = (_: unknown, seed: number) =>
        cold(`${(seed % 2 === 0 ? 10 : 13) * seed}ms (r|)`, { r: recording(seed) })
      refine(a, b, run, new Shelf()).subscribe(({ baseline: base, policy }) => {
        expect(policy.map(({ seed }) => seed)).toEqual(base.map(({ seed }) => seed))
        expect(base.map(({ seed }) => seed)).toEqual(base.map((_, k) => k + 1))
        heard.push([base.length])
      })
      flush()
      expect(heard.map(([count]) => count! >= 8)).toEqual([true, true, true, true])
      expect(heard.at(-1)).toEqual([32])
    })
  })

  it('runs nothing twice', () => {
    const shelf = new Shelf()
    let runs = 0
    const run = (_: unknown, seed: number) => {
      runs++
      return of(recording(seed))
    }
    refine(a, b, run, shelf).subscribe()
    expect(runs).toBe(64)
    const heard: number[] = []
    refine(a, { ...b, id: 'other-name' }, run, shelf).subscribe(({ policy }) => heard.push(policy.length))
    expect(runs).toBe(64)
    expect(heard).toEqual([32])
  })
})

describe('the pool', () => {
  const thread = () => {
    const sent: ToWorker[] = []
    const made: Thread = { postMessage: (message) => void sent.push(message), onmessage: null }
    const answer = (make: (ticket: number) => FromWorker) => {
      const last = sent.at(-1) as { ticket: number }
      made.onmessage!({ data: make(last.ticket) })
    }
    return { made, sent, answer, orders: () => sent.flatMap((m) => ('order' in m ? [m.order.seed] : [])) }
  }
  const order = (seed: number): Order => ({ scenario: plain(baseline), seed, dots: false, digest: false, keep: [] })
  const done = (ticket: number): FromWorker => ({ ticket, recording: recording(0) })

  it('gives a thread one run at a time, urgent ones first, and none that nobody waits for', () => {
    const { made, answer, orders } = thread()
    const pool = new Pool([made], WORLD)
    pool.run(order(1)).subscribe()
    const dropped = pool.run(order(2)).subscribe()
    pool.run(order(3)).subscribe()
    pool.run(order(4), true).subscribe()
    dropped.unsubscribe()
    expect(orders()).toEqual([1])
    answer(done)
    answer(done)
    expect(orders()).toEqual([1, 4, 3])
  })

  it('keeps a seed with its thread', () => {
    const [x, y] = [thread(), thread()]
    const pool = new Pool([x.made, y.made], WORLD)
    for (const seed of [1, 2, 3]) pool.run(order(seed)).subscribe()
    x.answer(done)
    y.answer(done)
    expect([x.orders(), y.orders()]).toEqual([[2], [1, 3]])
  })

  it('spreads worlds over threads, and keeps each with its own', () => {
    const [x, y] = [thread(), thread()]
    const pool = new Pool([x.made, y.made], WORLD)
    for (const draw of [1, 2, 4]) pool.run({ ...order(7), draw }).subscribe()
    x.answer(done)
    expect([x.orders().length, y.orders().length]).toEqual([2, 1])
  })

  it('says why a run stopped', () => {
    const { made, answer } = thread()
    let said: unknown
    new Pool([made], WORLD).run(order(1)).subscribe({ error: (error) => (said = error) })
    answer((ticket) => ({ ticket, stop: { message: 'goods beijing 2030Q1' } }))
    expect(said).toBeInstanceOf(RunStopped)
    expect(String(said)).toContain('goods beijing 2030Q1')
  })
})
