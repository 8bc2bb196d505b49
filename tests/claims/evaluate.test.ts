import { describe, expect, it } from 'vitest'
import { FOUNDED } from '../../scripts/default-world.ts'
import { aggregated } from '../../src/claims/aggregate.ts'
import { evaluate, evaluateAtFounding } from '../../src/claims/evaluate.ts'
import { bandsOf } from '../../src/claims/lead.ts'
import { quarterOf } from '../../src/text/dates.ts'
import { claimOf, lookupOf, type Said } from './synthetic.ts'

describe('a row over a window', () => {
  const at = (t: number) => t
  it.each([
    ['mean', 1, 8, [4.5]],
    ['change', 1, 12, [10.5 - 2.5]],
    ['change', 1, 4, [3]],
    ['every', 1, 8, [2.5, 6.5]],
    ['every', 2, 5, [3, 5]],
  ] as const)('%s of quarters %i to %i', (aggregate, first, last, due) => {
    expect(aggregated(at, first, last, aggregate)).toEqual(due)
  })

  it('leaves out quarters in which it is undefined', () => {
    expect(aggregated((t) => (t % 2 ? t : Number.NaN), 1, 4, 'mean')).toEqual([2])
    expect(aggregated(() => Number.NaN, 1, 4, 'mean')).toEqual([Number.NaN])
  })
})

const met = (fields: object, said: Said) => evaluate(claimOf(fields), lookupOf(said))
const chains = { kind: 'counterfactual', scenarios: ['baseline', 'two-chains'] }

describe('a state', () => {
  const presence = (op: string, value: number) => ({ indicator: 'export-presence', condition: { op, value } })
  it.each([
    ['>', 0.9, true, 0.1],
    ['<', 0.9, false, -0.1],
    ['<=', 1, true, 0],
    ['<', 1, false, 0],
  ])('1 %s %d', (op, value, holds, margin) => {
    const found = met(presence(op as string, value as number), { baseline: { 'export-presence/all/all': 1 } })
    expect(found.met).toBe(holds)
    expect(found.margin).toBeCloseTo(margin as number, 12)
  })

  it('of a level is relative', () => {
    const fields = { indicator: 'gdp', condition: { op: '>', value: 100 } }
    expect(met(fields, { baseline: { 'gdp/all/all': 125 } }).margin).toBeCloseTo(0.2, 12)
  })

  it('of a level against 0 has its unit', () => {
    const fields = { indicator: 'net-outflow-capital', condition: { op: '>', value: 0 } }
    expect(met(fields, { baseline: { 'net-outflow-capital/all/all': -12.5 } }).margin).toBe(-12.5)
  })

  it('of every year is of the worst', () => {
    const fields = { indicator: 'net-outflow-capital', aggregate: 'every', condition: { op: '>', value: 0 } }
    const dips = (t: number) => (t > quarterOf('2033Q4') && t <= quarterOf('2034Q4') ? -1 : 2)
    expect(met(fields, { baseline: { 'net-outflow-capital/all/all': dips } }).met).toBe(false)
  })

  it('is compared with another row, a multiple of it', () => {
    const than = { indicator: 'conversion-in-national', times: 2 }
    const fields = { indicator: 'conversion-inside', condition: { op: '<', than } }
    const said = { baseline: { 'conversion-inside/all/all': 0.3, 'conversion-in-national/all/all': 0.2 } }
    expect(met(fields, said)).toMatchObject({ met: true, margin: expect.closeTo(0.1, 12) })
  })

  it('that is undefined does not hold', () => {
    expect(met(presence('>', 0), {})).toEqual({ met: false, margin: Number.NaN, large: false })
  })
})

describe('an order', () => {
  const rca = { indicator: 'rca-national', function: 'research', kind: 'order' }
  const of = (beijing: number, tianjin: number, hebei: number) => ({
    'rca-national/beijing/research': beijing,
    'rca-national/tianjin/research': tianjin,
    'rca-national/hebei/research': hebei,
  })
  it('of one name is that it leads', () => {
    expect(met({ ...rca, condition: { order: ['beijing'] } }, { baseline: of(3, 1, 2) }).margin).toBe(1)
    expect(met({ ...rca, condition: { order: ['tianjin'] } }, { baseline: of(3, 1, 2) }).met).toBe(false)
  })
  it('of three is all of it', () => {
    expect(met({ ...rca, condition: { order: ['beijing', 'hebei', 'tianjin'] } }, { baseline: of(3, 1, 2) }).met).toBe(
      true,
    )
    expect(met({ ...rca, condition: { order: ['beijing', 'tianjin', 'hebei'] } }, { baseline: of(3, 1, 2) }).met).toBe(
      false,
    )
  })
  it('of a difference is that the lead grows', () => {
    const grows = { ...rca, scenarios: ['baseline', 'two-chains'], condition: { order: ['beijing'] } }
    expect(met(grows, { baseline: of(3, 1, 2), 'two-chains': of(4, 2, 2.5) }).margin).toBe(0.5)
    expect(met(grows, { baseline: of(3, 1, 2), 'two-chains': of(4, 2, 3.5) }).met).toBe(false)
  })
})

