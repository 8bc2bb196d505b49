// `npm test [file…]`, `npm run test:all`, `npm run test:long`: set up, run vitest, say what was left out, count.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { browsers, build, install, job, root } from './setup.mjs'

const [which = 'short', ...rest] = process.argv.slice(2)
let counted = false
// the last line is a count whatever happens, a setup that stopped included
process.on('exit', () => counted || console.log('no test ran\n0 passed, 1 failed'))

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
const status = await job(args, { env: { ...process.env, TESTS: which }, stdin: 'ignore' })
// broken off, or broken before it could report
if (status > 128 || !existsSync(report)) process.exit(status || 1)
const results = JSON.parse(readFileSync(report, 'utf8'))
rmSync(report)

// a file that fails without a failing test, at its imports say, counts as one failure; so does a skipped test in CI
const broken = results.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((a) => a.status === 'failed'),
)
for (const { name, message } of broken) console.log(`failed: ${name}: ${message}`)
const skipped = results.numPendingTests + results.numTodoTests
if (skipped > 0) console.log(`skipped: ${skipped} tests`)
const passed = results.numPassedTests
let failed = results.numFailedTests + broken.length + (process.env.CI === 'true' ? skipped : 0)
// what belongs to no test: an error nobody caught, or nothing to run
if (failed === 0 && (status !== 0 || passed === 0)) {
  console.log(passed === 0 ? 'failed: no test ran' : 'failed: an error outside the tests, see above')
  failed = 1
}

/** Tests as they are written: one with many cases counts once. */
const written = new Set(
  results.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(
      ({ location, fullName }) => `${name}:${location ? `${location.line}:${location.column}` : fullName}`,
    ),
  ),
)
const slowest = results.testResults
  .map(({ name, startTime, endTime }) => ({ name: relative(root, name), seconds: (endTime - startTime) / 1000 }))
  .sort((a, b) => b.seconds - a.seconds)
  .slice(0, 10)
console.log('slowest files:')
for (const { name, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`)
console.log(`written: ${written.size} tests, with ${results.numTotalTests} cases`)

const folder = join(root, 'tests', 'long')
const long = existsSync(folder)
  ? readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.test.ts'))
  : []
if (rest.length > 0) console.log(`left out: all but ${rest.join(' ')}`)
else if (which === 'short')
  console.log(`left out: long tests, ${long.length} in tests/long (${long.join(', ')}), run by npm run test:all`)
else if (which === 'long') console.log('left out: all but tests/long, run by npm test')
else console.log('left out: nothing')
console.log(`${passed} passed, ${failed} failed`)
counted = true
process.exit(failed > 0 ? 1 : 0)
