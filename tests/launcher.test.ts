import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

const BIN = join(import.meta.dirname, '../bin')
const PACKAGE = '{"type":"module","engines":{"node":">=22.22.2"}}'
/** Makes the Node that runs the launcher say that it is another. */
const saying = (version: string) =>
  `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"${version}"})`
const OLD = '20.19.0'

/** A clone that holds the launcher and, by their path, the files named. */
function clone(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'factor-mobility-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const name of ['factor-mobility.js', 'node.js']) cpSync(join(BIN, name), join(root, 'bin', name))
  for (const [path, text] of Object.entries({ 'package.json': PACKAGE, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

function withOwnNode(root: string): string {
  const own = join(root, `scripts/node/node_modules/node-${process.platform}-${process.arch}/bin`)
  mkdirSync(own, { recursive: true })
  symlinkSync(process.execPath, join(own, 'node'))
  return root
}

/** Call the launcher; `signal` goes to it alone once the command has said something. */
function launch(
  root: string,
  { version = OLD, signal }: { version?: string; signal?: NodeJS.Signals } = {},
  ...words: string[]
) {
  const child = spawn(process.execPath, ['--import', saying(version), join(root, 'bin/factor-mobility.js'), ...words])
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
    stderr: 'node: got 20.19.0; expected Node 22.22.2 or later (nodejs.org)\n',
  })
})

it.each([
  ['22.22.2', 75],
  ['22.23.0', 75],
  ['24.0.0', 75],
  ['100.0.0', 75],
  ['22.22.1', 2],
  ['22.9.10', 2],
  ['9.99.99', 2],
])('Node %s without another at hand ends with %i', async (version, exit) => {
  expect(await launch(clone({ 'dist/cli/main.js': 'process.exitCode = 75' }), { version })).toMatchObject({ exit })
})

const SAY = 'console.log(process.versions.node, ...process.argv.slice(2)); process.exitCode = 75'

it.each([OLD, process.versions.node])('hands on words, output and exit code, from Node %s', async (version) => {
  const root = withOwnNode(clone({ 'dist/cli/main.js': SAY }))
  const { exit, stdout } = await launch(root, { version }, 'run', 'a b')
  expect({ exit, stdout }).toEqual({ exit: 75, stdout: `${process.versions.node} run a b\n` })
})

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
