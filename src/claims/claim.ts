import type { Bilingual } from '../scenario/scenario.ts'
import type { Mechanism } from './mechanism.ts'

export const KINDS = ['state', 'trend', 'order', 'counterfactual'] as const
export const AGGREGATES = ['mean', 'change', 'every'] as const
export const OPERATORS = ['>', '>=', '<', '<='] as const
export const CLAIM_RULES = ['half-of-best-group', 'leads-by-quarters'] as const

export type Kind = (typeof KINDS)[number]
export type Aggregate = (typeof AGGREGATES)[number]
export type Operator = (typeof OPERATORS)[number]

/** What a value is compared with; what is left out is as in the test. */
export interface Than {
  readonly indicator?: string
  readonly region?: string
  readonly function?: string
  readonly scenario?: string
  readonly window?: readonly [string, string]
  readonly times?: number
  /** Scenarios whose values are added, each less the first scenario’s where the test is of a difference. */
  readonly plus?: readonly string[]
}

export type Condition =
  | { readonly op: Operator; readonly value: number }
  | { readonly op: Operator; readonly than: Than }
  /** Regions or functions, the highest first; what is not listed, the `others`, lies below the last. */
  | { readonly order: readonly string[]; readonly by: 'region' | 'function'; readonly others: readonly string[] }
  | { readonly rule: (typeof CLAIM_RULES)[number]; readonly value?: number }

/**
 * One thing that has to hold. With `scenario` it is of that scenario; without, of the claim’s one scenario, or the last
 * less the first of several.
 */
export interface Test {
  readonly indicator: string
  readonly region: string
  readonly function: string
  readonly scenario?: string
  /** First and last quarter. */
  readonly window: readonly [string, string]
  readonly aggregate: Aggregate
  readonly condition: Condition
}

/** A sentence that runs can support or contradict. */
export interface Claim {
  readonly id: string
  readonly sentence: Bilingual
  readonly kind: Kind
  readonly scenarios: readonly string[]
  /** Off in the last of the claim’s scenarios, which with only one scenario is compared with itself. */
  readonly knockout?: Mechanism
  /** Smallest effect worth the word. */
  readonly smallest?: number
  /** Of the paper’s abstract, rather than beside it. */
  readonly primary: boolean
  /** All have to hold. */
  readonly tests: readonly Test[]
  /** The founding quarter of its world. */
  readonly founding: string
  /** Scenarios that stand for a group of levers each, for the rule half-of-best-group. */
  readonly groups: readonly string[]
}

/** Is a test of the last scenario less the first? */
export const isDifference = ({ scenarios, knockout }: Claim, { scenario }: Test): boolean =>
  scenario === undefined && (scenarios.length > 1 || knockout !== undefined)
