import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { offerWorlds, registerFor } from './commands.ts'
import { askWorld } from './terminal/asked-world.ts'
import { complain, ReaderGoneError, refuseDashes } from './terminal/complaint.ts'
import { guardStreams } from './terminal/streams.ts'

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

try {
  refuseDashes(process.argv.slice(2))
  await registerFor(program, process.argv.slice(2))
  offerWorlds(program)
  program.hook('preAction', (_, action) => askWorld(action.opts<{ world?: string }>().world))
  await program.parseAsync()
} catch (error) {
  const exit = complain(error, { json })
  // that nobody reads any more is told by the guard, if at all
  if (!(error instanceof ReaderGoneError)) process.exitCode = exit
}
