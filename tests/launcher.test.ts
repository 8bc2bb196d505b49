import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

const LAUNCHER = join(import.meta.dirname, '../bin/factor-mobility.js')
/** Makes the Node that runs the launcher say that it is an old one. */
const OLD = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.19.0"})'

/** A clone that holds the launcher and, by their path, the files named. */
function clone(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'factor-mobility-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  cpSync(LAUNCHER, join(root, 'bin/factor-mobility.js'))
  for (const [path, text] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

function withOwnNode(root: string): string {
  mkdirSync(join(root, 'node_modules/node/bin'), { recursive: true })
  symlinkSync(process.execPath, join(root, 'node_modules/node/bin/node'))
  return root
}

/** Call the launcher; `signal` goes to it alone once the command has said something. */
function launch(
  root: string,
  { old = true, signal }: { old?: boolean; signal?: NodeJS.Signals } = {},
  ...words: string[]
) {
  const child = spawn(process.execPath, [
    ...(old ? ['--import', OLD] : []),
    join(root, 'bin/factor-mobility.js'),
    ...words,
  ])
  const said = { stdout: '', stderr: '' }
  child.stderr.on('data', (text) => (said.stderr += text))
  child.stdout.on('data', (text) => {
    said.stdout += text
    if (signal) child.kill(signal)
  })
  return new Promise<{ exit: number | null; stdout: string; stderr: string }>((resolve) =>
    child.on('close', (exit) => resolve({ exit, ...said })),
  )
}

it('without the built command line it says how to build it', async () => {
  expect(await launch(clone({}))).toEqual({
    exit: 2,
    stdout: '',
    stderr: 'dist: got nothing; expected the built command line (npm ci builds it)\n',
  })
})

it('an old Node without the project’s own is told in one line', async () => {
  expect(await launch(clone({ 'dist/cli/main.js': '' }))).toEqual({
    exit: 2,
    stdout: '',
    stderr: 'node: got 20.19.0; expected 24 or later, or the one that npm ci installs here\n',
  })
})

const SAY = 'console.log(process.versions.node, ...process.argv.slice(2)); process.exitCode = 75'

it.each([{ old: true }, { old: false }])(
  'hands on words, output and exit code, from an old Node: $old',
  async ({ old }) => {
    const root = withOwnNode(clone({ 'dist/cli/main.js': SAY }))
    const { exit, stdout } = await launch(root, { old }, 'run', 'a b')
    expect({ exit, stdout }).toEqual({ exit: 75, stdout: `${process.versions.node} run a b\n` })
  },
)

const TIDY = `process.on('SIGINT', () => { console.error('tidied up'); process.exit(130) })
setTimeout(() => {}, 20_000)
console.log('ready')`

it('a signal to the launcher alone reaches the command, which ends in its own way', async () => {
  const root = withOwnNode(clone({ 'dist/cli/main.js': TIDY }))
  expect(await launch(root, { signal: 'SIGINT' })).toEqual({ exit: 130, stdout: 'ready\n', stderr: 'tidied up\n' })
})

it('a command that a signal ends is reported as shells do', async () => {
  const root = withOwnNode(clone({ 'dist/cli/main.js': TIDY }))
  expect(await launch(root, { signal: 'SIGTERM' })).toMatchObject({ exit: 143 })
})
