import type { Dictionary } from '../shape.ts'

/** What policy instruments are called, and what their values are measured in, in English. */
export const levers: Dictionary['levers'] = {
  transport: 'faster transport',
  'capital-market-integration': 'capital-market integration',
  'supply-chain-programme': 'supply-chain programme',
  'unified-national-market': 'unified national market',
  openness: 'openness to the world',
  'foreign-investment-openness': 'foreign-investment access',
  'function-support': 'function support',
  relief: 'relief of functions',
  'research-subsidy': 'research subsidy',
  'public-research-funding': 'public research funding',
  'technology-market': 'technology market',
  'joint-laboratories': 'joint laboratories',
  'pilot-platforms': 'pilot platforms',
  'new-district': 'new district',
}
export const leverUnits = {
  'share of travel time removed': 'share of travel time removed',
  'share of the capital border removed': 'share of the capital border removed',
  'share of the technology border removed': 'share of the technology border removed',
  'share of restrictions removed': 'share of restrictions removed',
  'share of gross investment displaced': 'share of gross investment displaced',
  'ad-valorem cost removed': 'ad-valorem cost removed',
}
