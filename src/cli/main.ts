import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { calibrateCommand } from './commands/calibrate.ts'
import { checkCommand } from './commands/check.ts'
import { compareCommand } from './commands/compare.ts'
import { describeCommand } from './commands/describe.ts'
import { explainCommand } from './commands/explain.ts'
import { fitCommand } from './commands/fit.ts'
import { judgeCommand } from './commands/judge.ts'
import { labCommand } from './commands/lab.ts'
import { listCommand } from './commands/list.ts'
import { queryCommand } from './commands/query.ts'
import { reportCommand } from './commands/report.ts'
import { runCommand } from './commands/run.ts'
import { sensitivityCommand } from './commands/sensitivity.ts'
import { sweepCommand } from './commands/sweep.ts'
import { complain, ReaderGoneError } from './complaint.ts'
import { guardStreams } from './streams.ts'

const { version, description } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
  description: string
}

const json = process.argv.includes('--json')
guardStreams({ json })

const program = new Command('factor-mobility')
  .description(description)
  .version(version)
  .exitOverride()
  .configureOutput({ writeErr: () => {} })
for (const register of [
  runCommand,
  listCommand,
  describeCommand,
  checkCommand,
  fitCommand,
  calibrateCommand,
  judgeCommand,
  compareCommand,
  explainCommand,
  sweepCommand,
  sensitivityCommand,
  queryCommand,
  reportCommand,
  labCommand,
])
  register(program)

try {
  await program.parseAsync()
} catch (error) {
  const exit = complain(error, { json })
  // that nobody reads any more is told by the guard, if at all
  if (!(error instanceof ReaderGoneError)) process.exitCode = exit
}
