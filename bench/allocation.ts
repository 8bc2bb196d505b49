import { type HeapProfiler, Session } from 'node:inspector/promises'
import { frames } from '../src/engine/run.ts'
import { withFirms } from './scenario.ts'

const COUNT = 64

/**
 * Prints bytes allocated on the heap per quarter, by the heap profiler, after a warm-up in which the compiler has done
 * its work: what lived and what was collected. Argument: firms.
 */
const scenario = withFirms(Number(process.argv[2]))
for (let k = 0; k < 6; k++) for (const _ of frames(scenario, 1));

const run = frames(scenario, 1)
for (let t = 0; t < 8; t++) run.next()
const session = new Session()
session.connect()
await session.post('HeapProfiler.startSampling', {
  samplingInterval: 64,
  includeObjectsCollectedByMajorGC: true,
  includeObjectsCollectedByMinorGC: true,
})
for (let t = 0; t < COUNT; t++) run.next()
const { profile } = await session.post('HeapProfiler.stopSampling')

const total = ({ selfSize, children }: HeapProfiler.SamplingHeapProfileNode): number =>
  children.reduce((sum, child) => sum + total(child), selfSize)
console.log(total(profile.head) / COUNT)
