import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { checkCommand } from './commands/check.ts'
import { describeCommand } from './commands/describe.ts'
import { labCommand } from './commands/lab.ts'
import { listCommand } from './commands/list.ts'
import { runCommand } from './commands/run.ts'
import { complain, EXIT } from './complaint.ts'

const { version, description } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
  description: string
}

// a reader that has seen enough (`| head`) is no failure
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done)
    throw error
  })

const program = new Command('factor-mobility')
  .description(description)
  .version(version)
  .exitOverride()
  .configureOutput({ writeErr: () => {} })
for (const register of [runCommand, listCommand, describeCommand, checkCommand, labCommand]) register(program)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = complain(error, { json: process.argv.includes('--json') })
}
