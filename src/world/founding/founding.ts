import { FUNCTIONS, OUTSIDE, REGIONS } from '../../scenario/places.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { layPaths } from '../paths.ts'
import { createWorld, type World } from '../world.ts'
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
export function foundWorld({ figures, assumptions, firms }: Scenario, seed: number, quarters: number): World {
  // one quarter more of path than is simulated: outside prices of the next quarter
  const size = {
    regions: REGIONS.length,
    outside: OUTSIDE.length,
    functions: FUNCTIONS.length,
    firms,
    quarters: quarters + 1,
  }
  const world = createWorld(size)
  layPaths(world, figures, assumptions)
  foundFunctions(world, figures, assumptions) //           σ, μ, tilts
  foundPairs(world, figures, assumptions) //               distance, models of imitation
  const base = foundCells(world, figures, assumptions) //  value added, sales, capital, R&D
  refuseBlackHoles(world) //                               a local factor in every cell
  foundFirms(world, assumptions, seed, firms) //           sizes and technologies
  foundCapital(world, figures, assumptions) //             shares of investment, owners
  foundInventors(world, figures, assumptions, seed) //    innovators, patents on offer
  foundContracts(world, figures, assumptions, seed) //     who buys whose patents
  foundMasses(world, figures, assumptions) //              what outside places weigh besides
  foundIncomes(world, figures, assumptions, base) //       purses
  foundTrade(world, figures, assumptions, base) //         who sells what to whom
  return world
}
