import type { LeverKind } from '../model/levers.ts'

/** What levers are called, and what their values are measured in, in English. */
export const levers: Readonly<Record<LeverKind, string>> = {
  transport: 'Faster transport',
  'capital-market-integration': 'Capital-market integration',
  'supply-chain-programme': 'Supply-chain programme',
  'unified-national-market': 'Unified national market',
  openness: 'Openness to the world',
  'foreign-investment-openness': 'Openness to foreign investment',
  'function-support': 'Support of a function',
  relief: 'Relief of functions',
  'research-subsidy': 'Research subsidy',
  'public-research-funding': 'Public research funding',
  'technology-market': 'Technology market',
  'joint-laboratories': 'Joint laboratories',
  'pilot-platforms': 'Pilot platforms',
  'new-district': 'New district',
}
export const leverUnits: Readonly<Record<string, string>> = {
  'share of travel time removed': 'share of travel time removed',
  'share of the capital border removed': 'share of the capital border removed',
  'share of the technology border removed': 'share of the technology border removed',
  'share of restrictions removed': 'share of restrictions removed',
  'share of gross investment displaced': 'share of gross investment displaced',
  'ad-valorem cost removed': 'ad-valorem cost removed',
  '1e8 CNY/year': '10⁸ CNY a year',
}
/** What acts besides levers, by its axis. */
export const axes = { assumptions: 'assumption', rules: 'rule' }
