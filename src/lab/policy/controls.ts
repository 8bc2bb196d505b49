import type { LeverKind } from '../../model/levers.ts'
import type { FunctionId, PlaceId, RegionId } from '../../model/places.ts'

/** Where a lever acts: what its kind's scope asks for. */
export interface Spot {
  readonly region?: RegionId
  readonly pair?: readonly [PlaceId, PlaceId]
  readonly function?: FunctionId
}

/** One slider: a kind of lever at the places that it moves together, and others that its card offers one by one. */
export interface Control {
  readonly id: ControlId
  readonly kind: LeverKind
  readonly spots: readonly Spot[]
  readonly others: readonly Spot[]
}

export type GroupId = 'knowledge' | 'gradient' | 'industrial' | 'open' | 'functions'
export type ControlId =
  | 'research-subsidy'
  | 'public-research'
  | 'joint-laboratories'
  | 'technology-market'
  | 'pilots-tianjin'
  | 'pilots-hebei'
  | 'supply-chain'
  | 'transport'
  | 'capital-market'
  | 'national-market'
  | 'openness'
  | 'foreign-investment'
  | 'function-support'
  | 'relief'
  | 'new-district'

const [beijing, tianjin, hebei]: readonly Spot[] = [{ region: 'beijing' }, { region: 'tianjin' }, { region: 'hebei' }]
const pair = (a: PlaceId, b: PlaceId): Spot => ({ pair: [a, b] })
const at = (region: RegionId, func: FunctionId): Spot => ({ region, function: func })
const REGIONS = [beijing!, tianjin!, hebei!]
const PAIRS = [pair('beijing', 'tianjin'), pair('beijing', 'hebei'), pair('tianjin', 'hebei')]
const OUT = (['beijing', 'tianjin', 'hebei'] as const).map((region) => pair(region, 'national'))
const control = (id: ControlId, kind: LeverKind, spots: readonly Spot[], others: readonly Spot[] = []): Control => ({
  id,
  kind,
  spots,
  others,
})

/** Every slider, grouped as the paper groups what can be done. */
export const GROUPS: readonly { readonly id: GroupId; readonly controls: readonly Control[] }[] = [
  {
    id: 'knowledge',
    controls: [
      control('research-subsidy', 'research-subsidy', REGIONS),
      control('public-research', 'public-research-funding', [beijing!], [tianjin!, hebei!]),
      control('joint-laboratories', 'joint-laboratories', PAIRS),
    ],
  },
  {
    id: 'gradient',
    controls: [
      control('technology-market', 'technology-market', PAIRS.slice(0, 2), PAIRS.slice(2)),
      control('pilots-tianjin', 'pilot-platforms', [tianjin!], [beijing!]),
      control('pilots-hebei', 'pilot-platforms', [hebei!]),
    ],
  },
  {
    id: 'industrial',
    controls: [
      control('supply-chain', 'supply-chain-programme', PAIRS),
      control('transport', 'transport', PAIRS, OUT),
      control('capital-market', 'capital-market-integration', PAIRS),
    ],
  },
  {
    id: 'open',
    controls: [
      control('national-market', 'unified-national-market', REGIONS),
      control('openness', 'openness', REGIONS),
      control('foreign-investment', 'foreign-investment-openness', REGIONS),
    ],
  },
  {
    id: 'functions',
    controls: [
      control('function-support', 'function-support', [
        at('beijing', 'research'),
        at('tianjin', 'advanced'),
        at('hebei', 'logistics'),
      ]),
      control('relief', 'relief', [at('beijing', 'general'), at('beijing', 'logistics')], [at('beijing', 'advanced')]),
      control('new-district', 'new-district', [hebei!]),
    ],
  },
]
export const CONTROLS: readonly Control[] = GROUPS.flatMap(({ controls }) => controls)
