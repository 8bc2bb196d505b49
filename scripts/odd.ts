import { readFileSync, writeFileSync } from 'node:fs'
import { STEP } from '../src/engine/step.ts'
import { INDICATORS } from '../src/indicators/index.ts'
import { ASSUMPTIONS } from '../src/scenario/assumptions.ts'
import { parseFigures } from '../src/scenario/figures.ts'
import { LEVERS } from '../src/scenario/levers.ts'
import { RULES } from '../src/scenario/rules.ts'
import { PAYMENTS } from '../src/world/payments.ts'
import { SPEC } from '../src/world/world.ts'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

const cell = (text: unknown) => String(text).replaceAll('|', '\\|')
const tableOf = (head: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** The docstring that stands right above a phase's definition, without its comment marks. */
function docstring(name: string): string {
  const source = read(`src/phases/${name}.ts`)
  const match = new RegExp(String.raw`/\*\*((?:(?!\*/)[\s\S])*)\*/\s*export const ${name} = phase`).exec(source)
  if (!match) throw new Error(`phase ${name} has no docstring`)
  return match[1]
    .split('\n')
    .map((line) => line.replace(/^ \* ?/, ''))
    .join('\n')
    .trim()
}

const tables = (): string =>
  Object.entries(SPEC)
    .map(([name, spec]) => {
      const rows = Object.entries(spec).map(([column, { symbol, unit, role, note }]) => [
        column,
        symbol,
        unit,
        role,
        note,
      ])
      return `**${name}**\n\n${tableOf(['column', 'symbol', 'unit', 'role', 'what it is'], rows)}`
    })
    .join('\n\n')

const SECTIONS: Readonly<Record<string, () => string>> = {
  tables,
  step: () =>
    tableOf(
      ['', 'phase', 'writes'],
      STEP.map(({ name, writes }, k) => [k + 1, name, writes.join(', ')]),
    ),
  figures: () => {
    const { all } = parseFigures({
      'observed.csv': read('scenarios/data/observed.csv'),
      'priors.csv': read('scenarios/data/priors.csv'),
    })
    const groups = new Map<string, { count: number; rows: Set<string> }>()
    for (const { table, unit, source, status, row } of all) {
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
  phases: () =>
    STEP.map(
      ({ name, reads, writes }) =>
        `### ${name}\n\n\`\`\`text\n${docstring(name)}\n\`\`\`\n\nReads ${reads.join(', ')}. Writes ${writes.join(', ')}.`,
    ).join('\n\n'),
  payments: () =>
    tableOf(
      ['kind', 'payer', 'payee'],
      PAYMENTS.map(({ kind, payer, payee }) => [kind, payer, payee]),
    ),
  parameters: () =>
    [
      '**Assumptions**: what we do not know of the world.',
      tableOf(
        ['id', 'symbol', 'unit', 'default', 'range', 'what it is', 'source'],
        Object.entries(ASSUMPTIONS).map(([id, a]) => [
          id,
          a.symbol,
          a.unit,
          a.default,
          `${a.range[0]} … ${a.range[1]}`,
          a.note,
          a.source,
        ]),
      ),
      '**Levers**: what a government does. Effects per unit are assumptions.',
      tableOf(
        ['kind', 'unit', 'neutral', 'range', 'scope', 'cost per unit, 10⁸ CNY a year', 'what it is', 'source'],
        Object.entries(LEVERS).map(([id, l]) => [
          id,
          l.unit,
          l.neutral,
          `${l.min} … ${l.max}`,
          l.scope,
          l.cost,
          l.note,
          l.source,
        ]),
      ),
      '**Rules**: rival theories of behaviour.',
      tableOf(
        ['phase', 'options'],
        Object.entries(RULES).map(([phase, options]) => [phase, options.join(', ')]),
      ),
      '**Indicators**',
      tableOf(
        ['id', 'unit', 'kind', 'by', 'formula'],
        INDICATORS.map(({ id, unit, kind, dimensions, formula }) => [id, unit, kind, dimensions.join(', '), formula]),
      ),
    ].join('\n\n'),
}

/** The document: the template with each mark followed by what the code says. */
export function odd(): string {
  const template = read('docs/odd.template.md')
  return template.replace(
    /<!-- generated: (\w+) -->/g,
    (mark, name: string) => `${mark}\n\n${SECTIONS[name]()}\n\n<!-- end -->`,
  )
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(new URL('docs/odd.md', root), odd())
