import type { ErrorCode, YAMLError } from 'yaml'
import type { Complaint } from './errors.ts'
import { show } from './show.ts'

type Said = readonly [got: string, expected: string]

/** What YAML's parser finds wrong, in our words; `found` is what stands at the place. */
const SAID: Readonly<Record<ErrorCode, Said | ((found: string, message: string) => Said)>> = {
  ALIAS_PROPS: ['an anchor or a tag before an alias', 'the alias alone'],
  BAD_ALIAS: [
    'an anchor or alias without a clear name',
    'a name of letters (a text that begins with & or * in quotes)',
  ],
  BAD_COLLECTION_TYPE: ['a tag of another kind of value', 'no tag'],
  BAD_DIRECTIVE: ['a line that begins with %', 'no directive (a text that begins with % in quotes)'],
  BAD_DQ_ESCAPE: (found) => [
    `an escape that is none, ${show(found.slice(0, 2))}`,
    'a backslash twice, or single quotes',
  ],
  BAD_INDENT: (_, message) =>
    notClosed(message) ?? ['another indentation than before', 'the same number of spaces for what belongs together'],
  BAD_PROP_ORDER: ['an anchor or a tag in the wrong place', 'it right before its value'],
  BAD_SCALAR_START: (found) => [`a text that begins with ${show(found.slice(0, 1))}`, 'it in quotes'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a second ": " in one value',
    'one key a line, those of a mapping indented alike, or the text in quotes',
  ],
  BLOCK_IN_FLOW: ['indented lines within brackets', 'all of it within the brackets, or none'],
  DUPLICATE_KEY: ['a second key of this name', 'each key once'],
  IMPOSSIBLE: (found) => [shown(found), 'valid YAML'],
  KEY_OVER_1024_CHARS: ['a key of over 1024 characters', 'a short key'],
  MISSING_CHAR: (found, message) => notClosed(message) ?? missing(found, message),
  MULTILINE_IMPLICIT_KEY: (found) => [`${shown(found)} without ": "`, 'key: value'],
  MULTIPLE_ANCHORS: ['two anchors of one value', 'at most one'],
  MULTIPLE_DOCS: ['a second document', 'one document'],
  MULTIPLE_TAGS: ['two tags of one value', 'no tag'],
  NON_STRING_KEY: ['a key that is no text', 'a text'],
  RESOURCE_EXHAUSTION: ['very deep nesting', 'at most a few levels'],
  TAB_AS_INDENT: ['a tab', 'spaces for indentation'],
  TAG_RESOLVE_FAILED: (found) => tagged(found.split(/\s/)[0]),
  UNEXPECTED_TOKEN: (found, message) =>
    /node end/.test(message)
      ? [`${shown(found)} after the end of a value`, 'nothing more (or the whole in quotes)']
      : /Block scalar/.test(message)
        ? [`${shown(found)} after | or >`, 'the text from the next line on']
        : /Unexpected , in|empty item/.test(message)
          ? ['a comma without an item before it', 'an item between two commas']
          : [`${shown(found)} where it means nothing`, 'valid YAML (or the whole text in quotes)'],
}

const tagged = (tag: string): Said => [`a tag, ${shown(tag)}`, 'no tag (a text that begins with ! in quotes)']

/** The complaint of a tag by its full name. */
export function yamlTagComplaint(name: string): Complaint {
  const [got, expected] = tagged(name.replace(/^tag:yaml\.org,2002:/, '!!'))
  return { code: 'bad-yaml', got, expected }
}

/** Brackets and quotation marks without their second. */
function notClosed(message: string): Said | undefined {
  if (/end with a? ?\]/.test(message)) return ['a list that is not closed', '"]"']
  if (/end with a? ?\}/.test(message)) return ['a mapping that is not closed', '"}"']
  const [, quote] = /closing (['"])quote/.exec(message) ?? []
  return quote === undefined ? undefined : ['a text in quotes that is not closed', quote]
}

function missing(found: string, message: string): Said {
  if (/space after :/.test(message)) return ['":" without a space', '": "']
  if (/between/.test(message)) return [`${shown(found)} without a comma before it`, '", "']
  if (/Comments/.test(message)) return ['"#" right after a word', 'a space before it, or the text in quotes']
  if (/indicator$/.test(message) && /Sequence/.test(message))
    return [`${shown(found)} in a list`, '"- " before each item']
  if (/followed by map values/.test(message)) return [`${shown(found)} without ": "`, 'key: value']
  if (/Tags and anchors/.test(message)) return ['an anchor or a tag right before a word', 'a space between them']
  if (/more-indented/.test(message))
    return ['a text whose first lines are indented further', 'the same number of spaces in all its lines']
  return [shown(found), 'valid YAML']
}

const shown = (found: string): string => (found.trim() === '' ? 'an end' : show(found.trim()))

/** The complaint of a parser's error in a text. */
export function yamlComplaint({ code, message, pos }: YAMLError, source: string): Complaint {
  const said = SAID[code] ?? SAID.IMPOSSIBLE
  const found = source.slice(pos[0], pos[0] + 80).split(/[\r\n]/)[0]
  const [got, expected] = typeof said === 'function' ? said(found, message) : said
  return { code: 'bad-yaml', got, expected }
}
