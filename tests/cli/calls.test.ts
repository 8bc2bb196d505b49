import { Command } from 'commander'
import { expect, it } from 'vitest'
import { describeCommand } from '../../src/cli/commands/describe.ts'
import { explainCommand } from '../../src/cli/commands/explain.ts'
import { fitCommand } from '../../src/cli/commands/fit.ts'
import { judgeCommand } from '../../src/cli/commands/judge.ts'
import { labCommand } from '../../src/cli/commands/lab.ts'
import { queryCommand } from '../../src/cli/commands/query.ts'
import { runCommand } from '../../src/cli/commands/run.ts'
import { sweepCommand } from '../../src/cli/commands/sweep.ts'
import { EXIT, verdictOf } from '../../src/cli/terminal/complaint.ts'

/** What a call is refused with, without a process of its own. */
async function refusalOf(...words: readonly string[]) {
  const program = new Command('factor-mobility').exitOverride().configureOutput({ writeErr: () => {} })
  for (const register of [
    runCommand,
    describeCommand,
    explainCommand,
    fitCommand,
    judgeCommand,
    labCommand,
    queryCommand,
    sweepCommand,
  ])
    register(program)
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    return verdictOf(error)
  }
  throw new Error('was not refused')
}

const LONG = 'a'.repeat(10_000)

it.each<[words: readonly string[], said: string]>([
  [['describe', 'a', 'b'], 'got 2 arguments of describe; expected at most 1'],
  [['explain', 'a', 'b'], '--on: got nothing; expected id'],
  [
    ['explain', 'baseline', 'two-chains', '--on', 'gdp', '--region', '河北'],
    '--region: got 河北; expected beijing, tianjin, hebei or all; nearest hebei',
  ],
  [
    ['explain', 'baseline', 'two-chains', '--on', 'gdp', '--region', "it's\n'x'"],
    `--region: got "it's\\n'x'"; expected beijing, tianjin, hebei or all`,
  ],
  [['run', 'baseline', '--workers', '0'], '--workers: got "0"; expected a whole number from 1 to 256'],
  [['run', 'baseline', '--workers', ''], '--workers: got ""; expected a whole number from 1 to 256'],
  [['run', 'baseline', '--seeds', ''], '--seeds: got ""; expected a count such as 8 or a range such as 1..32'],
  [['run', 'baseline', '--seeds', '3', '--seeds', '0'], '--seeds: got 0; expected at least 1 seed'],
  [['run', 'baseline', '--firms', '1e9'], 'firms: got 1000000000; expected a whole number from 100 to 10000000'],
  [
    ['run', 'baseline', '--firms', '1万'],
    'firms: got 1万; expected a whole number from 100 to 10000000; nearest 10000',
  ],
  [
    ['run', 'baseline', '--until', '2030年'],
    'horizon: got 2030年; expected a quarter from 2013Q4 to 2100Q4, or a year; nearest 2030',
  ],
  [['run', 'baseline', '--format', 'xml'], '--format: got xml; expected csv, parquet or csv,parquet'],
  [
    ['run', 'baseline', '--set', '政策.a=1'],
    '政策.a=1: got 政策; expected levers, assumptions or rules; nearest levers',
  ],
  [
    ['run', 'baseline', '--set', `${LONG}=1`],
    `${'a'.repeat(300)}…: got "${'a'.repeat(60)}…"; expected levers, assumptions or rules`,
  ],
  [['run', ''], 'got ""; expected the id of a scenario or the path of a file'],
  [['run', 'a\nb/c'], 'a\\u000ab/c: got no file; expected a file or folder that exists'],
  [['run', `${LONG}.yaml`], `${'a'.repeat(300)}…: got a name that is too long; expected a shorter one`],
  [['run', '协同发展'], 'got 协同发展; expected the id of a scenario or the path of a file; nearest coordinated'],
  [['lab', '--port', '70000'], '--port: got "70000"; expected a whole number from 0 to 65535'],
  [['judge', '--vectors', '3'], '--vectors: got "3"; expected 100, 200, 400 … 6400, or 4 to 99 for a trial'],
  [['fit', '--seeds', '0'], '--seeds: got "0"; expected a whole number from 1 to 100000'],
  [['query', 'nowhere'], 'got nothing; expected SQL'],
  [['sweep', 'plan', 'nowhere'], 'got nowhere; expected the id of a design or the path of a file'],
  [
    ['sweep', 'run', 'screening', '--shard-size', '0'],
    '--shard-size: got "0"; expected a whole number from 1 to 100000',
  ],
])('%j', async (words, said) => {
  const { exit, complaint } = await refusalOf(...words)
  expect([exit, complaint?.message]).toEqual([EXIT.bad, said])
})

it('no fault of the system is told in its own words', () => {
  const error = Object.assign(new Error('EPROTO: raw words, open x'), { code: 'EPROTO', syscall: 'open', path: 'x' })
  expect(verdictOf(error)).toMatchObject({
    exit: EXIT.bad,
    complaint: { message: 'x: got protocol error; expected a place that can be read or written' },
  })
})
