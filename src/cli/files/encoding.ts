import { ScenarioError } from '../../text/errors.ts'

/** Marks at the beginning of a file by which an encoding is told; the longer first. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe, 0, 0], 'UTF-32'],
  [[0, 0, 0xfe, 0xff], 'UTF-32'],
  [[0xff, 0xfe], 'UTF-16'],
  [[0xfe, 0xff], 'UTF-16'],
]

/** Bytes as text in UTF-8; else refused with what they are, as far as it can be told, and where the first bad one stands. */
export function decoded(bytes: Uint8Array, file: string): string {
  const [, marked] = MARKS.find(([mark]) => mark.every((byte, k) => bytes[k] === byte)) ?? []
  if (marked !== undefined) throw refused(file, marked)
  if (isUtf16(bytes)) throw refused(file, 'what looks like UTF-16')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    if (isGbk(bytes)) throw refused(file, 'what looks like GBK')
    const lines = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0].split('\n')
    throw new ScenarioError({
      code: 'not-text',
      file,
      line: lines.length,
      column: lines.at(-1)!.length + 1,
      got: 'bytes that are no UTF-8',
      expected: 'text in UTF-8 (save as UTF-8)',
    })
  }
}

const refused = (file: string, got: string) =>
  new ScenarioError({ code: 'not-text', file, got, expected: 'text in UTF-8 (save as UTF-8)' })

/** Of a text in UTF-16 that is mostly Latin, every second byte is 0. */
function isUtf16(bytes: Uint8Array): boolean {
  const begin = bytes.subarray(0, 4000)
  const zeros = [0, 0]
  begin.forEach((byte, k) => {
    if (byte === 0) zeros[k % 2]++
  })
  const [even, odd] = zeros as [number, number]
  return begin.length >= 4 && Math.max(even, odd) > begin.length / 6 && Math.min(even, odd) < begin.length / 100
}

/** A text that GB 18030 reads without a fault, all of it Chinese, Latin or punctuation. */
function isGbk(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    return /^[\t\n\r -~\p{Script=Han}\u2010-\u2026\u3000-\u303F\uFF00-\uFFEF·×÷°±§¨]*$/u.test(text)
  } catch {
    return false
  }
}
