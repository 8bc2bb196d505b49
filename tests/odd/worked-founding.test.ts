import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { EMPTY, SPEC } from '../../src/economy/economy.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { FILES, scenarioWith } from '../laws/scenarios.ts'
import { ranges } from './document.ts'

/**
 * The founding of docs/odd.md worked by hand, from what that file says and the figures alone: sums in plain arithmetic,
 * random numbers written anew. Of src nothing is asked but the world to compare with.
 */

/** The longest run; its paths have one quarter more. */
const QUARTERS = 93
const PATHS = Object.entries(SPEC).flatMap(([table, spec]) => Object.keys(spec).map((name) => `${table}.${name}`))
/** What a slot holds where nobody is. */
const vacant = (path: string): number => (path === 'firm.cell' || path === 'patent.cell' ? EMPTY : 0)

/** The same world by hand and by src. */
async function both(scenario: Scenario, seed: number, assumptions = {}, figures = {}) {
  vi.resetModules()
  const { SETTINGS } = await import('./founding/settings.ts')
  Object.assign(SETTINGS, { firms: scenario.firms, seed, assumptions, figures })
  const { founded } = await import('./founding/columns.ts')
  const { gdpOfTheRest } = await import('./founding/trade.ts')
  const world = foundEconomy(scenario, seed, QUARTERS) as unknown as Record<string, Record<string, ArrayLike<number>>>
  const columnOf = (path: string): ArrayLike<number> => {
    const [table, name] = path.split('.')
    return world[table][name]
  }
  return { byHand: founded(QUARTERS + 1), gdpOfTheRest, columnOf }
}

function agree({ byHand, columnOf }: Awaited<ReturnType<typeof both>>): void {
  const wrong = Object.entries(byHand).flatMap(([path, [rows, due]]) => {
    const found = columnOf(path)
    const off = rows.flatMap((row, k) => {
      const near = 1e-10 * Math.max(1e-6, Math.abs(due(row)))
      return Math.abs(found[k] - due(row)) <= near ? [] : [`${path} of ${row} is ${found[k]}, by hand ${due(row)}`]
    })
    const more = Array.from(found).findIndex((x, k) => k >= rows.length && x !== vacant(path))
    return [...off.slice(0, 3), ...(more < 0 ? [] : [`${path} has a row ${more} that nobody made by hand`])]
  })
  expect(wrong).toEqual([])
}

describe('the founding by hand and by src', () => {
  it('of the baseline agree, column by column and row by row, and no other column is filled', async () => {
    const scenario = parseScenario(FILES['baseline.yaml'], { files: FILES })
    expect(scenario.firms).toBe(3000)
    const baseline = await both(scenario, 1)
    agree(baseline)
    const filled = PATHS.filter((path) => Array.from(baseline.columnOf(path)).some((x) => x !== 0))
    expect(filled.filter((path) => !Object.hasOwn(baseline.byHand, path))).toEqual([])
    // so few firms that every column is asked for
    expect(Object.keys(baseline.byHand).length).toBeGreaterThan(100)
  })

  it('of few firms agree: the least of a cell, of its patents, of innovators; under another seed', async () => {
    const few = await both(scenarioWith({ firms: 300 }), 7)
    agree(few)
    const count = Array.from(few.columnOf('cell.firms'))
    expect(count.filter((n) => n === 8).length).toBeGreaterThan(1)
    expect(Array.from(few.columnOf('cell.offer'))).toContain(4)
  })

  // each an eighth to a quarter of the way to the farther end of its range: none is 0 or 1 by chance, no two are moved alike
  const moved = Object.fromEntries(
    Object.entries(ranges).map(([id, { value, low, high }], k) => [
      id,
      value + (((high - value > value - low ? high : low) - value) * (1 + ((k * 0.618) % 1))) / 8,
    ]),
  )
  it('of other assumptions agree, all of them moved', async () => {
    agree(await both(scenarioWith({ firms: 600, assumptions: moved }), 2, moved))
  })
})

describe('a founding at its limits by hand and by src', () => {
  /** Files whose figures are others, by table,row,column. */
  const refigured = (figures: Readonly<Record<string, number>>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(FILES).map(([name, text]) => [
        name,
        text.replace(/^([\w-]+,[\w-]+,[\w-]+),[^,]+/gm, (line, figure: string) =>
          Object.hasOwn(figures, figure) ? `${figure},${figures[figure]}` : line,
        ),
      ]),
    )
  const functions = ['research', 'advanced', 'general', 'logistics', 'shipping']
  const figures = {
    // a government that spends less than its taxes
    'government-outlay,beijing,2012': 1000,
    // a region that absorbs less than the three sell there
    'contract-absorbed,hebei,2013': 2,
    // one where outsiders bring more than its capital needs
    'capital-arrival,hebei,national': 0.7,
    'capital-arrival,hebei,world': 0.6,
    // a function that nobody buys of and that buys of nobody
    ...Object.fromEntries(
      functions.flatMap((f) => [
        [`input-share,${f},shipping`, 0],
        [`input-share,shipping,${f}`, 0],
      ]),
    ),
    // firms that would keep all to themselves
    'capital-home,tianjin,tianjin': 1,
    'capital-home,tianjin,beijing': 0,
    'capital-home,tianjin,hebei': 0,
    'capital-home,tianjin,national': 0,
    'capital-home,tianjin,world': 0,
  }

  it('agree: no transfer, no offers, no household finance, no owners at home, a field without links, capital that stays', async () => {
    const assumptions = { 'stay-share': ranges['stay-share'].high }
    const scenario = scenarioWith({ firms: 600, assumptions }, refigured(figures))
    const limits = await both(scenario, 3, assumptions, figures)
    agree(limits)
    const { byHand } = limits
    const [, owned] = byHand['owner.capital']
    expect(byHand['region.transfer0'][1]('beijing')).toBe(0)
    expect(byHand['outsideOffer.mean0'][1]('national>hebei.general')).toBe(0)
    expect(byHand['cell.householdFinance0'][1]('hebei.general')).toBe(0)
    expect(owned('hebei>hebei.general')).toBe(0)
    expect(byHand['use.related'][1]('shipping>logistics')).toBe(0)
  })
})

describe('the worked founding of docs/odd.md', () => {
  const text = readFileSync(new URL('../../docs/odd.md', import.meta.url), 'utf8')
  const block = /\n### The founding worked\n[\s\S]*?```text\n([\s\S]*?)\n```/.exec(text)?.[1] ?? ''
  const lines = block.split('\n').map((line) => /^(\S+) of (\S[^|]*?)(?:,[^|]*)? \| (\S+)$/.exec(line))

  it('prints what comes out by hand, to twelve digits', async () => {
    const { byHand, gdpOfTheRest } = await both(parseScenario(FILES['baseline.yaml'], { files: FILES }), 1)
    expect(lines.length).toBeGreaterThan(60)
    for (const line of lines) {
      expect(line).not.toBeNull()
      const [said, path, row, value] = line!
      const due = path === 'GDP' ? gdpOfTheRest : byHand[path][1](row)
      expect(Math.abs(Number(value) - due), said).toBeLessThanOrEqual(1e-11 * Math.abs(due))
    }
  })
})
