import type { z } from 'zod'
import type { Path, TextDocument } from '../scenario/document.ts'
import { type Complaint, ScenarioError } from '../scenario/errors.ts'
import { nearest } from '../scenario/nearest.ts'
import { show } from '../scenario/words.ts'
import { CLAIM_KEYS, CONDITION_KEYS, claimEntries, claimEntry, TEST_KEYS, THAN_KEYS } from './schema.ts'

type Issue = z.core.$ZodIssue

/** Enough to mend a file by. */
const MOST = 100

/**
 * What is wrong with the form of a claims file, in the order of the file, at most 100 faults; with nothing wrong it is a
 * list of entries. Entries are looked at one by one, so that a long file that is wrong throughout is soon done with.
 */
export function inspectClaims(document: TextDocument, file: string): readonly Complaint[] {
  const list: unknown = document.value
  if (!Array.isArray(list) || list.length === 0)
    return claimEntries.safeParse(list).error!.issues.map((issue) => wrong(document, file, issue))
  const found: Complaint[] = []
  for (let k = 0; k < list.length && found.length < MOST; k++)
    found.push(...ofEntry(document, file, k, list[k]).slice(0, MOST - found.length))
  const place = ({ line = 0, column = 0 }: Complaint) => line * 1e6 + column
  return found.sort((a, b) => place(a) - place(b))
}

function ofEntry(document: TextDocument, file: string, k: number, entry: unknown): readonly Complaint[] {
  const all = (claimEntry.safeParse(entry).error?.issues ?? []).map((issue) => ({ ...issue, path: [k, ...issue.path] }))
  // where a key is unknown, the one that is missing is most likely that one misspelt
  const unknown = new Set(all.flatMap(({ code, path }) => (code === 'unrecognized_keys' ? path.join() : [])))
  const issues = all.filter(
    ({ code, path }) =>
      code === 'unrecognized_keys' ||
      !unknown.has(path.slice(0, -1).join()) ||
      at(document, path as Path) !== undefined,
  )
  return issues.slice(0, MOST).flatMap((issue): readonly Complaint[] => {
    const path = issue.path as Path
    if (issue.code !== 'unrecognized_keys') return [wrong(document, file, issue)]
    return issue.keys.slice(0, MOST).map((key) => {
      const near = nearest(key, keysAt(path))
      const said = { code: 'unknown-key', got: show(key), expected: issue.message, ...(near && { nearest: near }) }
      return { ...complaintAt(document, file, [...path, key], said), ...document.atKey([...path, key]) }
    })
  })
}

/** A complaint about the part of a claims file at `path`, to be thrown. */
export const refusal = (document: TextDocument, file: string, path: Path, said: Complaint): ScenarioError =>
  new ScenarioError(complaintAt(document, file, path, said))

const complaintAt = (document: TextDocument, file: string, path: Path, said: Complaint): Complaint => ({
  ...said,
  file,
  ...document.at(path),
  ...(path.length > 0 && { path: nameOf(document, path) }),
})

function wrong(document: TextDocument, file: string, issue: Issue): Complaint {
  const path = issue.path as Path
  const value = at(document, path)
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : []
  const near = typeof value === 'string' ? nearest(value, options) : undefined
  const code =
    value === undefined
      ? 'missing'
      : issue.code === 'too_small' || issue.code === 'too_big'
        ? 'out-of-range'
        : typeof value === 'string' && options.length > 0
          ? 'unknown-name'
          : 'bad-value'
  const said = { code, got: show(value), expected: issue.message, ...(near && { nearest: near }) }
  return complaintAt(document, file, path, said)
}

function keysAt(path: Path): readonly string[] {
  const [room, outer] = [path.at(-1), path.at(-2)]
  if (room === 'than') return THAN_KEYS
  if (room === 'condition') return CONDITION_KEYS
  if (room === 'sentence') return ['en', 'zh']
  return outer === 'all' ? TEST_KEYS : CLAIM_KEYS
}

const at = (document: TextDocument, path: Path): unknown =>
  path.reduce<unknown>((inside, step) => (inside as Record<string, unknown> | null | undefined)?.[step], document.value)

/** `<id>.condition.op`, or by number where the claim has no id. */
function nameOf(document: TextDocument, path: Path): string {
  const [index, ...rest] = path
  const id = rest[0] === 'id' ? undefined : at(document, [index!, 'id'])
  return [typeof id === 'string' ? id : index!, ...rest].map(show).join('.')
}