describe('a difference between scenarios', () => {
  const rises = { ...chains, indicator: 'complementarity', condition: { op: '>', value: 0 } }
  const said = (effect: number): Said => ({
    baseline: { 'complementarity/all/all': 0.5 },
    'two-chains': { 'complementarity/all/all': 0.5 + effect },
  })
  it('is the last less the first', () => expect(met(rises, said(0.25)).margin).toBe(0.25))
  it.each([
    [0.02, true, true],
    [0.005, true, false],
    [-0.02, false, false],
  ])('of %d is met %s, worth the word %s', (effect, holds, large) => {
    expect(met(rises, said(effect))).toMatchObject({ met: holds, large })
  })
  it('has the smallest effect that it names', () => {
    expect(met({ ...rises, smallest: 0.001 }, said(0.005)).large).toBe(true)
  })

  it('is compared with what others add up to', () => {
    const fields = {
      kind: 'counterfactual',
      scenarios: ['baseline', 'knowledge-chain', 'gradient-chain', 'two-chains'],
      indicator: 'regional-input-share',
      condition: { op: '>', than: { scenario: 'knowledge-chain', plus: ['gradient-chain'] } },
    }
    const row = (value: number) => ({ 'regional-input-share/all/all': value })
    const runs = { baseline: row(0.5), 'knowledge-chain': row(0.625), 'gradient-chain': row(0.625) }
    expect(met(fields, { ...runs, 'two-chains': row(0.875) }).margin).toBe(0.125)
    expect(met(fields, { ...runs, 'two-chains': row(0.625) }).met).toBe(false)
  })

  it('is measured against half of what the best other group gives', () => {
    const fields = { ...chains, indicator: 'complementarity', condition: { rule: 'half-of-best-group' } }
    const rivals = Object.fromEntries(
      ['capital-pull', 'function-relief', 'national-first', 'beijing-only'].map((id, k) => [
        id,
        { 'complementarity/all/all': 0.5 - k / 8 },
      ]),
    )
    const open = { 'open-world': { 'complementarity/all/all': 0.75 } }
    expect(met(fields, { ...said(0.25), ...rivals, ...open }).margin).toBe(0.125)
    expect(met(fields, { ...said(0.0625), ...rivals, ...open }).met).toBe(false)
  })

  it('of a mechanism is the scenario without it less the scenario', () => {
    const fields = { knockout: 'imitation', indicator: 'export-presence', condition: { op: '>', value: 0 } }
    const row = (value: number) => ({ 'export-presence/all/all': value })
    expect(met(fields, { baseline: row(1), 'baseline!imitation': row(1.5) }).margin).toBe(0.5)
  })
})

describe('a lead in quarters', () => {
  const claim = claimOf({
    ...chains,
    all: [
      { indicator: 'value-added-international', condition: { op: '>', value: 0 } },
      { indicator: 'value-added-national', condition: { rule: 'leads-by-quarters', value: 4 } },
    ],
  })
  const steps = (at: string) => (t: number) => (t >= quarterOf(at) ? 110 : 100)
  const runs = (national: string, international: string, wobble = 0) =>
    lookupOf({
      baseline: { 'value-added-national/all/all': 100, 'value-added-international/all/all': 100 },
      'two-chains': {
        'value-added-national/all/all': (t) => steps(national)(t) + wobble,
        'value-added-international/all/all': (t) => steps(international)(t) + wobble,
      },
    })
  const bands = bandsOf(claim, [[runs('2026Q1', '2028Q1', 1), runs('2026Q1', '2028Q1', -1)]])

  it('has luck’s band from the seeds of a vector', () => {
    // deviations of ±1 %: a standard deviation of √2 %
    expect(bands['value-added-national/all/all']![60]).toBeCloseTo(1.6449 * Math.SQRT2 * 0.01, 5)
  })
  it.each([
    ['2026Q1', '2027Q1', true],
    ['2026Q1', '2026Q4', false],
    ['2028Q1', '2026Q1', false],
  ])('from %s to %s', (national, international, holds) => {
    expect(evaluate(claim, runs(national as string, international as string), bands).met).toBe(holds)
  })
})

it('at founding a claim is of 2012Q4 alone', () => {
  const claim = claimOf({ indicator: 'export-presence', condition: { op: '<', value: 1 } })
  const lookup = lookupOf({ baseline: { 'export-presence/all/all': (t) => (t === FOUNDED ? 0.5 : 2) } })
  expect(evaluate(claim, lookup).met).toBe(false)
  expect(evaluateAtFounding(claim, lookup).met).toBe(true)
  const change = claimOf({ indicator: 'export-presence', aggregate: 'change', condition: { op: '<=', value: 1 } })
  expect(evaluateAtFounding(change, lookup).met).toBe(false)
})
