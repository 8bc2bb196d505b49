import { ScenarioError } from '../../scenario/errors.ts'
import { FUNCTIONS, REGIONS } from '../../scenario/places.ts'
import type { World } from '../world.ts'

/**
 * No black hole: every cell has a local factor, ℓ_rf = 1 − Σ_g μ_fg − m_rf > 0.
 *
 * Around equal regions, capital x apart, Z = (1 − ϕ)/(1 + ϕ), wages fixed and capital free:
 *   dW = x + Z M dW,  M_fg = μ_fg (σ_f − 1)/(σ_g − 1);   dR/R = Z A dR/R + (1 − Z²) dW,  A_gf = μ_fg (1 − 1/σ_f)
 *   d ln ρ = dR/R − x = [(1 − Z²)(1 − Z A)⁻¹(1 − Z M)⁻¹ − 1] x
 * As ϕ → 0, Z → 1, this goes to −x, and spreading out is stable in regions closed enough, if both inverses stay finite:
 * if the spectral radii of M and A (up to the scale of its rows) are below 1. M has that of μ, being S μ S⁻¹ with
 * S = diag(σ_f − 1), and A a smaller one. Σ_g μ_fg < 1 for every f is enough, and ℓ > 0 implies it. For one function, Z_B = (α + μ)/(1 + αμ) < 1 where
 * μ < 1, with α = μ (1 − 1/σ) (Fujita, Krugman and Venables 1999, ch. 14; Robert-Nicoud 2006). Without the condition
 * vertical links would feed on themselves at any cost of trade, and prices, a quarter late, would not come to rest.
 */
export function refuseBlackHoles({ cell, func, use }: World): void {
  const F = func.size
  for (let c = 0; c < cell.size; c++) {
    if (cell.factorShare[c] > 0) continue
    let inputs = 0
    for (let g = 0; g < F; g++) inputs += use.share[(c % F) * F + g]
    throw new ScenarioError({
      code: 'no-black-hole',
      path: `input-share.${FUNCTIONS[c % F]}`,
      got: `inputs ${inputs} and imported components ${cell.foreignShare[c]} of variable cost in ${REGIONS[Math.floor(c / F)]}`,
      expected: 'together below 1, so that a local factor is left',
    })
  }
}
