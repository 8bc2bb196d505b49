import { describe, expect, it } from 'vitest'
import { FUNCTIONS, LEVERS, PLACES, REGIONS } from '../../scripts/default-world.ts'
import type { LeverKind } from '../../src/model/levers.ts'
import { RULES } from '../../src/model/rules.ts'
import type { Frame } from '../../src/records/frame.ts'
import { run, scenarioWith } from './scenarios.ts'
import { bits } from './world-columns.ts'

const settings = { firms: 500, horizon: '2016Q4' }
const rows = (frames: readonly Frame[]): string[] => frames.map(({ series, flows }) => bits(series) + bits(flows))

/** Every place where a lever of the kind may act. */
function places(kind: LeverKind): object[] {
  const pairs = REGIONS.flatMap((p, k) => PLACES.slice(k + 1).map((q) => ({ pair: [p, q] })))
  const functions = REGIONS.flatMap((region) => FUNCTIONS.map((func) => ({ region, function: func })))
  return { region: REGIONS.map((region) => ({ region })), pair: pairs, 'region-function': functions, all: [{}] }[
    LEVERS[kind].scope
  ]
}
const levers = (kind: LeverKind, value: number, timing: object = {}) =>
  places(kind).map((place, k) => ({ id: `${kind}-${k}`, kind, ...place, value, start: '2013Q1', ...timing }))
const theories = RULES.invest.flatMap((invest) => RULES.transfer.map((transfer) => ({ invest, transfer })))
const KINDS = Object.keys(LEVERS) as LeverKind[]

describe('a lever at its neutral value', () => {
  const none = rows(run(scenarioWith(settings)))

  it.each(KINDS)('changes nothing, to the byte, at every place where %s may act', (kind) => {
    const { neutral } = LEVERS[kind]
    for (const timing of [{}, { ramp: 8 }, { start: '2014Q2', end: '2015Q3' }])
      expect(rows(run(scenarioWith({ ...settings, levers: levers(kind, neutral, timing) })))).toEqual(none)
  })

  it.each(theories)(
    'changes nothing with all others beside it, where firms $invest and patents go by $transfer',
    (rules) => {
      const all = KINDS.flatMap((kind) => levers(kind, LEVERS[kind].neutral))
      const without = rows(run(scenarioWith({ ...settings, rules })))
      expect(rows(run(scenarioWith({ ...settings, rules, levers: all })))).toEqual(without)
    },
  )

  it('leaves what other levers do as it is', () => {
    const some = [{ id: 'x', kind: 'openness', region: 'tianjin', value: 0.03, start: '2014Q1' }]
    const all = KINDS.filter((kind) => kind !== 'openness').flatMap((kind) => levers(kind, LEVERS[kind].neutral))
    const alone = rows(run(scenarioWith({ ...settings, levers: some })))
    expect(rows(run(scenarioWith({ ...settings, levers: [...some, ...all] })))).toEqual(alone)
    expect(alone).not.toEqual(none)
  })

  it('costs nothing', () => {
    for (const kind of KINDS)
      for (const { layout, series } of run(scenarioWith({ ...settings, levers: levers(kind, LEVERS[kind].neutral) })))
        for (const [k, { indicator }] of layout.series.entries())
          if (indicator === 'lever-cost' && !Number.isNaN(series[k])) expect(series[k], kind).toBe(0)
  })
})

describe('a lever away from it', () => {
  const none = rows(run(scenarioWith(settings)))
  it.each(KINDS)('changes something and costs something at each place where %s may act', (kind) => {
    for (const lever of levers(kind, LEVERS[kind].max)) {
      const frames = run(scenarioWith({ ...settings, levers: [lever] }))
      expect(rows(frames), JSON.stringify(lever)).not.toEqual(none)
      const { layout, series } = frames.at(-1)!
      const cost = layout.series.findIndex((key) => key.indicator === 'lever-cost' && key.region === 'all')
      expect(series[cost], JSON.stringify(lever)).toBeGreaterThan(0)
    }
  })
})
