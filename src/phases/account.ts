import { PAYMENT } from '../economy/payments.ts'
import { exp } from '../math/real.ts'
import { phase } from './phase.ts'

/** A firm spends at most this share of its net profit on R&D of its own money. Our assumption. */
const RESEARCH_LIMIT = 0.8

/**
 * Account: sales become inputs, factor income, profit, taxes, R&D, dividends and retained profit; every payment is
 * booked with the place that pays and the place that receives.
 *
 *   cost = (1 − 1/σ) R;  inputs = Σ_g μ_fg · cost;  Π = R / σ                             ¤ / quarter
 *   imports = (1 + s_z (ln Ω − ln A − Γ⁰)) (1 − 1/σ) (z_D (R − x_cW) + z_W x_cW)          x_cW sales to the world
 *   FB = cost − inputs − imports;  VA = FB + Π
 *   sub = support + the region's subsidy for R&D × Π / Σ_f Π;  net = (1 − t_L − t_C) Π + sub
 *   R&D = min(r⁰ e^{n_R C} Π + e_R · its subsidy for R&D, 0.8 net)
 *   dividends = d (net − R&D), to owners by K_pc / K_c;  kept = (1 − d)(net − R&D)
 *   outside suppliers: Π = R / σ;  dividends d Π by K_pj / K_j, to regions alone
 *   VA_L = a_L (H + G′) + b_L B + V + policy outlay                      local output = local value added
 *   factor income Σ_f FB + VA_L pays t_L to the region, t_C to the centre;  R&D is paid to the region's households
 *   T = T⁰ Ê_N;  central public research = V_C Ê_N
 *   Y = (1 − t_L − t_C)(Σ_f FB + VA_L) + Σ_f R&D + dividends received    before investment
 *   GDP = VA_L + Σ_f VA
 *
 * Of what a region buys of a seller for final use, E_fm in all, households pay the part (1 − a_L) c_f H / E_fm, the government
 * the same of G′, builders (1 − b_L) j_f B / E_fm. The central government sits in the first outside place, imported components
 * come from the last.
 * Source: accounting; R&D rule and the limit our assumptions.
 */
