import { EXIT } from './complaint.ts'

const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: 143, SIGHUP: 129 } as const

export interface Interrupt {
  readonly signal: AbortSignal
  /** What the process should end with after an interruption. */
  exit(): number
  /** Stop listening. */
  release(): void
}

/** Ctrl-C and its kin as a signal. A second one does nothing: npm may pass on what the terminal has sent already. */
export function listen(): Interrupt {
  const controller = new AbortController()
  let exit = 0
  const heard = (name: NodeJS.Signals) => {
    exit ||= SIGNALS[name as keyof typeof SIGNALS]
    controller.abort()
  }
  const names = Object.keys(SIGNALS) as NodeJS.Signals[]
  for (const name of names) process.on(name, heard)
  return {
    signal: controller.signal,
    exit: () => exit,
    release: () => {
      for (const name of names) process.off(name, heard)
    },
  }
}

/** This call, to be pasted into a shell. */
export const again = (): string => commandOf(process.argv.slice(2))

/** A call, to be pasted into a shell. */
export const commandOf = (words: readonly string[]): string => `factor-mobility ${words.map(shellWord).join(' ')}`

/** A word as a shell takes it. */
export const shellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
