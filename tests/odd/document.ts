import { readFileSync } from 'node:fs'

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8')
const WORKED = page('odd-worked')
/** All that the document says. */
const TEXT = [page('odd'), WORKED, page('odd-tables')].join('\n')

/** A column as the document prints it: its value in a row, whether that row is named or falls under `else`. */
export type Column = (row: string) => number

function columns(block: string): ReadonlyMap<string, Column> {
  return new Map(
    block
      .trim()
      .split('\n')
      .map((line) => {
        const [path, ...entries] = line.split(' | ')
        const rows = new Map(
          entries.map((entry) => [entry.slice(0, entry.lastIndexOf(' ')), Number(entry.slice(entry.lastIndexOf(' ')))]),
        )
        return [
          path,
          (row: string) => {
            const value = rows.get(row) ?? rows.get('else')
            if (value === undefined) throw new Error(`docs/odd-worked.md has no ${path} of ${row}`)
            return value
          },
        ] as const
      }),
  )
}

function block(heading: string): string {
  const at = WORKED.indexOf(`#### ${heading}\n`)
  const match = /```text\n([\s\S]*?)```/.exec(WORKED.slice(at))
  if (at < 0 || !match) throw new Error(`docs/odd-worked.md has no block under ${heading}`)
  return match[1]
}

const given = columns(block('Given'))
/** What the document gives of the worked quarter. */
export const giving = (path: string): Column => given.get(path) ?? (() => 0)

/** What it says that a phase wrote. */
export const saying = (phase: string) => {
  const written = columns(block(`After ${phase}`))
  return (path: string): Column => {
    const column = written.get(path)
    if (!column) throw new Error(`docs/odd-worked.md has no ${path} after ${phase}`)
    return column
  }
}

/** The draws that it prints for a phase: identity, k, u. */
export const drawn = (phase: string): readonly { id: number; k: number; u: number }[] =>
  block(`Draws of ${phase}`)
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [agent, ...entries] = line.split(' | ')
      const id = Number(agent.slice(agent.lastIndexOf(' ')))
      return entries.map((entry) => {
        const [k, u] = entry.split(': ')
        return { id, k: Number(k), u: Number(u) }
      })
    })

/** Defaults and ranges of all assumptions, from the table of assumptions. */
export const ranges: Readonly<Record<string, { readonly value: number; readonly low: number; readonly high: number }>> =
  Object.fromEntries(
    [...TEXT.matchAll(/^\| ([\w-]+) \| [^|]* \| [^|]* \| ([-\d.]+) \| ([-\d.]+) … ([-\d.]+) \|/gm)].map(
      ([, id, value, low, high]) => [id, { value: Number(value), low: Number(low), high: Number(high) }],
    ),
  )
/** The default of an assumption. */
export function assumption(id: string): number {
  if (!Object.hasOwn(ranges, id)) throw new Error(`docs/odd.md has no assumption ${id}`)
  return ranges[id].value
}

export const seed = Number(/under seed (\d+)/.exec(WORKED)?.[1])
/** Kinds of the table of addresses: phase and k. */
export const addresses: ReadonlySet<string> = new Set(
  TEXT.slice(TEXT.indexOf('<!-- generated: addresses -->'))
    .split('<!-- end -->')[0]
    .split('\n')
    .map((line) => line.split(' | '))
    .filter((parts) => parts.length > 3)
    .slice(2)
    .map(([phase, , , k]) => `${phase.slice(2)}/${k}`),
)
