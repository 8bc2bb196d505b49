// Run by `npm ci`: builds dist/ and puts the command where npx finds it.
import { chmodSync, existsSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { bringNode, build, installed, root } from './setup.mjs'

// without the development packages there is nothing to build with
if (existsSync(join(root, 'node_modules', 'typescript'))) {
  bringNode()
  build()
  const link = join(root, 'node_modules', '.bin', 'factor-mobility')
  chmodSync(join(root, 'bin', 'factor-mobility.js'), 0o755)
  rmSync(link, { force: true })
  symlinkSync(join('..', '..', 'bin', 'factor-mobility.js'), link)
  installed()
}
