import { complain, EXIT } from './complaint.ts'

/**
 * What the process does when nobody takes what it says, or when an error reaches no one who asked. A reader of stdout that
 * has seen enough (`| head`) is no failure; any other error there is told, and ends with what was written. Without a
 * reader of stderr the work goes on.
 */
export function guardStreams({ json }: { readonly json: boolean }): void {
  process.stderr.on('error', () => {})
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.done)
    process.exit(complain(Object.assign(error, { path: 'stdout' }), { json }))
  })
  process.on('uncaughtException', (error) => process.exit(complain(error, { json })))
}
