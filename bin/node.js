// Which Node runs the project: plain JavaScript for the machine's own, whatever its age.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The oldest Node that runs it, `22.22.2`: what package.json asks for under `engines`. */
export const OLDEST = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace('>=', '')

/** Is `version` (`24.21.0`) the oldest that runs it, or newer? False where it is no version. */
export function enough(version) {
  const [have, need] = [version, OLDEST].map((text) => text.split('.').map(Number))
  const differs = need.findIndex((part, k) => part !== have[k])
  return differs < 0 || have[differs] > need[differs]
}

/** Where a clone brings its own Node, one package a platform; an installed package has no such folder. */
export const NODES = join(root, 'scripts', 'node')

/** The Node that a clone has brought. */
export function ownNode() {
  const [platform, file] = process.platform === 'win32' ? ['win', 'node.exe'] : [process.platform, 'node']
  const path = join(NODES, 'node_modules', `node-${platform}-${process.arch}`, 'bin', file)
  return existsSync(path) ? path : undefined
}

/** What to do where there is none. */
export const REMEDY = `Node ${OLDEST} or later (nodejs.org)`
