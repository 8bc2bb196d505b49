import type { Over } from './draws.ts'
import { inDraw } from './draws.ts'
import { Shelf } from './ensemble.ts'
import type { Order, Plain } from './orders.ts'

/** Recordings by what is drawn: other luck in one world, or other worlds under one luck. */
export class Shelves {
  readonly #luck = new Shelf()
  #worlds: { readonly seed: number; readonly shelf: Shelf } | undefined

  of(over: Over, seed: number): Shelf {
    if (over === 'luck') return this.#luck
    if (this.#worlds?.seed !== seed) this.#worlds = { seed, shelf: new Shelf() }
    return this.#worlds.shelf
  }
}

/** The k-th run of a scenario for a band, from 1: under seed k, or in the k-th world under the one seed. */
export const orderOf = (
  scenario: Plain,
  k: number,
  { over, seed, keep }: { readonly over: Over; readonly seed: number; readonly keep: readonly number[] },
): Order => ({
  ...(over === 'luck' ? { scenario, seed: k } : { scenario: inDraw(scenario, k), seed, draw: k }),
  dots: false,
  digest: false,
  keep,
})
