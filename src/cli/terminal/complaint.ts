import { basename } from 'node:path'
import { CommanderError } from 'commander'
import { RunError } from '../../engine/failure.ts'
import { type Complaint, ScenarioError, sentence } from '../../text/errors.ts'
import { nearest as nearestOf } from '../../text/nearest.ts'
import { show } from '../../text/show.ts'
import { isWide, narrow } from '../../text/spelling.ts'
import { DiffersError } from '../files/atomic.ts'
import { faultOf } from '../files/fault.ts'

/** What the process ends with. */
export const EXIT = { done: 0, failed: 1, bad: 2, differs: 3, interrupted: 130 } as const

export interface Verdict {
  readonly exit: number
  /** None where there is nothing to say: help was asked for. */
  readonly complaint?: Spoken
}

/** Whoever read what is printed has gone: no failure, nor a reason to go on. */
export class ReaderGoneError extends Error {
  override readonly name = 'ReaderGoneError'
}

export type Spoken = Complaint & { readonly message: string }

/** Of anything thrown: what to say and what to exit with. */
export function verdictOf(error: unknown): Verdict {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? { exit: EXIT.done } : said(EXIT.bad, ofCommander(error))
  if (error instanceof ReaderGoneError) return { exit: EXIT.done }
  if (error instanceof ScenarioError)
    return said(error.complaint.code === 'differs' ? EXIT.differs : EXIT.bad, error.complaint)
  if (error instanceof RunError) {
    const { code, what, place, date, got, expected } = error
    return said(EXIT.failed, { code, path: `${what} ${place} ${date}`, got: String(got), expected })
  }
  if (error instanceof DiffersError)
    return said(EXIT.differs, {
      code: 'differs',
      file: error.file,
      got: `other bytes the second time (${basename(error.other)})`,
      expected: 'the same bytes',
    })
  if (!(error instanceof Error)) return said(EXIT.failed, { code: 'unexpected', got: show(error) })
  if (error.name === 'AbortError') return said(EXIT.interrupted, { code: 'interrupted', got: 'an interruption' })
  const fault = faultOf(error)
  return fault ? said(EXIT.bad, fault) : said(EXIT.failed, { code: 'unexpected', got: lineOf(error) })
}

/** A complaint with its line, in the order in which JSON gives its parts. */
export const spoken = ({ code, ...complaint }: Complaint): Spoken => ({
  code,
  message: sentence({ code, ...complaint }),
  ...complaint,
})

/** Say it on stderr: a line, or with `json` an object. */
export function complain(error: unknown, { json }: { readonly json: boolean }): number {
  const { exit, complaint } = verdictOf(error)
  if (complaint) process.stderr.write(`${json ? JSON.stringify({ error: complaint }) : complaint.message}\n`)
  if (process.env['DEBUG'] === '1' && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  return exit
}

/** The first line of what an error says: one complaint is one line. */
const lineOf = ({ message, name }: Error): string => message.split('\n').find((line) => line.trim() !== '') ?? name

const said = (exit: number, complaint: Complaint): Verdict => ({ exit, complaint: spoken(complaint) })

/** Refuse an option whose hyphens are dashes, as text processors make of them: `—seeds` is no name of a scenario. */
export function refuseDashes(words: readonly string[]): void {
  for (const word of words) {
    const name = /^[‐‑‒–—―−－﹣-]{1,2}([a-z][a-z-]+)(?:[=＝]|$)/.exec(word)?.[1]
    if (name === undefined || word.startsWith('-')) continue
    throw new ScenarioError({
      code: 'unknown-option',
      got: show(word),
      expected: 'two hyphens before an option',
      nearest: `--${name}`,
    })
  }
}

/** Commander says `error: unknown option '--sede'`, then perhaps `(Did you mean --seeds?)`. */
function ofCommander({ code, message }: CommanderError): Complaint {
  const [quoted, ...more] = [...message.matchAll(/'([^']*)'/g)].map(([, word]) => word!)
  const near = /\(Did you mean (?:one of )?([^,?]+)/.exec(message)?.[1]
  const nearest = near !== undefined && { nearest: near }
  const name = quoted && /^-*[\w-]+/.exec(quoted)?.[0]
  switch (code) {
    case 'commander.unknownOption':
      return {
        code: 'unknown-option',
        got: show(quoted),
        expected: 'an option of this command (see --help)',
        ...nearest,
      }
    case 'commander.unknownCommand':
      return { code: 'unknown-command', got: show(quoted), expected: 'a command (see --help)', ...nearest }
    case 'commander.help':
      return { code: 'missing', got: 'no command', expected: 'a command (see --help)' }
    case 'commander.missingArgument':
      return { code: 'missing', got: 'nothing', expected: quoted!.toUpperCase() }
    case 'commander.optionMissingArgument':
      return { code: 'missing', path: name!, got: 'nothing', expected: /<(.*)>/.exec(quoted!)?.[1] ?? 'a value' }
    case 'commander.invalidArgument': {
      const [, choices, expected] = /is invalid\. (Allowed choices are )?(.*?)\.?$/s.exec(message) ?? []
      const word = /argument '([\s\S]*)' is invalid\./.exec(message)?.[1] ?? more[0] ?? ''
      const near = choices ? nearestOf(word, expected!.split(', ')) : isWide(word) ? narrow(word) : undefined
      const said = { code: 'bad-value', path: name!, got: show(word), ...(expected && { expected }) }
      return near ? { ...said, nearest: near } : said
    }
    case 'commander.excessArguments': {
      const [, most, given] = /Expected (\d+) arguments? but got (\d+)/.exec(message) ?? []
      return {
        code: 'bad-call',
        got: `${given} arguments of ${quoted}`,
        expected: most === '0' ? 'none' : `at most ${most}`,
      }
    }
    case 'commander.conflictingOption':
      return { code: 'bad-call', path: name!, got: `${quoted} and ${more[0]}`, expected: 'one of them' }
    case 'commander.missingMandatoryOptionValue':
      return { code: 'missing', path: name!, got: 'nothing', expected: /<(.*)>/.exec(quoted!)?.[1] ?? 'a value' }
    default:
      return { code: 'bad-call', got: 'a call that is none', expected: 'one as --help shows it' }
  }
}
