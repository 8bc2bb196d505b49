// Sets up a fresh clone and then runs what was asked: plain JavaScript for the machine's own Node, whatever its age.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { enough, NODES, ownNode, REMEDY, root } from '../bin/node.js'

export { root }

const at = (...path) => join(root, ...path)
const versionOf = (node) => spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout?.trim() ?? ''
/** What runs the project: the Node that the clone has brought, else the machine's. */
const node = () => [ownNode(), process.execPath].find((path) => path && enough(versionOf(path)))

/**
 * Bring a Node where the machine's is too old, by its hash in scripts/node/package-lock.json; what `npm run` calls finds
 * it first.
 */
export function bringNode() {
  if (!node()) {
    console.error('setting up: a Node that is new enough')
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], process.env, NODES)
  }
  const own = ownNode()
  const link = at('node_modules', '.bin', 'node')
  if (own && process.platform !== 'win32' && existsSync(at('node_modules', '.bin'))) {
    rmSync(link, { force: true })
    // relative, so that a clone may be moved
    symlinkSync(relative(dirname(link), own), link)
  }
}

/** Say what is wrong and what to do, in one line, and end. */
export function stop(got, expected) {
  console.error(`setup: got ${got}; expected ${expected}`)
  process.exit(2)
}

const hash = (files) => {
  const sum = createHash('sha256')
  for (const file of files) sum.update(file).update(readFileSync(at(file)))
  return sum.digest('hex')
}
const filesIn = (folder) =>
  readdirSync(at(folder)).flatMap((name) => {
    const path = join(folder, name)
    return statSync(at(path)).isDirectory() ? filesIn(path) : [path]
  })
/** Where the lab's page lies: bundles, which have no source of their name. */
const PAGE = join('dist', 'lab')

const stamp = (name) => at('node_modules', `.${name}.stamp`)
const fresh = (name, digest) => existsSync(stamp(name)) && readFileSync(stamp(name), 'utf8') === digest

const VERDICTS = join('docs', 'verdicts')

/** What dist/ depends on, the scenarios, worlds and verdicts that the lab's page carries among it; the lock file names the compiler. */
const sources = () => [
  ...[
    ...filesIn('src'),
    ...filesIn('scenarios'),
    ...filesIn('worlds'),
    ...(existsSync(at(VERDICTS)) ? filesIn(VERDICTS) : []),
  ].sort(),
  'tsconfig.json',
  'tsconfig.build.json',
  'vite.config.ts',
  'vite.one-file.config.ts',
  join('scripts', 'lab-worlds.ts'),
  join('scripts', 'wordless.ts'),
  'package-lock.json',
]

/** Run a command with the terminal handed on; its exit code ends us where it is not 0. */
export function run(command, args, env = process.env, cwd = root) {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    env,
    shell: command === 'npm' && process.platform === 'win32',
  })
  if (error) stop(`${command}: ${error.message}`, 'a command that runs')
  if (status !== 0) process.exit(status ?? 1)
}

/** Run a job with the project's Node, signals handed on, to its end: what to exit with. */
export function job(args, { env = process.env, stdin = 'inherit' } = {}) {
  const child = spawn(node() ?? process.execPath, args, { cwd: root, stdio: [stdin, 'inherit', 'inherit'], env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', ({ message }) => stop(message, 'a Node that runs'))
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}

/** Remember that what package-lock.json names is there. */
export const installed = () => writeFileSync(stamp('install'), hash(['package-lock.json']))

/** Install what package-lock.json names, unless it is there. `npm ci` also builds, by the script `prepare`. */
export function install() {
  if (!fresh('install', hash(['package-lock.json']))) {
    console.error('setting up: npm ci')
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
    installed()
  }
  bringNode()
  if (!node()) stop(`Node ${process.versions.node}, and none that this machine could be brought`, REMEDY)
}

/**
 * Compile src/ to dist/, the lab's page to dist/lab/ and, as one file, to dist/lab.html, and drop from dist/ what has lost its source: the digest of the
 * code is over what lies there.
 */
export function compile() {
  const digest = hash(sources())
  // whatever Node we are: npm ci builds even where the project's own is not there yet
  run(process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'])
  // whatever the caller's environment is: tests say NODE_ENV=test, and the page would be one for developers
  const env = { ...process.env, NODE_ENV: 'production' }
  const vite = [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn']
  run(process.execPath, vite, env)
  run(process.execPath, [...vite, '--config', 'vite.one-file.config.ts'], env)
  for (const file of filesIn('dist'))
    if (!file.startsWith(PAGE) && !existsSync(at('src', file.slice('dist/'.length).replace(/\.d\.ts$|\.js$/, '.ts'))))
      rmSync(at(file))
  writeFileSync(stamp('build'), digest)
}

/** Compile, unless it is done. */
export function build() {
  if (existsSync(at('dist', 'cli', 'main.js')) && fresh('build', hash(sources()))) return
  console.error('setting up: building dist/')
  compile()
}

const PACKAGES = [
  { name: 'chromium', there: () => existsSync('/usr/bin/chromium') },
  { name: 'firefox-esr', there: () => existsSync('/usr/bin/firefox-esr') },
  { name: 'fonts-noto-cjk', there: () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc') },
]

/** The browsers and the font that the tests look at pages with: Debian's, installed where we may. */
export function browsers() {
  const missing = PACKAGES.filter(({ there }) => !there()).map(({ name }) => name)
  if (missing.length === 0) return
  const may = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const order = `apt-get install ${missing.join(' ')}`
  if (!may) stop(`no ${missing.join(', no ')}`, `Debian’s packages: ${order} (as root)`)
  console.error(`setting up: ${order}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet)
  const still = PACKAGES.filter(({ there }) => !there()).map(({ name }) => name)
  if (still.length > 0) stop(`no ${still.join(', no ')} after installing`, `what ${order} installs`)
}
