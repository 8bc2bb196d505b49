import type { AssumptionId } from '../../scenario/assumptions.ts'

/** The assumptions that have a slider in the drawer; all others stand in its table. */
export const FEATURED = {
  markets: ['elasticity-advanced', 'trade-distance', 'trade-border'],
  technology: ['absorption-window-hebei', 'knowledge-decay', 'technology-border'],
  capital: ['investment-distance', 'capital-depreciation', 'choice-intensity'],
  outside: ['world-growth', 'national-growth-later', 'frontier-growth'],
} as const satisfies Record<string, readonly AssumptionId[]>

export type Featured = (typeof FEATURED)[keyof typeof FEATURED][number]
