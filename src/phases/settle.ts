import { EMPTY } from '../economy/economy.ts'
import { exp, log, pow } from '../math/real.ts'
import { BLOCK, phase } from './phase.ts'
import { CASH, KEEP, LEFT, SIGMA, settleEntries, settleFirms, settleMovers } from './settling/firms.ts'
import { GROWTH_READS, GROWTH_WRITES, settleGrowth } from './settling/growth.ts'
import { moveOwnership } from './settling/moves.ts'
import { settleInventions, settlePatents } from './settling/patents.ts'

/**
 * Settle: close the books. The only phase that writes stocks. In this order:
 *
 * owners   K_pc ← (1 − δ + I_c / K_c) K_pc + J_pc;   of outside suppliers K_pj ← (1 − δ + (1 − d) Π_j / K_j) K_pj + J_pj
 * firms    K_i ← (1 − δ + join_c) K_i + I_i
 *            join_c = (J_c − founded + (1 − δ) K + I of firms that close) / (K_c − K of firms that close and that move), K_c of the opening
 *          M_i ← (kept − fees paid + fees received)_c K_i A_i^{σ−1} / Σ of the cell's firms that do not close, K_i, A_i of the opening
 *          ln A_i ← ln A_i + Δ ln A_i;   who moves: K_i ← (1 − δ) K_i + I_i, M_i of the old cell;   who is founded: M_i = 0
 *          ln A_c the mean over firms, unweighted
 * cells    K̃ ← (1 − δ) K̃ + (I_c + J_c) / P_K, P_K of the opening;   ρ ← (Π + support) / K of the opening
 *          where firms move, K_pc and K̃ move along: see `moveOwnership`
 * patents  innovators take their new homes, and where one moves V_C = Σ of what the centre gives those at home in r;   k ← (1 − d_k) k + Q
 * purses   H ← Y − IH;  G ← local taxes + T;  V ← local and central public research + laboratories' fees;  B ← J_r
 *          Pat ← (1 − d_P) Pat + grant
 * factors  ln ŵ_r += Δ ln Ê_N + λ / (1 + ε_r) · ln(F̂B / (ŵ_r n̂_r))                                   a Newton step
 *            F̂B = (Σ_f FB + VA_L) / FB⁰,  ε_r = Σ_f FB_rf (σ_f − 1) ℓ_rf / (Σ_f FB + VA_L)
 *          ln ω̂_rf += (ζ ln(F̂B_rf / F̂B_r) − ln ω̂_rf) / (1 + ζ (σ_f − 1) ℓ_rf)                        likewise: a
 *            quarter late, and without the divisor, it would cycle, ever wider where ζ (σ − 1) ℓ > 1
 * outside  ρ ← Π / K;  gross = (δ + g_o) ρ̂^{ν_O};  K̃ ← (1 − δ) K̃ + gross K / P_K;  K ← (1 − δ + gross) K;  Γ ← (1 − c_o) Γ
 *          ŵ_o ← Ê_o e^{−g_w t}
 * prices   P̂_fm ← D̂_fm^{1/(1−σ)}, 1 where nobody sells
 *          ln P_K = b_L ln ŵ + (1 − b_L) Σ_f j_f ln P̂_f(final goods), all new; b_L of an outside place is the first region's
 * habits   p ← p′
 *
 * Nobody spends what it has not received, so no debt can grow.
 * Source: accounting; factor prices: our assumption (labour and land clear slowly; without ζ small cells die out).
 */
