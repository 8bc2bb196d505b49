/**
 * Rival theories of behaviour, one choice a phase.
 *
 * logit     a firm compares all places (conditional logit; McFadden 1974)
 * imitate   a firm copies where its peers went, the more the better they did (replicator; Schlag 1998)
 */
export const RULES = { invest: ['logit', 'imitate'] } as const

export type Rules = { readonly [P in keyof typeof RULES]: (typeof RULES)[P][number] }
export const DEFAULT_RULES: Rules = Object.freeze({ invest: 'logit' })
