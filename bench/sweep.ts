import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Line, met, report } from './report.ts'
import { spread } from './spread.ts'
import { designText } from './sweep/design.ts'

/**
 * What a sweep costs besides its runs, against the bars it has to meet; it builds first, since sweeps run from dist/.
 * `--rounds 3`, `--points 200` (two seeds each), `--times 5` as many for what two workers gain, `--json`; `--strict` exits with 1 where a bar is missed.
 */
const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    points: { type: 'string', default: '200' },
    times: { type: 'string', default: '5' },
    json: { type: 'boolean' },
    strict: { type: 'boolean' },
  },
})
const rounds = Number(flags.rounds)
const points = Number(flags.points)
const times = Number(flags.times)
const [loadBefore] = loadavg()
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'factor-mobility-bench-'))
const note = (text: string) => process.stderr.write(`${text}\n`)

interface Took {
  /** Seconds by the clock, from call to end. */
  readonly clock: number
  readonly stdout: string
}

function run(words: readonly string[]): Took {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [...words], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`)
  return { clock: (performance.now() - started) / 1000, stdout }
}
const script = (name: string, ...args: readonly (string | number)[]) =>
  run([join(root, 'bench/sweep', name), ...args.map(String)])
const answer = <T>(name: string, ...args: readonly (string | number)[]): T =>
  JSON.parse(script(name, ...args).stdout) as T

let made = 0
const emptyPlace = () => join(folder, `sweep-${++made}`)
/** A whole sweep, from call to end: what every sweep costs once is part of it. */
function sweep(workers: number, n: number): Took {
  const place = emptyPlace()
  writeFileSync(join(folder, 'bench.yaml'), designText(n))
  const words = ['sweep', 'run', join(folder, 'bench.yaml'), '--workers', String(workers), '--out', place, '--quiet']
  const took = run([join(root, 'bin/factor-mobility.js'), ...words])
  rmSync(place, { recursive: true })
  return took
}

const two: number[] = []
const besides = { some: [] as number[], all: [] as number[] }
const whole: number[] = []
const planning: { seconds: number; bytes: number }[] = []
const left: { largest: number; median: number }[] = []
const store: { merging: number; asking: number; peak: number }[] = []
try {
  run([join(root, 'scripts/build.mjs')])
  for (let round = 1; round <= rounds; round++) {
    // what is compared stands next to each other in time, so that a busy machine slows both
    note(
      `round ${round} of ${rounds}: ${2 * times * points} runs with two workers and one, ${2 * points} stored and not; planning; time left`,
    )
    const [pair, one] = [sweep(2, times * points), sweep(1, times * points)]
    two.push(one.clock / pair.clock)
    for (const rows of ['some', 'all'] as const) {
      type Parts = Readonly<Record<'stored' | 'plain' | 'merging', number>>
      const { stored, plain, merging } = answer<Parts>('besides.ts', emptyPlace(), points, rows)
      besides[rows].push((100 * (stored - plain + merging)) / plain)
    }
    whole.push(100 * (sweep(1, points).clock / Number(script('plain.ts', points).stdout) - 1))
    planning.push(answer('plan.ts'))
    left.push(answer('time-left.ts', emptyPlace(), points))
  }
  note('10⁵ runs put together')
  store.push(answer('store.ts', emptyPlace()))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const lines: readonly Line[] = [
  {
    what: `two workers over one, ${2 * times * points} runs`,
    unit: '×',
    measured: spread(two),
    bar: 1.85,
    atLeast: true,
  },
  { what: 'shards, store, manifest', unit: '% runs', measured: spread(besides.some), bar: 5 },
  { what: '  with nothing said of what to keep', unit: '% runs', measured: spread(besides.all) },
  { what: '  with the start of it all', unit: '% runs', measured: spread(whole) },
  { what: 'planning 10⁶ runs', unit: 's', measured: spread(planning.map(({ seconds }) => seconds)), bar: 5 },
  { what: '  peak memory', unit: 'MB', measured: spread(planning.map(({ bytes }) => bytes / 1e6)), bar: 500 },
  {
    what: 'time left is off by at most',
    unit: '%',
    measured: spread(left.map(({ largest }) => 100 * largest)),
    bar: 20,
  },
  { what: '  by the median', unit: '%', measured: spread(left.map(({ median }) => 100 * median)) },
  { what: 'merging the parts of 10⁵ runs', unit: 's', measured: spread(store.map(({ merging }) => merging)), bar: 60 },
  { what: '  peak memory', unit: 'MB', measured: spread(store.map(({ peak }) => peak / 1e6)) },
  { what: 'a query on them', unit: 's', measured: spread(store.map(({ asking }) => asking)), bar: 1 },
]
report(lines, [loadBefore, loadavg()[0]], flags.json ?? false, rounds)
if (flags.strict && !lines.every(met)) process.exitCode = 1
