import { expect, it } from 'vitest'
import { FUNCTIONS, LAYOUT, measure, PARAMS, PLACES } from '../../scripts/default-world.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { PAYMENT, type PaymentKind } from '../../src/economy/payments.ts'
import { frames } from '../../src/engine/run.ts'
import { step } from '../../src/engine/step.ts'
import { scenarioWith } from './scenarios.ts'

const { assumptions, rules, ...scenario } = scenarioWith({ firms: 300 })
// far beyond its range, so that somebody moves
const changed = { ...assumptions, 'move-rate': 0.02 }
const economy = foundEconomy({ ...scenario, assumptions: changed, rules }, 1, 8)
for (let t = 0; t < 4; t++) step(economy, { ...PARAMS, t, assumptions: changed, rules }, 1)
const { flows } = measure(economy)

const P = PLACES.length
/** What p pays q, of these kinds. */
const paid = (p: string, q: string, ...kinds: PaymentKind[]): number =>
  kinds.reduce(
    (sum, kind) =>
      sum + economy.payment.value[(PAYMENT[kind] * P + PLACES.indexOf(p as never)) * P + PLACES.indexOf(q as never)],
    0,
  )
/** Of each kind of flow, what one place gets from or gives to the other for it. */
const DUE: Readonly<Record<string, (origin: string, destination: string) => number>> = {
  goods: (p, q) => paid(q, p, 'consumption', 'public-purchases', 'capital-goods', 'inputs', 'imported-components'),
  capital: (p, q) => paid(p, q, 'investment', 'household-investment'),
  dividends: (p, q) => paid(p, q, 'dividends'),
  fees: (p, q) => paid(q, p, 'licence-fees', 'laboratory-fees'),
}

it.each(Object.keys(DUE))('flows of %s are what is paid between two places', (kind) => {
  const rows = LAYOUT.flows.flatMap((key, k) => (key.kind === kind ? [{ ...key, value: flows[k] }] : []))
  const pairs = new Map<string, number>()
  for (const { origin, destination, value } of rows) {
    const pair = `${origin} ${destination}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + value)
  }
  expect(pairs.size).toBeGreaterThan(10)
  expect(rows.length).toBe(pairs.size * FUNCTIONS.length)
  for (const [pair, value] of pairs) {
    const [origin, destination] = pair.split(' ')
    const due = DUE[kind](origin, destination)
    expect(Math.abs(value - due), `${kind} ${pair}: ${value}, not ${due}`).toBeLessThanOrEqual(1e-9 * Math.max(1, due))
  }
})

it('firms that move take along what the flows of moves say', () => {
  const rows = LAYOUT.flows.flatMap(({ kind }, k) => (kind === 'moves' ? [flows[k]] : []))
  const sum = (xs: Iterable<number>) => [...xs].reduce((x, y) => x + y, 0)
  expect(sum(rows)).toBeGreaterThan(0)
  expect(sum(rows)).toBeCloseTo(sum(economy.move.capital), 9)
})

it('a run has a frame for each quarter from that of founding to its horizon, itself included', () => {
  const dates = [...frames(scenarioWith({ firms: 300, horizon: '2013Q4' }), 1)].map(({ date }) => date)
  expect(dates).toEqual(['2012Q4', '2013Q1', '2013Q2', '2013Q3', '2013Q4'])
})
