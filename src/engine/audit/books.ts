import type { Economy } from '../../economy/economy.ts'
import { PAYMENT, PAYMENTS, type PaymentKind, type Sector } from '../../economy/payments.ts'
import { RunError } from '../failure.ts'
import { dateIn, placeName } from '../place-name.ts'

/** Accounts hold to this, relative to the larger side. */
export const TOLERANCE = 1e-9

/** Payments of a quarter, summed, and what holds accounts against them. Places are numbers, regions first. */
export interface Books {
  readonly economy: Economy
  /** How many functions, regions, places, suppliers and markets there are. */
  readonly F: number
  readonly R: number
  readonly P: number
  readonly S: number
  readonly M: number
  /** Hold what an account comes to against what is due; NaN fails. `scale` is a size that rounding is relative to. */
  close(what: string, place: number, got: number, due: number, scale?: number): void
  /** How many accounts were closed. */
  closed(): number
  paid(kind: PaymentKind, p: number): number
  received(kind: PaymentKind, q: number): number
  value(kind: PaymentKind, p: number, q: number): number
  /** The same by the row of the kind. */
  row(k: number, p: number, q: number): number
  /** To and from the central government; 0 in a closed world. */
  toCentre(kind: PaymentKind, r: number): number
  fromCentre(kind: PaymentKind, r: number): number
  /** To the last place outside; 0 in a closed world. */
  abroad(kind: PaymentKind, r: number): number
  /** Received less paid by a sector of a region. */
  change(sector: Sector, r: number): number
  /** A column summed over the cells of a region. */
  over(r: number, column: { readonly [i: number]: number }): number
}

/** The books of the quarter just settled. */
export function booksOf(economy: Economy): Books {
  const t = economy.t - 1
  const { payment, outside } = economy
  const F = economy.func.size
  const R = economy.region.size
  const P = R + outside.size
  let closed = 0
  const close: Books['close'] = (what, place, got, due, scale = 0) => {
    const size = Math.max(Math.abs(got), Math.abs(due), scale)
    if (!(Math.abs(got - due) <= TOLERANCE * size))
      throw new RunError('audit', what, placeName(place, economy.names), dateIn(economy, t), got, String(due))
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
  const change = (sector: Sector, r: number) => {
    let sum = 0
    for (const k of TO[sector]) sum += RECEIVED[k * P + r]
    for (const k of FROM[sector]) sum -= PAID[k * P + r]
    return sum
  }
  return {
    economy,
    F,
    R,
    P,
    S: P * F,
    M: economy.demand.size / F,
    close,
    closed: () => closed,
    paid,
    received,
    value,
    row,
    toCentre,
    fromCentre,
    abroad,
    change,
    over,
  }
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

/** Rows of payments by the names of their kinds. */
export const rowsNamed = (...kinds: PaymentKind[]): readonly number[] => kinds.map((kind) => PAYMENT[kind])
/** Payments for goods. */
export const GOODS = rowsNamed('consumption', 'public-purchases', 'capital-goods', 'inputs')
