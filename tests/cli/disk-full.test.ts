import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { call, emptyFolder, ended, MAIN } from './call.ts'

/** Run on a disk of its own, of `size` bytes, that only the process sees; then list what is on it. */
function onDiskOf(size: number, folder: string, ...words: readonly string[]) {
  const script = 'mount -t tmpfs -o size="$1" tmpfs "$0" && shift && { "$@"; exit=$?; ls -A "$0"; exit $exit; }'
  const root = process.getuid!() === 0 ? [] : ['--map-root-user']
  const command = [process.execPath, MAIN, ...words, '--out', join(folder, 'new/out')]
  return ended(spawn('unshare', [...root, '--mount', 'sh', '-c', script, folder, String(size), ...command]))
}

const RUN = ['run', 'baseline', '--until', '2020', '--firms', '200', '--quiet']
const NEEDS = 'this test mounts a disk of its own: it needs Linux, and root or user namespaces'
const told = (folder: string) => ({
  exit: 2,
  stdout: '',
  stderr: `${join(folder, 'new/out')}: got a full disk; expected free space\n`,
})

it('a disk that fills while rows are written is told in one line, and nothing is left on it', async () => {
  const folder = emptyFolder()
  expect(await onDiskOf(200_000, folder, ...RUN), NEEDS).toEqual(told(folder))
})

it('so is a disk that holds the CSV files but not their Parquet', async () => {
  const folder = emptyFolder()
  expect(await call(folder, ...RUN, '--out', 'csv')).toMatchObject({ exit: 0 })
  const [series, flows] = ['series', 'flows'].map((name) => statSync(join(folder, `csv/${name}.csv`)).size)
  const roomy = series! + flows! + 40_000
  expect(await onDiskOf(roomy, folder, ...RUN, '--format', 'csv,parquet'), NEEDS).toEqual(told(folder))
})

it('a disk with room for all is no trouble', async () => {
  const folder = emptyFolder()
  const fine = await onDiskOf(50_000_000, folder, ...RUN, '--format', 'csv,parquet')
  expect(fine, NEEDS).toEqual({ exit: 0, stdout: 'new\n', stderr: '' })
})

it('so is a full disk behind stdout, whatever is printed; what was to be written by then is whole', async () => {
  const folder = emptyFolder()
  const script =
    'for words in "list --json" "describe baseline" "$1"; do "$2" "$3" $words > /dev/full; echo "exit $?" >&2; done'
  const words = [RUN.join(' ').replace('--quiet', '--json'), process.execPath, MAIN]
  const { stderr } = await ended(spawn('sh', ['-c', script, 'sh', ...words], { cwd: folder }))
  const full = { code: 'ENOSPC', file: 'stdout', got: 'a full disk', expected: 'free space' }
  const [list, one, described, two, run, three] = stderr.trimEnd().split('\n')
  expect([one, two, three]).toEqual(['exit 2', 'exit 2', 'exit 2'])
  expect(described).toBe('stdout: got a full disk; expected free space')
  for (const line of [list, run]) expect(JSON.parse(line!).error).toMatchObject(full)
  expect(readdirSync(join(folder, 'outputs'))).toEqual(['baseline'])
})