export const settle = phase(
  {
    name: 'settle',
    reads: [
      'func.sigma',
      'func.investmentShare',
      'region.localInvestment',
      'outside.demand',
      'outside.growth',
      'firm.leaving',
      'firm.investment',
      'firm.advance',
      'entry.slot',
      'entry.cell',
      'entry.identity',
      'entry.capital',
      'entry.technology',
      'roster.entering',
      'region.supply',
      'region.factorBill0',
      'region.wages',
      'region.local',
      'region.householdIncome',
      'region.householdInvestment',
      'region.householdLocalTax',
      'region.firmLocalTax',
      'region.transfer',
      'region.localResearch',
      'region.centralResearch',
      'region.arriving',
      'cell.factorShare',
      'cell.factorBill',
      'cell.factorBill0',
      'cell.profit',
      'cell.support',
      'cell.retained',
      'cell.own',
      'cell.arriving',
      'cell.founding',
      'cell.closingCapital',
      'cell.closingVariety',
      'cell.closingInvestment',
      'demand.priceSum',
      'outside.growth0',
      'outside.closing',
      'outsider.profit',
      'outsider.profitRate0',
      'owner.arriving',
      'habit.next',
      'cell.feesPaid',
      'cell.feesReceived',
      'cell.made',
      'region.laboratoryFees',
      'region.granted',
      'roster.moving',
      'mover.slot',
      'mover.cell',
      'move.capital',
      'innovator.destination',
      'innovator.central0',
      'innovator.partnerNext',
      'innovator.partnerNextIdentity',
      'patent.fate',
      'func.licences',
      'shelf.entering',
      'invention.cell',
      'invention.innovator',
      'invention.identity',
      'invention.level',
      ...GROWTH_READS,
    ],
    writes: [
      'roster.extent',
      'firm.cell',
      'firm.identity',
      'firm.born',
      'firm.capital',
      'firm.technology',
      'firm.variety',
      'firm.cash',
      'cell.capital',
      'cell.capitalOpening',
      'cell.variety',
      'cell.varietyOpening',
      'cell.technology',
      'cell.firms',
      'cell.cash',
      'cell.cashOpening',
      'cell.ownPrice',
      'cell.profitSeen',
      'region.households',
      'region.householdsOpening',
      'region.government',
      'region.governmentOpening',
      'region.laboratories',
      'region.laboratoriesOpening',
      'region.builders',
      'region.buildersOpening',
      'region.factorPrice',
      'outside.factorPrice',
      'outside.capitalPrice',
      'region.capitalPrice',
      'cell.realCapital',
      'outsider.realCapital',
      'outsider.capital',
      'outsider.gap',
      'outsider.profitSeen',
      'demand.price',
      'owner.capital',
      'habit.share',
      'cell.knowledge',
      'cell.offer',
      'cell.offerOpening',
      'cell.licences',
      'cell.licencesOpening',
      'region.inForce',
      'region.centralFunds',
      'innovator.home',
      'innovator.partner',
      'innovator.partnerIdentity',
      'patent.cell',
      'patent.age',
      'patent.licences',
      'patent.innovator',
      'patent.identity',
      'patent.level',
      'shelf.extent',
      ...GROWTH_WRITES,
    ],
  },
  (economy, { assumptions: a, t }) => {
    const { func, roster, firm, entry, region, cell, demand, outside, outsider, owner, habit, mover, move } = economy
    const { innovator, patent, shelf, invention } = economy
    const { sigma } = func
    const delta = a['capital-depreciation']
    const zeta = a['specific-factor']
    const F = func.size
    const C = cell.size
    const J = C + outsider.size

    // owners, before the capital they own a share of moves on
    for (let k = 0; k < owner.capital.length; k++) {
      const j = k % J
      const reinvested =
        j < C
          ? cell.own[j] / cell.capital[j]
          : ((1 - a['dividend-share']) * outsider.profit[j - C]) / (outsider.capital[j - C] || 1)
      owner.capital[k] = (1 - delta + reinvested) * owner.capital[k] + owner.arriving[k]
    }

    // firms
    LEFT.fill(0)
    for (let k = 0; k < roster.moving[0]; k++) LEFT[firm.cell[mover.slot[k]]] += firm.capital[mover.slot[k]]
    for (let c = 0; c < C; c++) {
      const standing = cell.capital[c] - cell.closingCapital[c] - LEFT[c]
      const joining = cell.arriving[c] - cell.founding[c]
      const passed = (1 - delta) * cell.closingCapital[c] + cell.closingInvestment[c]
      KEEP[c] = 1 - delta + (joining + passed) / standing
      CASH[c] =
        (cell.retained[c] - cell.feesPaid[c] + cell.feesReceived[c]) / (cell.variety[c] - cell.closingVariety[c])
      SIGMA[c] = sigma[c % F] - 1
      cell.realCapital[c] =
        (1 - delta) * cell.realCapital[c] + (cell.own[c] + cell.arriving[c]) / region.capitalPrice[(c / F) | 0]
      cell.profitSeen[c] = (cell.profit[c] + cell.support[c]) / cell.capital[c]
      cell.capitalOpening[c] = cell.capital[c]
      cell.varietyOpening[c] = cell.variety[c]
      cell.cashOpening[c] = cell.cash[c]
      cell.capital[c] = cell.variety[c] = cell.technology[c] = cell.firms[c] = cell.cash[c] = 0
    }
    const extent = roster.extent[0]
    for (let from = 0; from < extent; from += BLOCK) settleFirms(firm, from, Math.min(from + BLOCK, extent), cell)
    roster.extent[0] = settleEntries(firm, entry, roster.entering[0], roster.extent[0], cell, t)
    if (roster.moving[0] > 0) {
      moveOwnership(cell, owner, move, F, J)
      settleMovers(firm, mover, roster.moving[0], 1 - delta, cell)
    }
    for (let c = 0; c < C; c++) cell.technology[c] /= cell.firms[c]

    // innovators and patents
    let moved = false
    for (let i = 0; i < innovator.home.length; i++) {
      innovator.partner[i] = innovator.partnerNext[i]
      innovator.partnerIdentity[i] = innovator.partnerNextIdentity[i]
      if (innovator.destination[i] === EMPTY) continue
      innovator.home[i] = innovator.destination[i]
      moved = true
    }
    if (moved) {
      region.centralFunds.fill(0)
      for (let i = 0; i < innovator.home.length; i++) region.centralFunds[innovator.home[i]] += innovator.central0[i]
    }
    for (let c = 0; c < C; c++) {
      cell.knowledge[c] = (1 - a['knowledge-decay']) * cell.knowledge[c] + cell.made[c]
      cell.offerOpening[c] = cell.offer[c]
      cell.licencesOpening[c] = cell.licences[c]
      cell.offer[c] = cell.licences[c] = 0
    }
    const shelved = shelf.extent[0]
    for (let from = 0; from < shelved; from += BLOCK) settlePatents(patent, from, Math.min(from + BLOCK, shelved), cell)
    shelf.extent[0] = settleInventions(patent, invention, shelf.entering[0], shelved, func.licences, cell)

    // regions
    for (let r = 0; r < region.size; r++) {
      region.householdsOpening[r] = region.households[r]
      region.governmentOpening[r] = region.government[r]
      region.laboratoriesOpening[r] = region.laboratories[r]
      region.buildersOpening[r] = region.builders[r]
      region.households[r] = region.householdIncome[r] - region.householdInvestment[r]
      region.government[r] = region.householdLocalTax[r] + region.firmLocalTax[r] + region.transfer[r]
      region.laboratories[r] = region.localResearch[r] + region.centralResearch[r] + region.laboratoryFees[r]
      region.inForce[r] = (1 - a['patent-expiry']) * region.inForce[r] + region.granted[r]
      region.builders[r] = region.arriving[r]

      const bill = region.wages[r] + region.local[r]
      const billHat = bill / region.factorBill0[r]
      let e = 0
      for (let f = 0; f < F; f++) {
        const c = r * F + f
        const response = (sigma[f] - 1) * cell.factorShare[c]
        e += (cell.factorBill[c] / bill) * response
        const omega = cell.ownPrice[c]
        const due = pow(cell.factorBill[c] / cell.factorBill0[c] / billHat, zeta)
        cell.ownPrice[c] = omega * pow(due / omega, 1 / (1 + zeta * response))
      }
      const w = region.factorPrice[r]
      const index = outside.size > 0 ? outside.growth[0] : 0
      region.factorPrice[r] =
        w * exp(index + (a['factor-price-speed'] / (1 + e)) * log(billHat / (w * region.supply[r])))
    }

    // outside
    for (let o = 0; o < outside.size; o++) {
      for (let f = 0; f < F; f++) {
        const j = o * F + f
        const rho = outsider.profit[j] / outsider.capital[j]
        const gross = (delta + outside.growth0[o]) * pow(rho / outsider.profitRate0[j], a['outside-accumulation'])
        outsider.profitSeen[j] = rho
        outsider.realCapital[j] =
          (1 - delta) * outsider.realCapital[j] + (gross * outsider.capital[j]) / outside.capitalPrice[o]
        outsider.capital[j] *= 1 + gross - delta
        outsider.gap[j] *= 1 - outside.closing[o]
      }
    }
    for (let o = 0; o < outside.size; o++) outside.factorPrice[o] = outside.demand[o] * exp(-a['outside-wage-lag'] * t)
    for (let k = 0; k < demand.price.length; k++)
      demand.price[k] = demand.priceSum[k] > 0 ? pow(demand.priceSum[k], 1 / (1 - sigma[k % F])) : 1
    for (let p = 0; p < region.size + outside.size; p++) {
      const inside = p < region.size
      const market = inside ? 2 * p : region.size + p
      let lnPrice = 0
      for (let f = 0; f < F; f++) lnPrice += func.investmentShare[f] * log(demand.price[market * F + f])
      const construction = inside ? region.localInvestment[p] : region.localInvestment[0]
      const w = inside ? region.factorPrice[p] : outside.factorPrice[p - region.size]
      const price = exp(construction * log(w) + (1 - construction) * lnPrice)
      if (inside) region.capitalPrice[p] = price
      else outside.capitalPrice[p - region.size] = price
    }
    for (let k = 0; k < habit.share.length; k++) habit.share[k] = habit.next[k]
    settleGrowth(economy.growth)
  },
)
