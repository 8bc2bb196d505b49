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

describe('no circle', () => {
  /** Of each name those that it imports, and by which line. */
  type Arrows = Map<string, Map<string, string>>
  const arrowsOf = (all: readonly { readonly file: string; readonly text: string }[]): Arrows =>
    new Map(
      all.map(({ file, text }) => {
        const targets = [...text.matchAll(IMPORT)].map(([, target]) => normalize(join(dirname(file), target)))
        return [file, new Map(targets.map((target) => [target.replace(/\?.*$/, ''), '']))]
      }),
    )

  /** A room and the rooms within it are one, siblings are not; in rooms at the edge what starts it stands above all else. */
  const isOne = (a: string, b: string): boolean =>
    a === b || (!EDGES.includes(a.split('/')[0]) && (a.startsWith(`${b}/`) || b.startsWith(`${a}/`)))

  function roomsOf(byFile: Arrows): Arrows {
    const rooms: Arrows = new Map()
    for (const [file, targets] of byFile)
      for (const target of targets.keys()) {
        const [room, other] = [dirname(file), dirname(target)]
        if (room === '.' || other === '.' || isOne(room, other)) continue
        const from = rooms.get(room) ?? new Map<string, string>()
        rooms.set(room, from.set(other, from.get(other) ?? ` (${file} imports ${target})`))
      }
    return rooms
  }

  /** The shortest circle, `a → b → a`; undefined where there is none. */
  function circleIn(arrows: Arrows): string | undefined {
    let shortest: readonly string[] | undefined
    for (const start of arrows.keys()) {
      const seen = new Set<string>()
      const ways: string[][] = [[start]]
      for (const way of ways) {
        if (shortest && way.length >= shortest.length) break
        for (const next of arrows.get(way.at(-1)!)?.keys() ?? []) {
          if (next === start) shortest = !shortest || way.length + 1 < shortest.length ? [...way, next] : shortest
          else if (!seen.has(next)) ways.push([...way, next])
          seen.add(next)
        }
      }
    }
    return shortest?.map((name, k) => `${name}${arrows.get(name)?.get(shortest[k + 1]) ?? ''}`).join(' → ')
  }

  const byFile = arrowsOf(files)
  it('among files: none imports, over whatever way, what imports it, types included', () => {
    const circle = circleIn(byFile)
    expect(circle, circle).toBeUndefined()
  })

  it('among rooms: each stands above what it imports', () => {
    const circle = circleIn(roomsOf(byFile))
    expect(circle, circle).toBeUndefined()
  })

  const put = (imports: Readonly<Record<string, string>>) =>
    arrowsOf(Object.entries(imports).map(([file, target]) => ({ file, text: `import type { A } from '${target}'` })))

  it('is found where it is put in', () => {
    const three = put({ 'a/x.ts': '../b/y.ts', 'b/y.ts': './z.ts', 'b/z.ts': '../a/x.ts' })
    expect(circleIn(three)).toBe('a/x.ts → b/y.ts → b/z.ts → a/x.ts')
    const cousins = put({ 'cli/a/x.ts': '../b/y.ts', 'cli/b/z.ts': '../c/w.ts', 'cli/c/v.ts': '../a/u.ts' })
    expect(circleIn(cousins)).toBeUndefined()
    expect(circleIn(roomsOf(cousins))).toBe(
      'cli/a (cli/a/x.ts imports cli/b/y.ts) → cli/b (cli/b/z.ts imports cli/c/w.ts) → cli/c (cli/c/v.ts imports cli/a/u.ts) → cli/a',
    )
    expect(circleIn(roomsOf(put({ 'words/x.ts': './en/y.ts', 'words/en/z.ts': '../w.ts' })))).toBeUndefined()
    expect(circleIn(roomsOf(put({ 'lab/x.ts': './runs/y.ts', 'lab/runs/z.ts': '../w.ts' })))).toMatch(/^lab /)
  })
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

describe('at the command line', () => {
  it('one file alone gives files and folders their names', () => {
    const naming = files.filter(({ text }) =>
      /\b(?:renameSync|linkSync|rename|link|fsyncSync)\b(?=[^']*'node:fs)/.test(text),
    )
    expect(naming.map(({ file }) => file)).toEqual(['cli/files/atomic.ts'])
  })

  it.each(files.filter(({ file }) => /^cli\/(?:files|terminal)\//.test(file)))(
    '$file imports nothing of sweeps',
    ({ file, text }) => {
      for (const [, target] of text.matchAll(IMPORT))
        expect(normalize(join(dirname(file), target)), file).not.toMatch(/^cli\/sweep\//)
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
