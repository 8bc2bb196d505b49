import { loadScenario } from '../../src/cli/worlds/library.ts'
import { collect, digest, simulate } from '../../src/index.ts'
import type { Plain } from '../../src/lab/runs/orders.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

/** A scenario as the page sends it to a worker. */
export const plain = ({ id, horizon, firms, levers, assumptions, rules }: Scenario): Plain => ({
  id,
  horizon,
  firms,
  levers,
  assumptions,
  rules,
})

export const baseline = loadScenario('baseline')
export const chains = loadScenario('two-chains')

/** The digest that the engine gives in Node. */
export const digestHere = async (scenario: Scenario, seed: number): Promise<string> =>
  digest(await collect(simulate(scenario, { seed })))
