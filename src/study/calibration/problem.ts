/** Values of the targets by seed; undefined where a run of the point stopped. */
export type Simulated = readonly Float64Array[] | undefined

/** What calibration asks of the world: nothing else does it know, so that claims cannot reach it. */
export interface Problem {
  /** Coordinates of the unit cube; the prior is uniform on it. */
  readonly names: readonly string[]
  readonly observed: Float64Array
  /** Standard deviation of observed − simulated at the right point, by target. */
  readonly tolerance: Float64Array
  /**
   * Differences from the observed as independent errors of standard deviation 1 at the right point: linear in the
   * values.
   */
  whiten(values: Float64Array): Float64Array
  /** Simulate points, the k-th with every one of the k-th seeds, in order. */
  simulate(points: readonly Float64Array[], seeds: readonly (readonly number[])[]): Promise<readonly Simulated[]>
}

/** How much work calibration does. */
export interface Effort {
  /** Points of a wave. */
  readonly points: number
  /** Waves that rule out, the first over the whole prior. */
  readonly waves: number
  /** Runs of a point. */
  readonly seeds: number
  /** Vectors wanted in the end. */
  readonly vectors: number
  /** Steps of each of the 64 chains on the emulator. */
  readonly steps: number
}

export const FULL: Effort = { points: 400, waves: 2, seeds: 2, vectors: 100, steps: 1500 }
export const QUICK: Effort = { points: 280, waves: 1, seeds: 1, vectors: 100, steps: 600 }
