import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { emptyFolder, ended, MAIN } from './call.ts'

/** A run of a thousand seeds, given `signal` once rows have been written. */
async function interrupted(folder: string, signal: NodeJS.Signals, ...words: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, 'run', 'baseline', '--seeds', '1000', '--out', 'deep/out', ...words], {
    cwd: folder,
  })
  const end = ended(child)
  const rows = join(folder, `deep/out.tmp-${child.pid}/flows.csv`)
  while (child.exitCode === null && (!existsSync(rows) || statSync(rows).size < 100_000)) await wait(20)
  child.kill(signal)
  return end
}

it('Ctrl-C leaves nothing behind, says so, and how to run again', async () => {
  const folder = emptyFolder()
  expect(await interrupted(folder, 'SIGINT', '--set', 'assumptions.capital-depreciation=0.03')).toEqual({
    exit: 130,
    stdout: '',
    stderr:
      'interrupted; nothing was written; run again: factor-mobility run baseline --seeds 1000 --out deep/out --set assumptions.capital-depreciation=0.03\n',
  })
  expect(readdirSync(folder)).toEqual([])
})

it('with --json an interruption is an object, and a termination ends as one', async () => {
  const folder = emptyFolder()
  const { exit, stdout, stderr } = await interrupted(folder, 'SIGTERM', '--json')
  expect({ exit, stdout }).toEqual({ exit: 143, stdout: '' })
  expect(JSON.parse(stderr)).toMatchObject({
    error: { code: 'interrupted', message: expect.stringContaining('nothing was written') },
  })
  expect(readdirSync(folder)).toEqual([])
})
