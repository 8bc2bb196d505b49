import type { Economy } from '../economy/economy.ts'
import { PAYMENT, PAYMENTS, type PaymentKind, type Sector } from '../economy/payments.ts'
import type { Names } from '../worlds/names.ts'
import { RunError } from './failure.ts'
import { finite } from './finite.ts'
import { dateIn, placeName } from './place-name.ts'

/** Accounts hold to this, relative to the larger side. */
export const TOLERANCE = 1e-9
/** A cell's profit, so its sales, stays within these multiples of its founding value, relative to national demand for its function. */
const BOUNDS = [0.02, 50] as const

const cellName = (c: number, { places, functions }: Names): string =>
  `${placeName((c / functions.length) | 0, { places })}/${functions[c % functions.length]}`

/**
 * Audit the quarter just settled: each flow leaves one place and enters another, and every account closes.
 *
 * Payments are held against the flows of buyers and sellers, payers and payees, that the phases state apart; purses,
 * cash and capital against the payments; every number is finite. NaN fails every comparison. The first breach stops the
 * run and is named. Returns how many accounts it has closed.
 */
export function audit(economy: Economy, delta: number): number {
  const t = economy.t - 1
  const { region, cell, func, demand, sale, payment, owner, placement, outside, outsider, move, contract } = economy
  const F = func.size
  const R = region.size
  const P = R + outside.size
  const S = P * F
  const M = demand.size / F
  const name = (p: number) => placeName(p, economy.names)

  let closed = 0
  const close = (what: string, place: number, got: number, due: number, scale = 0) => {
    const size = Math.max(Math.abs(got), Math.abs(due), scale)
    if (!(Math.abs(got - due) <= TOLERANCE * size))
      throw new RunError('audit', what, name(place), dateIn(economy, t), got, String(due))
    closed++
  }
  PAID.fill(0)
  RECEIVED.fill(0)
  for (let k = 0; k < PAYMENTS.length; k++)
    for (let p = 0; p < P; p++)
      for (let q = 0; q < P; q++) {
        const value = payment.value[(k * P + p) * P + q]
        PAID[k * P + p] += value
        RECEIVED[k * P + q] += value
      }
  const paid = (kind: PaymentKind, p: number) => PAID[PAYMENT[kind] * P + p]
  const received = (kind: PaymentKind, q: number) => RECEIVED[PAYMENT[kind] * P + q]
  const value = (kind: PaymentKind, p: number, q: number) => payment.value[(PAYMENT[kind] * P + p) * P + q]
  const row = (k: number, p: number, q: number) => payment.value[(k * P + p) * P + q]
  // the central government sits in the first outside place, imported components come from the last; none in a closed world
  const toCentre = (kind: PaymentKind, r: number) => (P > R ? value(kind, r, R) : 0)
  const fromCentre = (kind: PaymentKind, r: number) => (P > R ? value(kind, R, r) : 0)
  const abroad = (kind: PaymentKind, r: number) => (P > R ? value(kind, r, P - 1) : 0)
  const over = (r: number, column: { readonly [i: number]: number }) => {
    let sum = 0
    for (let c = r * F; c < (r + 1) * F; c++) sum += column[c]
    return sum
  }

  /** Licences of a region’s patents in a field, wherever taken; fees that a cell pays, whoever’s the patents. */
  const taken = (p: number, f: number) => {
    let sum = 0
    for (let j = 0; j < S; j++) sum += contract.licences[(p * S + j) * F + f]
    return sum
  }
  const feesOf = (j: number) => {
    let sum = 0
    for (let p = 0; p < P; p++) for (let f = 0; f < F; f++) sum += contract.fee[(p * S + j) * F + f]
    return sum
  }

  // goods: what a market spends is what is sold there
  for (let m = 0; m < M; m++)
    for (let f = 0; f < F; f++) {
      let sold = 0
      for (let s = f; s < S; s += F) sold += sale.value[s * M + m]
      close('goods', m < 2 * R ? m >> 1 : m - R, sold, demand.spent[m * F + f])
    }

  // fees and the cash of firms that move, by pair of places
  for (let p = 0; p < P; p++)
    for (let q = 0; q < P; q++) {
      let [fees, open] = [0, 0]
      for (let k = (p * S + q * F) * F; k < (p * S + (q + 1) * F) * F; k++) {
        fees += contract.fee[k]
        open += contract.publicFee[k]
      }
      close('laboratory-fees', q, value('laboratory-fees', q, p), open)
      close('licence-fees', q, value('licence-fees', q, p), fees - open, fees)
      let cash = 0
      if (p < R && q < R) for (let c = p * F; c < (p + 1) * F; c++) cash += move.cash[c * R + q]
      close('moved-cash', p, value('moved-cash', p, q), cash)
    }

  for (let r = 0; r < R; r++) {
    // each cell's account, its capital and its cash
    for (let c = r * F; c < (r + 1) * F; c++) {
      let sold = 0
      for (let m = 0; m < M; m++) sold += sale.value[c * M + m]
      close('sales', r, sold, cell.sales[c])
      close('cost', r, cell.inputs[c] + cell.imports[c] + cell.factorBill[c] + cell.profit[c], cell.sales[c])
      close('cost', r, cell.inputs[c] + cell.imports[c] + cell.factorBill[c], cell.variableCost[c])
      close('value-added', r, cell.factorBill[c] + cell.profit[c], cell.valueAdded[c])
      const used = cell.localTax[c] + cell.centralTax[c] + cell.research[c] + cell.dividends[c] + cell.retained[c]
      close('profit', r, used, cell.profit[c] + cell.subsidy[c])
      let [movedIn, movedOut, cashIn, cashOut] = [0, 0, 0, 0]
      for (let d = 0; d < R; d++) {
        movedOut += move.capital[c * R + d]
        cashOut += move.cash[c * R + d]
        movedIn += move.capital[(d * F + (c % F)) * R + r]
        cashIn += move.cash[(d * F + (c % F)) * R + r]
      }
      const fees = cell.feesReceived[c] - cell.feesPaid[c]
      close('retained', r, cell.cash[c] + cashOut - cashIn, cell.retained[c] + fees)
      close('investment', r, cell.own[c] + cell.mobile[c], cell.cashOpening[c])
      const kept = (1 - delta) * cell.capitalOpening[c]
      close('moves', r, move.capital[c * R + r], 0)
      close('capital', r, cell.capital[c] + movedOut - movedIn, kept + cell.own[c] + cell.arriving[c])
      close('patents', r, cell.offerOpening[c] + cell.made[c], cell.offer[c] + cell.gone[c] + cell.lapsed[c])
      const licences = cell.licencesOpening[c] + cell.issued[c]
      close('licences', r, licences, cell.licences[c] + cell.licensed[c] + cell.voided[c])
      close('licences', r, taken(r, c % F), cell.licensed[c])
      close('licence-fees', r, feesOf(c), cell.feesPaid[c])
      let owned = 0
      let placed = 0
      for (let p = 0; p < P; p++) {
        owned += owner.capital[p * S + c]
        placed += owner.arriving[p * S + c]
      }
      let departed = 0
      for (let j = 0; j < S; j++) departed += placement.value[c * S + j]
      close('ownership', r, owned, cell.capital[c])
      close('investment', r, departed, cell.mobile[c])
      close('capital', r, placed, cell.arriving[c])
      if (outside.size > 0) {
        const national = 2 * R * F + (c % F)
        const demandHat = demand.spent[national] / demand.founding[national]
        const hat = cell.profit[c] / (cell.profitRate0[c] * cell.capital0[c]) / demandHat
        if (!(hat >= BOUNDS[0] && hat <= BOUNDS[1]))
          throw new RunError(
            'bounds',
            cellName(c, economy.names),
            name(r),
            dateIn(economy, t),
            hat,
            `${BOUNDS[0]} to ${BOUNDS[1]} times its founding share of national demand for its function`,
          )
      }
    }

    // payments against what payers and payees state
    close('consumption', r, paid('consumption', r) + paid('local-consumption', r), region.householdsOpening[r])
    close(
      'public-purchases',
      r,
      paid('public-purchases', r) + paid('local-public-purchases', r),
      region.publicPurchase[r],
    )
    close('capital-goods', r, paid('capital-goods', r) + paid('local-construction', r), region.buildersOpening[r])
    close('public-research-wages', r, paid('public-research-wages', r), region.laboratoriesOpening[r])
    close('policy-outlay', r, paid('policy-outlay', r), region.leverOutlay[r])
    close('subsidies', r, paid('subsidies', r), region.subsidies[r])
    close('subsidies', r, received('subsidies', r), over(r, cell.subsidy))
    close('inputs', r, paid('inputs', r), over(r, cell.inputs))
    close('imported-components', r, paid('imported-components', r), over(r, cell.imports))
    close('imported-components', r, abroad('imported-components', r), over(r, cell.imports))
    close('wages', r, paid('wages', r), over(r, cell.factorBill))
    close('wages', r, received('wages', r), region.wages[r])
    close('research-wages', r, paid('research-wages', r), over(r, cell.research))
    close('research-wages', r, received('research-wages', r), region.researchWages[r])
    close('local-income', r, received('local-income', r), region.local[r])
    close('household-local-tax', r, paid('household-local-tax', r), region.householdLocalTax[r])
    close('household-central-tax', r, toCentre('household-central-tax', r), region.householdCentralTax[r])
    close('firm-local-tax', r, paid('firm-local-tax', r), over(r, cell.localTax))
    close('firm-local-tax', r, received('firm-local-tax', r), region.firmLocalTax[r])
    close('firm-central-tax', r, paid('firm-central-tax', r), over(r, cell.centralTax))
    close('firm-central-tax', r, toCentre('firm-central-tax', r), region.firmCentralTax[r])
    close('transfer', r, received('transfer', r), region.transfer[r])
    close('transfer', r, fromCentre('transfer', r), region.transfer[r])
    close('local-public-research', r, received('local-public-research', r), region.localResearch[r])
    close('central-public-research', r, fromCentre('central-public-research', r), region.centralResearch[r])
    close('dividends', r, paid('dividends', r), over(r, cell.dividends))
    close('dividends', r, received('dividends', r), region.dividends[r])
    close('laboratory-fees', r, received('laboratory-fees', r), region.laboratoryFees[r])
    close('licence-fees', r, received('licence-fees', r), over(r, cell.feesReceived))
    close('licence-fees', r, paid('licence-fees', r) + paid('laboratory-fees', r), over(r, cell.feesPaid))
    close('investment', r, paid('investment', r), over(r, cell.cashOpening))
    close('household-investment', r, paid('household-investment', r), over(r, cell.households))
    close('household-investment', r, paid('household-investment', r), region.householdInvestment[r])
    close(
      'investment',
      r,
      received('investment', r) + received('household-investment', r),
      over(r, cell.own) + over(r, cell.arriving),
    )
    const sold =
      received('consumption', r) +
      received('public-purchases', r) +
      received('capital-goods', r) +
      received('inputs', r)
    close('goods', r, sold, over(r, cell.sales))

    close('households', r, region.householdIncome[r] - region.householdInvestment[r], region.households[r])
    close('builders', r, region.arriving[r], region.builders[r])

    // every purse: opening + received − paid = closing
    const change = (sector: Sector) => {
      let sum = 0
      for (const k of TO[sector]) sum += RECEIVED[k * P + r]
      for (const k of FROM[sector]) sum -= PAID[k * P + r]
      return sum
    }
    const cashOpening = over(r, cell.cashOpening)
    const cash = over(r, cell.cash)
    const size = region.gdp[r]
    close('households', r, region.householdsOpening[r] + change('households'), region.households[r], size)
    close('government', r, region.governmentOpening[r] + change('government'), region.government[r], size)
    close('laboratories', r, region.laboratoriesOpening[r] + change('laboratories'), region.laboratories[r], size)
    close('builders', r, region.buildersOpening[r] + change('builders'), region.builders[r], size)
    close('firms', r, cashOpening + change('firms'), cash, size)
    close('local', r, change('local'), 0, size)

    // GDP three ways, and the external account
    const across = (kinds: readonly number[]) => {
      let net = 0
      for (const kind of kinds)
        for (let p = 0; p < P; p++) {
          if (p === r) continue
          net += row(kind, p, r) - row(kind, r, p)
        }
      return net
    }
    const netExports = across(TRADE)
    const production = over(r, cell.valueAdded) + region.local[r]
    const income = over(r, cell.factorBill) + over(r, cell.profit) + region.local[r]
    const spending =
      region.householdsOpening[r] +
      region.publicPurchase[r] +
      region.buildersOpening[r] +
      region.laboratoriesOpening[r] +
      region.leverOutlay[r]
    close('gdp', r, production, region.gdp[r])
    close('gdp', r, income, region.gdp[r])
    close('gdp', r, spending + netExports, region.gdp[r])
    const saved =
      region.households[r] -
      region.householdsOpening[r] +
      region.government[r] -
      region.governmentOpening[r] +
      region.laboratories[r] -
      region.laboratoriesOpening[r] +
      region.builders[r] -
      region.buildersOpening[r] +
      cash -
      cashOpening
    close('net-lending', r, netExports + across(INCOME), saved - across(INVESTMENT), size)
  }

  // what owners place and earn, by pair of places; between outside places nothing is paid but for goods
  for (let p = 0; p < P; p++)
    for (let q = 0; q < P; q++) {
      let placed = p === q && p < R ? over(p, cell.own) : 0
      let earned = 0
      for (let j = q * F; j < (q + 1) * F; j++) {
        placed += owner.arriving[p * S + j]
        earned += owner.dividend[p * S + j]
      }
      close('investment', p, value('investment', p, q) + value('household-investment', p, q), placed)
      close('dividends', q, value('dividends', q, p), earned)
      if (p >= R && q >= R) for (const k of DOMESTIC) close(PAYMENTS[k].kind, p, row(k, p, q), 0)
    }

  // outside places: what they buy and sell
  for (let o = 0; o < outside.size; o++) {
    const p = R + o
    let bought = 0
    for (let f = 0; f < F; f++) bought += demand.spent[(2 * R + o) * F + f]
    close('goods', p, paid('consumption', p), bought)
    let sold = 0
    for (let f = 0; f < F; f++) {
      const j = o * F + f
      sold += outsider.sales[j]
      close('profit', p, outsider.profit[j], outsider.sales[j] / func.sigma[f])
    }
    const got =
      received('consumption', p) +
      received('public-purchases', p) +
      received('capital-goods', p) +
      received('inputs', p)
    close('goods', p, got, sold)
  }
  finite(economy)
  return closed
}

