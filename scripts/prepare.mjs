// Run by `npm ci`: builds dist/ and puts the command where npx finds it.
import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { build, root } from './setup.mjs'

if (existsSync(join(root, 'node_modules', 'typescript'))) {
  build()
  const bin = join(root, 'node_modules', '.bin')
  const link = join(bin, 'factor-mobility')
  mkdirSync(bin, { recursive: true })
  chmodSync(join(root, 'bin', 'factor-mobility.js'), 0o755)
  if (!existsSync(link)) symlinkSync(join('..', '..', 'bin', 'factor-mobility.js'), link)
}
