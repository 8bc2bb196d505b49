import { FUNCTIONS, OUTSIDE, REGIONS } from '../../model/places.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { createEconomy, type Economy } from '../economy.ts'
import { layPaths } from '../paths.ts'
import { foundCapital } from './capital.ts'
import { foundCells } from './cells.ts'
import { refuseBlackHoles } from './conditions.ts'
import { foundContracts } from './contracts.ts'
import { foundFirms } from './firms.ts'
import { foundFunctions, foundPairs } from './functions.ts'
import { foundIncomes } from './incomes.ts'
import { foundInventors } from './inventors.ts'
import { foundMasses } from './masses.ts'
import { foundTrade } from './trade.ts'

/**
 * The world at the beginning of 2012Q4, from observed figures and priors, so that the first quarter simulated gives
 * value added, GDP and R&D that add up to the figures of 2012. No step solves for a residual that a claim looks at.
 */
export function foundEconomy({ figures, assumptions, firms }: Scenario, seed: number, quarters: number): Economy {
  // one quarter more of path than is simulated: outside prices of the next quarter
  const size = {
    regions: REGIONS.length,
    outside: OUTSIDE.length,
    functions: FUNCTIONS.length,
    firms,
    quarters: quarters + 1,
  }
  const economy = createEconomy(size)
  layPaths(economy, figures, assumptions)
  foundFunctions(economy, figures, assumptions) //           σ, μ, tilts
  foundPairs(economy, figures, assumptions) //               distance, models of imitation
  const base = foundCells(economy, figures, assumptions) //  value added, sales, capital, R&D
  refuseBlackHoles(economy) //                               a local factor in every cell
  foundFirms(economy, assumptions, seed, firms) //           sizes and technologies
  foundCapital(economy, figures, assumptions) //             shares of investment, owners
  foundInventors(economy, figures, assumptions, seed) //    innovators, patents on offer
  foundContracts(economy, figures, assumptions, seed) //     who buys whose patents
  foundMasses(economy, figures, assumptions) //              what outside places weigh besides
  foundIncomes(economy, figures, assumptions, base) //       purses
  foundTrade(economy, figures, assumptions, base) //         who sells what to whom
  return economy
}
