import { frames } from '../src/engine/run.ts'
import type { Frame } from '../src/records/frame.ts'
import { firmsOf, withFirms } from './scenario.ts'
import { spread } from './spread.ts'

/** Quarters 9 to 32 of a run: founding is over, firms come and go. */
const FIRST = 8
const COUNT = 24

/**
 * Prints nanoseconds per standing firm and quarter, audit and records included: the middle of `times` runs after
 * `warm` others in the same process. Arguments: firms, warm, times.
 */
const [firms, warm, times] = process.argv.slice(2).map(Number)
const scenario = withFirms(firms)

function measured(): number {
  const run = frames(scenario, 1)
  const next = () => run.next().value as Frame
  for (let t = 0; t < FIRST - 1; t++) next()
  let standing = firmsOf(next())
  let firmQuarters = 0
  const start = performance.now()
  for (let t = 0; t < COUNT; t++) {
    firmQuarters += standing
    standing = firmsOf(next())
  }
  return ((performance.now() - start) * 1e6) / firmQuarters
}

const all = Array.from({ length: warm + times }, measured)
console.log(spread(all.slice(warm)).median)
