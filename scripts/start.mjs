// `npm start`: set up, then the main job.
import { join } from 'node:path'
import { build, install, job, root } from './setup.mjs'

install()
build()
process.exit(await job([join(root, 'dist', 'cli', 'start.js'), ...process.argv.slice(2)]))