/** Work space: payments by kind and payer, by kind and payee. */
const PAID = new Float64Array(PAYMENTS.length * 64)
const RECEIVED = new Float64Array(PAYMENTS.length * 64)

const rowsOf = (of: (payment: (typeof PAYMENTS)[number]) => Sector) => (sector: Sector) =>
  PAYMENTS.flatMap((payment, k) => (of(payment) === sector ? [k] : []))
const bySector = (rows: (sector: Sector) => number[]): Readonly<Record<Sector, readonly number[]>> => ({
  households: rows('households'),
  government: rows('government'),
  firms: rows('firms'),
  laboratories: rows('laboratories'),
  builders: rows('builders'),
  local: rows('local'),
})
/** Rows of the payments that a sector receives and pays. */
const TO = bySector(rowsOf(({ payee }) => payee))
const FROM = bySector(rowsOf(({ payer }) => payer))

const rowsNamed = (...kinds: PaymentKind[]): readonly number[] => kinds.map((kind) => PAYMENT[kind])
const GOODS = rowsNamed('consumption', 'public-purchases', 'capital-goods', 'inputs')
/** Payments for goods, of income and transfers, and of capital, that may cross a border. */
const TRADE = [...GOODS, ...rowsNamed('imported-components')]
const INCOME = rowsNamed(
  'dividends',
  'household-central-tax',
  'firm-central-tax',
  'transfer',
  'central-public-research',
  'licence-fees',
  'laboratory-fees',
)
const INVESTMENT = rowsNamed('investment', 'moved-cash')
/** What outside places do not pay each other. */
const DOMESTIC = PAYMENTS.map((_, k) => k).filter((k) => !GOODS.includes(k))
