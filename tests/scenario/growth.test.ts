import { cpuUsage } from 'node:process'
import { expect, it } from 'vitest'
import { WORLD } from '../../scripts/default-world.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import { inspectScenario } from '../../src/scenario/inspect.ts'
import type { LeverEntry } from '../../src/scenario/schema.ts'
import { clashes } from '../../src/scenario/timeline.ts'
import { parseDesign } from '../../src/study/design.ts'
import { readDocument } from '../../src/text/document.ts'
import { head, refusal } from './sample.ts'

const lines = (count: number, line: (k: number) => string) => Array.from({ length: count }, (_, k) => line(k)).join('')

/** Seconds of this process, which other processes on the machine do not lengthen much. */
function seconds(work: () => unknown): number {
  const before = cpuUsage()
  work()
  return cpuUsage(before).user / 1e6
}

/** By how much work grows where what it is given grows eightfold: 8 if it goes with it, 64 with its square. */
function growth(work: (size: number) => () => unknown, size: number): number {
  const [small, large] = [work(size), work(8 * size)]
  seconds(small)
  return Math.min(seconds(large), seconds(large)) / Math.max(seconds(small), seconds(small), 0.002)
}

it('60,000 unknown keys are told in a hundred lines, the last of which says how many more there are', () => {
  const text = head('a') + lines(60_000, (k) => `k${k}: 1\n`)
  let said: readonly string[] = []
  const spent = seconds(() => {
    const { complaint, others } = refusal(text)
    said = [complaint, ...others].map(({ line, got }) => `${line}: ${got}`)
  })
  expect(said).toHaveLength(100)
  expect([said[0], said[98], said[99]]).toEqual(['4: k0', '102: k98', 'undefined: 59901 more errors'])
  // 2 s on an idle machine
  expect(spent).toBeLessThan(10)
}, 60_000)

it('what is said of many unknown keys does not grow with their square', () => {
  const work = (size: number) => {
    const document = readDocument(head('a') + lines(size, (k) => `k${k}: 1\n`), `${size}.yaml`)
    return () => inspectScenario(document, 'x.yaml', WORLD)
  }
  expect(growth(work, 1500)).toBeLessThan(32)
}, 60_000)

it('levers at one place do not grow with their square', () => {
  const lever = (k: number): LeverEntry => ({
    id: `l${k}`,
    kind: 'openness',
    region: 'hebei',
    value: 0,
    start: '2020Q1',
  })
  const work = (size: number) => {
    const levers = Array.from({ length: size }, (_, k) => lever(k))
    return () => clashes(levers)
  }
  expect(growth(work, 250)).toBeLessThan(32)
}, 60_000)

it('values of a factor do not grow with their square', () => {
  const baseline = loadScenario('baseline')
  const work = (size: number) => {
    const values = Array.from({ length: size }, (_, k) => 1 + k / size)
    const text = `id: d\nscenarios: [baseline]\ndesign: full-factorial\nseeds: 1\nfactors:\n  - { axis: assumption, id: choice-intensity, values: ${JSON.stringify(values)} }\n`
    readDocument(text, 'd.yaml')
    return () => parseDesign(text, { name: 'd.yaml', scenarioOf: () => baseline, world: WORLD })
  }
  expect(growth(work, 2500)).toBeLessThan(32)
}, 60_000)
