import { phase, readsOf } from './phase.ts'
import { CELLS_READS, CELLS_WRITES, settleCells } from './settling/cells.ts'
import { GROWTH_READS, GROWTH_WRITES, settleGrowth } from './settling/growth.ts'
import { OUTSIDE_READS, OUTSIDE_WRITES, settleOutside } from './settling/outside.ts'
import { OWNERS_READS, OWNERS_WRITES, settleOwners } from './settling/owners.ts'
import { PORTFOLIO_READS, PORTFOLIO_WRITES, settlePortfolio } from './settling/portfolio.ts'
import { PRICES_READS, PRICES_WRITES, settlePrices } from './settling/prices.ts'
import { REGIONS_READS, REGIONS_WRITES, settleRegions } from './settling/regions.ts'

const READS = [
  ...OWNERS_READS,
  ...CELLS_READS,
  ...PORTFOLIO_READS,
  ...REGIONS_READS,
  ...OUTSIDE_READS,
  ...PRICES_READS,
  ...GROWTH_READS,
  'habit.next',
] as const
/** What the firms that move take along is written twice. */
const WRITES = [
  ...new Set([
    ...OWNERS_WRITES,
    ...CELLS_WRITES,
    ...PORTFOLIO_WRITES,
    ...REGIONS_WRITES,
    ...OUTSIDE_WRITES,
    ...PRICES_WRITES,
    ...GROWTH_WRITES,
    'habit.share',
  ] as const),
]

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
 * accounts H ← Y − IH;  G ← local taxes + T;  V ← local and central public research + laboratories' fees;  B ← J_r
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
  { name: 'settle', reads: readsOf(READS, WRITES), writes: WRITES },
  (economy, { assumptions: a, t }) => {
    settleOwners(economy, a)
    settleCells(economy, a, t, economy.cell.size + economy.outsider.size)
    settlePortfolio(economy, a)
    settleRegions(economy, a)
    settleOutside(economy, a, t)
    settlePrices(economy)
    const { habit } = economy
    for (let k = 0; k < habit.share.length; k++) habit.share[k] = habit.next[k]
    settleGrowth(economy.growth)
  },
)
