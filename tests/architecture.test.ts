import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FUNCTIONS, PLACES } from '../scripts/default-world.ts'

const root = join(import.meta.dirname, '..')
const src = join(root, 'src')

/** A room may import from itself, from `math`, and from the rooms named here. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  math: [],
  model: [],
  words: ['model'],
  text: ['words'],
  worlds: ['model', 'text', 'words'],
  scenario: ['model', 'text', 'words', 'worlds'],
  economy: ['model', 'text', 'worlds', 'scenario'],
  records: ['model', 'text', 'worlds', 'scenario', 'indicators'],
  phases: ['model', 'text', 'worlds', 'scenario', 'economy'],
  indicators: ['model', 'text', 'worlds', 'scenario', 'economy'],
  engine: ['model', 'text', 'worlds', 'scenario', 'economy', 'records', 'phases', 'indicators'],
  evidence: ['model', 'text', 'worlds', 'scenario', 'records', 'indicators'],
  study: ['model', 'text', 'worlds', 'scenario', 'economy', 'records', 'indicators', 'engine', 'evidence'],
  claims: ['model', 'text', 'worlds', 'scenario', 'records', 'indicators', 'evidence', 'study'],
  charts: ['model', 'words', 'text', 'worlds', 'scenario', 'records', 'indicators', 'evidence'],
  report: ['model', 'words', 'text', 'worlds', 'scenario', 'records', 'study', 'charts'],
  doors: ['model', 'text', 'worlds', 'scenario', 'records', 'study', 'claims'],
  'index.ts': ['model', 'text', 'worlds', 'scenario', 'records', 'indicators', 'engine', 'claims'],
  cli: [
    'model',
    'words',
    'text',
    'worlds',
    'scenario',
    'economy',
    'records',
    'indicators',
    'engine',
    'evidence',
    'study',
    'claims',
    'charts',
    'report',
  ],
  lab: [
    'model',
    'words',
    'text',
    'worlds',
    'scenario',
    'economy',
    'records',
    'indicators',
    'engine',
    'study',
    'claims',
    'charts',
  ],
}
/** The rooms that may touch files, clocks, threads, terminals and pages. */
const EDGES = ['cli', 'lab']

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, room: file.split('/')[0], text: readFileSync(join(src, file), 'utf8') }))

/** The text without comments and strings, so that a word in a sentence is no call. */
const code = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")

it('there is a house to look at', () => {
  expect(files.length).toBeGreaterThan(80)
  expect([...new Set(files.map(({ room }) => room))].sort()).toEqual(Object.keys(MAY_IMPORT).sort())
})

const IMPORT = /(?:\bfrom |\bimport |\bimport\()'(\.[^']+)'/g

it('the imports are seen', () => {
  expect(files.flatMap(({ text }) => [...text.matchAll(IMPORT)]).length).toBeGreaterThan(files.length)
})

it.each(files)('$file imports only with the flow of the model', ({ file, room, text }) => {
  for (const [, target] of text.matchAll(IMPORT)) {
    const path = normalize(join(dirname(file), target))
    const allowed = [room, 'math', ...MAY_IMPORT[room]].some((ok) => path === ok || path.startsWith(`${ok}/`))
    expect(allowed, `${file} imports ${path}`).toBe(true)
  }
})

describe('outside the edges', () => {
  it.each(files.filter(({ room }) => !EDGES.includes(room)))(
    '$file knows no file, clock, chance or page',
    ({ file, text }) => {
      expect(text, file).not.toMatch(/from 'node:|import\('node:/)
      // a page may be handed in, and a scenario's text is a document too
      if (!/\bdocument\b\s*(?::|=[^=])/.test(code(text)))
        expect(code(text), file).not.toMatch(/(?<![\w.])document\b(?!\w)/)
      expect(code(text), file).not.toMatch(
        /\bDate\b|Math\.random|\bperformance\.|(?<![-.])\b(?:window|process|globalThis)\./,
      )
    },
  )

  it.each(files.filter(({ room }) => !['math', ...EDGES].includes(room)))(
    '$file takes exp, log and powers from math',
    ({ file, room, text }) => {
      expect(code(text), file).not.toMatch(
        /Math\.(?:exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot)\b/,
      )
      // a colour may differ in its last bit
      if (room === 'charts') return
      // powers of two are exact everywhere; other powers are not the same bits in every engine
      expect(code(text).replace(/\b2 \*\* -?\d+\b/g, ''), file).not.toContain('**')
    },
  )
})

it.each(files.filter(({ room }) => room === 'phases'))(
  '$file names no place and no function, and counts on no number of them',
  ({ file, text }) => {
    // a phase may be called what a function is called
    const rest = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/name: '\w+'/, '')
    const strings = [...rest.matchAll(/'([^'\n]*)'/g)].map(([, s]) => s)
    for (const name of [...PLACES, ...FUNCTIONS, 'local']) expect(strings, file).not.toContain(name)
    expect(code(text), file).not.toMatch(/<=?\s*[3-9]\b|===?\s*[3-9]\b/)
  },
)

describe('the repository', () => {
  const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n')
  const texts = tracked.filter((file) => !/\.(png|ico|parquet)$|^LICENSE$/.test(file))

  it('speaks of the project only: no path of a machine, no registry', () => {
    expect(texts.length).toBeGreaterThan(100)
    const machine = new RegExp(
      ['/ho', 'me/|/wo', 'rk/|/ro', 'ot/|registry\\.npm', 'js|deb\\.deb', 'ian\\.org'].join(''),
    )
    for (const file of texts) expect(readFileSync(join(root, file), 'utf8').match(machine)?.[0], file).toBeUndefined()
  })

  it('has a lock file without download addresses', () => {
    for (const folder of ['.', 'scripts/node'])
      expect(readFileSync(join(root, folder, 'package-lock.json'), 'utf8'), folder).not.toContain('"resolved"')
  })

  it('has a map with one line for every file of src', () => {
    const map = readFileSync(join(root, 'docs/map.md'), 'utf8')
    const drawn = [...map.matchAll(/^- `(src\/[^`]+)`: \S.*$/gm)].map(([, file]) => file)
    expect(drawn.sort()).toEqual(files.map(({ file }) => `src/${file}`).sort())
  })
})
