/** A number that the threads of a pool share: other than 0, no further quarter is simulated. */
export type StopSign = Int32Array<SharedArrayBuffer>

export const stopSign = (): StopSign => new Int32Array(new SharedArrayBuffer(4))

export const stop = (sign: StopSign): void => void Atomics.store(sign, 0, 1)

/** What a thread throws that was told to stop; nobody waits for its answer. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
}

/** Asked in a thread before each run and each quarter. */
export function heed(sign: StopSign): void {
  if (Atomics.load(sign, 0) !== 0) throw new StoppedError('stopped')
}
