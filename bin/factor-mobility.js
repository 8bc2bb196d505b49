#!/usr/bin/env node
// The command. Where the machine's Node is too old, the one that a clone brings runs it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { enough, ownNode, REMEDY, root } from './node.js'

const main = join(root, 'dist', 'cli', 'main.js')

if (!existsSync(main)) stop('dist: got nothing; expected the built command line (npm ci builds it)')
if (enough(process.versions.node)) {
  await import(pathToFileURL(main).href)
} else {
  const own = ownNode()
  if (!own) stop(`node: got ${process.versions.node}; expected ${REMEDY}`)
  const child = spawn(own, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  // the terminal tells the child as well, a supervisor only us; the child hears a second one as the first
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', ({ message }) => stop(`node: got ${message}; expected ${REMEDY}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

function stop(message) {
  console.error(message)
  process.exit(2)
}
