import { type HeapProfiler, Session } from 'node:inspector/promises'
import { frames } from '../src/engine/run.ts'
import { withFirms } from './scenario.ts'

const COUNT = 64
const WINDOWS = 3

/**
 * Prints bytes allocated on the heap per quarter, by the heap profiler: what lived and what was collected. The least of
 * three runs, each after a warm-up: when the compiler comes late, on a machine with other work, numbers are boxed
 * until it has; a loop that allocates does so in all three. Argument: firms.
 */
const scenario = withFirms(Number(process.argv[2]))
for (let k = 0; k < 4; k++) for (const _ of frames(scenario, 1));

const session = new Session()
session.connect()
console.log(Math.min(...(await inTurn(WINDOWS, perQuarter))))

async function inTurn(count: number, measure: () => Promise<number>): Promise<number[]> {
  const found: number[] = []
  for (let k = 0; k < count; k++) found.push(await measure())
  return found
}

async function perQuarter(): Promise<number> {
  const run = frames(scenario, 1)
  for (let t = 0; t < 8; t++) run.next()
  await session.post('HeapProfiler.startSampling', {
    samplingInterval: 64,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  })
  for (let t = 0; t < COUNT; t++) run.next()
  const { profile } = await session.post('HeapProfiler.stopSampling')
  return total(profile.head) / COUNT
}

function total({ selfSize, children }: HeapProfiler.SamplingHeapProfileNode): number {
  return children.reduce((sum, child) => sum + total(child), selfSize)
}
