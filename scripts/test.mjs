// `npm test [file…]`, `npm run test:all`, `npm run test:long`: set up, run vitest, say what was left out, count.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { browsers, build, install, node, root } from './setup.mjs'

const [which = 'short', ...rest] = process.argv.slice(2)
install()
build()
browsers()

const report = join(root, 'node_modules', `.tests-${process.pid}.json`)
const args = [
  join(root, 'node_modules', 'vitest', 'vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...rest,
]
spawnSync(node, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, TESTS: which } })

let results
try {
  results = JSON.parse(readFileSync(report, 'utf8'))
} catch {
  console.log('no test ran\n0 passed, 1 failed')
  process.exit(1)
}
rmSync(report)
// a file that fails without a failing test, at its imports say, counts as one failure; so does a skipped test in CI
const broken = results.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((a) => a.status === 'failed'),
)
for (const { name, message } of broken) console.log(`failed: ${name}: ${message}`)
const skipped = results.numPendingTests + results.numTodoTests
if (skipped > 0) console.log(`skipped: ${skipped} tests`)
const failed = results.numFailedTests + broken.length + (process.env.CI === 'true' ? skipped : 0)
const long = readdirSync(join(root, 'tests', 'long')).filter((name) => name.endsWith('.test.ts'))
if (which === 'short')
  console.log(`left out: the ${long.length} files of tests/long (${long.join(', ')}); npm run test:all runs them`)
if (which === 'long') console.log('left out: all but tests/long; npm test runs the rest')
if (which === 'all') console.log('left out: nothing')
console.log(`${results.numPassedTests} passed, ${failed} failed`)
process.exit(failed > 0 || results.numPassedTests === 0 ? 1 : 0)
