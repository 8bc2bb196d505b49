import { audit } from '../../src/engine/audit.ts'
import { RunError } from '../../src/engine/failure.ts'
import type { World } from '../../src/world/world.ts'

/** What the audit says of worlds whose capital wears at `delta` a quarter; undefined where all accounts close. */
export const auditing =
  (delta: number) =>
  (world: World): RunError | undefined => {
    try {
      audit(world, delta)
      return undefined
    } catch (error) {
      if (error instanceof RunError) return error
      throw error
    }
  }
