/** What is wrong with a file of a sweep. */
export interface Flaw {
  /** As messages give it. */
  readonly file: string
  readonly got: string
  readonly expected: string
  /** Whether no sweep has written what is there, so that it is not for a sweep to replace it. */
  readonly isForeign: boolean
}
/** A shard whose marker or part is wrong. */
export interface ShardFlaw extends Flaw {
  readonly id: string
}
