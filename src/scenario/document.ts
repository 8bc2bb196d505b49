import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import { type Complaint, ScenarioError } from './errors.ts'
import { show } from './words.ts'

/** Largest file that is read: bytes on disk, characters of a text. */
export const SIZE_LIMIT = 1_000_000
const ALIAS_LIMIT = 100

export type Path = readonly (string | number)[]

/** A YAML text as plain data, which still knows where in the file each part stands. */
export interface TextDocument {
  readonly value: unknown
  /** Line and column (from 1) of the value at `path`, or of the nearest thing around it. */
  at(path: Path): { readonly line: number; readonly column: number }
  /** The same, of the key rather than of the value. */
  atKey(path: Path): { readonly line: number; readonly column: number }
}

/**
 * Read one YAML document. Refused, each with its place: a text too large, control characters, broken YAML, unknown
 * tags, several documents, a key given twice, more than 100 aliases.
 */
export function readDocument(text: string, file: string): TextDocument {
  if (text.length > SIZE_LIMIT)
    throw new ScenarioError({
      code: 'too-large',
      file,
      got: `${text.length} characters`,
      expected: `at most ${SIZE_LIMIT}`,
    })
  const source = text.replace(/^\uFEFF/, '')
  const lines = new LineCounter()
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const refuse = (offset: number, complaint: Complaint) => {
    throw new ScenarioError({ ...complaint, file, ...place(offset) })
  }

  const control = source.search(/[^\P{Cc}\t\n\r]/u)
  if (control >= 0) {
    lines.addNewLine(0)
    for (let k = source.indexOf('\n'); k >= 0 && k < control; k = source.indexOf('\n', k + 1)) lines.addNewLine(k + 1)
    const code = source.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0')
    refuse(control, { code: 'not-text', got: `the character U+${code}`, expected: 'text' })
  }

  // own check of keys: the library's compares every key with every other
  const parsed = parseDocument(source, { lineCounter: lines, stringKeys: true, uniqueKeys: false, prettyErrors: false })
  const [broken] = [...parsed.errors, ...parsed.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  if (broken) refuse(broken.pos[0], yamlComplaint(broken))
  if (parsed.contents === null || (isScalar(parsed.contents) && parsed.contents.source === ''))
    throw new ScenarioError({ code: 'empty', file, line: 1, column: 1, got: 'nothing', expected: 'a YAML document' })

  let aliases = 0
  visit(parsed, {
    Alias: (_, alias) => {
      if (++aliases > ALIAS_LIMIT)
        refuse(start(alias), { code: 'bad-yaml', got: `more than ${ALIAS_LIMIT} aliases`, expected: 'fewer' })
      if (!alias.resolve(parsed))
        refuse(start(alias), {
          code: 'bad-yaml',
          got: `an alias of nothing, ${show(alias.source)}`,
          expected: 'the name of an anchor above',
        })
    },
    Map: (_, map) => {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        const name = String(isScalar(key) ? key.value : key)
        if (seen.has(name))
          refuse(start(key), {
            code: 'bad-yaml',
            path: show(name),
            got: 'a second key of this name',
            expected: 'each key once',
          })
        seen.add(name)
      }
    },
  })

  const at = (path: Path, key: boolean) => place(offsetOf(parsed, path, key))
  return { value: plain(parsed, refuse), at: (path) => at(path, false), atKey: (path) => at(path, true) }
}

function plain(parsed: Document.Parsed, refuse: (offset: number, complaint: Complaint) => void): unknown {
  try {
    return parsed.toJS({ maxAliasCount: ALIAS_LIMIT })
  } catch {
    const aliases: number[] = []
    visit(parsed, { Alias: (_, alias) => void aliases.push(start(alias)) })
    return refuse(aliases[0] ?? 0, {
      code: 'bad-yaml',
      got: 'aliases that grow without end',
      expected: 'each part written once',
    })
  }
}

function offsetOf(parsed: Document.Parsed, path: Path, wantKey: boolean): number {
  let node: unknown = parsed.contents
  let offset = start(node)
  path.forEach((step, depth) => {
    const inside = isAlias(node) ? node.resolve(parsed) : node
    const pair = isMap(inside) ? inside.items.find(({ key }) => isScalar(key) && key.value === String(step)) : undefined
    node = isSeq(inside) ? inside.items[Number(step)] : pair?.value
    const last = depth === path.length - 1
    const wanted = isPair(pair) && ((wantKey && last) || start(node) < 0) ? pair.key : node
    if (start(wanted) >= 0) offset = start(wanted)
  })
  return Math.max(offset, 0)
}

/** Where a node begins; −1 for none. */
const start = (node: unknown): number => (node as Node | null | undefined)?.range?.[0] ?? -1

const SAID: Readonly<Record<string, Complaint>> = {
  MULTIPLE_DOCS: { code: 'bad-yaml', got: 'a second document', expected: 'one document' },
  TAB_AS_INDENT: { code: 'bad-yaml', got: 'a tab', expected: 'spaces for indentation' },
  NON_STRING_KEY: { code: 'bad-yaml', got: 'a key that is no text', expected: 'a text' },
  RESOURCE_EXHAUSTION: { code: 'bad-yaml', got: 'very deep nesting', expected: 'at most a few levels' },
}

function yamlComplaint(error: YAMLError): Complaint {
  return SAID[error.code] ?? { code: 'bad-yaml', got: show(error.message.split('\n')[0]!), expected: 'valid YAML' }
}
