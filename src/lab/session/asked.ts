import type { Bilingual } from '../../scenario/scenario.ts'
import type { ScenarioEntry } from '../../scenario/schema.ts'
import { branchPoint } from '../../study/branch-point.ts'
import { entryOf, type LabDocument, OWN_ID, plainOf, shippedPolicy } from '../policy/document.ts'
import { patchesTo } from '../policy/patches.ts'
import type { Over } from '../runs/draws.ts'
import { figuresKey } from '../runs/ensemble.ts'
import type { Plain } from '../runs/orders.ts'
import { WORDS } from '../words/dictionary.ts'
import { SHIPPED, WORLD } from '../world/shipped.ts'
import type { View } from './state.ts'

/** The two scenarios that a view asks for. */
export interface Asked {
  readonly entry: ScenarioEntry
  readonly policy: Plain
  readonly baseline: Plain
  /** False where the policy is what it is compared with. */
  readonly differs: boolean
  /** First quarter in which the two may differ; Infinity where none is. */
  readonly from: number
  readonly seed: number
  readonly moving: boolean
  readonly over: Over
}

/** Has the shipped scenario been changed? */
export const isChanged = ({ history }: View): boolean => patchesTo(history.now).length > 0

/** What the policy is called: a shipped title, or that with a word that it was changed. */
export function titleOf(view: View): Bilingual {
  const { from } = view.history.now
  const { title } = SHIPPED.get(from)!
  if (!isChanged(view)) return title
  if (from === 'baseline') return { en: WORDS.en.ownPolicy, zh: WORDS.zh.ownPolicy }
  return { en: WORDS.en.changed(title.en), zh: WORDS.zh.changed(title.zh) }
}

/** The scenario file of what is shown: a shipped one under its own name, any other under the page's. */
export const entryShown = (view: View): ScenarioEntry =>
  isChanged(view)
    ? entryOf(view.history.now, { id: OWN_ID, title: titleOf(view) })
    : SHIPPED.get(view.history.now.from)!

export function askedOf(view: View): Asked {
  const { history, against, seed, moving, over } = view
  const last = held
  if (last?.document === history.now && last.against === against) return { ...last.scenarios, seed, moving, over }
  const scenarios = scenariosOf(view)
  held = { document: history.now, against, scenarios }
  return { ...scenarios, seed, moving, over }
}

type Scenarios = Omit<Asked, 'seed' | 'moving' | 'over'>
/** Many parts of the page ask for the same. */
let held:
  | {
      readonly document: LabDocument
      readonly against: string
      readonly scenarios: Scenarios
    }
  | undefined

function scenariosOf(view: View): Scenarios {
  const entry = entryShown(view)
  const policy = plainOf(entry)
  const { world } = view.history.now
  const other = SHIPPED.get(view.against)!
  const baseline = plainOf(
    entryOf({ policy: shippedPolicy(view.against), world }, { id: other.id, title: other.title }),
  )
  return {
    entry,
    policy,
    baseline,
    differs: figuresKey(policy) !== figuresKey(baseline),
    from: branchPoint({ ...policy, world: WORLD }, { ...baseline, world: WORLD }),
  }
}
