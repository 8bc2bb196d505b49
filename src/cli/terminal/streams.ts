import { complain } from './complaint.ts'

/**
 * What the process does when nobody takes what it says, or when an error reaches no one who asked. A reader of stdout that
 * has seen enough (`| head`) is no failure; any other error there is told. Neither ends the process, in which threads may be
 * at work: who writes without end asks after each piece. Without a reader of stderr the work goes on.
 */
export function guardStreams({ json }: { readonly json: boolean }): void {
  let isTold = false
  process.stderr.on('error', () => {})
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && !isTold)
      process.exitCode = complain(Object.assign(error, { path: 'stdout' }), { json })
    isTold = true
  })
  process.on('uncaughtException', (error) => process.exit(complain(error, { json })))
}
