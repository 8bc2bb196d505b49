import type { Claim, Test } from './claim.ts'
import type { Mechanism } from './mechanism.ts'

/** A scenario, with what is off in it. */
export interface RunName {
  readonly scenario: string
  readonly off: readonly Mechanism[]
}

/** `baseline`, or `baseline!imitation` with imitation off: what a run of a draw is called. */
export const runKey = ({ scenario, off }: RunName): string => [scenario, ...off].join('!')

const named = (scenario: string, off: readonly Mechanism[] = []): RunName => ({ scenario, off })

/** The first run of a claim, to which others are compared, and its last. */
export function endsOf({ scenarios, knockout }: Claim): readonly [RunName, RunName] {
  return [named(scenarios[0]), named(scenarios.at(-1)!, knockout ? [knockout] : [])]
}

/** The run that a test of one scenario is of. */
export const runOf = ({ scenarios }: Claim, { scenario }: Pick<Test, 'scenario'>): RunName =>
  named(scenario ?? scenarios[0])

/** The other groups of levers that a claim’s last scenario is measured against. */
export const rivalsOf = ({ scenarios, groups }: Claim): readonly RunName[] =>
  groups.filter((id) => !scenarios.includes(id)).map((id) => named(id))
