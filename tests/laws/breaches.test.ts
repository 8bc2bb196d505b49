import { describe, expect, it } from 'vitest'
import { audit } from '../../src/engine/audit.ts'
import { RunError } from '../../src/engine/failure.ts'
import { timed } from '../../src/engine/levers.ts'
import { STEP } from '../../src/engine/step.ts'
import { key } from '../../src/math/random.ts'
import type { Params } from '../../src/scenario/params.ts'
import { PLACES } from '../../src/scenario/places.ts'
import { foundWorld } from '../../src/world/founding/founding.ts'
import { PAYMENTS } from '../../src/world/payments.ts'
import { copyWorld, EMPTY, SPEC, type World } from '../../src/world/world.ts'
import { scenarioWith } from './scenarios.ts'
import { COLUMNS, type WorldColumn } from './world-columns.ts'

const SEED = 1
const QUARTER = 5
const DATE = '2014Q1'
const start = '2013Q1'

/** Levers that make every kind of payment flow in every region. */
const scenario = scenarioWith({
  firms: 300,
  levers: [
    { id: 'a', kind: 'transport', pair: ['beijing', 'hebei'], value: 0.2, start },
    { id: 'b', kind: 'openness', region: 'tianjin', value: 0.02, start },
    ...['beijing', 'tianjin', 'hebei'].map((region) => ({
      id: region,
      kind: 'research-subsidy',
      region,
      value: 40,
      start,
    })),
    { id: 'c', kind: 'function-support', region: 'hebei', function: 'advanced', value: 30, start },
    { id: 'd', kind: 'public-research-funding', region: 'tianjin', value: 20, start },
  ],
})
const delta = scenario.assumptions['capital-depreciation']
const paramsAt = (t: number): Params => ({
  t,
  assumptions: scenario.assumptions,
  rules: scenario.rules,
  levers: timed(scenario.levers),
})

/** Run the phases from the k-th on, to the quarter's end. */
function finish(world: World, k: number): void {
  const t = world.t
  for (const phase of STEP.slice(k)) phase.run(world, paramsAt(t), key(SEED, phase.name, t))
  world.t++
}

/** The quarter looked at: as it stands after each phase, and settled. */
const world = foundWorld(scenario, SEED, 40)
for (let t = 0; t < QUARTER; t++) finish(world, 0)
const after = STEP.map((phase) => {
  phase.run(world, paramsAt(QUARTER), key(SEED, phase.name, QUARTER))
  return copyWorld(world)
})
world.t++

/** What the audit says of a world; undefined where all accounts close. */
function verdict(of: World): RunError | undefined {
  try {
    audit(of, delta)
    return undefined
  } catch (error) {
    if (error instanceof RunError) return error
    throw error
  }
}

/** The settled world with one number of one column changed. */
function planted({ in: column }: WorldColumn, k: number, change: (value: number) => number): World {
  const copy = copyWorld(world)
  column(copy)[k] = change(column(copy)[k])
  return copy
}
const slightly = (value: number): number => value * 1.000_01 + 1e-3
const at = (path: string): WorldColumn => COLUMNS.find((column) => column.path === path)!
const P = PLACES.length

/** Of these the seller knows only that they are goods. */
const GOODS: readonly string[] = ['consumption', 'public-purchases', 'capital-goods', 'inputs']
/** Goods of the local rest and of the traded functions come out of one budget: the budget is named. */
const BUDGETS: Readonly<Record<string, string>> = {
  'local-consumption': 'consumption',
  'local-public-purchases': 'public-purchases',
  'local-construction': 'capital-goods',
}

it('the world that the breaches are planted in has closed books and payments of every kind', () => {
  expect(verdict(world)).toBeUndefined()
  for (const [k, { kind }] of PAYMENTS.entries())
    expect(
      world.payment.value.subarray(k * P * P, (k + 1) * P * P).some((value) => value > 0),
      kind,
    ).toBe(true)
})

describe.each(PAYMENTS.map(({ kind }, k) => ({ kind, k })))('a breach in $kind', ({ kind, k }) => {
  const payments = Array.from({ length: P * P }, (_, pair) => ({
    row: k * P * P + pair,
    payer: PLACES[Math.floor(pair / P)],
    payee: PLACES[pair % P],
  }))

  it('stops the run, which names the flow, an end of it and the quarter', () => {
    for (const { row, payer, payee } of payments) {
      const value = world.payment.value[row]
      if (value === 0) continue
      const found = verdict(planted(at('payment.value'), row, (x) => x * 1.000_01 + 0.01))
      const name = `${kind} ${payer} → ${payee}`
      const flows = GOODS.includes(kind) ? [kind, 'goods'] : [BUDGETS[kind] ?? kind]
      expect(flows, name).toContain(found?.what)
      expect([payer, payee], name).toContain(found?.place)
      expect(found?.date, name).toBe(DATE)
    }
  })

  it('stops the run where nothing of the kind is paid at all', () => {
    for (const { row, payer, payee } of payments)
      if (world.payment.value[row] === 0)
        expect(verdict(planted(at('payment.value'), row, () => 1))?.date, `${kind} ${payer} → ${payee}`).toBe(DATE)
  })

  it('stops the run when it is paid to somebody else', () => {
    for (const { row, payer, payee } of payments) {
      if (world.payment.value[row] === 0) continue
      const other = row % P === P - 1 ? row - 1 : row + 1
      const copy = copyWorld(world)
      copy.payment.value[other] += copy.payment.value[row]
      copy.payment.value[row] = 0
      expect(verdict(copy)?.date, `${kind} ${payer} → ${payee}`).toBe(DATE)
    }
  })
})

