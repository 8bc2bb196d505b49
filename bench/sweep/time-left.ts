import { WORLD } from '../../scripts/default-world.ts'
import { finish } from '../../src/cli/sweep/finish.ts'
import { SweepFolder } from '../../src/cli/sweep/folder.ts'
import { prepare } from '../../src/cli/sweep/prepare.ts'
import { type Progress, pace } from '../../src/cli/terminal/progress.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import { parseDesign } from '../../src/study/design.ts'
import { designText } from './design.ts'

/**
 * Arguments: an empty folder, points. Runs the design with two workers and prints by how much the time left that is shown
 * was off, as a share of what was left: the largest and the median, from the first tenth of the runs to the last.
 */
const text = designText(Number(process.argv[3]))
const design = parseDesign(text, { name: 'bench.yaml', scenarioOf: loadScenario, world: WORLD })
const folder = new SweepFolder(process.argv[2])
const shown: { readonly share: number; readonly at: number; readonly left: number }[] = []
let ended = 0
const show = (progress: () => Progress) => {
  const left = pace()
  const timer = setInterval(() => {
    const { done, total } = progress()
    const at = performance.now()
    shown.push({ share: done / total, at, left: left({ done, total }, at) })
  }, 250)
  return () => {
    clearInterval(timer)
    ended = performance.now()
  }
}
await finish(folder, prepare(folder, { design, references: ['baseline'] }, { force: false }), {
  workers: 2,
  signal: new AbortController().signal,
  show,
  tell: () => {},
})
const errors = shown
  .filter(({ share }) => share >= 0.1 && share <= 0.9)
  .map(({ at, left }) => Math.abs(left / (ended - at) - 1))
  .sort((a, b) => a - b)
console.log(JSON.stringify({ largest: errors.at(-1), median: errors[errors.length >> 1] }))
