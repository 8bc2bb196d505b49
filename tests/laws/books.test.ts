import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ASSUMPTIONS,
  dateAt,
  FUNCTIONS,
  type FunctionId,
  LEVERS,
  PLACES,
  quarterAt,
  REGIONS,
  type RegionId,
} from '../../scripts/default-world.ts'
import type { Economy } from '../../src/economy/economy.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { RunError } from '../../src/engine/failure.ts'
import { frames } from '../../src/engine/run.ts'
import type { AssumptionCard } from '../../src/model/assumptions.ts'
import type { LeverKind } from '../../src/model/levers.ts'
import { RULES } from '../../src/model/rules.ts'
import type { Frame, SeriesKey } from '../../src/records/frame.ts'
import { conservation } from './conservation.ts'
import { anyScenario, type DrawnLever, placeName } from './drawn-scenarios.ts'
import { scenarioWith } from './scenarios.ts'

const CASES = 200
/** fast-check's own seed: the same 200 scenarios every time. */
const KEPT = 2012
const MUST_CLOSE = 190
const HORIZON = '2035Q4'
const FIRMS = 1000

const cases = fc.sample(anyScenario, { numRuns: CASES, seed: KEPT })

interface Outcome {
  readonly stopped: RunError | undefined
  readonly quarters: number
  /** Values of rows that no file could hold, or that are missing where their indicator is defined; what is lost between quarters. */
  readonly wrong: readonly string[]
}

/** Indicators that the local rest has too, which has no firms. */
const OF_LOCAL = [
  ...['value-added', 'real-value-added', 'factor-price', 'factor-employment', 'rd-spending', 'gdp', 'income'],
  'location-quotient',
]
const P = PLACES.length
const F = FUNCTIONS.length
type Which = (origin: number, host: number, field: number) => boolean

/** Rows undefined by definition: ratios of one function, of what the local rest has not, of licences where there are none. */
function undefinedByDefinition({ indicator, region, function: func }: SeriesKey): (economy: Economy) => boolean {
  const rs = region === 'all' ? REGIONS.map((_, r) => r) : [REGIONS.indexOf(region as RegionId)]
  const fs = func === 'all' ? FUNCTIONS.map((_, f) => f) : [FUNCTIONS.indexOf(func as FunctionId)]
  const none = (which: Which, column: 'met' | 'value') => (economy: Economy) => {
    for (const [k, n] of economy.contract[column].entries())
      if (n > 0 && which((k / (P * F * F)) | 0, ((k / (F * F)) | 0) % P, k % F)) return false
    return true
  }
  const within = (place: number) => rs.includes(place)
  if (func === 'local' && !OF_LOCAL.includes(indicator)) return () => true
  if (['rca-national', 'rca-international', 'rca-domestic', 'location-quotient'].includes(indicator))
    return () => func === 'all'
  if (indicator.startsWith('tfp-share-of-growth')) {
    // all functions, the local rest among them, come last; a share in no growth is none
    const row = (region === 'all' ? REGIONS.length : rs[0]) * (F + 2) + (func === 'all' ? F + 1 : fs[0])
    return ({ growth }) => Math.abs(growth.grown[row]) <= 1e-6
  }
  if (indicator === 'conversion-rate') return none((_, q, f) => within(q) && fs.includes(f), 'met')
  if (indicator === 'conversion-inside') return none((p, q) => within(p) && q < REGIONS.length && p !== q, 'met')
  const place = PLACES.find((id) => indicator === `conversion-in-${id}`)
  if (place) return none((p, q) => within(p) && q === PLACES.indexOf(place), 'met')
  if (indicator === 'attraction-technology') return none((p, q) => within(q) && p !== q, 'value')
  if (indicator === 'radiation-technology') return none((p, q) => within(p) && p !== q, 'value')
  if (indicator === 'pull-technology') {
    // gravity expects nothing where nothing leaves, or where the others draw nothing from anywhere
    const nothing = rs.map((r) => [
      none((p, q) => p === r && p !== q, 'value'),
      none((_, q) => q < REGIONS.length && q !== r, 'value'),
    ])
    return (economy) => nothing.every((either) => either.some((of) => of(economy)))
  }
  return () => false
}
let rules: ((economy: Economy) => boolean)[] | undefined

const outcomes = cases.map(({ seed, ...settings }): Outcome => {
  const scenario = scenarioWith({ ...settings, firms: FIRMS, horizon: HORIZON })
  const lost = conservation(scenario.assumptions)
  const economy = foundEconomy(scenario, seed, quarterAt(HORIZON) + 1)
  const wrong: string[] = []
  let quarters = 0
  try {
    for (const frame of frames(scenario, seed, economy)) {
      const { series, flows, layout, date } = frame
      quarters++
      rules ??= layout.series.map(undefinedByDefinition)
      for (const [k, value] of series.entries())
        if (Number.isFinite(value) === rules[k](economy))
          wrong.push(`${date} ${JSON.stringify(layout.series[k])}: ${value}`)
      for (const [k, value] of flows.entries())
        if (!Number.isFinite(value)) wrong.push(`${date} ${JSON.stringify(layout.flows[k])}: ${value}`)
      wrong.push(...lost(economy, frame))
    }
    return { stopped: undefined, quarters, wrong }
  } catch (error) {
    if (!(error instanceof RunError)) throw error
    return { stopped: error, quarters, wrong }
  }
})

