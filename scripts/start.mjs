// `npm start`: set up, then the main job.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build, install, node, root } from './setup.mjs'

install()
build()
// Ctrl-C goes to the job, which tidies up and says so; we wait for it.
process.on('SIGINT', () => {})
const { status } = spawnSync(node, [join(root, 'dist', 'cli', 'start.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(status ?? 130)
