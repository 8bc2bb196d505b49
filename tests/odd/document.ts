import { readFileSync } from 'node:fs'
import { keyOf, uniform } from './chance.ts'
import { type Column, placesOf } from './quarter/rows.ts'

const file = (name: string): string => readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8')
const WORKED = file('odd-worked')
/** All that the document says. */
const TEXT = [file('odd'), WORKED, file('odd-tables')].join('\n')

/** A column as printed: its named rows, and what all others hold where that is said. */
interface Printed {
  readonly rows: ReadonlyMap<string, number>
  readonly rest: number | undefined
}
type Block = ReadonlyMap<string, Printed>

function columns(block: string): Block {
  return new Map(
    block
      .trim()
      .split('\n')
      .map((line) => {
        const [path, ...entries] = line.split(' | ')
        const rows = new Map(
          entries.map((entry) => [entry.slice(0, entry.lastIndexOf(' ')), Number(entry.slice(entry.lastIndexOf(' ')))]),
        )
        const rest = rows.get('else')
        rows.delete('else')
        return [path, { rows, rest }] as const
      }),
  )
}

/** A lever in force, as a line of the document says it. */
export interface Lever {
  readonly kind: string
  readonly places: readonly string[]
  /** Its function, or nothing. */
  readonly func: string
  readonly value: number
  readonly start: number
  readonly end: number
  readonly ramp: number
}

/** What a quarter starts from: what the document, or a world, gives of it. */
export interface Opening {
  readonly t: number
  readonly rules: Readonly<Record<'invest' | 'transfer', string>>
  readonly levers: readonly Lever[]
  readonly innovators: number
  /** Firms that the tables make room for. */
  readonly room: number
  given(path: string): Column
  /** Rows of a table that are in use: slots whose cell is not 255. */
  inUse(table: 'firm' | 'patent'): readonly string[]
  a(assumption: string): number
  u(phase: string, identity: number, k?: number): number
}

/** What a page says of a column after a phase: the rows it names, and what any row holds by then. */
export interface Said {
  readonly path: string
  readonly named: readonly string[]
  readonly rest: boolean
  readonly of: Column
}
export interface Page extends Opening {
  readonly phases: readonly string[]
  saying(phase: string): readonly Said[]
  drawn(phase: string): readonly { id: number; k: number; u: number }[]
}

