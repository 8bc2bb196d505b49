import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RunError } from '../../src/engine/failure.ts'
import { frames } from '../../src/engine/run.ts'
import type { Layout } from '../../src/records/frame.ts'
import { ASSUMPTIONS, type AssumptionCard } from '../../src/scenario/assumptions.ts'
import { dateOf } from '../../src/scenario/dates.ts'
import { LEVERS, type LeverKind } from '../../src/scenario/levers.ts'
import { RULES } from '../../src/scenario/rules.ts'
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
  /** Values of rows that no file could hold, or that are missing where their indicator is defined. */
  readonly wrong: readonly string[]
}

/** Rows undefined by definition: indicators of firms have none for `local` (no firms), others are ratios of one function. */
function undefinedByDefinition({ series }: Layout, k: number, date: string): boolean {
  const { indicator, function: func } = series[k]
  if (indicator === 'patents-in-force') return date !== '2012Q4'
  if (['rca-national', 'rca-international'].includes(indicator)) return func === 'local' || func === 'all'
  if (indicator === 'location-quotient') return func === 'all'
  return (
    func === 'local' &&
    !['value-added', 'factor-price', 'factor-employment', 'rd-spending', 'gdp', 'income'].includes(indicator)
  )
}

const outcomes = cases.map(({ seed, ...settings }): Outcome => {
  const scenario = scenarioWith({ ...settings, firms: FIRMS, horizon: HORIZON })
  const wrong: string[] = []
  let quarters = 0
  try {
    for (const { series, flows, layout, date } of frames(scenario, seed)) {
      quarters++
      for (const [k, value] of series.entries())
        if (Number.isFinite(value) === undefinedByDefinition(layout, k, date))
          wrong.push(`${date} ${JSON.stringify(layout.series[k])}: ${value}`)
      for (const [k, value] of flows.entries())
        if (!Number.isFinite(value)) wrong.push(`${date} ${JSON.stringify(layout.flows[k])}: ${value}`)
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
      expect(stopped.date).toBe(dateOf(quarters))
    }
  })

  it('run for years before any of them stops', () => {
    const years = outcomes.reduce((sum, { quarters }) => sum + quarters, 0) / 4
    expect(years / CASES).toBeGreaterThan(20)
  })

  it('give a finite number in every row that is defined, and none in every row that is not', () => {
    for (const [k, { wrong }] of outcomes.entries()) expect(wrong, `case ${k}`).toEqual([])
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
    for (const option of RULES.invest) expect(cases.some(({ rules }) => rules.invest === option)).toBe(true)
  })

  it('put ten levers and more into one scenario, and none into another', () => {
    const counts = cases.map((drawn) => drawn.levers.length)
    expect(Math.max(...counts)).toBeGreaterThan(20)
    expect(Math.min(...counts)).toBe(0)
  })
})
