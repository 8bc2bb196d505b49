import type { Featured } from '../policy/featured.ts'

/** Short names of the assumptions that have a slider. */
export const assumptions = {
  'elasticity-advanced': 'Substitution, advanced goods, σ',
  'trade-distance': 'Distance on trade, θ',
  'trade-border': 'Border between regions, b',
  'absorption-window-hebei': 'Absorption window, Hebei, s',
  'knowledge-decay': 'Knowledge decay, d',
  'technology-border': 'Border to technology, b',
  'investment-distance': 'Distance on investment, θ',
  'capital-depreciation': 'Depreciation, δ',
  'choice-intensity': 'Intensity of choice, β',
  'world-growth': 'World demand growth',
  'national-growth-later': 'National demand growth',
  'frontier-growth': 'Frontier growth',
} satisfies Record<Featured, string>
