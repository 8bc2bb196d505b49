import { KEY_NAMES } from '../words/zh/names.ts'
import { idOfChinese } from './chinese.ts'
import type { Complaint } from './errors.ts'

/** A sign that stands where YAML wants another: a full-width colon after a key, an ideographic space as indentation. */
export interface WideSign {
  readonly offset: number
  /** The key beside it. */
  readonly word?: string
  readonly said: Complaint
}

const KEYS = Object.keys(KEY_NAMES)
const isKey = (word: string): boolean => /^[a-z][a-z0-9_-]*$/.test(word) || idOfChinese(word, KEYS) !== undefined

const WORD = '([\\p{L}][\\p{L}\\p{N}_-]{0,40})'
/** Stands for what is in quotes. */
const QUOTED = '\u0001'
/** Where a key may begin. */
const BEFORE = '(?:^[\\s\\u3000]*(?:[-－]\\s+)*|[{,，、；｛][\\s\\u3000]*)'

/** Each pattern has one sign as its group `sign`, and a key, if it asks for one, as its group `word`. */
const PATTERNS: readonly (readonly [pattern: RegExp, right: string])[] = [
  [rule(`${BEFORE}(?:[“"]?${named()}[”"]?|["']${QUOTED}+["'])[\\s\\u3000]*(?<sign>[：﹕︰])`), ': '],
  [rule(`(?<sign>[，、；﹐])[\\s\\u3000]*${named()}[\\s\\u3000]*[:：]`), ', '],
  [rule('[[［][^\\]］[［]{0,200}?(?<sign>[，、；﹐])'), ', '],
  [rule('(?:^|[:：,，[{]|^\\s*-)[\\s\\u3000]*(?<sign>｛)'), '{'],
  [rule('(?:^|[:：,，[{]|^\\s*-)[\\s\\u3000]*(?<sign>[［【])'), '['],
  [rule('(?<sign>｝)[\\s\\u3000]*(?:$|[,，}\\]｝］])'), '}'],
  [rule('(?<sign>[］】])[\\s\\u3000]*(?:$|[,，}\\]｝］])'), ']'],
  [rule('[:：][\\s\\u3000]*(?<sign>[“”„「『＂])'), '"'],
  [rule('[:：][\\s\\u3000]*(?<sign>[‘’＇])'), "'"],
  [rule('^\\s*(?<sign>[－–—−•·●])[\\s\\u3000]'), '- '],
  [rule('(?:^|\\s)(?<sign>＃)'), '# '],
  [rule('[:：]\\s*(?<sign>｜)\\s*$'), '|'],
  [rule(`${BEFORE}${named()}:(?<sign>[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000])`), 'a space'],
  [rule('^ *(?:- *)?(?<sign>[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000])'), 'a space'],
  [rule('^\\s*(?<sign>[\\u200B-\\u200D\\u2060\\uFEFF])'), 'nothing'],
  [rule(`${BEFORE}${named()}(?<sign>:)(?=[^\\s:/,}\\]])`), ': '],
]

function rule(source: string): RegExp {
  return new RegExp(source, 'gud')
}
function named(): string {
  return WORD.replace('(', '(?<word>')
}

/** The signs of a text that stand in YAML's places, in the order of the text; none within quotes, comments and blocks. */
export function wideSigns(source: string): readonly WideSign[] {
  const found = new Map<number, WideSign>()
  let offset = 0
  let block = -1
  for (const line of source.split('\n')) {
    const indent = line.search(/[^ ]|$/)
    if (block < 0 || (line.trim() !== '' && indent <= block)) {
      const open = /["'#]/.test(line) ? unquoted(line) : line
      block = /[:-] [|>][-+\d]{0,3} *\r?$/.test(open.slice(-40)) ? indent : -1
      for (const sign of signsOf(open)) found.set(offset + sign.offset, { ...sign, offset: offset + sign.offset })
    }
    offset += line.length + 1
  }
  return [...found.values()].sort((a, b) => a.offset - b.offset)
}

/** All but the last of the patterns are of signs that plain lines do not have. */
const LAST = PATTERNS.slice(-1)
const isPlain = (line: string): boolean => !/[^\u0020-\u007E\t\r]/.test(line)

function* signsOf(line: string): Generator<WideSign> {
  for (const [pattern, right] of isPlain(line) ? LAST : PATTERNS)
    for (const match of line.matchAll(pattern)) {
      const { word, sign } = match.groups!
      if (word !== undefined && !isKey(word)) continue
      const [offset] = match.indices!.groups!['sign']
      const expected = right.startsWith('a ') || right === 'nothing' ? right : right === '"' ? `'"'` : `"${right}"`
      yield { offset, ...(word !== undefined && { word }), said: { code: 'bad-sign', got: nameOf(sign!), expected } }
    }
}

function nameOf(sign: string): string {
  const code = `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
  if (sign === ':') return '":" without a space'
  if (sign === '\u3000') return `an ideographic space (full-width, ${code})`
  if (sign === '\u00A0') return `a non-breaking space (${code})`
  if (/[\p{Zs}\p{Cf}]/u.test(sign)) return `an invisible character (${code})`
  return `"${sign}" (${/[–—−•·●“”‘’„]/.test(sign) ? code : 'full-width'})`
}

/** A line without what stands in quotes and in its comment; offsets stay. */
function unquoted(line: string): string {
  const parts: string[] = []
  let from = 0
  for (let k = 0; k < line.length; k++) {
    const sign = line[k]
    const begins = k === 0 || /[\s[{,:，：｛［(-]/.test(line[k - 1])
    if (sign === '#' && (k === 0 || /\s/.test(line[k - 1]))) return parts.join('') + line.slice(from, k)
    if ((sign !== '"' && sign !== "'") || !begins) continue
    const close = closing(line, k)
    if (close < 0) break
    parts.push(line.slice(from, k), sign, QUOTED.repeat(close - k - 1), sign)
    from = close + 1
    k = close
  }
  return parts.join('') + line.slice(from)
}

function closing(line: string, open: number): number {
  const quote = line[open]
  for (let k = open + 1; k < line.length; k++) {
    if (line[k] === '\\' && quote === '"') k++
    else if (line[k] === quote && quote === "'" && line[k + 1] === "'") k++
    else if (line[k] === quote) return k
  }
  return -1
}
