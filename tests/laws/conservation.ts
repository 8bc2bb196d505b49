import { FUNCTIONS, REGIONS } from '../../scripts/default-world.ts'
import { type Economy, EMPTY } from '../../src/economy/economy.ts'
import { exp } from '../../src/math/real.ts'
import type { Assumptions } from '../../src/model/assumptions.ts'
import type { Frame } from '../../src/records/frame.ts'

const CLOSE = 1e-9
const F = FUNCTIONS.length
const regions: readonly string[] = REGIONS

/** Rows of the files by what they say, looked up once. */
type Rows = (indicator: string, region: string, func: string) => number
const rowsOf = ({ layout }: Frame): Rows => {
  const rows = new Map(
    layout.series.map(({ indicator, region, function: func }, k) => [`${indicator} ${region} ${func}`, k]),
  )
  return (indicator, region, func) => rows.get(`${indicator} ${region} ${func}`)!
}

/** What the flows of a quarter add up to, over rows that `which` picks. */
function flowing({ layout, flows }: Frame, kind: string, which: (origin: string, destination: string) => boolean) {
  let sum = 0
  for (const [k, row] of layout.flows.entries())
    if (row.kind === kind && which(row.origin, row.destination)) sum += flows[k]
  return sum
}

/**
 * What is not lost between two quarters of a run, seen from what the files say and from the world beside it; gives for
 * each quarter what does not hold.
 *
 *   patents made = Δ on offer + transferred + lapsed               by region and function, legal patents
 *   licences taken = those of the files over w_P                   by region of origin
 *   legal patents in force ← (1 − d_P) P + w_P e^{g_P C} made      by region
 *   fees paid = fees received, none beyond half of what is retained
 *   capital(t) = (1 − δ) capital(t − 1) + placed + moves in − moves out
 *   central funds of laboratories add up to what they were; no firm is beyond the frontier
 */
export function conservation(a: Assumptions): (economy: Economy, frame: Frame) => string[] {
  let row: Rows | undefined
  let last: Frame | undefined
  let inForce: Float64Array | undefined
  let central = Number.NaN
  return (economy, frame) => {
    const { cell, region, portfolio, clock, contract, firm, func, roster } = economy
    row ??= rowsOf(frame)
    const wrong: string[] = []
    const hold = (what: string, got: number, due: number, scale = 0) => {
      const most = Math.max(Math.abs(got), Math.abs(due), scale)
      if (!(Math.abs(got - due) <= CLOSE * most)) wrong.push(`${frame.date} ${what}: got ${got}; expected ${due}`)
    }
    const value = (of: Frame, indicator: string, r: string, f: string) => of.series[row!(indicator, r, f)]
    const over = (column: Float64Array, r: number): number => {
      let sum = 0
      for (let c = r * F; c < (r + 1) * F; c++) sum += column[c]
      return sum
    }

    if (last)
      for (const r of [...regions, 'all'])
        for (const f of [...FUNCTIONS, 'all']) {
          const [made, gone, lapsed] = ['made', 'transferred', 'lapsed'].map((x) => value(frame, `patents-${x}`, r, f))
          const [before, after] = [last, frame].map((of) => value(of, 'patents-on-offer', r, f))
          hold(`patents made, ${r} ${f}`, made, after - before + gone + lapsed, before)
        }
    let funds = 0
    for (const [r, name] of regions.entries()) {
      const licences = flowing(frame, 'patents', (p) => p === name) / portfolio.weight[0]
      hold(`licences of ${name}`, licences, over(cell.licensed, r))
      const granted = portfolio.weight[0] * exp(a['patenting-growth'] * clock.trend[0]) * over(cell.made, r)
      hold(`patents granted, ${name}`, region.granted[r], granted)
      if (inForce)
        hold(`patents in force, ${name}`, region.inForce[r], (1 - a['patent-expiry']) * inForce[r] + region.granted[r])
      const paid = flowing(frame, 'fees', (_, q) => q === name)
      const received = flowing(frame, 'fees', (p) => p === name)
      hold(`fees paid in ${name}`, paid, over(cell.feesPaid, r))
      hold(`fees received in ${name}`, received, over(cell.feesReceived, r) + region.laboratoryFees[r])
      if (last) {
        const placed = flowing(frame, 'capital', (_, q) => q === name)
        const came = flowing(frame, 'moves', (_, q) => q === name)
        const left = flowing(frame, 'moves', (p) => p === name)
        const kept = (1 - a['capital-depreciation']) * value(last, 'capital', name, 'all')
        hold(`capital of ${name}`, value(frame, 'capital', name, 'all'), kept + placed + came - left)
      }
      funds += region.centralFunds[r]
    }
    for (let c = 0; c < cell.size; c++)
      if (!(cell.feesPaid[c] <= 0.5 * cell.retained[c] * (1 + CLOSE)))
        wrong.push(`${frame.date} fees of cell ${c}: got ${cell.feesPaid[c]} of ${cell.retained[c]} retained`)
    hold(
      'all fees',
      flowing(frame, 'fees', () => true),
      contract.fee.reduce((sum, fee) => sum + fee, 0),
    )
    if (!Number.isNaN(central)) hold('central funds', funds, central)
    for (let i = 0; i < roster.extent[0]; i++)
      if (firm.cell[i] !== EMPTY && !(firm.technology[i] <= func.frontier[firm.cell[i] % F] + CLOSE))
        wrong.push(`${frame.date} firm ${i} is beyond the frontier`)
    if (contract.fee.some((fee) => fee < 0)) wrong.push(`${frame.date} a negative fee`)
    central = funds
    inForce = region.inForce.slice()
    last = frame
    return wrong
  }
}
