import type { PlaceId } from '../scenario/places.ts'

/** The names of all indicators. */
export type IndicatorId =
  | 'gdp'
  | 'value-added'
  | 'real-value-added'
  | 'income'
  | 'capital'
  | 'technology'
  | 'profit-rate'
  | 'factor-price'
  | 'producer-price'
  | 'firms'
  | 'factor-employment'
  | 'rd-spending'
  | 'patents-made'
  | 'patents-in-force'
  | 'patents-transferred'
  | 'patents-lapsed'
  | 'patents-on-offer'
  | 'conversion-rate'
  | 'conversion-inside'
  | `conversion-in-${PlaceId}`
  | 'domestic-value-added-ratio'
  | `functional-specialisation-${'' | 'index-'}${'national' | 'international'}`
  | `value-added-${'national' | 'international'}`
  | 'location-quotient'
  | `rca-${'national' | 'international' | 'domestic'}`
  | `sales-${'internal' | 'national' | 'international'}`
  | 'regional-input-share'
  | 'complementarity'
  | 'specialisation'
  | 'similarity'
  | `${'attraction' | 'radiation' | 'pull' | 'net-outflow'}-${'capital' | 'technology'}`
  | 'export-presence'
  | 'export-sophistication'
  | 'technology-presence'
  | 'licence-receipts-international'
  | `${'patents' | 'capital'}-per-head`
  | `tfp-share-of-growth${'' | '-ky'}`
  | 'lever-cost'
