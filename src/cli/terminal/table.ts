import { styleText } from 'node:util'

/** Rows as text in columns, numbers to the right; the heading is bold on a terminal (never under NO_COLOR). */
export function table(heading: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [heading, ...rows].map((row) => row.map(clean))
  const widths = heading.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))))
  const lines = cells.map((row, k) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(widths[column] - width(cell))
        return k > 0 && typeof rows[k - 1][column] === 'number' ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd(),
  )
  return [bold(lines[0]), ...lines.slice(1)].map((line) => `${line}\n`).join('')
}

export const bold = (text: string): string => styleText('bold', text)

/** Columns of a terminal that a text takes: Chinese characters take two. */
const width = (text: string): number =>
  [...text].reduce(
    (sum, c) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(c) ? 2 : 1),
    0,
  )

const clean = (cell: string | number): string => String(cell).replace(/\p{Cc}/gu, ' ')
