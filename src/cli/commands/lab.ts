import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { ScenarioError } from '../../text/errors.ts'
import { show } from '../../text/show.ts'
import { DEFAULT_WORLD } from '../../worlds/read.ts'
import { PAGE, servePage } from '../page/serve.ts'
import { servedWorlds } from '../page/served-worlds.ts'
import { askedWorld } from '../terminal/asked-world.ts'
import { listen } from '../terminal/interrupt.ts'
import { loadWorld } from '../worlds/worlds.ts'

/** `lab`: the page of the lab, served to this machine alone until Ctrl-C; with the worlds of the working folder, as they are. */
export function labCommand(program: Command): void {
  program
    .command('lab')
    .description('the model in the browser: serves its page on this machine and prints the address')
    .option('--port <number>', 'a port of 127.0.0.1 (default: any free one)', portOf, 0)
    .action(lab)
}

async function lab({ port }: { readonly port: number }): Promise<void> {
  if (!existsSync(join(PAGE, 'index.html')))
    throw new ScenarioError({
      code: 'not-built',
      path: 'dist/lab',
      got: 'no page',
      expected: 'the built one (npm run build)',
    })
  // a world that cannot be read is refused before anything is served
  const opened = askedWorld() === undefined ? DEFAULT_WORLD : loadWorld().id
  const interrupt = listen()
  try {
    const additions = servedWorlds((said) => process.stderr.write(`${said}\n`))
    const server = await servePage(port, PAGE, additions).catch((error: NodeJS.ErrnoException) => {
      throw portRefused(port, error)
    })
    process.stdout.write(`${server.address}${opened === DEFAULT_WORLD ? '' : `#world=${opened}`}\n`)
    await new Promise<void>((stop) => {
      if (interrupt.signal.aborted) stop()
      else interrupt.signal.addEventListener('abort', () => stop())
    })
    await server.close()
    process.exitCode = interrupt.exit()
  } finally {
    interrupt.release()
  }
}

const REFUSED: Readonly<Record<string, string>> = {
  EADDRINUSE: 'a port that is free',
  EACCES: 'a port that may be opened without more rights, such as 8080',
}
const portRefused = (port: number, { code = '' }: NodeJS.ErrnoException): ScenarioError =>
  new ScenarioError({
    code: 'bad-port',
    path: '--port',
    got: show(port),
    expected: REFUSED[code] ?? `a port of 127.0.0.1 that can be opened (${code})`,
  })

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1
  if (port < 0 || port > 65535) throw new InvalidArgumentError('a whole number from 0 to 65535')
  return port
}
