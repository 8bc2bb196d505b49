import { capital } from './capital.ts'
import { factorEmployment } from './factor-employment.ts'
import { factorPrice } from './factor-price.ts'
import { firms } from './firms.ts'
import { gdp } from './gdp.ts'
import { income } from './income.ts'
import type { Indicator } from './indicator.ts'
import { leverCost } from './lever-cost.ts'
import { locationQuotient } from './location-quotient.ts'
import { patentsInForce } from './patents-in-force.ts'
import { producerPrice } from './producer-price.ts'
import { profitRate } from './profit-rate.ts'
import { rdSpending } from './rd-spending.ts'
import { rcaInternational, rcaNational } from './revealed-comparative-advantage.ts'
import { salesInternal, salesInternational, salesNational } from './sales.ts'
import { technology } from './technology.ts'
import { valueAdded } from './value-added.ts'

/** Every indicator, in the order of the files. */
export const INDICATORS: readonly Indicator[] = [
  gdp,
  valueAdded,
  income,
  capital,
  technology,
  profitRate,
  factorPrice,
  producerPrice,
  firms,
  factorEmployment,
  rdSpending,
  patentsInForce,
  locationQuotient,
  rcaNational,
  rcaInternational,
  salesInternal,
  salesNational,
  salesInternational,
  leverCost,
]
