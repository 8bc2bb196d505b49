import { writeFileSync } from 'node:fs'
import { STEP } from '../src/engine/step.ts'
import { INDICATORS } from '../src/indicators/index.ts'
import { ASSUMPTIONS } from '../src/scenario/assumptions.ts'
import { dateOf } from '../src/scenario/dates.ts'
import { parseFigures } from '../src/scenario/figures.ts'
import { LEVERS } from '../src/scenario/levers.ts'
import { RULES } from '../src/scenario/rules.ts'
import { PAYMENTS } from '../src/world/payments.ts'
import { SPEC } from '../src/world/world.ts'
import { ADDRESSES } from './odd/addresses.ts'
import { WHEN_FULL } from './odd/capacity.ts'
import { INNOVATORS, PARAMS, PLACE, SEED, SIZE, T } from './odd/given.ts'
import { INDICATOR_NAMES, LEVER_NAMES, TERMS } from './odd/glossary.ts'
import { ORDER } from './odd/order.ts'
import { calls, constants, docstring, documented, filesOf, read, source } from './odd/source.ts'
import { digits, work } from './odd/worked.ts'

const cell = (text: unknown) => String(text).replaceAll('|', '\\|')
const tableOf = (head: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')
const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``
/** What a record says under a key; an error that names what is missing there. */
function entry<T>(of: Readonly<Record<string, T>>, key: string, where: string): T {
  if (!Object.hasOwn(of, key)) throw new Error(`${where} has no entry ${key}`)
  return of[key]
}

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

const STEP_NOTES: ReadonlyMap<string, string> = new Map(
  [...read('src/engine/step.ts').matchAll(/^ {2}(\w+), \/\/ +(.+)$/gm)].map(([, name, note]) => [name, note]),
)
const FOUNDING = [
  ...read('src/world/founding/founding.ts').matchAll(/^ {2}(?:const \w+ = )?(\w+)\(world.*?\/\/ +(.+)$/gm),
]

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
      ['', 'phase', 'what', 'draws', 'reads', 'writes'],
      STEP.map(({ name, reads, writes, draws }, k) => [
        k + 1,
        name,
        STEP_NOTES.get(name) ?? '',
        draws ? 'yes' : 'no',
        reads.join(', '),
        writes.join(', '),
      ]),
    ),
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
  founding: () =>
    [
      tableOf(
        ['', 'step', 'what'],
        FOUNDING.map(([, name, what], k) => [k + 1, name, what]),
      ),
      explained(['src/world/paths.ts', ...filesOf('src/world/founding')]),
    ].join('\n\n'),
  addresses: () =>
    tableOf(
      ['name of the key', 'agent', 'identity', 'k', 'what it decides'],
      ADDRESSES.flatMap(({ phase, agent, identity, k, use }) =>
        use.map((what, n) => [phase, agent, identity, k[n] ?? 'row of the cell', what]),
      ),
    ),
  chance: () =>
    [
      ['src/math/random.ts', ['key', 'draw', 'bits']],
      ['src/math/sampling.ts', ['expDraw', 'poisson', 'golden']],
    ]
      .flatMap(([path, names]) => (names as string[]).map((name) => fenced('ts', source(path as string, name))))
      .join('\n\n'),
  reals: () =>
    tableOf(
      ['function', 'what it is'],
      [
        ['src/math/exp.ts', 'exp'],
        ['src/math/log.ts', 'log'],
        ['src/math/pow.ts', 'pow'],
        ['src/math/normal.ts', 'normalQuantile'],
      ].map(([path, name]) => [name, docstring(path, name).replace(/\s+/g, ' ')]),
    ),
  capacity: () => {
    const sizes = [...read('src/world/world.ts').matchAll(/^ {4}(\w+): ([^\n]+),$/gm)].filter(
      ([, name]) => name in SPEC,
    )
    const constant = (name: string) => documented('src/world/world.ts').find((entry) => entry.name === name)!
    return [
      tableOf(
        ['table', 'rows', 'when full'],
        sizes.map(([, name, size]) => [name, `\`${size}\``, WHEN_FULL[name] ?? 'one row each']),
      ),
      `With R regions, O outside places, F functions, P = R + O, M = 2R + O. \`innovators\`: \`${constant('innovators').line.replace(/^ = /, '')}\`.`,
    ].join('\n\n')
  },
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
  parts: () =>
    explained([
      'src/world/absorption.ts',
      'src/math/expansion.ts',
      'src/phases/licence.ts',
      ...filesOf('src/phases/settling'),
    ]),
  worked: () => {
    const { given, phases } = work()
    const draws = (of: (typeof phases)[number]['draws']) => {
      const agents = new Map<string, string[]>()
      for (const { of: agent, id, k, u } of of) {
        const name = `${agent}, identity ${id}`
        agents.set(name, [...(agents.get(name) ?? []), `${k}: ${digits(u)}`])
      }
      return [...agents].map(([agent, us]) => [agent, ...us].join(' | ')).join('\n')
    }
    return [
      `${dateOf(T)} (t = ${T}) under seed ${SEED}; default assumptions and rules (section 7). Levers: ${PARAMS.levers
        .map(
          ({ kind, places, value, ramp }) =>
            `\`${kind}\` ${places.map((p) => PLACE[p]).join('–')} ${value} from t = 0, ramp ${ramp}`,
        )
        .join('; ')}. ${SIZE.firms} firms make room as in section 2, but for ${INNOVATORS} innovators.`,
      `#### Given\n\n${fenced('text', given.join('\n'))}`,
      ...phases.flatMap(({ name, key, draws: used, lines }) => [
        ...(used.length > 0 ? [`#### Draws of ${name}\n\nKey ${key}.\n\n${fenced('text', draws(used))}`] : []),
        `#### After ${name}\n\n${fenced('text', lines.join('\n'))}`,
      ]),
    ].join('\n\n')
  },
  glossary: () =>
    [
      '**Words**',
      tableOf(['中文', 'English', 'in the model'], TERMS),
      '**Indicators**',
      tableOf(
        ['中文', 'indicator', 'formula'],
        INDICATORS.map(({ id, formula }) => [entry(INDICATOR_NAMES, id, 'INDICATOR_NAMES'), id, formula]),
      ),
      '**Levers**',
      tableOf(
        ['中文', 'lever', 'what it is'],
        Object.entries(LEVERS).map(([kind, { note }]) => [entry(LEVER_NAMES, kind, 'LEVER_NAMES'), kind, note]),
      ),
    ].join('\n\n'),
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
    (mark, name: string) => `${mark}\n\n${entry(SECTIONS, name, 'SECTIONS')()}\n\n<!-- end -->`,
  )
}

if (process.argv[1] === new URL(import.meta.url).pathname)
  writeFileSync(new URL('../docs/odd.md', import.meta.url), odd())
