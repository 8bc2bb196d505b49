import { STEP } from '../../src/engine/step.ts'
import { SPEC } from '../../src/world/world.ts'
import { ADDRESSES } from './addresses.ts'
import { WHEN_FULL } from './capacity.ts'
import { fenced, type Sections, tableOf } from './page.ts'
import { docstring, documented, read, source } from './source.ts'

const STEP_NOTES: ReadonlyMap<string, string> = new Map(
  [...read('src/engine/step.ts').matchAll(/^ {2}(\w+), \/\/ +(.+)$/gm)].map(([, name, note]) => [name, note]),
)

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

/** What there is, in what order it acts, and its chances: sections 2 to 4. */
export const OVERVIEW: Sections = {
  tables,
  capacity: () => {
    const text = read('src/world/world.ts')
    const sizes = [...text.slice(text.indexOf('\nfunction rows(')).matchAll(/^ {4}(\w+): ([^\n]+),$/gm)]
    if (sizes.length !== Object.keys(SPEC).length) throw new Error('the rows of some table are not found')
    const constant = (name: string) => documented('src/world/world.ts').find((entry) => entry.name === name)!
    return [
      tableOf(
        ['table', 'rows', 'when full'],
        sizes.map(([, name, size]) => [name, `\`${size}\``, WHEN_FULL[name] ?? '']),
      ),
      `With R regions, O outside places, F functions, P = R + O, M = 2R + O. \`innovators\`: \`${constant('innovators').line.replace(/^ = /, '')}\`.`,
    ].join('\n\n')
  },
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
}
