import type { z } from 'zod'
import type { Path, TextDocument } from './document.ts'
import type { Complaint } from './errors.ts'
import { nearest } from './nearest.ts'
import { assumptionValues, leverEntries, ruleOptions, SCENARIO_KEYS, type ScenarioEntry, scenarioEntry } from './schema.ts'
import { clashes } from './timeline.ts'
import { show } from './words.ts'

type Issue = z.core.$ZodIssue

/** All that is wrong with one file by itself, in the order of the file; with no complaint, `value` is an entry. */
export function inspect(document: TextDocument, file: string): readonly Complaint[] {
  const issues = scenarioEntry.safeParse(document.value).error?.issues ?? []
  const found = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => unknownKey(issue, key)) : [wrong(issue)]))

  // an entry that is wrong by itself says nothing about its neighbours
  const broken = new Set(issues.map(({ path }) => (path[0] === 'levers' ? path[1] : undefined)))
  const levers = issues.some(({ path }) => path[0] === 'levers' && path.length === 1) ? [] : ((document.value as ScenarioEntry | null)?.levers ?? [])
  for (const { index, at, ...said } of clashes(levers, (k) => !broken.has(k))) found.push({ path: ['levers', index, ...at], said })

  const placed = found.map(({ path, key, said }) => {
    const { line, column } = key ? document.atKey(path) : document.at(path)
    return { ...said, file, line, column, ...(path.length > 0 && { path: nameOf(path) }) }
  })
  const first = placed.filter((a, k) => placed.findIndex((b) => b.path === a.path && b.line === a.line && b.column === a.column) === k)
  return first.sort((a, b) => a.line - b.line || a.column - b.column)

  function wrong(issue: Issue): Finding {
    const path = issue.path as Path
    const value = path.reduce<unknown>((inside, step) => (inside as Record<string, unknown> | undefined)?.[step], document.value)
    const names = issue.code === 'invalid_value' ? issue.values.map(String) : issue.code === 'invalid_union' ? kinds(issue) : []
    const near = typeof value === 'string' ? nearest(value, names) : undefined
    return { path, said: { code: codeOf(issue, value), got: show(value), expected: issue.message, ...(near && { nearest: near }) } }
  }

  function unknownKey(issue: Issue, key: string): Finding {
    const path = [...(issue.path as Path), key]
    const near = nearest(key, keysAt(issue.path as Path))
    return { path, key: true, said: { code: 'unknown-key', got: show(key), expected: issue.message, ...(near && { nearest: near }) } }
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
  return typeof value === 'string' && (code === 'invalid_value' || code === 'invalid_union') ? 'unknown-name' : 'bad-value'
}
