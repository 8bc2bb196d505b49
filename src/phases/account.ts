import { accountFirms, FIRMS_READS, FIRMS_WRITES } from './accounting/firms.ts'
import { accountGoods, GOODS_READS, GOODS_WRITES } from './accounting/goods.ts'
import { accountIncomes, INCOMES_READS, INCOMES_WRITES } from './accounting/incomes.ts'
import { accountOutside, OUTSIDE_READS, OUTSIDE_WRITES } from './accounting/outside.ts'
import { phase, readsOf } from './phase.ts'

const READS = [...FIRMS_READS, ...OUTSIDE_READS, ...GOODS_READS, ...INCOMES_READS] as const
/** Dividends and payments are written by several. */
const WRITES = [...new Set([...FIRMS_WRITES, ...OUTSIDE_WRITES, ...GOODS_WRITES, ...INCOMES_WRITES] as const)]

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
  { name: 'account', reads: readsOf(READS, WRITES), writes: WRITES },
  (economy, { assumptions: a }) => {
    const { outside, payment } = economy
    payment.value.fill(0)
    accountFirms(economy, a, outside.size)
    accountOutside(economy, a, outside.size)
    accountGoods(economy, outside.size)
    accountIncomes(economy)
  },
)
