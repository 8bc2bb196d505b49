import { unitIn } from '../worlds/cards.ts'
import { perWorld } from '../worlds/memo.ts'
import { attractionCapital, attractionTechnology } from './attraction.ts'
import { capital } from './capital.ts'
import { complementarity } from './complementarity.ts'
import { conversionIn, conversionInside, conversionRate } from './conversion.ts'
import { domesticValueAddedRatio } from './domestic-value-added-ratio.ts'
import { exportSophistication } from './export-sophistication.ts'
import { factorEmployment } from './factor-employment.ts'
import { factorPrice } from './factor-price.ts'
import { firms } from './firms.ts'
import {
  functionalSpecialisationIndexInternational,
  functionalSpecialisationIndexNational,
  functionalSpecialisationInternational,
  functionalSpecialisationNational,
} from './functional-specialisation.ts'
import { gdp } from './gdp.ts'
import { realValueAdded, tfpShareOfGrowth, tfpShareOfGrowthKy } from './growth-accounting.ts'
import { income } from './income.ts'
import type { Level, Ratio } from './indicator.ts'
import { leverCost } from './lever-cost.ts'
import { locationQuotient } from './location-quotient.ts'
import { BY_PLACE } from './naming.ts'
import { netOutflowCapital, netOutflowTechnology } from './net-outflow.ts'
import { patentsLapsed, patentsMade, patentsOnOffer, patentsTransferred } from './patents.ts'
import { patentsInForce } from './patents-in-force.ts'
import { capitalPerHead, patentsPerHead } from './per-head.ts'
import { exportPresence, licenceReceiptsInternational, technologyPresence } from './presence.ts'
import { producerPrice } from './producer-price.ts'
import { profitRate } from './profit-rate.ts'
import { pullCapital, pullTechnology, radiationCapital, radiationTechnology } from './radiation.ts'
import { rdSpending } from './rd-spending.ts'
import { regionalInputShare } from './regional-input-share.ts'
import { rcaDomestic, rcaInternational, rcaNational } from './revealed-comparative-advantage.ts'
import { salesInternal, salesInternational, salesNational } from './sales.ts'
import { similarity } from './similarity.ts'
import { specialisation } from './specialisation.ts'
import { technology } from './technology.ts'
import { valueAdded } from './value-added.ts'
import { valueAddedInternational, valueAddedNational } from './value-added-by-circulation.ts'

/** The list: an indicator is a file and its line here. */
const ALL = [
  gdp,
  valueAdded,
  realValueAdded,
  income,
  capital,
  technology,
  profitRate,
  factorPrice,
  producerPrice,
  firms,
  factorEmployment,
  rdSpending,
  patentsMade,
  patentsInForce,
  patentsTransferred,
  patentsLapsed,
  patentsOnOffer,
  conversionRate,
  conversionInside,
  domesticValueAddedRatio,
  functionalSpecialisationNational,
  functionalSpecialisationInternational,
  functionalSpecialisationIndexNational,
  functionalSpecialisationIndexInternational,
  valueAddedNational,
  valueAddedInternational,
  locationQuotient,
  rcaNational,
  rcaInternational,
  rcaDomestic,
  salesInternal,
  salesNational,
  salesInternational,
  regionalInputShare,
  complementarity,
  specialisation,
  similarity,
  attractionCapital,
  attractionTechnology,
  radiationCapital,
  radiationTechnology,
  pullCapital,
  pullTechnology,
  netOutflowCapital,
  netOutflowTechnology,
  exportPresence,
  exportSophistication,
  technologyPresence,
  licenceReceiptsInternational,
  patentsPerHead,
  capitalPerHead,
  tfpShareOfGrowth,
  tfpShareOfGrowthKy,
  leverCost,
] as const

/** An indicator's id: the closed list, and conversion by place. */
export type IndicatorId = (typeof ALL)[number]['id'] | `conversion-in-${string}`
/** What a run says, by name: one formula a file. */
export type Indicator = Level<IndicatorId> | Ratio<IndicatorId>

/** Every indicator that all worlds have, in the order of the files; money is `¤`. */
export const INDICATORS: readonly Indicator[] = ALL

/** Every indicator of a world, in the order of its files: conversion by place among them, units in its money. */
export const indicatorsOf = perWorld((world): readonly Indicator[] =>
  INDICATORS.flatMap((card) => (card === conversionInside ? [card, ...conversionIn(world.names.places)] : [card])).map(
    (card) => ({ ...card, unit: unitIn(world, card.unit) }),
  ),
)

const [byPlace] = conversionIn(['{place}'])
/** What all indicators are described by, the one by place under `BY_PLACE`. */
export const DESCRIBED = [...INDICATORS, { ...byPlace, id: BY_PLACE }]

/** The card of an indicator by its id, whatever the world: of those by place, what they have in common. */
export const indicatorCalled = (id: string): Indicator | undefined =>
  id.startsWith(BY_PLACE) && id !== conversionInside.id ? byPlace : INDICATORS.find((card) => card.id === id)
