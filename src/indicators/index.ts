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
import type { Indicator } from './indicator.ts'
import { leverCost } from './lever-cost.ts'
import { locationQuotient } from './location-quotient.ts'
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

/** Every indicator, in the order of the files. */
export const INDICATORS: readonly Indicator[] = [
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
  ...conversionIn,
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
]
