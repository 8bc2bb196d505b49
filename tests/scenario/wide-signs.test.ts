import { expect, it } from 'vitest'
import { sentence } from '../../src/text/errors.ts'
import { head, refusal } from './sample.ts'

const levers = (line: string) => `${head('a')}levers:\n${line}\n`
const title = (value: string) => head('a').replace('{ en: Title, zh: 标题 }', value)

it.each([
  ['a colon', `id：t\nextends: baseline\n${head('a').slice(6)}`, ['1:3: got "：" (full-width); expected ": "']],
  ['a colon in the last line', `${head('a')}firms：300\n`, ['4:6: got "：" (full-width); expected ": "']],
  ['a colon and nothing else', 'id：t\n', ['1:3: got "：" (full-width); expected ": "']],
  ['a colon after a Chinese key', `编号：t\n${head('a')}`, ['1:3: got "：" (full-width); expected ": "']],
  [
    'commas',
    levers('  - { id: line， kind: pilot-platforms， region: hebei， value: 1 }'),
    ['5:15', '5:38', '5:53'].map((place) => `${place}: got "，" (full-width); expected ", "`),
  ],
  ['a comma between languages', title('{ en: T， zh： 题 }'), ['2:15: got "，" (full-width); expected ", "']],
  [
    'a comma in a list',
    levers('  - { id: a, kind: transport, pair: [beijing，hebei], value: 0.1, start: 2026 }'),
    ['5:45: got "，" (full-width); expected ", "'],
  ],
  [
    'braces',
    title('｛ en: T, zh: 题 ｝'),
    ['2:8: got "｛" (full-width); expected "{"', '2:23: got "｝" (full-width); expected "}"'],
  ],
  [
    'brackets',
    levers('  - { id: a, kind: transport, pair: ［beijing, hebei］ }'),
    ['5:37: got "［" (full-width); expected "["', '5:52: got "］" (full-width); expected "]"'],
  ],
  ['quotation marks', `id: “t”\n${head('a').slice(6)}`, [`1:5: got "“" (U+201C); expected '"'`]],
  ['a hyphen', levers('  － id: a'), ['5:3: got "－" (full-width); expected "- "']],
  ['an en dash', levers('  – id: a'), ['5:3: got "–" (U+2013); expected "- "']],
  [
    'an ideographic space',
    `${head('a')}firms:　300\n`,
    ['4:7: got an ideographic space (full-width, U+3000); expected a space'],
  ],
  [
    'a non-breaking space',
    `${head('a')}firms:\u00a0300\n`,
    ['4:7: got a non-breaking space (U+00A0); expected a space'],
  ],
  ['a zero-width space', `\u200b${head('a')}`, ['1:1: got an invisible character (U+200B); expected nothing']],
  ['a number sign', `${head('a')}＃ later\n`, ['4:1: got "＃" (full-width); expected "# "']],
  ['no space after a colon', `${head('a')}firms:300\n`, ['4:6: got ":" without a space; expected ": "']],
])('%s in the place of YAML’s is named', (_, text, said) => {
  const { complaint, others } = refusal(text)
  const all = [complaint, ...others].map(sentence)
  expect(all.slice(0, said.length)).toEqual(said.map((line) => `x.yaml:${line}`))
})

it('in texts full-width signs are theirs, whatever else is wrong', () => {
  const chinese = title('{ en: "a：b， c", zh: 题：甲，乙：丙｛一｝ }').replace('正文', '正文。id：甲，kind：乙')
  const { complaint, others } = refusal(`${chinese}firms: 1\n# 说明：甲，乙：丙\n`)
  expect([complaint, ...others].map(({ path }) => path)).toEqual(['firms'])
})

it('a broken line is not blamed on signs that come after it, nor on those in blocks and quotes', () => {
  const text = `id: a\ntext:\n  zh: |\n    id：甲\n    kind：乙\n  en: "firms：1"\ntitle: @x\nfirms：1\n`
  expect(refusal(text).message).toBe('x.yaml:7:8: got a text that begins with "@"; expected it in quotes')
})

it.each([
  ['id: [a\n', '2:1: got a list that is not closed; expected "]"'],
  ['id: {a: 1\n', '2:1: got a mapping that is not closed; expected "}"'],
  ['id: "a\n', '2:1: got a text in quotes that is not closed; expected "'],
  ['id: "a" b\n', '1:9: got b after the end of a value; expected nothing more (or the whole in quotes)'],
  ['id: @a\n', '1:5: got a text that begins with "@"; expected it in quotes'],
  [
    'id: a: b\n',
    '1:5: got a second ": " in one value; expected one key a line, those of a mapping indented alike, or the text in quotes',
  ],
  ['id: "\\q"\n', '1:6: got an escape that is none, "\\\\q"; expected a backslash twice, or single quotes'],
  [
    'a:\n    b: 1\n  c: 1\n',
    '3:1: got another indentation than before; expected the same number of spaces for what belongs together',
  ],
  ['id: &a &b c\n', '1:8: got two anchors of one value; expected at most one'],
  ['a: [,]\n', '1:5: got a comma without an item before it; expected an item between two commas'],
  ['id: [a]#b\n', '1:8: got "#" right after a word; expected a space before it, or the text in quotes'],
  [`${'x'.repeat(2000)}: 1\n`, '1:1: got a key of over 1024 characters; expected a short key'],
  ['id: a\rtitle: b\r', '1:6: got a line end of CR alone; expected LF or CRLF (save with these line ends)'],
])('of %j we say it in our words', (text, said) => {
  expect(refusal(text).message).toBe(`x.yaml:${said}`)
})

it('reads Windows line ends', () => {
  expect(refusal(`${head('a')}firms: 1\n`.replaceAll('\n', '\r\n')).message).toBe(
    'x.yaml:4:8: firms: got 1; expected a whole number from 100 to 10000000',
  )
})
