import { frames } from '../src/engine/run.ts'
import { withFirms } from './scenario.ts'

/** Prints the peak of this process's resident memory, bytes, over 32 quarters of a run. Argument: firms. */
const run = frames(withFirms(Number(process.argv[2])), 1)
for (let t = 0; t < 32; t++) run.next()
console.log(process.resourceUsage().maxRSS * 1024)
