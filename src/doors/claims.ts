/** `factor-mobility/claims`: sentences with conditions that runs meet or miss, and what draws say of them. */

export type { Claim } from '../claims/claim.ts'
export { evaluate, type Met } from '../claims/evaluate.ts'
export type { Judged, Judgement, Remarks, Verdict } from '../claims/judge.ts'
export { type DrawnRuns, type Draws, judgeClaims } from '../claims/judge-claims.ts'
export type { Lookup, Row } from '../claims/lookup.ts'
export { type Need, needsOf } from '../claims/needs.ts'
export { parseClaims } from '../claims/parse.ts'
