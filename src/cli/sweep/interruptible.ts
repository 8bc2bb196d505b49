import { again, listen } from '../terminal/interrupt.ts'

/** Do work that writes nothing until it is done; Ctrl-C ends it with a line that says how to call again. */
export async function untilInterrupted(
  { json }: { readonly json?: true },
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const interrupt = listen()
  try {
    await work(interrupt.signal)
  } catch (error) {
    if (!interrupt.signal.aborted) throw error
    const message = `interrupted; nothing was written; run again: ${again()}`
    process.stderr.write(`${json ? JSON.stringify({ error: { code: 'interrupted', message } }) : message}\n`)
    process.exitCode = interrupt.exit()
  } finally {
    interrupt.release()
  }
}
