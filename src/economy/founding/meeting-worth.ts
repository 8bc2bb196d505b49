import { draw } from '../../math/random.ts'
import { normalQuantile } from '../../math/real.ts'
import type { Assumptions } from '../../model/assumptions.ts'
import type { World } from '../../worlds/world.ts'
import { absorption, readiness, TERM } from '../absorption.ts'
import type { Economy } from '../economy.ts'

/** Pairs of patent and candidate looked at to learn what a meeting is worth at founding, by origin and destination. */
const SAMPLE = 1024

/**
 * What a meeting is worth at founding, in units of c_X: absorption(ξ) (σ_f − 1) ξ, by sampling patents and candidates, 0 where ξ ≤ 0;
 * absorption without pilots, its window that of the destination.
 *
 *   worth_rd   mean over 1,024 pairs: patent number ⌊u · offer_r⌋ of r in order of slots, then in a region a firm, outside a buyer
 *              with ln A = min(0, s_A N⁻¹(u) − Γ), Γ gap-national or Γ_W; readiness by the patent's age
 *   worth_Nc   mean over 512: ln L = min(0, s_L N⁻¹(u) − (1 − l_L) Γ⁰_N), readiness 1, then a firm of the region
 *   a firm     u for the function g, the first with u < φ_fg; then number ⌊u n_c⌋ of that cell
 */
export class MeetingWorth {
  readonly #economy: Economy
  readonly #a: Assumptions
  readonly #address: number
  readonly #firmsFrom: Int32Array
  readonly #patentsFrom: Int32Array
  /** Absorptive window by place; readiness by age, that of offers from outside last. */
  readonly #window: readonly number[]
  readonly #ready: Float64Array
  #at = 0

  constructor(economy: Economy, { names }: World, a: Assumptions, address: number) {
    this.#economy = economy
    this.#a = a
    this.#address = address
    // at founding the firms and the patents of a cell stand together
    this.#firmsFrom = startsOf(economy.cell.firms)
    this.#patentsFrom = startsOf(economy.cell.offer)
    this.#window = names.places.map((place) => a[`absorption-window.${place}`])
    this.#ready = Float64Array.from({ length: TERM + 1 }, (_, age) =>
      age === TERM ? 1 : readiness(age, a['readiness-start'], a['readiness-speed']),
    )
  }

  inside(r: number, d: number): number {
    const { patent, func, region } = this.#economy
    const F = func.size
    const first = this.#patentsFrom[r * F]
    const last = this.#patentsFrom[(r + 1) * F]
    let sum = 0
    for (let n = 0; n < SAMPLE; n++) {
      const i = first + Math.floor(this.#draw() * (last - first))
      const f = patent.cell[i] % F
      const gap = patent.level[i] - (d < region.size ? this.#firm(d, f) : this.#buyer(d))
      sum += this.#value(gap, d, f, patent.age[i])
    }
    return sum / SAMPLE
  }

  fromOutside(r: number, f: number): number {
    const a = this.#a
    const behind = (1 - a['invention-lead']) * a['gap.national']
    let sum = 0
    for (let n = 0; n < SAMPLE / 2; n++) {
      const level = Math.min(0, a['invention-spread'] * normalQuantile(this.#draw()) - behind)
      sum += this.#value(level - this.#firm(r, f), r, f, TERM)
    }
    return sum / (SAMPLE / 2)
  }

  /** ln A of a firm of a region whose function is the field, or related to it. */
  #firm(d: number, f: number): number {
    const { firm, func, use } = this.#economy
    const F = func.size
    const u = this.#draw()
    let g = 0
    while (g < F - 1 && u >= use.related[f * F + g]) g++
    const first = this.#firmsFrom[d * F + g]
    const last = this.#firmsFrom[d * F + g + 1]
    return firm.technology[first + Math.floor(this.#draw() * (last - first))]
  }

  /** ln A of a buyer outside. */
  #buyer(d: number): number {
    const a = this.#a
    const gap = d === this.#economy.region.size ? a['gap.national'] : a['gap-world-buyers']
    return Math.min(0, a['technology-spread'] * normalQuantile(this.#draw()) - gap)
  }

  #value(g: number, d: number, f: number, age: number): number {
    if (!(g > 0)) return 0
    return absorption(g, 0, this.#window[d], this.#ready[age]) * (this.#economy.func.sigma[f] - 1) * g
  }

  #draw(): number {
    return draw(this.#address, this.#at++)
  }
}

/** Where the rows of each cell begin, and where those of the last end. */
function startsOf(counts: { readonly length: number; readonly [c: number]: number }): Int32Array {
  const starts = new Int32Array(counts.length + 1)
  for (let c = 0; c < counts.length; c++) starts[c + 1] = starts[c] + counts[c]
  return starts
}
