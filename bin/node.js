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

/** The Node that a clone brings (scripts/node), where npm ci has put it; an installed package has none. */
export const ownNode = () =>
  [
    ['.bin', process.platform === 'win32' ? 'node.cmd' : 'node'],
    [`node-${process.platform}-${process.arch}`, 'bin', 'node'],
  ]
    .map((path) => join(root, 'node_modules', ...path))
    .find((path) => existsSync(path))

/** What to do where there is none. */
export const REMEDY = `Node ${OLDEST} or later (nodejs.org)`
