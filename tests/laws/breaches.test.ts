import { describe, expect, it } from 'vitest'
import { PARAMS, PLACES } from '../../scripts/default-world.ts'
import { copyEconomy, type Economy, EMPTY, SPEC } from '../../src/economy/economy.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { PAYMENTS } from '../../src/economy/payments.ts'
import type { RunError } from '../../src/engine/failure.ts'
import { timed } from '../../src/engine/levers.ts'
import { STEP } from '../../src/engine/step.ts'
import { key } from '../../src/math/random.ts'
import { CLOSES } from '../../src/phases/entering/closing.ts'
import { LAPSES, LICENSED, SPINS, STAYS } from '../../src/phases/transferring/fates.ts'
import type { Params } from '../../src/scenario/params.ts'
import { scenarioWith } from './scenarios.ts'
import { auditing } from './verdict.ts'
import { COLUMNS, type WorldColumn } from './world-columns.ts'

const SEED = 1
const QUARTER = 5
const DATE = '2014Q1'
const start = '2013Q1'

/** Levers that make every kind of payment flow in every region. */
const drawn = scenarioWith({
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
/** Rates far beyond their ranges, so that among 300 firms some move, and some patents spin off, in the quarter looked at. */
const scenario = {
  ...drawn,
  assumptions: { ...drawn.assumptions, 'move-rate': 0.02, 'laboratory-move-rate': 0.02, 'spin-off-rate': 0.01 },
}
const delta = scenario.assumptions['capital-depreciation']
const paramsAt = (t: number): Params => ({
  ...PARAMS,
  t,
  assumptions: scenario.assumptions,
  rules: scenario.rules,
  levers: timed(scenario.levers, scenario.world),
})

/** Run the phases from the k-th on, to the quarter's end. */
function finish(economy: Economy, k: number): void {
  const t = economy.t
  for (const phase of STEP.slice(k)) phase.run(economy, paramsAt(t), key(SEED, phase.name, t))
  economy.t++
}

/** The quarter looked at: as it stands after each phase, and settled. */
const economy = foundEconomy(scenario, SEED, 40)
for (let t = 0; t < QUARTER; t++) finish(economy, 0)
const after = STEP.map((phase) => {
  phase.run(economy, paramsAt(QUARTER), key(SEED, phase.name, QUARTER))
  return copyEconomy(economy)
})
economy.t++
const afterPhase = (name: string): Economy => after[STEP.findIndex((phase) => phase.name === name)]

const verdict = auditing(delta)

/** The settled world with one number of one column changed. */
function planted({ in: column }: WorldColumn, k: number, change: (value: number) => number): Economy {
  const copy = copyEconomy(economy)
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
  expect(verdict(economy)).toBeUndefined()
  for (const [k, { kind }] of PAYMENTS.entries())
    expect(
      economy.payment.value.subarray(k * P * P, (k + 1) * P * P).some((value) => value > 0),
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
      const value = economy.payment.value[row]
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
      if (economy.payment.value[row] === 0)
        expect(verdict(planted(at('payment.value'), row, () => 1))?.date, `${kind} ${payer} → ${payee}`).toBe(DATE)
  })

  it('stops the run when it is paid to somebody else', () => {
    for (const { row, payer, payee } of payments) {
      if (economy.payment.value[row] === 0) continue
      const other = row % P === P - 1 ? row - 1 : row + 1
      const copy = copyEconomy(economy)
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
  'cell.footloose': ['investment'],
  'cell.households': ['household-investment'],
  'cell.feesPaid': ['retained'],
  'cell.feesReceived': ['retained'],
  'cell.inflow': ['capital'],
  'cell.capital': ['capital'],
  'cell.capitalOpening': ['capital'],
  'owner.inflow': ['capital', 'investment'],
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
  'region.inflow': ['builders'],
  'region.gdp': ['gdp'],
  'move.capital': ['capital', 'moves'],
  'move.cash': ['moved-cash'],
  'contract.fee': ['licence-fees'],
  'contract.publicFee': ['laboratory-fees'],
  'region.laboratoryFees': ['laboratory-fees'],
  'payment.value': [],
}

/** Every number of patents and licences that enters an account, and what the audit calls it. */
const PATENTS: Readonly<Record<string, readonly string[]>> = {
  'cell.offer': ['patents'],
  'cell.offerOpening': ['patents'],
  'cell.made': ['patents'],
  'cell.gone': ['patents'],
  'cell.lapsed': ['patents'],
  'cell.licences': ['licences'],
  'cell.licencesOpening': ['licences'],
  'cell.licensed': ['licences'],
  'cell.issued': ['licences'],
  'cell.voided': ['licences'],
  'contract.licences': ['licences'],
}

/** Numbers in yuan that enter no account of the quarter once it is settled. */
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
  'contract.value': 'a memo item, in no account: fees are a share of it as far as buyers can pay',
  'contract.publicValue': 'part of that',
  'region.centralFunds': 'what next quarter’s central public research follows: a breach is true of the world',
  'growth.valueAdded': 'retells value added, which is held',
  'growth.factorBill': 'retells the factor bill, which is held',
  'growth.valueAddedBefore': 'the same of last quarter, kept to be compared',
  'growth.factorBillBefore': 'the same of last quarter, kept to be compared',
}

/** Columns of technology on the move that are neither yuan nor counts of an account, and why no account holds them. */
const NO_ACCOUNT: Readonly<Record<string, string>> = {
  'patent.cell': 'held by its cell: a breach shows a quarter later',
  'patent.licences': 'held by its cell: a breach shows a quarter later',
  'patent.fate': 'held by what its cell loses: a breach shows when it is settled',
  'invention.cell': 'held by what its cell makes: a breach shows when it is settled',
  'portfolio.entering': 'held by what cells make: a breach shows when it is settled',
  'portfolio.extent': 'slots in use: patents beyond it are missed by their cell',
  'roster.moving': 'movers in use: who is left out is missed by the cells’ capital',
  'mover.slot': 'held by the capital of the cell that it leaves: a breach shows when it is settled',
  'mover.cell': 'held by the capital of the cell that it joins: a breach shows when it is settled',
  'patent.age': 'decides when the patent is ready and when it ends, both of which are counted',
  'patent.level': 'what a patent is worth: true of the world, whatever it is',
  'patent.innovator': 'who made it: decides between two payees of a fee, both of which are held',
  'patent.identity': 'an address of draws',
  'invention.level': 'what a patent is worth: true of the world, whatever it is',
  'invention.innovator': 'who made it',
  'invention.identity': 'an address of draws',
  'spinoff.slot': 'a wish: what becomes of it is counted by `patent.fate`',
  'portfolio.spinning': 'a number of wishes',
  'portfolio.registration': 'scales contract value, a memo item',
  'innovator.home': 'a laboratory has no books of its own: those of its region are held',
  'innovator.destination': 'a laboratory has no books of its own: those of its region are held',
  'innovator.partner': 'whom its makers remember',
  'innovator.partnerIdentity': 'whom its makers remember',
  'innovator.partnerNext': 'whom its makers remember',
  'innovator.partnerNextIdentity': 'whom its makers remember',
  'move.firms': 'a number of firms: their capital and cash are held',
  'contract.met': 'meetings that lead to nothing leave no trace in any account',
  'cell.knowledge': 'a stock without an outlet: it decays by its own law',
  'region.inForce': 'legal patents: they expire by their own law',
  'region.granted': 'legal patents: they expire by their own law',
  'region.pilotWindow': 'the effect of a lever; its outlay is held',
  'region.pilotReadiness': 'the effect of a lever; its outlay is held',
  'region.movePull': 'the effect of a lever; its outlay is held',
  'pair.technologyRise': 'the effect of a lever; its outlay is held',
  'pair.chain': 'the effect of a lever; its outlay is held',
}
const NEW_TABLES = ['mover', 'move', 'innovator', 'patent', 'invention', 'spinoff', 'portfolio', 'contract']

it('every number in money is in an account or stands on the list of workings', () => {
  const inYuan = Object.entries(SPEC).flatMap(([table, spec]) =>
    Object.entries(spec)
      .filter(([, { unit, role }]) => ['¤', '¤/quarter'].includes(unit) && role !== 'trait')
      .map(([name]) => `${table}.${name}`),
  )
  expect(new Set(inYuan)).toEqual(new Set([...Object.keys(ACCOUNTS), ...Object.keys(WORKINGS)]))
})

it('every column of technology on the move is in an account or stands on a list that says why it is in none', () => {
  const known = new Set([...Object.keys(ACCOUNTS), ...Object.keys(PATENTS), ...Object.keys(WORKINGS)])
  for (const { path, role } of COLUMNS)
    if (NEW_TABLES.includes(path.split('.')[0]) && role !== 'trait')
      expect(known.has(path) !== path in NO_ACCOUNT, path).toBe(true)
  for (const path of Object.keys(NO_ACCOUNT)) expect(at(path)?.role, path).toMatch(/stock|flow/)
})

/** Licences of patents of outside places come from no portfolio that is counted. */
const uncounted = (path: string, k: number): boolean =>
  path === 'contract.licences' && k >= economy.region.size * economy.seller.size * economy.func.size

describe.each(Object.entries({ ...ACCOUNTS, ...PATENTS }))('a breach in %s', (path, names) => {
  it('stops the run and is named, whichever number of the column it is', () => {
    const column = at(path)
    const found = new Set<string | undefined>()
    for (let k = 0; k < column.in(economy).length; k++) {
      if (uncounted(path, k)) continue
      const stopped = verdict(planted(column, k, slightly))
      expect(stopped?.date, `${path} ${k}`).toBe(DATE)
      expect(PLACES, `${path} ${k}`).toContain(stopped?.place)
      found.add(stopped?.what)
    }
    if (names.length > 0) expect([...found].sort()).toEqual([...names].sort())
  })
})

it('what is owned of a cell adds up to its capital', () => {
  const C = economy.cell.size
  const S = economy.seller.size
  for (let k = 0; k < economy.owner.size; k++)
    if (k % S < C) expect(verdict(planted(at('owner.capital'), k, slightly))?.what, String(k)).toBe('ownership')
})

/** The pieces of an account that is made afterwards, weights and memo items: what they change is true of the world. */
const TRUE_OF_THE_WORLD: readonly string[] = [
  'demand.final',
  'cell.closingVariety',
  'region.researchGrant',
  'contract.value',
  'contract.publicValue',
  'growth.valueAdded',
  'growth.factorBill',
]

describe.each(STEP.slice(0, -1).map(({ name, writes }, k) => ({ name, writes, k })))(
  'a breach planted right after $name',
  ({ name, writes, k }) => {
    const paths = writes.filter(
      (path) => (path in ACCOUNTS || path in PATENTS || path in WORKINGS) && !TRUE_OF_THE_WORLD.includes(path),
    )

    it.each(paths.length > 0 ? paths : ['nothing'])('in %s stops the run by the quarter’s end', (path) => {
      if (path === 'nothing') return expect(paths).toEqual([])
      const { in: column } = at(path)
      let breaches = 0
      for (let row = 0; row < column(after[k]).length; row++) {
        if (column(after[k])[row] === 0 || stale(path, row) || uncounted(path, row)) continue
        const copy = copyEconomy(after[k])
        column(copy)[row] *= 1.001
        finish(copy, k + 1)
        expect(verdict(copy)?.date, `${path} ${row}`).toBe(DATE)
        breaches++
      }
      if (!MAY_BE_EMPTY.includes(`${name} ${path}`)) expect(breaches).toBeGreaterThan(0)
    })
  },
)

/** Rows left over from a quarter before: slots of firms that are gone, entries beyond those of this quarter. */
function stale(path: string, row: number): boolean {
  const { firm, roster } = afterPhase('found')
  if (path.startsWith('entry.')) return row >= roster.entering[0]
  return path.startsWith('firm.') && (firm.cell[row] === EMPTY || firm.leaving[row] === CLOSES)
}
/** Nothing of the kind need happen in one quarter. */
const MAY_BE_EMPTY = ['invent cell.lapsed', 'found cell.closingCapital', 'found cell.closingInvestment']

describe('a breach in the books of a single firm', () => {
  it.each(['firm.capital', 'firm.cash'] as const)('in %s stops the next quarter', (path) => {
    for (let i = 0; i < economy.roster.extent[0]; i += 29) {
      if (economy.firm.cell[i] === EMPTY || at(path).in(economy)[i] === 0) continue
      const copy = planted(at(path), i, (value) => value * 1.01)
      finish(copy, 0)
      expect(verdict(copy)?.date, `firm ${i}`).toBe('2014Q2')
    }
  })
})

/** The world after a phase, changed by `plant`, finished and audited. */
function settledAfter(name: string, plant: (economy: Economy) => void): RunError | undefined {
  const copy = copyEconomy(afterPhase(name))
  plant(copy)
  finish(copy, after.indexOf(afterPhase(name)) + 1)
  return verdict(copy)
}
/** Slots of the portfolio in which a patent stands whose fate this quarter is `fate`, a few of them. */
const slotsOf = (fate: number): number[] => {
  const { patent, portfolio } = afterPhase('found')
  const slots = Array.from({ length: portfolio.extent[0] }, (_, i) => i)
  return slots.filter((i) => patent.cell[i] !== EMPTY && patent.fate[i] === fate).slice(0, 20)
}

const leaves = (i: number, fate: number): boolean =>
  fate > LICENSED || (fate === LICENSED && afterPhase('found').patent.licences[i] === 1)

describe('a breach in the books of a single patent', () => {
  it.each([
    ['patents', 'cell', () => EMPTY],
    ['patents', 'cell', (c: number) => (c === 0 ? 1 : 0)],
    ['licences', 'licences', (n: number) => n + 1],
  ] as const)('in its %s stops the next quarter', (name, column, change) => {
    for (let i = 0; i < economy.portfolio.extent[0]; i += 41) {
      if (economy.patent.cell[i] === EMPTY) continue
      const copy = planted(at(`patent.${column}`), i, change)
      finish(copy, 0)
      expect(verdict(copy), `patent ${i}`).toMatchObject({ what: name, date: '2014Q2' })
    }
  })

  it.each([
    ['stays', STAYS],
    ['is licensed', LICENSED],
    ['lapses', LAPSES],
    ['is carried into a spin-off', SPINS],
  ])('in what becomes of one that %s stops the quarter', (_, fate) => {
    const slots = slotsOf(fate)
    expect(slots.length).toBeGreaterThan(0)
    for (const i of slots)
      for (const other of [STAYS, LICENSED, LAPSES, SPINS]) {
        // of a patent that leaves, who takes it is told by the counts of its cell alone
        if (other === fate || (leaves(i, fate) && leaves(i, other))) continue
        const stopped = settledAfter('found', ({ patent }) => {
          patent.fate[i] = other
        })
        expect(['patents', 'licences'], `patent ${i} → ${other}`).toContain(stopped?.what)
        expect(stopped?.date).toBe(DATE)
      }
  })

  it('in where a new one comes from, or in how many there are, stops the quarter', () => {
    const { portfolio } = afterPhase('invent')
    expect(portfolio.entering[0]).toBeGreaterThan(20)
    for (let n = 0; n < portfolio.entering[0]; n += 7)
      expect(
        settledAfter('invent', ({ invention }) => {
          invention.cell[n] = invention.cell[n] === 0 ? 1 : 0
        }),
        `invention ${n}`,
      ).toMatchObject({ what: 'patents', date: DATE })
    for (const by of [-1, 1])
      expect(
        settledAfter('invent', (copy) => {
          copy.portfolio.entering[0] += by
        })?.date,
      ).toBe(DATE)
  })
})

describe('a breach in a single move', () => {
  const moving = afterPhase('relocate').roster.moving[0]

  it('in who moves, where to, or how many, stops the quarter', () => {
    expect(moving).toBeGreaterThan(1)
    for (let n = 0; n < moving; n++) {
      const breaches: readonly ((economy: Economy) => void)[] = [
        ({ mover, size }) => {
          mover.cell[n] = (mover.cell[n] + size.functions) % (size.regions * size.functions)
        },
        ({ mover, firm }) => {
          mover.slot[n] = firm.cell.findIndex((c, i) => c !== EMPTY && firm.leaving[i] === 0)
        },
      ]
      for (const plant of breaches) expect(settledAfter('relocate', plant)?.date, `mover ${n}`).toBe(DATE)
    }
    const one = settledAfter('relocate', ({ roster }) => {
      roster.moving[0]--
    })
    expect(one).toMatchObject({ what: 'capital', date: DATE })
  })
})

describe('a number that is none', () => {
  const real = COLUMNS.filter(({ role, in: column }) => role !== 'trait' && column(economy) instanceof Float64Array)

  it.each(real.filter(({ path }) => !/^(firm|entry|patent|invention)\./.test(path)))(
    'in $path stops the quarter',
    (column) => {
      for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY])
        for (let k = 0; k < column.in(economy).length; k++) {
          const stopped = verdict(planted(column, k, () => wrong))
          expect(stopped?.date, `${column.path} ${k}`).toBe(DATE)
          expect([...PLACES, 'all'], `${column.path} ${k}`).toContain(stopped?.place)
        }
    },
  )

  it('is of the region whose row it stands in, or of all where it is their sum', () => {
    const growth = at('growth.output')
    const placeOf = (k: number) => verdict(planted(growth, k, () => Number.NaN))?.place
    const rows = economy.func.size + 2
    for (let k = 0; k < economy.growth.size; k++)
      expect(placeOf(k), String(k)).toBe(k < economy.region.size * rows ? PLACES[Math.floor(k / rows)] : 'all')
  })

  it.each(['firm.capital', 'firm.technology', 'firm.variety', 'firm.cash'])('in %s stops the next quarter', (path) => {
    for (let i = 0; i < economy.roster.extent[0]; i += 29) {
      if (economy.firm.cell[i] === EMPTY) continue
      const copy = planted(at(path), i, () => Number.NaN)
      finish(copy, 0)
      expect(verdict(copy)?.date, `firm ${i}`).toBe('2014Q2')
    }
  })

  it('in what research gives a firm stops the quarter', () => {
    for (let i = 0; i < economy.roster.extent[0]; i += 29) {
      const copy = copyEconomy(afterPhase('research'))
      if (stale('firm.advance', i)) continue
      copy.firm.advance[i] = Number.NaN
      finish(copy, after.indexOf(afterPhase('research')) + 1)
      expect(verdict(copy)?.date, `firm ${i}`).toBe(DATE)
    }
  })
})