/** Every number in yuan that enters an account, and what the audit calls it. */
const ACCOUNTS: Readonly<Record<string, readonly string[]>> = {
  'sale.value': ['goods'],
  'demand.spent': ['goods'],
  'outsider.sales': ['profit'],
  'outsider.profit': ['profit'],
  'cell.sales': ['sales'],
  'cell.inputs': ['cost'],
  'cell.imports': ['cost'],
  'cell.factorBill': ['cost'],
  'cell.profit': ['cost'],
  'cell.variableCost': ['cost'],
  'cell.valueAdded': ['value-added'],
  'cell.subsidy': ['profit'],
  'cell.localTax': ['profit'],
  'cell.centralTax': ['profit'],
  'cell.research': ['profit'],
  'cell.dividends': ['profit'],
  'cell.retained': ['profit'],
  'cell.cash': ['retained'],
  'cell.cashOpening': ['investment'],
  'cell.own': ['investment'],
  'cell.mobile': ['investment'],
  'cell.households': ['household-investment'],
  'cell.arriving': ['capital'],
  'cell.capital': ['capital'],
  'cell.capitalOpening': ['capital'],
  'owner.arriving': ['capital', 'investment'],
  'owner.dividend': ['dividends'],
  'placement.value': ['investment'],
  'region.households': ['households'],
  'region.government': ['government'],
  'region.laboratories': ['laboratories'],
  'region.builders': ['builders'],
  'region.householdsOpening': ['consumption'],
  'region.governmentOpening': ['government'],
  'region.laboratoriesOpening': ['public-research-wages'],
  'region.buildersOpening': ['capital-goods'],
  'region.leverOutlay': ['policy-outlay'],
  'region.subsidies': ['subsidies'],
  'region.localResearch': ['local-public-research'],
  'region.centralResearch': ['central-public-research'],
  'region.publicPurchase': ['public-purchases'],
  'region.local': ['local-income'],
  'region.wages': ['wages'],
  'region.researchWages': ['research-wages'],
  'region.dividends': ['dividends'],
  'region.householdLocalTax': ['household-local-tax'],
  'region.householdCentralTax': ['household-central-tax'],
  'region.firmLocalTax': ['firm-local-tax'],
  'region.firmCentralTax': ['firm-central-tax'],
  'region.transfer': ['transfer'],
  'region.householdIncome': ['households'],
  'region.householdInvestment': ['household-investment'],
  'region.arriving': ['builders'],
  'region.gdp': ['gdp'],
  'payment.value': [],
}

/** Numbers in yuan that enter no account of the quarter after it is settled. */
const WORKINGS: Readonly<Record<string, string>> = {
  'firm.capital': 'held by its cell: a breach shows a quarter later',
  'firm.cash': 'held by its cell: a breach shows a quarter later',
  'firm.investment': 'held by its cell: a breach shows when it is settled',
  'entry.capital': 'the same',
  'cell.founding': 'the same',
  'cell.closingCapital': 'the same',
  'cell.closingInvestment': 'the same',
  'cell.support': 'part of the subsidies: a breach shows when they are paid',
  'region.researchSubsidy': 'part of the subsidies',
  'region.researchGrant': 'part of local public research, already added to it',
  'demand.final': 'divides purchases by buyer: a breach shows when they are booked',
  'cell.variety': 'weights, not money',
  'cell.varietyOpening': 'weights, not money',
  'cell.closingVariety': 'weights, not money',
  'outsider.capital': 'outside places accumulate by their own law, without accounts',
  'owner.capital': 'by cell it is held; what is owned outside has no account there',
}

it('every number in yuan is in an account or stands on the list of workings', () => {
  const inYuan = Object.entries(SPEC).flatMap(([table, spec]) =>
    Object.entries(spec)
      .filter(([, { unit, role }]) => ['1e8 CNY', '1e8 CNY/quarter'].includes(unit) && role !== 'trait')
      .map(([name]) => `${table}.${name}`),
  )
  expect(new Set(inYuan)).toEqual(new Set([...Object.keys(ACCOUNTS), ...Object.keys(WORKINGS)]))
})

