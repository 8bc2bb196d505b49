// With --import: a process says at its end, on the last line of stderr, how many seconds of processor time it took.
import { isMainThread } from 'node:worker_threads'

if (isMainThread)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    process.stderr.write(`${(user + system) / 1e6}\n`)
  })
