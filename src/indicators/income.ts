import type { Economy } from '../economy/economy.ts'
import { PAYMENT } from '../economy/payments.ts'
import { level } from './indicator.ts'

const CROSSING = [
  PAYMENT.dividends,
  PAYMENT['household-central-tax'],
  PAYMENT['firm-central-tax'],
  PAYMENT.transfer,
  PAYMENT['central-public-research'],
]

/** Σ over kinds of what enters `rs` less what leaves it. */
function net({ payment, region, outside }: Economy, rs: readonly number[]): number {
  const P = region.size + outside.size
  let sum = 0
  for (const kind of CROSSING)
    for (const r of rs)
      for (let p = 0; p < P; p++)
        if (!rs.includes(p)) sum += payment.value[(kind * P + p) * P + r] - payment.value[(kind * P + r) * P + p]
  return sum
}

export const income = level({
  id: 'income',
  name: 'gross regional income',
  short: 'income',
  zh: {
    name: '地区总收入',
    formula: '地区生产总值 + 来自外地的股息、中央转移支付与科研经费 − 流向外地的股息与中央税收',
  },
  unit: '¤/quarter',
  kind: 'flow',
  dimensions: ['region'],
  formula:
    'GDP + dividends, central transfers and research money from elsewhere − dividends and central taxes to elsewhere',
  of: (economy, rs) => {
    let gdp = 0
    for (const r of rs) gdp += economy.region.gdp[r]
    return gdp + net(economy, rs)
  },
})