const EMPTY: Printed = { rows: new Map(), rest: 0 }
const PHASES = [...WORKED.matchAll(/^#### After (\w+)$/gm)].map(([, name]) => name)

/** Pages that a quarter opens and goes on as, but for what it prints. */
interface Before {
  readonly opensAs?: Page
  readonly goesAs?: Page
}
/** The quarter that the document prints under a mark. */
export function page(mark: string, { opensAs, goesAs }: Before = {}): Page {
  const start = WORKED.indexOf(`<!-- generated: ${mark} -->`)
  if (start < 0) throw new Error(`docs/odd-worked.md has no mark ${mark}`)
  const text = WORKED.slice(start, WORKED.indexOf('<!-- end -->', start))
  const block = (heading: string): string | undefined => {
    const at = text.indexOf(`#### ${heading}\n`)
    return at < 0 ? undefined : /```text\n([\s\S]*?)```/.exec(text.slice(at))?.[1]
  }
  const blockOf = (heading: string): Block => {
    const own = block(heading)
    const before = heading === 'Given' ? opensAs : goesAs
    const other = before && blocks.get(before)?.(heading)
    return new Map([...(other ?? []), ...(own === undefined ? [] : columns(own))])
  }
  const phases = [...new Set(PHASES)]
  const given = blockOf('Given')
  const [, t, seed] = /\(t = (\d+)\) under seed (\d+)/.exec(text)!.map(Number)
  const head = text.slice(0, text.indexOf('####') < 0 ? undefined : text.indexOf('####'))
  const said = new Map([...head.matchAll(/`([a-z.-]+)` = ([\d.]+)/g)].map(([, id, x]) => [id, Number(x)]))
  const ruled = (phase: string, usual: string) => new RegExp(`\`(\\w+)\` \\(${phase}\\)`).exec(head)?.[1] ?? usual
  const keys = new Map<string, number>()
  const made: Page = {
    t,
    phases,
    rules: { invest: ruled('invest', 'logit'), transfer: ruled('transfer', 'gravity') },
    levers: leversOf(head),
    innovators: Number(/(\d+) innovators/.exec(head)![1]),
    room: Number(/(\d+) firms make room/.exec(head)![1]),
    given: (path) => {
      const { rows, rest } = given.get(path) ?? EMPTY
      return (row) => rows.get(row) ?? rest ?? 0
    },
    inUse: (table) => [...given.get(`${table}.cell`)!.rows].filter(([, c]) => c !== 255).map(([row]) => row),
    a: (id) => said.get(id) ?? assumption(id),
    u: (phase, identity, k) => {
      if (!keys.has(phase)) keys.set(phase, keyOf(`${seed}/${phase}/${t}`))
      return uniform(keys.get(phase)!, identity, k)
    },
    saying: (phase) => {
      const earlier = phases.slice(0, phases.indexOf(phase) + 1).reverse()
      return [...blockOf(`After ${phase}`)].map(([path, printed]) => ({
        path,
        named: [...printed.rows.keys()],
        rest: printed.rest !== undefined,
        of: (row) => {
          for (const name of earlier) {
            const { rows, rest } = blockOf(`After ${name}`).get(path) ?? { rows: new Map(), rest: undefined }
            const value = rows.get(row) ?? rest
            if (value !== undefined) return value
          }
          throw new Error(`docs/odd-worked.md has no ${path} of ${row} by ${phase}`)
        },
      }))
    },
    drawn: (phase) =>
      (block(`Draws of ${phase}`) ?? '')
        .trim()
        .split('\n')
        .flatMap((line) => {
          const [agent, ...entries] = line.split(' | ')
          const id = Number(agent.slice(agent.lastIndexOf(' ')))
          return entries.map((entry) => {
            const [k, u] = entry.split(': ')
            return { id, k: Number(k), u: Number(u) }
          })
        }),
  }
  blocks.set(made, blockOf)
  return made
}
const blocks = new WeakMap<Page, (heading: string) => Block>()

const leversOf = (text: string): Lever[] =>
  [
    ...text.matchAll(
      /`([a-z-]+)` ([A-Z])(?:–([A-Z]))?(?:\.([xy]))? ([\d.]+) from t = (\d+)(?: to (\d+))?, ramp (\d+)/g,
    ),
  ].map(([, kind, place, other, func = '', value, start, end, ramp]) => ({
    kind,
    places: placesOf(place, other),
    func,
    value: Number(value),
    start: Number(start),
    end: end === undefined ? Number.POSITIVE_INFINITY : Number(end),
    ramp: Number(ramp),
  }))

/** Defaults and ranges of all assumptions, from the table of assumptions. */
export const ranges: Readonly<Record<string, { readonly value: number; readonly low: number; readonly high: number }>> =
  Object.fromEntries(
    [...TEXT.matchAll(/^\| ([\w.-]+) \| [^|]* \| [^|]* \| ([-\d.]+) \| ([-\d.]+) … ([-\d.]+) \|/gm)].map(
      ([, id, value, low, high]) => [id, { value: Number(value), low: Number(low), high: Number(high) }],
    ),
  )
/** The default of an assumption. */
export function assumption(id: string): number {
  if (!Object.hasOwn(ranges, id)) throw new Error(`docs/odd-tables.md has no assumption ${id}`)
  return ranges[id].value
}

/** What a unit of a lever costs a year, 10⁸ CNY, from the table of levers. */
export function costOf(kind: string): number {
  const match = new RegExp(String.raw`^\| ${kind} \| [^|]* \| [^|]* \| (\d+) \|`, 'm').exec(TEXT)
  if (!match) throw new Error(`docs/odd.md has no lever ${kind}`)
  return Number(match[1])
}

/** The rows of a generated table, without its head. */
const tableOf = (mark: string): string[][] =>
  TEXT.slice(TEXT.indexOf(`<!-- generated: ${mark} -->`))
    .split('<!-- end -->')[0]
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.slice(2, -2).split(' | '))

/** Kinds of payments. */
export const paymentKinds: readonly string[] = tableOf('payments').map(([kind]) => kind)
/** Kinds of the table of addresses: phase and k. */
export const addresses: ReadonlySet<string> = new Set(tableOf('addresses').map(([phase, , , k]) => `${phase}/${k}`))
