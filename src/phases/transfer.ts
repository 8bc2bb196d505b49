import { exp } from '../math/real.ts'
import { marketOf } from './licence.ts'
import { BLOCK, phase } from './phase.ts'
import { groupFirms } from './transferring/candidates.ts'
import { READS, WRITES } from './transferring/columns.ts'
import { STAYS } from './transferring/fates.ts'
import { payFees } from './transferring/fees.ts'
import { drawMeetings, meet, weighMeetings } from './transferring/meetings.ts'
import { offerFromOutside } from './transferring/outside-offers.ts'

/**
 * Transfer: patents on offer meet candidates, who take licences or do not; fees.
 *
 *   r̂eg_r = 1 / (reg⁰_r + (1 − reg⁰_r) e^{−v_κ t})      registering spreads by one law from where each region stands (logistic)
 *
 * Patents on offer in order of slots, then offers from the rest of the nation, then fees. A licence lifts its firm at the quarter's
 * end. Research and licences of the same quarter do not count in a distance.
 * Source: absorptive capacity as in `absorption`; gravity of technology, Keller (2002), AER 92(1): 120–142; licences do
 * not rival each other, Arrow (1962); spread of a practice, Griliches (1957), Econometrica 25(4): 501–522; partners, Gulati
 * (1995), ASQ 40(4): 619–652.
 */
export const transfer = phase({ name: 'transfer', reads: READS, writes: WRITES }, (economy, params, key) => {
  const { clock, cell, innovator, portfolio, contract, outside, func, patent } = economy
  const { assumptions: a } = params
  const C = cell.size
  const P = C / func.size + outside.size
  portfolio.registration[0] = exp(a['registration-growth'] * clock.trend[0])
  const early = exp(-a['registration-spread'] * params.t)
  const { registered0: s, registering } = economy.region
  for (let r = 0; r < s.length; r++) registering[r] = 1 / (s[r] + (1 - s[r]) * early)
  weighMeetings(economy, params, P)

  groupFirms(economy)
  for (const column of [contract.met, contract.licences, contract.value, contract.publicValue]) column.fill(0)
  for (const column of [cell.licensed, cell.gone, cell.voided]) column.fill(0)
  for (let i = 0; i < innovator.pool.length; i++) {
    innovator.partnerNext[i] = innovator.partner[i]
    innovator.partnerNextIdentity[i] = innovator.partnerIdentity[i]
  }
  const market = marketOf(economy, params, P)
  const partners = params.rules.transfer === 'network' ? a['network-share'] : 0
  patent.fate.fill(STAYS)
  portfolio.spinning[0] = 0
  const inUse = portfolio.extent[0]
  for (let from = 0; from < inUse; from += BLOCK) {
    const end = Math.min(from + BLOCK, inUse)
    const count = drawMeetings(economy, from, end, a['patent-lapse'], a['spin-off-rate'], key)
    meet(economy, market, partners, count, P, key)
  }
  offerFromOutside(economy, params, market, P, key)
  payFees(economy, a['fee-share'], P)
})
