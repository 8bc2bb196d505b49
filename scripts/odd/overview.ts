import { STEP } from '../../src/engine/step.ts'
import { ADDRESSES } from './addresses.ts'
import { fenced, type Sections, tableOf } from './page.ts'
import { docstring, read, source } from './source.ts'
import { symbols } from './symbols.ts'

const STEP_NOTES: ReadonlyMap<string, string> = new Map(
  [...read('src/engine/step.ts').matchAll(/^ {2}(\w+), \/\/ +(.+)$/gm)].map(([, name, note]) => [name, note]),
)

/** What its letters are, in what order it acts, and its chances: notation, sections 3 and 4. */
export const OVERVIEW: Sections = {
  symbols,
  step: () =>
    tableOf(
      ['', 'phase', 'what', 'draws'],
      STEP.map(({ name, draws }, k) => [k + 1, name, STEP_NOTES.get(name) ?? '', draws ? 'yes' : 'no']),
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
      ['src/math/sampling.ts', ['golden']],
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
        ['src/math/normal.ts', 'stratumQuantile'],
        ['src/math/sampling.ts', 'poisson'],
      ].map(([path, name]) => [name, docstring(path, name).replace(/\s+/g, ' ')]),
    ),
}
