import type { z } from 'zod'
import type { Path, TextDocument } from './document.ts'
import { type Complaint, ScenarioError } from './errors.ts'
import { type Finding, findingsOf, valueAt } from './findings.ts'
import { show } from './show.ts'

/** Enough to mend a file by; a hostile one has a hundred thousand. */
const MOST = 100
/** So many are put in the order of the file; of more the schema's order is near enough. */
const PLACED = 1000

/** The list of a file whose entries messages call by their ids: `levers.<id>.value`, by number where an entry has none. */
export interface Entries {
  /** Its key; a file that is a list has its entries at the top. */
  readonly room: string
  /** Messages leave the key out: `<id>.condition.op`. */
  readonly unsaid?: true
  /** The ids are known to be right: an entry is called by its own where something is said of that, too. */
  readonly sound?: true
}

/** What there is to say of one kind of file. */
export interface Grammar {
  readonly schema: z.ZodType
  readonly entries?: Entries
  /** The file’s value as the schema takes it, part for part; left out, as it stands. */
  readonly read?: unknown
  /** A fault of the form as people are told of it. */
  readonly told?: (finding: Finding) => Finding
  /** Faults beyond the form, given those of the form. */
  readonly beyond?: (found: readonly Finding[]) => readonly Finding[]
}

/** What is wrong with a file by itself, in the order of the file; nothing where it is as its grammar says. */
export function inspect(document: TextDocument, file: string, grammar: Grammar): readonly Complaint[] {
  const { schema, entries, read, told = (finding) => finding, beyond = () => [] } = grammar
  const found = findingsOf(document, schema, read ?? document.value).map(told)
  return complaintsOf(document, file, [...found, ...beyond(found)], entries)
}

/** Errors about parts of a kind of file, to be thrown: of a document and its file, the part at `path` and what to say of it. */
export const refusing =
  (entries?: Entries) =>
  (document: TextDocument, file: string, path: Path, said: Complaint): ScenarioError =>
    new ScenarioError({
      ...said,
      file,
      ...document.at(path),
      ...(path.length > 0 && { path: nameOf(document.value, path, entries) }),
    })

/** Complaints in the order of the file, each place once; of more than a hundred the first, and how many there are more. */
export function complaintsOf(
  document: TextDocument,
  file: string,
  findings: readonly Finding[],
  entries?: Entries,
): readonly Complaint[] {
  const placed = findings.slice(0, PLACED).map((finding) => {
    const { line, column } = finding.key ? document.atKey(finding.path) : document.at(finding.path)
    return { ...finding, line, column }
  })
  placed.sort((a, b) => a.line - b.line || a.column - b.column)
  const complaints = new Map<string, Complaint>()
  let more = findings.length - placed.length
  for (const { path, key, say, line, column } of placed) {
    if (complaints.size > MOST) {
      more++
      continue
    }
    const sign = document.signAt(path, key ?? false)
    const name = sign || path.length === 0 ? undefined : nameOf(document.value, path, entries)
    const complaint = sign ?? { ...say(), line, column }
    const place = JSON.stringify([complaint.line, complaint.column, name])
    if (!complaints.has(place)) complaints.set(place, { ...complaint, file, ...(name !== undefined && { path: name }) })
  }
  const said = [...complaints.values()]
  if (said.length <= MOST) return said
  const rest = said.length - (MOST - 1) + more
  return [...said.slice(0, MOST - 1), { code: 'more', file, got: `${rest} more errors`, expected: 'none' }]
}

/** What messages call the part of a file at `path`. */
function nameOf(value: unknown, path: Path, entries?: Entries): string {
  const inside = Array.isArray(value) ? 0 : path[0] === entries?.room ? 1 : path.length
  const index = path[inside]
  if (index === undefined) return spelled(path)
  const rest = path.slice(inside + 1)
  const id = rest[0] === 'id' && !entries?.sound ? undefined : valueAt(value, [...path.slice(0, inside), index, 'id'])
  const room = entries?.unsaid ? [] : path.slice(0, inside)
  return spelled([...room, typeof id === 'string' ? id : index, ...rest])
}

/** Years and numbers of entries stand as they are. */
const spelled = (path: Path): string => path.map((step) => (/^\d+$/.test(`${step}`) ? step : show(step))).join('.')
