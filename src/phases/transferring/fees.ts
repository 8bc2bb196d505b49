import { PAYMENT } from '../../economy/payments.ts'
import { pay } from '../accounting/pay.ts'
import type { Seen } from './columns.ts'

/** A cell spends at most this share of its retained profit on licence fees. Our assumption. */
const FEE_LIMIT = 0.5

/** Work space: fees wanted by host cell. */
const WANTED = new Float64Array(256)

/**
 * Fees of the quarter: a share of contract value, as far as the buyers can pay; who receives them.
 *
 *   fee = c_F · value; where a cell's fees exceed ½ kept, all of them in proportion less; buyers outside pay in full
 *
 * Fees for patents of universities and institutes go to the laboratories of the place of origin, others to the firms of the
 * cell (region × field) of origin, or to the outside place.
 */
export function payFees({ contract, cell, region, payment, func, outside }: Seen, share: number, P: number): void {
  const F = func.size
  const C = cell.size
  const S = P * F
  const R = P - outside.size
  WANTED.fill(0)
  for (let k = 0; k < contract.value.length; k++) {
    const j = ((k / F) | 0) % S
    if (j < C) WANTED[j] += share * contract.value[k]
  }
  cell.feesPaid.fill(0)
  cell.feesReceived.fill(0)
  region.laboratoryFees.fill(0)
  for (let k = 0; k < contract.value.length; k++) {
    contract.fee[k] = contract.publicFee[k] = 0
    if (contract.value[k] === 0) continue
    const p = (k / F / S) | 0
    const j = ((k / F) | 0) % S
    const d = (j / F) | 0
    const limit = j < C ? FEE_LIMIT * cell.retained[j] : Number.POSITIVE_INFINITY
    const paid = j < C && WANTED[j] > limit ? (share * limit) / WANTED[j] : share
    const fee = (contract.fee[k] = paid * contract.value[k])
    const open = (contract.publicFee[k] = paid * contract.publicValue[k])
    if (j < C) cell.feesPaid[j] += fee
    pay(payment.value, P, PAYMENT['laboratory-fees'], d, p, open)
    pay(payment.value, P, PAYMENT['licence-fees'], d, p, fee - open)
    if (p >= R) continue
    region.laboratoryFees[p] += open
    cell.feesReceived[p * F + (k % F)] += fee - open
  }
}
