import { SPEC } from '../../src/economy/economy.ts'
import { STEP } from '../../src/engine/step.ts'
import { unitIn } from '../../src/worlds/cards.ts'
import { WORLD } from '../default-world.ts'
import { WHEN_FULL } from './capacity.ts'
import { type Sections, tableOf } from './page.ts'
import { documented, read } from './source.ts'

const NAMES = 'src/worlds/names.ts'

/** How many of each, as `rows` names them. */
const COUNTS: Readonly<Record<string, string>> = {
  R: 'regions',
  O: 'outside',
  F: 'functions',
  P: 'places',
  M: 'markets',
}

const inWords = (size: string): string => size.replace(/\b[ROFPM]\b/g, (letter) => COUNTS[letter])

/** Tables to look things up in: columns, rows, what phases read and write, figures. */
export const REFERENCE: Sections = {
  tables: () =>
    Object.entries(SPEC)
      .map(([name, spec]) => {
        const rows = Object.entries(spec).map(([column, { symbol, unit, role, note }]) => [
          column,
          symbol,
          unitIn(WORLD, unit),
          role,
          note,
        ])
        return `**${name}**\n\n${tableOf(['column', 'symbol', 'unit', 'role', 'what it is'], rows)}`
      })
      .join('\n\n'),
  capacity: () => {
    const text = read('src/economy/economy.ts')
    const rows = text.slice(text.indexOf('\nfunction rows('))
    const sizes = [...rows.matchAll(/^ {4}(\w+): ([^\n]+),$/gm)]
    const sums = [...rows.split('return')[0].matchAll(/^ {2}const (.+)$/gm)].map(([, sum]) => `\`${inWords(sum)}\``)
    if (sizes.length !== Object.keys(SPEC).length) throw new Error('the rows of some table are not found')
    const named = new Map(
      [...read(NAMES).matchAll(/^const ([A-Z_]+) = (\d+)$/gm)].map(([, name, value]) => [name, value]),
    )
    const innovators = documented(NAMES).find(({ name }) => name === 'innovators')!.line
    const formula = innovators.replace(/^ = /, '').replace(/[A-Z_]{2,}/g, (name) => named.get(name)!)
    return [
      tableOf(
        ['table', 'rows', 'when full'],
        sizes.map(([, name, size]) => [name, `\`${inWords(size)}\``, WHEN_FULL[name] ?? '']),
      ),
      `${sums.join(', ')}. \`innovators\`: \`${formula}\`. \`firms\` is the number asked for.`,
    ].join('\n\n')
  },
  access: () =>
    tableOf(
      ['phase', 'reads', 'writes'],
      STEP.map(({ name, reads, writes }) => [name, reads.join(', '), writes.join(', ')]),
    ),
  figures: () => {
    const groups = new Map<string, { count: number; rows: Set<string> }>()
    for (const { table, unit, source, status, row } of WORLD.figures) {
      const key = [table, unit, status, source].join('\t')
      const group = groups.get(key) ?? { count: 0, rows: new Set() }
      group.count++
      group.rows.add(row)
      groups.set(key, group)
    }
    const rows = [...groups].map(([key, { count, rows }]) => {
      const [table, unit, status, source] = key.split('\t')
      return [table, [...rows].join(', '), count, unit, status, source]
    })
    return tableOf(['table', 'rows', 'figures', 'unit', 'status', 'source'], rows)
  },
  values: () => {
    const all = WORLD.figures
    const names = [...new Set(all.map(({ table }) => table))]
    return names
      .map((name) => {
        const own = all.filter(({ table }) => table === name)
        const columns = [...new Set(own.map(({ column }) => column))]
        const rows = [...new Set(own.map(({ row }) => row))]
        const value = (row: string, column: string) =>
          own.find((figure) => figure.row === row && figure.column === column)?.value ?? ''
        const body = tableOf(
          ['', ...columns],
          rows.map((row) => [row, ...columns.map((column) => value(row, column))]),
        )
        return `**${name}**, ${own[0].unit}\n\n${body}`
      })
      .join('\n\n')
  },
}
