import type { Setting } from '../../words/shape.ts'
import { ELASTICITY, FEATURED_FUNCTION, FEATURED_REGION, WINDOW } from '../world/featured.ts'

/** What each stands for, its letters explained, and what more of it does. */
export const assumptionNotes = ({
  functions,
  places,
  inText,
  hub,
  money,
  years,
  regionsShort,
}: Setting): Readonly<Record<string, string>> => ({
  [ELASTICITY]: `Elasticity of substitution between varieties of ${functions[FEATURED_FUNCTION]}: x sales, S capital on offer, κ unit cost, τ cost of trade. The larger, the more sales follow costs.`,
  'trade-distance':
    'Distance elasticity of trade inside the nation when the model begins: x sales from r to s, d distance. The larger, the more trade stays near.',
  'trade-border':
    'Share of trade lost at a border between regions when the model begins: x sales from r to another region s. The larger, the more each region buys at home.',
  [WINDOW]: `How far ahead of a firm of ${places[FEATURED_REGION]} a patent can be and still be taken up: P chance that it is, g how far the patent is ahead, p what pilot platforms add, b readiness of the patent. The larger, the more of ${hub.name}’s patents ${places[FEATURED_REGION]} can use.`,
  'knowledge-decay':
    'Share of the stock of knowledge V that is out of date a quarter later. The larger, the less research done long ago helps inventions now.',
  'technology-border':
    'What a border costs when patents look for firms: m chance that they meet, s strength of the technology market between two regions (0 to 1). The larger, the more such a market can add.',
  'investment-distance':
    'Travel-time elasticity of investment: U what makes a place attractive, ρ its profit rate, T travel time. The larger, the more a fast line moves capital.',
  'capital-depreciation':
    'Share of capital K that wears out in a quarter; I investment. The larger, the faster capital can be somewhere else.',
  'choice-intensity':
    'How strongly investors follow profit: w weight of a place among those to invest in, p⁰ its share at founding, ρ its profit rate. The larger, the more a small difference moves.',
  'world-growth': `Growth of the world’s demand E in ${money.one}. The larger, the more is sold abroad.`,
  'national-growth-later': `Growth of demand E in ${inText['national']} after ${years.checked[1]}, the last year observed. The larger, the more ${regionsShort} sell there.`,
  'frontier-growth':
    'Growth of the best technology known anywhere, Ω. The larger, the more there is to learn, and the faster who does not falls behind.',
})
