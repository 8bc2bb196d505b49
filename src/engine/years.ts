import { indicatorCalled } from '../indicators/index.ts'
import type { Sums } from '../indicators/indicator.ts'
import type { Frame, Layout } from '../records/frame.ts'

/** Quarters of a year. */
const QUARTERS = 4

/** A unit of the files as a year has it: `1e8 CNY/quarter` is 1e8 CNY/year. */
export const yearlyUnit = (unit: string): string => unit.replace(/\/quarter$/, '/year')

/** How a row of a quarter becomes one of a year. */
type Rule = 'sum' | 'end' | OfSums
interface OfSums {
  readonly sums: Sums
  readonly at: number
  readonly size: number
  readonly times: number
  readonly functions: number
}

interface Yearly {
  readonly layout: Layout
  readonly rules: readonly Rule[]
}

const known = new WeakMap<Layout, Yearly>()

/** The rows of a year, each by the rule of its indicator; an indicator that is none is an error. */
function yearly(layout: Layout): Yearly {
  const found = known.get(layout)
  if (found) return found
  const rules = layout.series.map(({ indicator, unit }, k): Rule => {
    const card = indicatorCalled(indicator)
    if (!card) throw new RangeError(`got ${indicator}; expected an indicator, which says what a year of it is`)
    if (card.kind !== 'ratio') return card.kind === 'flow' ? 'sum' : 'end'
    if (card.year === 'end') return 'end'
    const at = layout.sums[k]
    return {
      sums: card.year,
      at,
      size: layout.sums[k + 1] - at,
      times: unit === yearlyUnit(unit) ? 1 : QUARTERS,
      functions: layout.functions,
    }
  })
  const made = {
    rules,
    layout: {
      series: layout.series.map((key) => ({ ...key, unit: yearlyUnit(key.unit) })),
      flows: layout.flows.map((key) => ({ ...key, unit: yearlyUnit(key.unit) })),
      sums: [],
      functions: layout.functions,
      founding: layout.founding,
    },
  }
  known.set(layout, made)
  return made
}

/**
 * Quarters of one run, in their order, into years: a frame of the same rows a year, dated `2013`.
 *
 * Flows are the sum of the four quarters; stocks and ratios of stocks stand as at the year's end; other ratios are made
 * of the sums of what their quarters are made of, and a rate a quarter is four times that, a rate a year. Of the year of founding there
 * is the founding quarter alone, so that it has only what stands at its end. A last year that is not whole has no frame.
 */
export class Years {
  #quarters: Frame[] = []

  /** The year that this quarter ends, if it ends one. */
  add(frame: Frame): Frame | undefined {
    this.#quarters.push(frame)
    if (frame.t % QUARTERS !== 0) return undefined
    const quarters = this.#quarters
    this.#quarters = []
    return yearOf(quarters)
  }
}

/** Every year of a run. */
export function* yearsOf(frames: Iterable<Frame>): Generator<Frame, void> {
  const years = new Years()
  for (const frame of frames) {
    const year = years.add(frame)
    if (year) yield year
  }
}

function yearOf(quarters: readonly Frame[]): Frame {
  const last = quarters[quarters.length - 1]
  const { layout, rules } = yearly(last.layout)
  const whole = quarters.length === QUARTERS
  const series = new Float64Array(rules.length)
  const flows = new Float64Array(layout.flows.length)
  const sums = quarters.map((quarter) => quarter.sums)
  const summed = (column: 'series' | 'flows', k: number): number => {
    if (!whole) return Number.NaN
    let sum = 0
    for (const quarter of quarters) sum += quarter[column][k]
    return sum
  }
  for (let k = 0; k < rules.length; k++) {
    const rule = rules[k]
    if (rule === 'end') series[k] = last.series[k]
    else if (rule === 'sum') series[k] = summed('series', k)
    else series[k] = whole ? ratioOf(rule, sums, rule.at) : Number.NaN
  }
  for (let k = 0; k < flows.length; k++) flows[k] = summed('flows', k)
  return { ...last, date: last.date.slice(0, 4), layout, series, flows, sums: NONE }
}

const NONE = new Float64Array(0)
let total = new Float64Array(0)

/** A ratio of what quarters sum to; its numbers stand in theirs from `at` on. */
function ratioOf({ sums, size, times, functions }: OfSums, quarters: readonly Float64Array[], at: number): number {
  if (total.length < size) total = new Float64Array(size)
  for (let k = 0; k < size; k++) {
    total[k] = 0
    for (const quarter of quarters) total[k] += quarter[at + k]
  }
  return times * sums.value(total, 0, size, functions)
}

/**
 * Ratios of some rows over the four quarters up to each quarter: at the end of a year what `Years` has, by the same code.
 * Of the past it holds only what those ratios are made of, so that it may be kept beside a world and gone on from.
 */
export class Trailing {
  readonly #rules: readonly OfSums[]
  #past: readonly Float64Array[]

  /** `rows` are places in the layout's `series`; `past` is that of another one for the same rows. */
  constructor(layout: Layout, rows: readonly number[], past: readonly Float64Array[] = []) {
    const { rules } = yearly(layout)
    this.#rules = rows.map((row) => {
      const rule = rules[row]
      if (typeof rule === 'object') return rule
      throw new RangeError(`got ${layout.series[row].indicator}; expected a ratio whose year is made of sums`)
    })
    this.#past = past
  }

  get past(): readonly Float64Array[] {
    return this.#past
  }

  /** Writes the ratios of the four quarters that this one ends to `to`, from `at` on; NaN while there are fewer. */
  add({ sums }: Frame, to: Float64Array, at: number): void {
    const own = new Float64Array(this.#rules.reduce((sum, { size }) => sum + size, 0))
    let place = 0
    for (const rule of this.#rules) {
      own.set(sums.subarray(rule.at, rule.at + rule.size), place)
      place += rule.size
    }
    const quarters = [...this.#past, own]
    place = 0
    for (const [k, rule] of this.#rules.entries()) {
      to[at + k] = quarters.length === QUARTERS ? ratioOf(rule, quarters, place) : Number.NaN
      place += rule.size
    }
    this.#past = quarters.slice(1 - QUARTERS)
  }
}
