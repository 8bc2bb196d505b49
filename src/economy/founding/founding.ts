import type { Scenario } from '../../scenario/scenario.ts'
import { ScenarioError } from '../../text/errors.ts'
import { leastFirms } from '../../worlds/names.ts'
import { createEconomy, type Economy, type Size } from '../economy.ts'
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
 * The economy at the beginning of the last quarter of the world's year of founding, from observed figures and priors, so
 * that the first quarter simulated gives value added, GDP and R&D that add up to the figures of that year. No step solves for a residual that a claim looks at.
 */
export function foundEconomy({ world, assumptions, firms }: Scenario, seed: number, quarters: number): Economy {
  // one quarter more of path than is simulated: outside prices of the next quarter
  const size = {
    regions: world.names.regions.length,
    outside: world.names.outside.length,
    functions: world.names.functions.length,
    firms,
    quarters: quarters + 1,
  }
  refuseTooFew(size)
  const economy = createEconomy(size, world.names)
  layPaths(economy, world, assumptions)
  foundFunctions(economy, world, assumptions) //           σ, μ, tilts
  foundPairs(economy, world, assumptions) //               distance, models of imitation
  const base = foundCells(economy, world, assumptions) //  value added, sales, capital, R&D
  refuseBlackHoles(economy) //                               a local factor in every cell
  foundFirms(economy, assumptions, seed, firms) //           sizes and technologies
  foundCapital(economy, world, assumptions) //             shares of investment, owners
  foundInventors(economy, world, assumptions, seed) //    innovators, patents on offer
  foundContracts(economy, world, assumptions, seed) //     who buys whose patents
  foundMasses(economy, world, assumptions) //              what outside places weigh besides
  foundIncomes(economy, world, assumptions, base) //       account balances
  foundTrade(economy, world, assumptions, base) //         who sells what to whom
  return economy
}

/** Refuse fewer firms than there are places to fill: each of them has innovators, who come with firms. */
function refuseTooFew({ regions, functions, firms }: Size): void {
  const least = leastFirms(regions, functions)
  if (firms >= least) return
  throw new ScenarioError({
    code: 'out-of-range',
    path: 'firms',
    got: `${firms}`,
    expected: `at least ${least}, in a world of ${regions} regions and ${functions} functions`,
  })
}
