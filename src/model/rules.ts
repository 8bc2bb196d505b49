/**
 * Rival theories of behaviour, one choice a phase.
 *
 * logit     a firm compares all places (conditional logit; McFadden 1974)
 * imitate   a firm copies where its peers went, the more the better they did (replicator; Schlag 1998)
 * gravity   a patent meets candidates by technology mass, distance and barrier (Tinbergen 1962; Keller 2002)
 * network   its makers turn to their last partner first, else by gravity (repeated ties; Gulati 1995)
 */
export const RULES = { invest: ['logit', 'imitate'], transfer: ['gravity', 'network'] } as const

export type Rules = { readonly [P in keyof typeof RULES]: (typeof RULES)[P][number] }
export const DEFAULT_RULES: Rules = Object.freeze({ invest: 'logit', transfer: 'gravity' })
