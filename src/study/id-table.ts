/** Bytes of an id. */
export const WIDTH = 32

/**
 * Ids of 32 bytes, a row each, and the first row of each id, by hashing with open addressing: 10⁶ ids take 40 MB.
 * Ids are digests, so their own first bytes spread them.
 */
export class IdTable {
  readonly bytes: Uint8Array
  readonly size: number
  readonly #words: Uint32Array
  readonly #slots: Int32Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.size = bytes.length / WIDTH
    this.#words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
    let slots = 16
    while (slots < 2 * this.size) slots *= 2
    this.#slots = new Int32Array(slots).fill(-1)
    for (let row = 0; row < this.size; row++) {
      const slot = this.#slot(this.#words, row * 8)
      if (this.#slots[slot] < 0) this.#slots[slot] = row
    }
  }

  at(row: number): Uint8Array {
    return this.bytes.subarray(row * WIDTH, (row + 1) * WIDTH)
  }

  /** The first row that holds the same id as `row`: itself, unless the id was there before. */
  first(row: number): number {
    return this.#slots[this.#slot(this.#words, row * 8)]
  }

  /** The first row of an id; −1 where it is not here. */
  find(id: Uint8Array): number {
    return this.#slots[this.#slot(new Uint32Array(Uint8Array.from(id).buffer), 0)]
  }

  /** The slot of the id at word `w`, or the free one that it would take. */
  #slot(words: Uint32Array, w: number): number {
    const mask = this.#slots.length - 1
    for (let slot = words[w] & mask; ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot]
      if (row < 0 || this.#same(words, w, row * 8)) return slot
    }
  }

  #same(words: Uint32Array, w: number, at: number): boolean {
    for (let k = 0; k < 8; k++) if (words[w + k] !== this.#words[at + k]) return false
    return true
  }
}
