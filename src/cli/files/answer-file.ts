import type { z } from 'zod'
import type { Answer } from '../../report/answers.ts'
import { type Complaint, ScenarioError } from '../../text/errors.ts'
import { nearest } from '../../text/nearest.ts'
import { show } from '../../text/show.ts'
import { DATA_LIMIT, readText } from './read-text.ts'

/** Enough to see what kind of file it is. */
const MOST = 100

/**
 * The entries of an answer that a command wrote as JSON, read back: at least one, none twice. Refused where it is no JSON
 * or no such answer. An entry is named by its `id`, else by its position from 0.
 */
export function readAnswer<T>(file: string, { what, entry, nameOf }: Answer<T>): readonly T[] {
  const list = jsonOf(readText(file, file, DATA_LIMIT), file, what)
  if (!Array.isArray(list) || list.length === 0)
    throw new ScenarioError({
      code: 'bad-value',
      file,
      got: list === undefined ? 'no JSON' : show(list),
      expected: what,
    })
  const found: Complaint[] = []
  const entries: T[] = []
  const names = new Map<string, number>()
  for (const [k, value] of list.entries()) {
    const { data, error } = entry.safeParse(value)
    if (error) for (const issue of error.issues) found.push(ofIssue(file, value, k, issue))
    else {
      const name = nameOf(data)
      const before = names.get(name)
      if (before !== undefined)
        found.push({
          code: 'twins',
          file,
          path: `${k}`,
          got: `${show(name)} twice`,
          expected: `one entry of it, which is ${before}`,
        })
      names.set(name, k)
      entries.push(data)
    }
    if (found.length >= MOST) break
  }
  const [first, ...others] = found.slice(0, MOST)
  if (first) throw new ScenarioError(first, others)
  return entries
}

/** Undefined where it is none. */
function jsonOf(text: string, file: string, expected: string): unknown {
  if (text.trim() === '') throw new ScenarioError({ code: 'bad-value', file, got: 'nothing', expected })
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function ofIssue(file: string, entry: unknown, k: number, issue: z.core.$ZodIssue): Complaint {
  const at = (path: readonly PropertyKey[]) =>
    path.reduce<unknown>((inside, step) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[step], entry)
  const got = at(issue.path)
  const near =
    typeof got === 'string' && issue.code === 'invalid_value' ? nearest(got, issue.values.map(String)) : undefined
  const id = at(['id'])
  const name = typeof id === 'string' && issue.path[0] !== 'id' ? show(id) : `${k}`
  return {
    code: got === undefined ? 'missing' : 'bad-value',
    file,
    path: [name, ...issue.path.map(String)].join('.'),
    got: show(got),
    expected: issue.message,
    ...(near && { nearest: near }),
  }
}
