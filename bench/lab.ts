import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { PAGE } from '../src/cli/page/serve.ts'
import { stage } from '../tests/lab/page.ts'
import { spread } from './spread.ts'

/**
 * How fast the page answers in a real Chromium, against the bars it has to meet: reported, never asserted. `--moves 40`.
 * The page must be built (`npm run build`). On a busy machine the figures say more of the machine than of the page.
 */
const { values: flags } = parseArgs({ options: { moves: { type: 'string', default: '40' } } })
const moves = Number(flags.moves)

const [loadBefore] = loadavg()
const lab = await stage()
const note = (text: string) => process.stderr.write(`${text}\n`)

note('opening')
const opened: number[] = []
const charted: number[] = []
for (let round = 0; round < 5; round++) {
  const page = await lab.open('#lang=en')
  charted.push(await page.evaluate(() => performance.now()))
  // drawn, and levers can be pulled
  opened.push(await page.evaluate(() => performance.getEntriesByName('interactive')[0]!.startTime))
  await page.context().close()
}

note('moving a slider')
const page = await lab.open('#scenario=two-chains&seed=1&lang=en')
await page.waitForSelector('[data-runs="32"]')
await page.evaluate(() => {
  const kept = globalThis as unknown as { tasks: number[] }
  kept.tasks = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) kept.tasks.push(entry.duration)
  }).observe({ type: 'longtask' })
})
const drawn: number[] = []
const firstBands: number[] = []
const allBands: number[] = []
for (let move = 0; move < moves; move++) {
  const release = move % 8 === 7
  const times = await page.evaluate(
    async ({ value, letGo }) => {
      const slider = document.querySelector<HTMLInputElement>('#lever-pilots-tianjin')!
      const plot = document.querySelector('.plot')!
      const changed = (what: Element, until: () => boolean) =>
        new Promise<number>((done) => {
          const watch = new MutationObserver(() => {
            if (!until()) return
            watch.disconnect()
            // on screen: the frame after this one has begun
            requestAnimationFrame(() => setTimeout(() => done(performance.now())))
          })
          watch.observe(what, { childList: true, subtree: true, attributes: true, characterData: true })
        })
      const begin = performance.now()
      const redrawn = changed(plot, () => true)
      slider.value = String(value)
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      const line = (await redrawn) - begin
      if (!letGo) return { line }
      const lead = document.querySelector('.lead')!
      const released = performance.now()
      const first = changed(
        lead,
        () =>
          Number(lead.querySelector<HTMLElement>('[data-runs]')?.dataset['runs'] ?? 0) >= 8 &&
          document.querySelector('.gains.stale') === null,
      )
      const all = changed(
        lead,
        () => lead.querySelector('[data-runs="32"]') !== null && document.querySelector('.gains.stale') === null,
      )
      slider.dispatchEvent(new Event('change', { bubbles: true }))
      return { line, first: (await first) - released, all: (await all) - released }
    },
    { value: 20 + ((move * 7) % 60), letGo: release },
  )
  drawn.push(times.line)
  if (times.first !== undefined) firstBands.push(times.first)
  if (times.all !== undefined) allBands.push(times.all)
}
const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks)
await lab.close()

const scripts = readdirSync(join(PAGE, 'assets')).filter((name) => name.endsWith('.js') && !name.startsWith('world-'))
const weight =
  scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(PAGE, 'assets', name)), { level: 9 }).length, 0) / 1000
const ninetyFifth = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(0.95 * (values.length - 1))]!
const lines = [
  { what: 'interactive after opening, median of 5', unit: 'ms', value: spread(opened).median, bar: 1500 },
  { what: '  first chart drawn', unit: 'ms', value: spread(charted).median },
  { what: 'shown run on screen after a move, median', unit: 'ms', value: spread(drawn).median, bar: 60 },
  { what: '  95th percentile', unit: 'ms', value: ninetyFifth(drawn), bar: 120 },
  { what: 'first bands (8 pairs) after release, median', unit: 'ms', value: spread(firstBands).median, bar: 300 },
  { what: '32 pairs after release, median', unit: 'ms', value: spread(allBands).median, bar: 1500 },
  { what: 'longest task of the page’s thread', unit: 'ms', value: Math.max(0, ...tasks), bar: 100 },
  { what: 'scripts, compressed', unit: 'kB', value: weight, bar: 350 },
]
const [loadAfter] = loadavg()
console.log(
  `Node ${process.version}, ${availableParallelism()} cores, load ${loadBefore!.toFixed(1)} before and ${loadAfter!.toFixed(1)} after, ${moves} moves\n`,
)
for (const { what, unit, value, bar } of lines)
  console.log(
    `${what.padEnd(46)} ${value.toPrecision(3).padStart(8)} ${unit.padEnd(3)}${bar === undefined ? '' : ` bar ${String(bar).padStart(5)}  ${value <= bar ? 'met' : 'missed'}`}`,
  )
