import type { AssumptionId } from '../../model/assumptions.ts'

/** The assumptions that have a slider in the drawer; all others stand in its table. */
export const FEATURED = {
  markets: ['elasticity.advanced', 'trade-distance', 'trade-border'],
  technology: ['absorption-window.hebei', 'knowledge-decay', 'technology-border'],
  capital: ['investment-distance', 'capital-depreciation', 'choice-intensity'],
  outside: ['world-growth', 'national-growth-later', 'frontier-growth'],
} as const satisfies Record<string, readonly AssumptionId[]>

export type Featured = (typeof FEATURED)[keyof typeof FEATURED][number]

/** Where each enters the model, with its symbol in the table of assumptions. */
export const FORMULAS: Readonly<Record<Featured, string>> = {
  'elasticity.advanced': 'x ∝ S κ^(1−σ) τ^(1−σ)',
  'trade-distance': 'x_rs ∝ d_rs^(−θ_T)',
  'trade-border': 'x_rs ∝ 1 − b_T',
  'absorption-window.hebei': 'P = exp(−½ (max(0, g − p) / s_r)²) · b',
  'knowledge-decay': 'V(t+1) = (1 − d_k) V(t) + ΔV(t)',
  'technology-border': 'm ∝ exp(b_X · s)',
  'investment-distance': 'U = β ln(ρ/ρ⁰) + θ_K ln(T⁰/T) + …',
  'capital-depreciation': 'K(t+1) = (1 − δ) K(t) + I(t)',
  'choice-intensity': 'w = p⁰ e^U,  U = β ln(ρ/ρ⁰) + …',
  'world-growth': 'E(t) = E(0) e^(g_W t)',
  'national-growth-later': 'E(t) = E(2022) e^(g_N (t − 2022))',
  'frontier-growth': 'ln Ω(t) = ln Ω(0) + g_Ω t',
}
