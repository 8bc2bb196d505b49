import type { z } from 'zod'
import type { Path, TextDocument } from './document.ts'
import type { Complaint } from './errors.ts'
import { nearest } from './nearest.ts'
import {
  assumptionValues,
  LEVER_KEYS,
  leverEntries,
  ruleOptions,
  SCENARIO_KEYS,
  type ScenarioEntry,
  scenarioEntry,
} from './schema.ts'
import { clashes } from './timeline.ts'
import { either, show } from './words.ts'

type Issue = z.core.$ZodIssue

/** Enough to mend a file by; a hostile one has a hundred thousand. */
const MOST = 100

/** What is wrong with one file by itself, in the order of the file; with nothing wrong, its value is a `ScenarioEntry`. */
export function inspect(document: TextDocument, file: string): readonly Complaint[] {
  const all = scenarioEntry.safeParse(document.value).error?.issues ?? []
  // where a key is unknown, the one that is missing is most likely that one misspelt
  const unknown = new Set(all.flatMap(({ code, path }) => (code === 'unrecognized_keys' ? path.join() : [])))
  const issues = all.filter(
    ({ code, path }) =>
      code === 'unrecognized_keys' || !unknown.has(path.slice(0, -1).join()) || valueAt(path as Path) !== undefined,
  )
  const isList = !issues.some(({ path }) => path[0] === 'levers' && path.length === 1)
  const levers = (isList && (document.value as ScenarioEntry | null)?.levers) || []
  const found = issues.flatMap((issue) => {
    const { path, message } = issue
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownKey([...path, key] as Path, message, keysAt(path as Path)))
    const strangers = issue.code === 'invalid_union' ? strangersAt(path as Path) : []
    return strangers.length > 0 ? strangers : [wrong(issue)]
  })

  // an entry that is wrong by itself says nothing about its neighbours
  const broken = new Set(issues.map(({ path }) => (path[0] === 'levers' ? path[1] : undefined)))
  for (const { index, at, ...said } of clashes(levers, (k) => !broken.has(k)))
    found.push({ path: ['levers', index, ...at], said })

  const complaints = new Map<string, Complaint & { line: number; column: number }>()
  for (const { path, key, said } of found.slice(0, MOST)) {
    const { line, column } = key ? document.atKey(path) : document.at(path)
    const complaint = { ...said, file, line, column, ...(path.length > 0 && { path: nameOf(path) }) }
    const place = JSON.stringify([line, column, complaint.path])
    if (!complaints.has(place)) complaints.set(place, complaint)
  }
  return [...complaints.values()].sort((a, b) => a.line - b.line || a.column - b.column)

  function wrong(issue: Issue): Finding {
    const path = issue.path as Path
    const value = valueAt(path)
    const names =
      issue.code === 'invalid_value' ? issue.values.map(String) : issue.code === 'invalid_union' ? kinds(issue) : []
    const near = typeof value === 'string' ? nearest(value, names) : undefined
    return {
      path,
      said: { code: codeOf(issue, value), got: show(value), expected: issue.message, ...(near && { nearest: near }) },
    }
  }

  function valueAt(path: Path): unknown {
    return path.reduce<unknown>(
      (inside, step) => (inside as Record<string, unknown> | null | undefined)?.[step],
      document.value,
    )
  }

  function unknownKey(path: Path, expected: string, keys: readonly string[]): Finding {
    const key = String(path.at(-1))
    const near = nearest(key, keys)
    return { path, key: true, said: { code: 'unknown-key', got: show(key), expected, ...(near && { nearest: near }) } }
  }

  /** A lever without a kind: `kind` itself may be misspelt. */
  function strangersAt(path: Path): Finding[] {
    const entry = valueAt(path) === undefined ? (valueAt(path.slice(0, -1)) as object) : {}
    const strangers = Object.keys(entry).filter((key) => !LEVER_KEYS.includes(key))
    return strangers.map((key) => unknownKey([...path.slice(0, -1), key], either(LEVER_KEYS), LEVER_KEYS))
  }

  function keysAt([room, index]: Path): string[] {
    if (room === undefined) return SCENARIO_KEYS
    if (room === 'assumptions') return Object.keys(assumptionValues)
    if (room === 'rules') return Object.keys(ruleOptions)
    return room === 'levers' ? Object.keys(leverEntries[levers[Number(index)]!.kind].shape) : ['en', 'zh']
  }

  /** `levers.<id>.value`, or by number where the entry has no id. */
  function nameOf(path: Path): string {
    const [room, index, ...rest] = path
    const id = room === 'levers' && index !== undefined ? levers[Number(index)]?.id : undefined
    const steps = typeof id === 'string' && rest[0] !== 'id' ? [room!, id, ...rest] : path
    return steps.map(show).join('.')
  }
}

interface Finding {
  readonly path: Path
  readonly key?: true
  readonly said: Complaint
}

const kinds = (issue: Issue): string[] => (issue as { options?: readonly unknown[] }).options?.map(String) ?? []

function codeOf({ code }: Issue, value: unknown): string {
  if (value === undefined) return 'missing'
  if (code === 'too_small' || code === 'too_big') return 'out-of-range'
  return typeof value === 'string' && (code === 'invalid_value' || code === 'invalid_union')
    ? 'unknown-name'
    : 'bad-value'
}