describe(`${CASES} scenarios drawn over all assumptions, levers and rules`, () => {
  it(`close their books every quarter to ${HORIZON}, ${MUST_CLOSE} of them at least`, () => {
    const stopped = outcomes.flatMap(({ stopped }) => stopped ?? [])
    const closed = CASES - stopped.length
    console.log(
      [
        `books: ${closed} of ${CASES} scenarios close every quarter to ${HORIZON}, ${stopped.length} stop with an error that names cell and date:`,
        ...stopped.map(({ code, message }) => `  ${code}: ${message}`),
      ].join('\n'),
    )
    expect(closed).toBeGreaterThanOrEqual(MUST_CLOSE)
    for (const { stopped, quarters } of outcomes) if (!stopped) expect(quarters).toBe(93)
  })

  it('stop, where they stop, out of bounds and never with a breach of the accounts, naming cell and quarter', () => {
    for (const { stopped, quarters } of outcomes) {
      if (!stopped) continue
      expect(stopped.code).toBe('bounds')
      expect(stopped.what).toMatch(/^(beijing|tianjin|hebei)\/(research|advanced|general|logistics|shipping)$/)
      expect(stopped.date).toBe(dateAt(quarters))
    }
  })

  it('run for years before any of them stops', () => {
    const years = outcomes.reduce((sum, { quarters }) => sum + quarters, 0) / 4
    expect(years / CASES).toBeGreaterThan(20)
  })

  it('give a finite number in every row that is defined, none in every row that is not, and lose nothing on the way', () => {
    for (const [k, { wrong }] of outcomes.entries()) expect(wrong, `case ${k}`).toEqual([])
  })
})

describe('what is held between quarters', () => {
  const scenario = scenarioWith({ firms: 300, horizon: '2013Q4' })
  const row = ({ layout }: Frame, indicator: string): number =>
    layout.series.findIndex((key) => key.indicator === indicator && key.function === 'all' && key.region === 'beijing')
  const flow = ({ layout, flows }: Frame, kind: string): number =>
    layout.flows.findIndex((key, k) => key.kind === kind && key.origin === 'beijing' && flows[k] > 0)

  it.each<[string, (frame: Frame, economy: Economy) => void]>([
    ['patents made', (frame) => frame.series[row(frame, 'patents-made')]++],
    ['licences', (frame) => frame.flows[flow(frame, 'patents')]++],
    ['fees', (frame) => frame.flows[flow(frame, 'fees')]++],
    ['capital', (frame) => frame.series[row(frame, 'capital')]++],
    ['patents granted', (_, { region }) => region.granted[0]++],
    ['patents in force', (_, { region }) => region.inForce[0]++],
    ['central funds', (_, { region }) => region.centralFunds[0]++],
    ['retained', (_, { cell }) => cell.retained.fill(0)],
    ['frontier', (_, { firm }) => firm.technology.fill(9)],
  ])('bites: %s', (name, tamper) => {
    const lost = conservation(scenario.assumptions)
    const economy = foundEconomy(scenario, 1, 8)
    for (const frame of frames(scenario, 1, economy)) {
      if (economy.t <= 3) expect(lost(economy, frame)).toEqual([])
      else if (economy.t === 4) {
        tamper(frame, economy)
        expect(lost(economy, frame).join()).toContain(name)
        return
      }
    }
  })
})

/** Do the values come within a twentieth of the range of either end? */
function expectWholeRange(values: readonly number[], [low, high]: readonly [number, number], name: string): void {
  const margin = (high - low) / 20
  expect(Math.min(...values), name).toBeLessThanOrEqual(low + margin)
  expect(Math.max(...values), name).toBeGreaterThanOrEqual(high - margin)
}

describe('the draws', () => {
  const levers: readonly DrawnLever[] = cases.flatMap((drawn) => drawn.levers)

  it.each(Object.entries<AssumptionCard>(ASSUMPTIONS))('touch the whole range of %s', (id, { range }) => {
    expectWholeRange(
      cases.map(({ assumptions }) => assumptions[id]),
      range,
      id,
    )
  })

  it.each(Object.keys(LEVERS) as LeverKind[])('touch the whole range of %s, at dates from first to last', (kind) => {
    const mine = levers.filter((lever) => lever.kind === kind)
    const { min, max } = LEVERS[kind]
    expectWholeRange(
      mine.map(({ value }) => value),
      [min, max],
      kind,
    )
    const years = mine.map(({ start }) => Number(start.slice(0, 4)))
    expectWholeRange(years, [2013, 2035], `${kind} start`)
    expect(mine.some(({ end }) => end)).toBe(true)
    expect(mine.some(({ end }) => !end)).toBe(true)
    expect(Math.min(...mine.map(({ ramp }) => ramp))).toBeLessThan(4)
  })

  it('touch every lever at every place, and every rule', () => {
    const places = new Set(levers.map((lever) => `${lever.kind} ${placeName(lever)}`))
    const legal = { region: 3, pair: 9, 'region-function': 15, all: 1 }
    const due = Object.values(LEVERS).reduce((sum, { scope }) => sum + legal[scope], 0)
    expect(places.size).toBe(due)
    for (const invest of RULES.invest)
      for (const transfer of RULES.transfer)
        expect(cases.some(({ rules: drawn }) => drawn.invest === invest && drawn.transfer === transfer)).toBe(true)
  })

  it('put ten levers and more into one scenario, and none into another', () => {
    const counts = cases.map((drawn) => drawn.levers.length)
    expect(Math.max(...counts)).toBeGreaterThan(20)
    expect(Math.min(...counts)).toBe(0)
  })
})
