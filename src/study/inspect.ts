import type { z } from 'zod'
import type { Path, TextDocument } from '../scenario/document.ts'
import { type Complaint, ScenarioError } from '../scenario/errors.ts'
import { nearest } from '../scenario/nearest.ts'
import { either, show } from '../scenario/words.ts'
import { DESIGN_KEYS, designEntry, distributions, type FactorEntry, factorKeys, KEEP_KEYS } from './schema.ts'

type Issue = z.core.$ZodIssue

/** Enough to mend a file by. */
const MOST = 100

/** What is wrong with the form of a design file, in the order of the file; with nothing wrong it is a `DesignEntry`. */
export function inspectDesign(document: TextDocument, file: string): readonly Complaint[] {
  const all = designEntry.safeParse(document.value).error?.issues ?? []
  // where a key is unknown, the one that is missing is most likely that one misspelt
  const unknown = new Set(all.flatMap(({ code, path }) => (code === 'unrecognized_keys' ? path.join() : [])))
  const issues = all.filter(
    ({ code, path }) =>
      code === 'unrecognized_keys' ||
      !unknown.has(path.slice(0, -1).join()) ||
      at(document, path as Path) !== undefined,
  )
  const found = issues.slice(0, MOST).flatMap((issue): readonly Complaint[] => {
    const path = issue.path as Path
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownKey(document, file, [...path, key], issue.message, keysAt(document, path)))
    const strangers = issue.code === 'invalid_union' ? strangersAt(document, path) : undefined
    if (strangers && strangers.keys.length > 0)
      return strangers.keys.map((key) =>
        unknownKey(document, file, [...path.slice(0, -1), key], either(strangers.known), strangers.known),
      )
    return [wrong(document, file, issue)]
  })
  const place = ({ line = 0, column = 0 }: Complaint) => line * 1e6 + column
  return found.sort((a, b) => place(a) - place(b))
}

/** A complaint about the part of a design at `path`, to be thrown. */
export const refusal = (document: TextDocument, file: string, path: Path, said: Complaint): ScenarioError =>
  new ScenarioError(complaintAt(document, file, path, said))

export const complaintAt = (document: TextDocument, file: string, path: Path, said: Complaint): Complaint => ({
  ...said,
  file,
  ...document.at(path),
  ...(path.length > 0 && { path: nameOf(document, path) }),
})

function unknownKey(
  document: TextDocument,
  file: string,
  path: Path,
  expected: string,
  keys: readonly string[],
): Complaint {
  const key = String(path.at(-1))
  const near = nearest(key, keys)
  const said = { code: 'unknown-key', got: show(key), expected, ...(near && { nearest: near }) }
  return { ...complaintAt(document, file, path, said), ...document.atKey(path) }
}

function wrong(document: TextDocument, file: string, issue: Issue): Complaint {
  const path = issue.path as Path
  const value = at(document, path)
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : kinds(issue)
  const near = typeof value === 'string' ? nearest(value, options) : undefined
  const code =
    value === undefined
      ? 'missing'
      : issue.code === 'too_small' || issue.code === 'too_big'
        ? 'out-of-range'
        : typeof value === 'string' && options.length > 0
          ? 'unknown-name'
          : 'bad-value'
  return complaintAt(document, file, path, {
    code,
    got: show(value),
    expected: issue.message,
    ...(near && { nearest: near }),
  })
}

/** Of a factor without an axis or a distribution without a kind, the keys that no such thing has: one of them misspelt. */
function strangersAt(document: TextDocument, path: Path) {
  const inside = at(document, path) === undefined ? at(document, path.slice(0, -1)) : undefined
  if (typeof inside !== 'object' || inside === null) return undefined
  const known = [
    ...new Set(
      path.at(-1) === 'axis'
        ? Object.values(factorKeys).flat()
        : Object.values(distributions).flatMap(({ shape }) => Object.keys(shape)),
    ),
  ]
  return { keys: Object.keys(inside).filter((key) => !known.includes(key)), known }
}

function keysAt(document: TextDocument, path: Path): readonly string[] {
  if (path[0] === 'keep') return KEEP_KEYS
  if (path[0] !== 'factors') return DESIGN_KEYS
  const inside = at(document, path) as { axis: FactorEntry['axis']; kind: keyof typeof distributions }
  return path.length === 2 ? factorKeys[inside.axis] : Object.keys(distributions[inside.kind].shape)
}

const at = (document: TextDocument, path: Path): unknown =>
  path.reduce<unknown>((inside, step) => (inside as Record<string, unknown> | null | undefined)?.[step], document.value)

/** `factors.<id>.range`, or by number where the factor has no id. */
function nameOf(document: TextDocument, path: Path): string {
  const [room, index, ...rest] = path
  const id = room === 'factors' && index !== undefined ? at(document, [room, index, 'id']) : undefined
  return (typeof id === 'string' && rest[0] !== 'id' ? [room!, id, ...rest] : path).map(show).join('.')
}

const kinds = (issue: Issue): string[] =>
  issue.code === 'invalid_union' ? ((issue as { options?: readonly unknown[] }).options?.map(String) ?? []) : []
