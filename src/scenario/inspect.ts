import type { z } from 'zod'
import type { Path, TextDocument } from './document.ts'
import type { Complaint } from './errors.ts'
import { type Finding, faults } from './faults.ts'
import { nearest } from './nearest.ts'
import { formatOf, isMapping, type Spelled, type Spelled2, statementOf, translated } from './reading.ts'
import {
  assumptionValues,
  LEVER_KEYS,
  type LeverEntry,
  leverEntries,
  ruleOptions,
  SCENARIO_KEYS,
  scenarioEntries,
  statements,
} from './schema.ts'
import { clashes } from './timeline.ts'
import { either, show } from './words.ts'

type Issue = z.core.$ZodIssue

/** Enough to mend a file by; a hostile one has a hundred thousand. */
const MOST = 100

/** What is wrong with one file by itself, in the order of the file; with nothing wrong, `readEntry` takes its value, translated. */
export function inspect(document: TextDocument, file: string): readonly Complaint[] {
  const format = formatOf(document.value)
  const value = translated(document.value)
  const all = (scenarioEntries[format].safeParse(value).error?.issues ?? []).map((issue) => unfolded(issue, value))
  // where a key is unknown, the one that is missing is most likely that one misspelt
  const unknown = new Set(all.flatMap(({ code, path }) => (code === 'unrecognized_keys' ? path.join() : [])))
  const issues = all.filter(
    ({ code, path }) =>
      code === 'unrecognized_keys' || !unknown.has(path.slice(0, -1).join()) || valueAt(path as Path) !== undefined,
  )
  const isList = !issues.some(({ path }) => path[0] === 'levers' && path.length === 1)
  const levers = (isList && (value as Spelled2 | null)?.levers) || []
  const found = issues.flatMap((issue) => {
    const { path, message } = issue
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownKey([...path, key] as Path, message, keysAt(path as Path)))
    const strangers = issue.code === 'invalid_union' ? strangersAt(path as Path) : []
    return strangers.length > 0 ? strangers : [wrong(issue)]
  })

  // an entry that is wrong by itself says nothing about its neighbours
  const broken = new Set(issues.map(({ path }) => (path[0] === 'levers' ? path[1] : undefined)))
  found.push(...among(levers, (k) => !broken.has(k)))

  const complaints = new Map<string, Complaint & { line: number; column: number }>()
  for (const { path, key, said } of found.slice(0, MOST)) {
    const { line, column } = key ? document.atKey(path) : document.at(path)
    const complaint = { ...said, file, line, column, ...(path.length > 0 && { path: nameOf(path) }) }
    const place = JSON.stringify([line, column, complaint.path])
    if (!complaints.has(place)) complaints.set(place, complaint)
  }
  return [...complaints.values()].sort((a, b) => a.line - b.line || a.column - b.column)

  /** What is wrong with entries that are sound by their form, alone and together. */
  function among(levers: readonly Spelled[], isSound: (index: number) => boolean): readonly Finding[] {
    const said = { ...(value as object), levers } as Spelled2
    const alone = format === 2 ? faults(said, isSound) : []
    if (alone.some(({ path }) => path[0] !== 'levers')) return alone
    const faulty = new Set(alone.map(({ path }) => path[1]))
    const sound = (k: number) => isSound(k) && !faulty.has(k)
    const timed = levers.map((lever, k) => (format === 2 && sound(k) ? statementOf(lever, said.during) : lever))
    return [
      ...alone,
      ...clashes(timed as readonly LeverEntry[], sound).map(({ index, at, ...said }) => ({
        path: ['levers', index, ...at],
        said,
      })),
    ]
  }

  function wrong(issue: Issue): Finding {
    const path = issue.path as Path
    const value = valueAt(path)
    if (format === 1 && path.at(-1) === 'value' && isMapping(value)) return newer(path, 'value')
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
    if (format === 1 && Object.hasOwn(NEWER, key) && (path.length === 3 || key === 'during')) return newer(path, key)
    const near = nearest(key, keys)
    return { path, key: true, said: { code: 'unknown-key', got: show(key), expected, ...(near && { nearest: near }) } }
  }

  /** A lever without a kind: `kind` itself may be misspelt. */
  function strangersAt(path: Path): Finding[] {
    const entry = valueAt(path) === undefined ? (valueAt(path.slice(0, -1)) as object) : {}
    const known = LEVER_KEYS[format]
    const strangers = Object.keys(entry).filter((key) => !known.includes(key))
    return strangers.map((key) => unknownKey([...path.slice(0, -1), key], either(known), known))
  }

  function keysAt([room, index]: Path): string[] {
    if (room === undefined) return SCENARIO_KEYS[format]
    if (room === 'assumptions') return Object.keys(assumptionValues)
    if (room === 'rules') return Object.keys(ruleOptions)
    return room === 'levers'
      ? Object.keys((format === 2 ? statements : leverEntries)[levers[Number(index)]!.kind].shape)
      : ['en', 'zh']
  }

  /** `levers.<id>.value`, or by number where the entry has no id. */
  function nameOf(path: Path): string {
    const [room, index, ...rest] = path
    const id = room === 'levers' && index !== undefined ? levers[Number(index)]?.id : undefined
    const steps = typeof id === 'string' && rest[0] !== 'id' ? [room!, id, ...rest] : path
    return steps.map((step) => (/^\d+$/.test(`${step}`) ? step : show(step))).join('.')
  }
}

/** What only format 2 has, and what a file of format 1 says in its place. */
const NEWER: Readonly<Record<string, string>> = {
  add: 'value: with the total in force',
  after: 'no after: what it took over does not come back',
  during: 'start: and end: with their quarters',
  value: 'one number, in an entry for each stretch of time',
}

const newer = (path: Path, key: string): Finding => ({
  path,
  key: true,
  said: {
    code: 'newer-format',
    got: key === 'value' ? 'a table in a file of format 1' : `${key} in a file of format 1`,
    expected: `\`format: 2\` at the top of the file, or ${NEWER[key]}`,
  },
})

/** Of a number or a table of numbers, what is wrong with what stands there. */
function unfolded(issue: Issue, file: unknown): Issue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue
  const there = issue.path.reduce<unknown>(
    (inside, step) => (inside as Record<PropertyKey, unknown> | null)?.[step],
    file,
  )
  const [inner] = isMapping(there) ? (issue.errors[1] ?? []) : []
  return inner === undefined ? issue : ({ ...inner, path: [...issue.path, ...inner.path] } as Issue)
}

const kinds = (issue: Issue): string[] => (issue as { options?: readonly unknown[] }).options?.map(String) ?? []

function codeOf({ code }: Issue, value: unknown): string {
  if (value === undefined) return 'missing'
  if (code === 'too_small' || code === 'too_big') return 'out-of-range'
  return typeof value === 'string' && (code === 'invalid_value' || code === 'invalid_union')
    ? 'unknown-name'
    : 'bad-value'
}
