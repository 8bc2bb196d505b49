import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { expect, it, onTestFinished } from 'vitest'
import { ended, MAIN } from '../cli/call.ts'
import { smallWorld, writeDesign } from '../cli/sweep/small.ts'

const CALLS = 200
const AT_ONCE = 2 * availableParallelism()

/** Threads that keep every core busy until the test ends, so that others load late and unevenly. */
function load(): void {
  for (let k = 0; k < AT_ONCE; k++) {
    const busy = new Worker('for (;;) Math.sqrt(2)', { eval: true })
    onTestFinished(() => void busy.terminate())
  }
}

it('200 short calls with threads, under load, some interrupted: none ends by a signal', async () => {
  const folder = smallWorld()
  const design = writeDesign(folder, { size: 3 })
  const calls: readonly (readonly string[])[] = [
    ['run', 'small.yaml', '--seeds', '2', '--workers', '2', '--quiet'],
    ['run', 'small.yaml', '--seeds', '8', '--workers', '4', '--quiet'],
    ['run', 'small.yaml', '--seeds', '2', '--workers', '2', '--quiet', '--set', 'assumptions.input-scale=1.6'],
    ['sweep', 'run', design, '--workers', '2', '--shard-size', '3', '--quiet'],
    ['explain', 'small', 'baseline', '--on', 'gdp', '--seeds', '2', '--workers', '2', '--json'],
  ]
  load()
  const ends: string[] = []
  let next = 0
  const line = async () => {
    for (let k = next++; k < CALLS; k = next++) {
      const words = calls[k % calls.length]!
      const out = words[0] === 'explain' ? [] : ['--out', `out-${k}`]
      const child = spawn(process.execPath, [MAIN, ...words, ...out], { cwd: folder })
      const end = ended(child)
      // every fifth round is interrupted, at whatever it is doing
      if (Math.floor(k / calls.length) % 5 === 4) {
        await wait(3000 * Math.random())
        child.kill('SIGINT')
      }
      const { exit, stderr } = await end
      // an interruption before anything listens is the system’s own
      const isOwn = exit !== null || child.signalCode === 'SIGINT'
      if (!isOwn || !/^[^\n]*\n?$|set aside|runs failed/.test(stderr))
        ends.push(`${words.join(' ')}: ${exit} ${child.signalCode} ${stderr}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, line))
  expect(ends).toEqual([])
})
