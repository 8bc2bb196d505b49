import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { hash, key } from '../../src/math/random.ts'

/** Puts dieharder there where it may (root on Debian), else says how. */
function install(): void {
  if (existsSync('/usr/bin/dieharder')) return
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    throw new Error('dieharder is missing: as root on Debian or Ubuntu, run "apt-get install dieharder" and try again.')
  }
  execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore' })
  execFileSync('apt-get', ['install', '-qy', '--no-install-recommends', 'dieharder'], { stdio: 'ignore' })
}

/** Ways through the addresses: the i-th word of each stream. */
function layouts(): Record<string, (i: number) => number> {
  const at = key(1, 'invest', 7)
  const dates = Int32Array.from({ length: 4096 }, (_, t) => key(1, 'invest', t))
  const seeds = Int32Array.from({ length: 4096 }, (_, seed) => key(seed, 'invest', 7))
  // As many dates as the longest test needs: a stream that comes round again is no random stream.
  const quarters = Int32Array.from({ length: 65536 }, (_, t) => key(1, 'found', t))
  const low = (i: number) => hash(at, i, 0) & 255
  return {
    'ids fastest': (i) => hash(at, i, 0),
    'k fastest': (i) => hash(at, i >>> 3, i & 7),
    'dates fastest': (i) => hash(dates[i & 4095], i >>> 12, 0),
    'seeds fastest': (i) => hash(seeds[i & 4095], i >>> 12, 0),
    [THOROUGH]: (i) => hash(quarters[(i / 6000) & 65535], i % 3000, (i / 3000) & 1),
    'the lowest eight bits': (i) =>
      low(4 * i) | (low(4 * i + 1) << 8) | (low(4 * i + 2) << 16) | (low(4 * i + 3) << 24),
    'neighbouring keys': (i) => hash(i & 15, i >>> 4, 0),
    'differences of neighbours': (i) => hash(at, 2 * i, 0) ^ hash(at, 2 * i + 1, 0),
  }
}

/** Of the tests that dieharder calls good, those that take a second or two, and those that take up to ten. */
const QUICK = ['0', '8', '10', '11', '12', '15', '100', '204', '206'].map((d) => ['-d', d])
const SLOW = [
  ...['1', '3', '9', '13', '16', '101', '102', '205', '207', '208', '209'].map((d) => ['-d', d]),
  ['-d', '200', '-n', '4'],
  ['-d', '201', '-n', '2', '-t', '2000', '-p', '100'],
  ['-d', '202', '-n', '5'],
]
/** The way that the model goes sees both. */
const THOROUGH = '3,000 firms, two draws each, date by date'

interface Outcome {
  readonly test: string
  readonly p: number
  readonly assessment: string
}

/** One test of the battery over the stream from its first word. */
function examine(word: (i: number) => number, options: readonly string[]): Promise<Outcome[]> {
  const columns = ['test_name', 'ntuple', 'pvalues', 'assessment'].flatMap((column) => ['-D', column])
  const child = spawn('dieharder', ['-g', '200', '-S', '1', '-c', ',', ...columns, ...options])
  const words = new Uint32Array(1 << 16)
  let next = 0
  const feed = () => {
    do for (let j = 0; j < words.length; j++) words[j] = word(next++)
    while (child.stdin.writable && child.stdin.write(Buffer.from(words.slice().buffer)))
  }
  // dieharder closes the pipe when it has read enough.
  child.stdin.on('error', () => child.stdin.destroy())
  child.stdin.on('drain', feed)
  feed()

  let report = ''
  child.stdout.on('data', (text) => {
    report += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => {
      const rows = report.split('\n').map((row) => row.split(',').map((cell) => cell.trim()))
      const outcomes = rows.filter((row) => row.length === 4 && !row[0].startsWith('#'))
      resolve(outcomes.map(([name, n, p, assessment]) => ({ test: `${name} ${n}`, p: Number(p), assessment })))
    })
  })
}

describe('dieharder', { timeout: 1_200_000 }, () => {
  beforeAll(install, 300_000)

  it('finds no fault with draws, whatever the way through the addresses', async () => {
    const all = Object.entries(layouts())
    const plan = all.flatMap(([layout, word]) =>
      [...QUICK, ...(layout === THOROUGH ? SLOW : [])].map((options) => ({ layout, word, options })),
    )
    const outcomes: (Outcome & { layout: string })[] = []
    const work = async () => {
      for (let task = plan.shift(); task; task = plan.shift()) {
        const { layout, word, options } = task
        const found = await examine(word, options)
        expect(found, `dieharder ${options.join(' ')}, ${layout}`).not.toEqual([])
        for (const outcome of found) outcomes.push({ layout, ...outcome })
      }
    }
    await Promise.all([work(), work()])

    expect(outcomes.filter(({ assessment }) => assessment !== 'PASSED' && assessment !== 'WEAK')).toEqual([])
    // WEAK is p outside 0.005 … 0.995: one in a hundred by chance.
    expect(outcomes.filter(({ assessment }) => assessment === 'WEAK').length).toBeLessThan(outcomes.length / 20)
  })

  it('finds fault with a bad hash', async () => {
    const outcomes = await examine((i) => Math.imul(i, 0x9e3779b9) >>> 0, ['-d', '0'])
    expect(outcomes.map(({ assessment }) => assessment)).toEqual(['FAILED'])
  })
})
