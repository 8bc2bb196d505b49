import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { finder, offsetOf, type Path, signIn, start } from './document-place.ts'
import { type Complaint, ScenarioError } from './errors.ts'
import { show } from './show.ts'
import { type WideSign, wideSigns } from './wide-signs.ts'
import { yamlComplaint, yamlTagComplaint } from './yaml-words.ts'

/** Largest file that is read: bytes on disk, characters of a text. */
export const SIZE_LIMIT = 1_000_000
const ALIAS_LIMIT = 100
/** Tags of values that are plain data; those of sets, ordered mappings, bytes or dates make what nobody here reads. */
const PLAIN_TAGS = /^(?:!|tag:yaml\.org,2002:(?:map|seq|str|int|float|bool|null))$/
/** Full-width signs that are told of one file. */
const MOST_SIGNS = 99

export type { Path } from './document-place.ts'

/** A YAML text as plain data, which still knows where in the file each part stands. */
export interface TextDocument {
  readonly value: unknown
  /** Line and column (from 1) of the value at `path`, or of the nearest thing around it. */
  at(path: Path): { readonly line: number; readonly column: number }
  /** The same, of the key rather than of the value. */
  atKey(path: Path): { readonly line: number; readonly column: number }
  /** The full-width sign that makes the value at `path`, or its key, wrong. */
  signAt(path: Path, key: boolean): (Complaint & { readonly line: number; readonly column: number }) | undefined
}

/**
 * Read one YAML document. Refused, each with its place: a text too large, control characters, broken YAML, unknown
 * tags, several documents, a key given twice, more than 100 aliases.
 */
export function readDocument(text: string, file: string): TextDocument {
  // one file is asked twice in a row: what it is, and what is in it
  if (latest?.text !== text || latest.file !== file) latest = { text, file, document: read(text, file) }
  return latest.document
}

let latest: { readonly text: string; readonly file: string; readonly document: TextDocument } | undefined

function read(text: string, file: string): TextDocument {
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

  const placeIn = (offset: number) => {
    lines.addNewLine(0)
    for (let k = source.indexOf('\n'); k >= 0 && k < offset; k = source.indexOf('\n', k + 1)) lines.addNewLine(k + 1)
    return offset
  }
  const control = source.search(/[^\P{Cc}\t\n\r]/u)
  if (control >= 0) {
    const code = source.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0')
    refuse(placeIn(control), { code: 'not-text', got: `the character U+${code}`, expected: 'text' })
  }
  const alone = source.search(/\r(?!\n)/)
  if (alone >= 0)
    refuse(placeIn(alone), {
      code: 'not-text',
      got: 'a line end of CR alone',
      expected: 'LF or CRLF (save with these line ends)',
    })

  // own check of keys: the library's compares every key with every other
  const parsed = parseDocument(source, { lineCounter: lines, stringKeys: true, uniqueKeys: false, prettyErrors: false })
  const [broken] = [...parsed.errors, ...parsed.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  let signs: readonly WideSign[] | undefined
  const wide = () => (signs ??= wideSigns(source))
  if (broken) {
    const end = source.indexOf('\n', broken.pos[0])
    const [sign, ...others] = wide().filter(({ offset }) => end < 0 || offset < end)
    const told = ({ offset, said }: WideSign) => ({ ...said, file, ...place(offset) })
    if (sign) throw new ScenarioError(told(sign), others.slice(0, MOST_SIGNS).map(told))
    refuse(broken.pos[0], yamlComplaint(broken, source))
  }
  const { explicit, version } = parsed.directives.yaml
  if (explicit && version !== '1.2')
    refuse(source.indexOf('%YAML'), {
      code: 'bad-yaml',
      got: `YAML ${version}, in which yes, 010 and 1:30 mean other things`,
      expected: 'YAML 1.2, or no such line',
    })
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

  visit(parsed, {
    Value: (_, { tag, range }) => {
      if (tag !== undefined && !PLAIN_TAGS.test(tag)) refuse(range?.[0] ?? 0, yamlTagComplaint(tag))
    },
  })

  const find = finder(parsed)
  const at = (path: Path, key: boolean) => place(offsetOf(find, path, key))
  return {
    value: plain(parsed, refuse),
    at: (path) => at(path, false),
    atKey: (path) => at(path, true),
    signAt: (path, key) => {
      const sign = signIn(find, path, key, wide)
      return sign && { ...sign.said, ...place(sign.offset) }
    },
  }
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