describe.each(Object.entries(ACCOUNTS))('a breach in %s', (path, names) => {
  it('stops the run and is named, whichever number of the column it is', () => {
    const column = at(path)
    const found = new Set<string | undefined>()
    for (let k = 0; k < column.in(world).length; k++) {
      const stopped = verdict(planted(column, k, slightly))
      expect(stopped?.date, `${path} ${k}`).toBe(DATE)
      expect(PLACES, `${path} ${k}`).toContain(stopped?.place)
      found.add(stopped?.what)
    }
    if (names.length > 0) expect([...found].sort()).toEqual([...names].sort())
  })
})

it('what is owned of a cell adds up to its capital', () => {
  const C = world.cell.size
  const S = world.seller.size
  for (let k = 0; k < world.owner.size; k++)
    if (k % S < C) expect(verdict(planted(at('owner.capital'), k, slightly))?.what, String(k)).toBe('ownership')
})

describe.each(STEP.slice(0, -1).map(({ name, writes }, k) => ({ name, writes, k })))(
  'a breach planted right after $name',
  ({ writes, k }) => {
    // the pieces of an account that is made afterwards, and weights: what they change is true of the world
    const inert = ['demand.final', 'cell.closingVariety', 'region.researchGrant']
    const paths = writes.filter((path) => (path in ACCOUNTS || path in WORKINGS) && !inert.includes(path))

    it.each(paths.length > 0 ? paths : ['nothing'])('in %s stops the run by the quarter’s end', (path) => {
      if (path === 'nothing') return expect(paths).toEqual([])
      const { in: column } = at(path)
      let breaches = 0
      for (let row = 0; row < column(after[k]).length; row++) {
        if (column(after[k])[row] === 0 || stale(path, row)) continue
        const copy = copyWorld(after[k])
        column(copy)[row] *= 1.001
        finish(copy, k + 1)
        expect(verdict(copy)?.date, `${path} ${row}`).toBe(DATE)
        breaches++
      }
      if (!MAY_BE_EMPTY.includes(path)) expect(breaches).toBeGreaterThan(0)
    })
  },
)

/** Rows left over from a quarter before: slots of firms that are gone, entries beyond those of this quarter. */
function stale(path: string, row: number): boolean {
  if (path.startsWith('entry.')) return row >= after[6].roster.entering[0]
  return path.startsWith('firm.') && (after[6].firm.cell[row] === EMPTY || after[6].firm.closing[row] === 1)
}
/** Nothing of the kind need happen in one quarter. */
const MAY_BE_EMPTY = ['entry.capital', 'cell.founding', 'cell.closingCapital', 'cell.closingInvestment']

describe('a breach in the books of a single firm', () => {
  it.each(['firm.capital', 'firm.cash'] as const)('in %s stops the next quarter', (path) => {
    for (let i = 0; i < world.roster.extent[0]; i += 29) {
      if (world.firm.cell[i] === EMPTY || at(path).in(world)[i] === 0) continue
      const copy = planted(at(path), i, (value) => value * 1.01)
      finish(copy, 0)
      expect(verdict(copy)?.date, `firm ${i}`).toBe('2014Q2')
    }
  })
})

describe('a number that is none', () => {
  const real = COLUMNS.filter(({ role, in: column }) => role !== 'trait' && column(world) instanceof Float64Array)

  it.each(real.filter(({ path }) => !/^(firm|entry)\./.test(path)))('in $path stops the quarter', (column) => {
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY])
      for (let k = 0; k < column.in(world).length; k++) {
        const stopped = verdict(planted(column, k, () => wrong))
        expect(stopped?.date, `${column.path} ${k}`).toBe(DATE)
        expect([...PLACES, 'all'], `${column.path} ${k}`).toContain(stopped?.place)
      }
  })

  it.each(['firm.capital', 'firm.technology', 'firm.variety', 'firm.cash'])('in %s stops the next quarter', (path) => {
    for (let i = 0; i < world.roster.extent[0]; i += 29) {
      if (world.firm.cell[i] === EMPTY) continue
      const copy = planted(at(path), i, () => Number.NaN)
      finish(copy, 0)
      expect(verdict(copy)?.date, `firm ${i}`).toBe('2014Q2')
    }
  })

  it('in what research gives a firm stops the quarter', () => {
    for (let i = 0; i < world.roster.extent[0]; i += 29) {
      const copy = copyWorld(after[4])
      if (stale('firm.advance', i)) continue
      copy.firm.advance[i] = Number.NaN
      finish(copy, 5)
      expect(verdict(copy)?.date, `firm ${i}`).toBe(DATE)
    }
  })
})
