import { ScenarioError } from '../../text/errors.ts'
import type { Economy } from '../economy.ts'

/**
 * No black hole: every cell has a local factor, ℓ_rf = 1 − Σ_g μ_fg − z_rf > 0; where not, the scenario is refused.
 *
 * Vertical links would else feed on themselves at any cost of trade, and prices, a quarter late, would not come to rest: a proof
 * stands in docs/odd-tables.md.
 */
export function refuseBlackHoles({ cell, func, use, names }: Economy): void {
  const F = func.size
  for (let c = 0; c < cell.size; c++) {
    if (cell.factorShare[c] > 0) continue
    let inputs = 0
    for (let g = 0; g < F; g++) inputs += use.share[(c % F) * F + g]
    throw new ScenarioError({
      code: 'no-black-hole',
      path: `input-share.${names.functions[c % F]}`,
      got: `inputs ${digits(inputs)} and imported components ${digits(cell.foreignShare[c])} of variable cost in ${names.regions[Math.floor(c / F)]}`,
      expected:
        'together below 1, so that a local factor is left: fewer inputs in input-share, fewer in foreign-content, or a smaller assumption input-scale',
    })
  }
}

const digits = (share: number): string => String(Number(share.toPrecision(4)))
