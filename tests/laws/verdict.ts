import type { Economy } from '../../src/economy/economy.ts'
import { audit } from '../../src/engine/audit/audit.ts'
import { RunError } from '../../src/engine/failure.ts'

/** What the audit says of worlds whose capital wears at `delta` a quarter; undefined where all accounts close. */
export const auditing =
  (delta: number) =>
  (economy: Economy): RunError | undefined => {
    try {
      audit(economy, delta)
      return undefined
    } catch (error) {
      if (error instanceof RunError) return error
      throw error
    }
  }
