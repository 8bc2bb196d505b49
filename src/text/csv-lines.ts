import type { Complaint } from './errors.ts'
import { show } from './show.ts'

/** A field of a table and where it begins, both from 1. */
export interface Cell {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** One line of RFC 4180, or several where quotes hold line breaks; broken off at what is wrong in it. */
export interface Line {
  readonly cells: readonly Cell[]
  /** Where the line ends. */
  readonly end: { readonly line: number; readonly column: number }
  readonly fault?: Complaint
}

/** A character that no table needs; a tab or a line break may stand in a text. */
const CONTROL = /[^\P{Cc}\t\n\r]/u

/** More fields than any table has; what lies beyond is not looked at. */
const WIDEST = 1000

/** After a fault it goes on with the next line, but for a quote that swallows the rest. */
export function* linesOf(source: string): Generator<Line, void> {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  const bound = text.search(CONTROL)
  let [at, line, start] = [0, 1, 0]
  const place = (offset: number) => ({ line, column: offset - start + 1 })
  while (at < text.length) {
    const cells: Cell[] = []
    let fault: Complaint | undefined
    const stop = (offset: number, got: string, expected: string) => {
      fault = { code: 'bad-data', ...place(offset), got, expected }
      const next = text.indexOf('\n', offset)
      at = next < 0 ? text.length : next
    }
    for (let more = true; more; ) {
      const begin = place(at)
      let field = ''
      if (text[at] === '"') {
        const opened = at
        const closed = closing(text, opened)
        if (closed < 0) {
          stop(opened, 'a quote that is never closed', 'a second quote')
          at = text.length
          break
        }
        const held = text.slice(opened + 1, closed)
        field = held.replaceAll('""', '"')
        for (let k = held.indexOf('\n'); k >= 0; k = held.indexOf('\n', k + 1))
          [line, start] = [line + 1, opened + k + 2]
        at = closed + 1
        if (at < text.length && !',\r\n'.includes(text[at])) {
          stop(at, `${show(text[at])} after a closing quote`, 'a comma or the end of the line')
          break
        }
      } else {
        while (at < text.length && !',\n\r"'.includes(text[at])) field += text[at++]
        if (text[at] === '"') {
          stop(at, 'a quote inside a field', 'quotes around the whole field, or none')
          break
        }
      }
      cells.push({ text: field, ...begin })
      more = text[at] === ','
      if (more) at++
      if (cells.length === WIDEST && more) {
        stop(at, `over ${WIDEST} columns`, 'as many as the header has')
        break
      }
    }
    const end = place(at)
    if (!fault && text[at] === '\r' && text[at + 1] !== '\n') stop(at, 'a carriage return alone', 'LF or CRLF')
    if (!fault && bound >= 0 && bound < at) {
      const code = text.charCodeAt(bound).toString(16).toUpperCase().padStart(4, '0')
      stop(Math.max(bound, start), `the character U+${code}`, 'text')
      at = text.length
    }
    const isEmpty = cells.length === 1 && cells[0].text === ''
    if (fault || !isEmpty) yield { cells, end, ...(fault && { fault }) }
    at += text[at] === '\r' ? 2 : 1
    ;[line, start] = [line + 1, at]
  }
}

/** Where the quote that opens at `opened` is closed; a doubled one stands for itself. */
function closing(text: string, opened: number): number {
  for (let at = opened + 1; ; at += 2) {
    at = text.indexOf('"', at)
    if (at < 0 || text[at + 1] !== '"') return at
  }
}
