import { frames } from '../src/engine/run.ts'
import { baseline } from './scenario.ts'

/**
 * Prints milliseconds, by the clock and of the processor, of 25 runs of `baseline` as it is, the first in a fresh
 * process: simulation alone, no files.
 */
const processor = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
const times = Array.from({ length: 25 }, () => {
  const [clock, used] = [performance.now(), processor()]
  for (const _ of frames(baseline, 1));
  return { clock: performance.now() - clock, processor: processor() - used }
})
console.log(JSON.stringify(times))
