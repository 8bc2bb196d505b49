import { RunError } from '../../engine/failure.ts'
import { ScenarioError } from '../../text/errors.ts'
import { StoppedError } from './worker-data.ts'

/** An error on its way from a thread to the pool: a clone has its message and its stack, not its class nor its own values. */
export interface Thrown {
  readonly error: unknown
  readonly type: keyof typeof TYPES | undefined
  readonly own: object
}

/** Errors that callers tell apart by class. */
const TYPES = { RunError, ScenarioError, StoppedError } as const
const NAMES = Object.keys(TYPES) as readonly (keyof typeof TYPES)[]

/** What the machine says of its faults. */
const FAULT = ['code', 'syscall', 'path', 'dest'] as const

export function sent(error: unknown): Thrown {
  const type = NAMES.find((name) => error instanceof TYPES[name])
  if (type !== undefined) return { error, type, own: { ...(error as object) } }
  const said = error as Partial<Record<(typeof FAULT)[number], unknown>> | null
  const own = FAULT.flatMap((name) => (typeof said?.[name] === 'string' ? [[name, said[name]] as const] : []))
  return { error, type, own: Object.fromEntries(own) }
}

export function received({ error, type, own }: Thrown): unknown {
  if (!(error instanceof Error)) return error
  if (type !== undefined) Object.setPrototypeOf(error, TYPES[type].prototype)
  return Object.assign(error, own)
}
