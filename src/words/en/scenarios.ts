import type { Names, SHIPPED } from '../shape.ts'

/** What shipped scenarios are called for short: their own titles are too long for a sentence. */
export const scenarios: Names<(typeof SHIPPED)[number]> = {
  baseline: 'Baseline',
  'no-policy': 'No policy',
  'knowledge-chain': 'Knowledge chain',
  'gradient-chain': 'Gradient chain',
  'two-chains': 'Two chains',
  coordinated: 'Coordinated',
  'function-relief': 'Function relief',
  'capital-pull': 'Capital pull',
  'open-world': 'Open world',
  'trade-war': 'Trade war',
  'national-first': 'National first',
}
