import { STEP } from '../../src/engine/step.ts'
import { parseFigures } from '../../src/scenario/figures.ts'
import { PAYMENTS } from '../../src/world/payments.ts'
import { FOUNDING_ORDER } from './founding.ts'
import { ORDER } from './order.ts'
import { entry, fenced, type Sections, tableOf } from './page.ts'
import { calls, constants, docstring, documented, filesOf, read } from './source.ts'

/** Docstrings of the functions and types of files, each under its file. */
const explained = (files: readonly string[]): string =>
  files
    .map((file) => {
      const texts = documented(file)
        .filter(({ kind, name }) => kind !== 'const' || !/^[A-Z_]+$/.test(name))
        .map(({ name, text }) => `${name}\n${text.replace(/^/gm, '  ')}`)
      return texts.length > 0 ? `**${file}**\n\n${fenced('text', texts.join('\n\n'))}` : ''
    })
    .filter((text) => text !== '')
    .join('\n\n')

const FOUNDING = [
  ...read('src/world/founding/founding.ts').matchAll(
    /^ {2}(?:const \w+ = )?(\w+)\(world\b[^\n]*?\)(?: \/\/ +(.+))?$/gm,
  ),
].map(([, name, what]) => [name, name, what ?? 'demand outside, quarter by quarter'])

/** Where it is said which entries of levers hold when. */
const ENTRIES = [
  ['src/scenario/timeline.ts', 'takeOver', 'A file of format 1'],
  ['src/scenario/timeline.ts', 'layOver', 'A file of format 2'],
  ['src/scenario/course.ts', 'courseOf', 'What is in force'],
  ['src/scenario/standing.ts', 'misplaced', 'What is refused besides'],
] as const

/** How it begins, on what figures, and how each phase works: sections 5 to 7. */
export const DETAILS: Sections = {
  entries: () =>
    ENTRIES.map(([file, name, what]) => `${what}:\n\n${fenced('text', docstring(file, name))}`).join('\n\n'),
  founding: () => {
    const docs = new Map(
      ['src/world/paths.ts', ...filesOf('src/world/founding')].flatMap((file) =>
        documented(file).map(({ name, text }) => [name, text] as const),
      ),
    )
    return [
      fenced(
        'text',
        `quarter\n${docstring('src/world/founding/base.ts', 'quarter').replace(/^/gm, '  ')}\n  q = (X′/X)^¼;  level = X / (1 + q⁻¹ + q⁻² + q⁻³)`,
      ),
      ...FOUNDING.map(([, name, what], k) =>
        [
          `**${k + 1}. ${name}**: ${what}`,
          fenced('text', entry(Object.fromEntries(docs), name, 'docstrings')),
          entry(FOUNDING_ORDER, name, 'FOUNDING_ORDER')
            .map((line) => `- ${line}`)
            .join('\n'),
        ].join('\n\n'),
      ),
    ].join('\n\n')
  },
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
  values: () => {
    const { all } = parseFigures({
      'observed.csv': read('scenarios/data/observed.csv'),
      'priors.csv': read('scenarios/data/priors.csv'),
    })
    const names = [...new Set(all.map(({ table }) => table))]
    return names
      .map((name) => {
        const figures = all.filter(({ table }) => table === name)
        const columns = [...new Set(figures.map(({ column }) => column))]
        const rows = [...new Set(figures.map(({ row }) => row))]
        const value = (row: string, column: string) =>
          figures.find((figure) => figure.row === row && figure.column === column)?.value ?? ''
        const body = tableOf(
          ['', ...columns],
          rows.map((row) => [row, ...columns.map((column) => value(row, column))]),
        )
        return `**${name}**, ${figures[0].unit}\n\n${body}`
      })
      .join('\n\n')
  },
  phases: () =>
    STEP.map(({ name, reads, writes }) =>
      [
        `### ${name}`,
        fenced('text', docstring(`src/phases/${name}.ts`, name)),
        entry(ORDER, name, 'ORDER')
          .map((line, k) => `${k + 1}. ${line}`)
          .join('\n'),
        `Reads ${reads.join(', ')}. Writes ${writes.join(', ')}.`,
      ].join('\n\n'),
    ).join('\n\n'),
  parts: () =>
    explained([
      'src/world/absorption.ts',
      'src/math/expansion.ts',
      'src/phases/licence.ts',
      ...filesOf('src/phases/settling'),
    ]),
  constants: () =>
    tableOf(
      ['file', 'constant', 'value', 'what it is'],
      [
        ...filesOf('src/phases'),
        ...filesOf('src/world'),
        ...filesOf('src/world/founding'),
        'src/engine/audit.ts',
      ].flatMap((file) =>
        constants(file).map(({ name, value, text }) => [file.replace('src/', ''), name, value, text]),
      ),
    ),
  payments: () =>
    tableOf(
      ['kind', 'payer', 'payee'],
      PAYMENTS.map(({ kind, payer, payee }) => [kind, payer, payee]),
    ),
  audit: () =>
    tableOf(
      ['account', 'place', 'what is found', 'what is due', 'relative at least to'],
      calls('src/engine/audit.ts', 'close').map(([what, place, got, due, scale]) => [
        what.replaceAll("'", ''),
        place,
        `\`${got}\``,
        `\`${due}\``,
        scale ? `\`${scale}\`` : '',
      ]),
    ),
}
