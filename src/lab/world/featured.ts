import type { AssumptionId } from '../../model/assumptions.ts'
import { OBSERVED_YEAR } from './clock.ts'
import { WORLD } from './shipped.ts'

const { regions, functions, manufacturing, ends, hub } = WORLD.names
/** The manufacture at the upper end of the chain, where there is one. */
const made = manufacturing.find((func) => ends.includes(func)) ?? manufacturing[0] ?? functions[0]
/** The region that has furthest to go: the last. */
const last = regions.findLast((region) => region !== hub) ?? hub

export const ELASTICITY = `elasticity.${made}` as AssumptionId
export const WINDOW = `absorption-window.${last}` as AssumptionId
/** What these two speak of. */
export const FEATURED_FUNCTION = made
export const FEATURED_REGION = last

/** The assumptions that have a slider in the drawer; all others stand in its table. */
export const FEATURED: Readonly<Record<'markets' | 'technology' | 'capital' | 'outside', readonly AssumptionId[]>> = {
  markets: [ELASTICITY, 'trade-distance', 'trade-border'],
  technology: [WINDOW, 'knowledge-decay', 'technology-border'],
  capital: ['investment-distance', 'capital-depreciation', 'choice-intensity'],
  outside: ['world-growth', 'national-growth-later', 'frontier-growth'],
}

/** Where each enters the model, with its symbol in the table of assumptions. */
export const FORMULAS: Readonly<Record<string, string>> = {
  [ELASTICITY]: 'x ∝ S κ^(1−σ) τ^(1−σ)',
  'trade-distance': 'x_rs ∝ d_rs^(−θ_T)',
  'trade-border': 'x_rs ∝ 1 − b_T',
  [WINDOW]: 'P = exp(−½ (max(0, g − p) / s_r)²) · b',
  'knowledge-decay': 'V(t+1) = (1 − d_k) V(t) + ΔV(t)',
  'technology-border': 'm ∝ exp(b_X · s)',
  'investment-distance': 'U = β ln(ρ/ρ⁰) + θ_K ln(T⁰/T) + …',
  'capital-depreciation': 'K(t+1) = (1 − δ) K(t) + I(t)',
  'choice-intensity': 'w = p⁰ e^U,  U = β ln(ρ/ρ⁰) + …',
  'world-growth': 'E(t) = E(0) e^(g_W t)',
  'national-growth-later': `E(t) = E(${OBSERVED_YEAR}) e^(g_N (t − ${OBSERVED_YEAR}))`,
  'frontier-growth': 'ln Ω(t) = ln Ω(0) + g_Ω t',
}
