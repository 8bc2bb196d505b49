import type { z } from 'zod'
import type { Path, TextDocument } from './document.ts'
import type { Complaint } from './errors.ts'
import { keysOf, meant, schemaAt, shown } from './meaning.ts'
import { nearest } from './nearest.ts'
import { either, show } from './show.ts'
import { isWide } from './spelling.ts'

type Issue = z.core.$ZodIssue

const DECIMAL = 'a point before decimals and nothing between thousands, or a key'

/** Something wrong in a document: where, and what to say of it, worked out only where it is said. */
export interface Finding {
  readonly path: Path
  /** Of the key, not of its value. */
  readonly key?: true
  say(): Complaint
}

/** What is wrong with the form of a document, by its schema; `read` is its value as the schema takes it, part for part. */
export function findingsOf(document: TextDocument, schema: z.ZodType, read = document.value): readonly Finding[] {
  const { value } = document
  const all = (schema.safeParse(read).error?.issues ?? []).map((issue) => unfolded(issue, value))
  // where a key is unknown, the one that is missing is most likely that one misspelt
  const unknown = new Set(all.flatMap(({ code, path }) => (code === 'unrecognized_keys' ? path.join() : [])))
  return all
    .filter(
      ({ code, path }) =>
        code === 'unrecognized_keys' || !unknown.has(path.slice(0, -1).join()) || valueAt(value, path) !== undefined,
    )
    .flatMap((issue) => {
      const path = issue.path as Path
      if (issue.code === 'unrecognized_keys') {
        const keys = Object.keys(keysOf(schemaAt(schema, read, path)))
        return issue.keys.map((key) => unknownKey([...path, key], issue.message, keys))
      }
      const strangers = isUntold(issue) ? strangersAt(schema, value, path) : []
      return strangers.length > 0 ? strangers : [wrong(issue, schema, value, read)]
    })
}

/** The part of a document's value at `path`. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, step) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[step],
    value,
  )
}

/** What is wrong with one value that a schema refuses. */
export function complaintOf(
  issue: Pick<Issue, 'code' | 'message'>,
  value: unknown,
  schema?: z.core.$ZodType,
): Complaint {
  const names = namesIn(issue)
  const near = meant(value, schema, names)
  const expected = issue.message
  return {
    code: codeOf(issue, value, names),
    got: near === undefined || (typeof value === 'string' && isWide(value)) ? shown(value) : show(value),
    expected,
    ...(near !== undefined && { nearest: near }),
  }
}

/** Of a number or a table of numbers, what is wrong with the one that stands there. */
function unfolded(issue: Issue, root: unknown): Issue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue
  const there = valueAt(root, issue.path)
  const isTable = typeof there === 'object' && there !== null && !Array.isArray(there)
  const [inner] = isTable ? (issue.errors[1] ?? []) : []
  return inner === undefined ? issue : ({ ...inner, path: [...issue.path, ...inner.path] } as Issue)
}

/** What is wrong with a value; which part of the schema it belongs to is told by what stands around it as it is read. */
function wrong(issue: Issue, schema: z.ZodType, root: unknown, read: unknown): Finding {
  const path = issue.path as Path
  const value = valueAt(root, path)
  return { path, say: () => complaintOf(issue, value, schemaAt(schema, read, path)) }
}

function unknownKey(path: Path, expected: string, keys: readonly string[]): Finding {
  const key = String(path.at(-1))
  return {
    path,
    key: true,
    say: () => {
      // { value: 0,5 } is a value of 0 and a key 5
      if (path.length > 1 && /^\d{1,3}$/.test(key))
        return { code: 'unknown-key', got: `a comma before ${key}`, expected: DECIMAL }
      const near = nearest(key, keys)
      const got = isWide(key) ? `${show(key)} (full-width)` : show(key)
      return { code: 'unknown-key', got, expected, ...(near && { nearest: near }) }
    },
  }
}

/** Is the key missing by which the mappings of a union are told apart, or has it no value of theirs? */
const isUntold = (issue: Issue): boolean => issue.code === 'invalid_union' && issue.errors.length === 0

/** Of a mapping whose kind is missing, the keys that no kind has: `kind` itself may be misspelt. */
function strangersAt(schema: z.ZodType, root: unknown, path: Path): Finding[] {
  const around = path.slice(0, -1)
  const mapping = valueAt(root, path) === undefined ? (valueAt(root, around) as object) : {}
  const [last] = around.slice(-1)
  const list = schemaAt(schema, root, last === undefined ? [] : around.slice(0, -1))
  const known = Object.keys(keysOf(elementOf(list, last)))
  const names = new Set(known)
  return Object.keys(mapping)
    .filter((key) => !names.has(key))
    .map((key) => unknownKey([...around, key], either(known), known))
}

function elementOf(schema: z.core.$ZodType | undefined, step: string | number | undefined) {
  const def = (schema as z.core.$ZodTypes | undefined)?._zod.def
  return def?.type === 'array' ? def.element : def?.type === 'object' ? def.shape[String(step)] : schema
}

const namesIn = (issue: object): readonly string[] => {
  const { values, options } = issue as { values?: readonly unknown[]; options?: readonly unknown[] }
  return (values ?? options ?? []).map(String)
}

function codeOf({ code }: { readonly code?: string }, value: unknown, names: readonly string[]): string {
  if (value === undefined) return 'missing'
  if (code === 'too_small' || code === 'too_big') return 'out-of-range'
  return typeof value === 'string' && names.length > 0 ? 'unknown-name' : 'bad-value'
}
