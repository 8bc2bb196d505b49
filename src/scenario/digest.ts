import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical } from '../text/canonical.ts'
import type { Scenario } from './scenario.ts'

/**
 * sha256 (hex) of all that, besides figures and seed, a run's rows depend on: id, horizon, firms, levers, assumptions,
 * rules, as JSON with sorted keys. Levers count in their order, which is the order in which their effects are added; where
 * entries lie over others, so do these, since a study varies them.
 */
export function scenarioDigest({ id, horizon, firms, levers, entries, assumptions, rules }: Scenario): string {
  return bytesToHex(sha256(utf8ToBytes(canonical({ id, horizon, firms, levers, entries, assumptions, rules }))))
}
