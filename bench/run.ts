import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { allocation, defaultRuns, nanosecondsOfFirm, peakMemory, type Time, withKernels } from './measurements.ts'
import { type Line, met, report } from './report.ts'
import { spread } from './spread.ts'

/**
 * How fast and how large a run is, against the bars it has to meet; `kernel/kernel.c` in the same run is the yardstick.
 * `--rounds 5`, `--json`; `--strict` exits with 1 where a bar is missed.
 */
const { values: flags } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, json: { type: 'boolean' }, strict: { type: 'boolean' } },
})
const rounds = Number(flags.rounds)
if (!(Number.isInteger(rounds) && rounds > 0)) {
  console.error(`--rounds: got ${flags.rounds}; expected a whole number from 1`)
  process.exit(2)
}

const MILLION = 1e6
const SMALL = 1e4
const QUARTERS = 24
const [loadBefore] = loadavg()
const note = (text: string) => process.stderr.write(`${text}\n`)

// pairs stand next to each other in time, so that a busy machine slows both
const c: number[] = []
const js: number[] = []
const million: number[] = []
const small: number[] = []
withKernels((inC, inJs) => {
  for (let round = 1; round <= rounds; round++) {
    note(`round ${round} of ${rounds}: kernels, 10⁶ firms, 10⁴ firms`)
    const kernel = inC(MILLION, QUARTERS)
    million.push(nanosecondsOfFirm(MILLION, 0, 1))
    small.push(nanosecondsOfFirm(SMALL, 5, 15))
    const twin = inJs(MILLION, QUARTERS)
    if (!(Math.abs(twin.total / kernel.total - 1) < 1e-5))
      throw new Error(`kernels disagree: C ${kernel.total}, JavaScript ${twin.total}`)
    c.push(kernel.nanoseconds)
    js.push(twin.nanoseconds)
  }
})
note('memory, allocation, default runs')
const memory = Array.from({ length: 3 }, () => (peakMemory(MILLION) - peakMemory(1e5)) / (MILLION - 1e5))
const allocated = Array.from({ length: 3 }, () => (allocation(1e5) - allocation(SMALL)) / (1e5 - SMALL))
const processes = Array.from({ length: rounds }, defaultRuns)

const ratio = (over: readonly number[], under: readonly number[]) => spread(over.map((value, k) => value / under[k]))
const later = (by: keyof Time) => spread(processes.map((runs) => spread(runs.slice(5).map((run) => run[by])).median))
const first = (by: keyof Time) => spread(processes.map(([run]) => run[by]))

const lines: readonly Line[] = [
  { what: 'kernel in C, 10⁶ firms', unit: 'ns', measured: spread(c) },
  { what: 'kernel in JavaScript, 10⁶ firms', unit: 'ns', measured: spread(js) },
  { what: 'quarter of a firm, 10⁶ firms', unit: 'ns', measured: spread(million) },
  { what: 'quarter of a firm, 10⁴ firms', unit: 'ns', measured: spread(small) },
  { what: 'firm at 10⁶ / kernel in C', unit: '×', measured: ratio(million, c), bar: 15 },
  { what: 'firm at 10⁶ / firm at 10⁴', unit: '×', measured: ratio(million, small), bar: 1.3 },
  { what: 'peak memory, 10⁵ to 10⁶ firms', unit: 'B/firm', measured: spread(memory), bar: 200 },
  { what: 'allocation, 10⁴ to 10⁵ firms', unit: 'B/firm', measured: spread(allocated), bar: 1 },
  { what: 'default run, median of 20 after 5', unit: 'ms', measured: later('clock'), bar: 60 },
  { what: '  of the processor', unit: 'ms', measured: later('processor') },
  { what: 'default run, first of a process', unit: 'ms', measured: first('clock'), bar: 150 },
  { what: '  of the processor', unit: 'ms', measured: first('processor') },
]
const [loadAfter] = loadavg()
report(lines, [loadBefore, loadAfter], flags.json ?? false, rounds)
if (flags.strict && !lines.every(met)) process.exitCode = 1
