import { type Claim, isDifference } from './claim.ts'

/** Where a claim's answer comes from; only what is emergent is a finding. */
export type Origin = 'input' | 'built-in' | 'fitted' | 'emergent'

/** A claim met at founding in this share of prior draws was put in. */
const PUT_IN = 0.95
/** A claim that priors meet as often, or as seldom as its complement, is built into the model. */
const BUILT_IN = [0.05, 0.95] as const

/**
 * Indicators that targets of calibration are of, or that an identity makes one. Differences between scenarios are in no
 * target.
 *
 * net outflow of technology: contracts put out less contracts absorbed, both targets; pull of the other regions on
 * technology: the hub's contracts with them over what it puts out, both targets; patents per head: patents in force.
 */
const FITTED: ReadonlySet<string> = new Set([
  'gdp',
  'real-value-added',
  'rd-spending',
  'patents-in-force',
  'patents-per-head',
  'net-outflow-technology',
  'pull-technology',
])

/** What is known of a claim before any data: share of prior draws that meet it at founding, and at all (complexity). */
export interface Priors {
  readonly atFounding: number
  readonly complexity: number
  /** Is the margin the same in every prior draw? */
  readonly isIdentity: boolean
}

/**
 * Computed, never typed:
 *
 *   input      met at founding in at least 95 % of prior draws, but for differences between scenarios, which are 0 there
 *   built-in   complexity at most 0.05 or at least 0.95; or an identity, whose margin nothing moves
 *   fitted     a target of calibration, or an identity makes it one
 *   emergent   none of these
 */
export function originOf(claim: Claim, { atFounding, complexity, isIdentity }: Priors): Origin {
  if (isIdentity) return 'built-in'
  if (atFounding >= PUT_IN && !claim.tests.some((test) => isDifference(claim, test))) return 'input'
  if (complexity <= BUILT_IN[0] || complexity >= BUILT_IN[1]) return 'built-in'
  const fitted = claim.tests.some((test) => FITTED.has(test.indicator) && !isDifference(claim, test))
  return fitted ? 'fitted' : 'emergent'
}
