import { readdirSync, readFileSync } from 'node:fs'
import { firstValueFrom, lastValueFrom, map, of, switchMap, take, toArray } from 'rxjs'
import { TestScheduler } from 'rxjs/testing'
import { describe, expect, it } from 'vitest'
import {
  collect,
  digest,
  indicators,
  indicatorsOf,
  parseScenario,
  RunError,
  type Scenario,
  simulate,
} from '../src/index.ts'

const folder = new URL('../', import.meta.url)
const names = ['scenarios', 'worlds'].flatMap((room) =>
  readdirSync(new URL(room, folder), { recursive: true, encoding: 'utf8' }).flatMap((name) =>
    /\.\w+$/.test(name) ? [`${room}/${name}`] : [],
  ),
)
const files = Object.fromEntries(
  names.map((name) => [name.replace(/^scenarios\//, ''), readFileSync(new URL(name, folder), 'utf8')]),
)
const small: Scenario = { ...parseScenario(files['baseline.yaml'], { files }), firms: 300, horizon: '2014Q4' }

describe('simulate', () => {
  it('gives a frame a quarter, from the founding quarter to the horizon', async () => {
    const frames = await lastValueFrom(simulate(small, { seed: 1 }).pipe(toArray()))
    expect(frames.map(({ date }) => date)).toEqual([
      '2012Q4',
      '2013Q1',
      '2013Q2',
      '2013Q3',
      '2013Q4',
      '2014Q1',
      '2014Q2',
      '2014Q3',
      '2014Q4',
    ])
  })

  it('is cold: nothing runs before somebody subscribes, and each subscription is a run of its own', async () => {
    let founded = 0
    const watched = new Proxy(small, {
      get: (target, key) => {
        if (key === 'rules') founded++
        return Reflect.get(target, key)
      },
    })
    const frames = simulate(watched, { seed: 1 })
    expect(founded).toBe(0)
    const [a, b] = [await collect(frames), await collect(frames)]
    expect(founded).toBe(2)
    expect(digest(a)).toBe(digest(b))
  })

  it('is cancellable: after unsubscribing no quarter is simulated', async () => {
    const seen: number[] = []
    const three = await lastValueFrom(
      simulate(small, { seed: 1 }).pipe(
        map((frame) => {
          seen.push(frame.t - frame.layout.founding)
          return frame
        }),
        take(3),
        toArray(),
      ),
    )
    expect(three).toHaveLength(3)
    expect(seen).toEqual([0, 1, 2])
  })

  it('emits within the subscription, so that time is the subscriber’s to spread', () => {
    new TestScheduler((actual, expected) => expect(actual).toEqual(expected)).run(({ cold, expectObservable }) => {
      const asked = cold('-a---b---|', { a: 1, b: 2 })
      const dates = asked.pipe(
        switchMap((seed) => simulate({ ...small, horizon: '2013Q1' }, { seed })),
        map(({ t, seed, layout }) => `${seed}.${t - layout.founding}`),
      )
      expectObservable(dates).toBe('-(ab)(cd)|', { a: '1.0', b: '1.1', c: '2.0', d: '2.1' })
    })
  })

  it('hands a failing run on as a RunError that names what, where and when', async () => {
    const broken: Scenario = { ...small, assumptions: { ...small.assumptions, 'profit-rate': 1e-9 } }
    const error = await collect(simulate(broken, { seed: 1 })).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(RunError)
    expect((error as RunError).message).toMatch(/201\dQ\d/)
  })
})

it('a collected run has a row for every defined value of every frame', async () => {
  const frame = await firstValueFrom(simulate(small, { seed: 1 }))
  const { series, flows } = await collect(of(frame))
  expect(series).toHaveLength(frame.series.filter((value) => !Number.isNaN(value)).length)
  expect(flows).toHaveLength(frame.flows.length)
  const known = new Set(indicatorsOf(small.world).map(({ id }) => id))
  for (const { indicator } of series) expect(known).toContain(indicator)
  for (const { id } of indicators) expect(known).toContain(id)
})