export const account = phase(
  {
    name: 'account',
    reads: [
      'func.sigma',
      'func.consumptionShare',
      'func.investmentShare',
      'func.frontier',
      'use.share',
      'clock.trend',
      'outside.demand',
      'outsider.sales',
      'outsider.capital',
      'region.households',
      'region.builders',
      'region.laboratories',
      'region.publicPurchase',
      'region.localConsumption',
      'region.localInvestment',
      'region.localTaxRate',
      'region.centralTaxRate',
      'region.transfer0',
      'region.centralFunds',
      'region.localResearch',
      'region.leverOutlay',
      'region.researchSubsidy',
      'region.researchGrowth',
      'cell.sales',
      'cell.foreignDomestic',
      'cell.foreignWorld',
      'cell.gap0',
      'cell.technology',
      'cell.capital',
      'cell.researchShare0',
      'cell.support',
      'sale.value',
      'demand.final',
      'owner.capital',
    ],
    writes: [
      'cell.variableCost',
      'cell.inputs',
      'cell.imports',
      'cell.factorBill',
      'cell.profit',
      'cell.valueAdded',
      'cell.subsidy',
      'cell.localTax',
      'cell.centralTax',
      'cell.research',
      'cell.dividends',
      'cell.retained',
      'outsider.profit',
      'region.local',
      'region.wages',
      'region.researchWages',
      'region.dividends',
      'region.householdLocalTax',
      'region.householdCentralTax',
      'region.firmLocalTax',
      'region.firmCentralTax',
      'region.transfer',
      'region.centralResearch',
      'region.householdIncome',
      'region.gdp',
      'owner.dividend',
      'payment.value',
    ],
  },
  ({ func, use, clock, outside, outsider, region, cell, sale, demand, owner, payment }, { assumptions: a }) => {
    const { sigma } = func
    const { value: x } = sale
    const R = region.size
    const F = func.size
    const O = outside.size
    const P = R + O
    const M = 2 * R + O
    const N = R // the central government sits in the first outside place
    const abroad = P - 1 // imported components come from the last
    payment.value.fill(0)
    const pay = (kind: number, payer: number, payee: number, amount: number) => {
      payment.value[(kind * P + payer) * P + payee] += amount
    }

    // the firms of each cell
    region.wages.fill(0)
    region.researchWages.fill(0)
    region.firmLocalTax.fill(0)
    region.firmCentralTax.fill(0)
    region.dividends.fill(0)
    for (let r = 0; r < R; r++) {
      let profits = 0
      for (let f = 0; f < F; f++) profits += cell.sales[r * F + f] / sigma[f]
      for (let f = 0; f < F; f++) {
        const c = r * F + f
        const sold = cell.sales[c]
        const toWorld = O > 0 ? x[c * M + M - 1] : 0
        const content = 1 + a['foreign-content-gap-slope'] * (func.frontier[f] - cell.technology[c] - cell.gap0[c])
        const cost = sold * (1 - 1 / sigma[f])
        let inputs = 0
        for (let g = 0; g < F; g++) inputs += use.share[f * F + g] * cost
        const imports =
          content * (1 - 1 / sigma[f]) * (cell.foreignDomestic[c] * (sold - toWorld) + cell.foreignWorld[c] * toWorld)
        const factors = cost - inputs - imports
        const profit = sold / sigma[f]

        const researchSubsidy = profits > 0 ? (region.researchSubsidy[r] * profit) / profits : 0
        const subsidy = cell.support[c] + researchSubsidy
        const localTax = region.localTaxRate[r] * profit
        const centralTax = region.centralTaxRate[r] * profit
        const net = profit - localTax - centralTax + subsidy
        const wanted = cell.researchShare0[c] * exp(region.researchGrowth[r] * clock.trend[0]) * profit
        const research = Math.min(wanted + a['research-additionality'] * researchSubsidy, RESEARCH_LIMIT * net)
        const kept = net - research

        cell.variableCost[c] = cost
        cell.inputs[c] = inputs
        cell.imports[c] = imports
        cell.factorBill[c] = factors
        cell.profit[c] = profit
        cell.valueAdded[c] = factors + profit
        cell.subsidy[c] = subsidy
        cell.localTax[c] = localTax
        cell.centralTax[c] = centralTax
        cell.research[c] = research
        cell.dividends[c] = a['dividend-share'] * kept
        cell.retained[c] = kept - cell.dividends[c]

        region.wages[r] += factors
        region.researchWages[r] += research
        region.firmLocalTax[r] += localTax
        region.firmCentralTax[r] += centralTax
        pay(PAYMENT.wages, r, r, factors)
        pay(PAYMENT['research-wages'], r, r, research)
        pay(PAYMENT['firm-local-tax'], r, r, localTax)
        if (O > 0) pay(PAYMENT['firm-central-tax'], r, N, centralTax)
        if (O > 0) pay(PAYMENT['imported-components'], r, abroad, imports)
        pay(PAYMENT.subsidies, r, r, subsidy)

        for (let p = 0; p < P; p++) {
          const dividend = (owner.dividend[p * P * F + c] =
            (cell.dividends[c] * owner.capital[p * P * F + c]) / cell.capital[c])
          if (p < R) region.dividends[p] += dividend
          pay(PAYMENT.dividends, r, p, dividend)
        }
      }
    }
    // what regions own outside pays by the same rule; taxes and R&D there are the tax and research of the outside place
    for (let j = 0; j < O * F; j++) {
      outsider.profit[j] = outsider.sales[j] / sigma[j % F]
      const perCapital = outsider.capital[j] > 0 ? (a['dividend-share'] * outsider.profit[j]) / outsider.capital[j] : 0
      for (let p = 0; p < R; p++) {
        const dividend = (owner.dividend[p * P * F + R * F + j] = perCapital * owner.capital[p * P * F + R * F + j])
        region.dividends[p] += dividend
        pay(PAYMENT.dividends, R + ((j / F) | 0), p, dividend)
      }
    }

    // goods, by buyer and seller
    for (let m = 0; m < M; m++) {
      const q = m < 2 * R ? m >> 1 : m - R
      const inputs = m < 2 * R && (m & 1) === 1
      for (let s = 0; s < P * F; s++) {
        const f = s % F
        const p = (s / F) | 0
        const bought = x[s * M + m]
        if (inputs) pay(PAYMENT.inputs, q, p, bought)
        else if (q >= R) pay(PAYMENT.consumption, q, p, bought)
        else {
          const consumed = (1 - region.localConsumption[q]) * func.consumptionShare[f]
          const scale = demand.final[m * F + f] > 0 ? bought / demand.final[m * F + f] : 0
          pay(PAYMENT.consumption, q, p, scale * consumed * region.households[q])
          pay(PAYMENT['public-purchases'], q, p, scale * consumed * region.publicPurchase[q])
          pay(
            PAYMENT['capital-goods'],
            q,
            p,
            scale * (1 - region.localInvestment[q]) * func.investmentShare[f] * region.builders[q],
          )
        }
      }
    }

    // the rest of each region's economy
    for (let r = 0; r < R; r++) {
      const aL = region.localConsumption[r]
      const consumption = aL * region.households[r]
      const publicPurchases = aL * region.publicPurchase[r]
      const construction = region.localInvestment[r] * region.builders[r]
      const local = consumption + publicPurchases + construction + region.laboratories[r] + region.leverOutlay[r]
      const tax = region.localTaxRate[r] * (region.wages[r] + local)
      const centralTax = region.centralTaxRate[r] * (region.wages[r] + local)

      region.local[r] = local
      region.householdLocalTax[r] = tax
      region.householdCentralTax[r] = centralTax
      region.transfer[r] = O > 0 ? region.transfer0[r] * outside.demand[0] : 0
      region.centralResearch[r] = O > 0 ? region.centralFunds[r] * outside.demand[0] : 0
      region.householdIncome[r] =
        region.wages[r] + local - tax - centralTax + region.researchWages[r] + region.dividends[r]
      let gdp = local
      for (let f = 0; f < F; f++) gdp += cell.valueAdded[r * F + f]
      region.gdp[r] = gdp

      pay(PAYMENT['local-consumption'], r, r, consumption)
      pay(PAYMENT['local-public-purchases'], r, r, publicPurchases)
      pay(PAYMENT['local-construction'], r, r, construction)
      pay(PAYMENT['public-research-wages'], r, r, region.laboratories[r])
      pay(PAYMENT['policy-outlay'], r, r, region.leverOutlay[r])
      pay(PAYMENT['local-income'], r, r, local)
      pay(PAYMENT['household-local-tax'], r, r, tax)
      pay(PAYMENT['local-public-research'], r, r, region.localResearch[r])
      if (O > 0) {
        pay(PAYMENT['household-central-tax'], r, N, centralTax)
        pay(PAYMENT.transfer, N, r, region.transfer[r])
        pay(PAYMENT['central-public-research'], N, r, region.centralResearch[r])
      }
    }
  },
)
