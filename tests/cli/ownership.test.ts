import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { homedir, hostname } from 'node:os'
import { dirname, join, relative } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WORLD } from '../../scripts/default-world.ts'
import { manifestOf, signed } from '../../src/cli/files/manifest.ts'
import { type Output, openOutput } from '../../src/cli/files/output.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import { emptyFolder } from './call.ts'

const DIGEST = 'a'.repeat(64)
const WHOLE = ['run', 'calibration', 'fit', 'judgement'] as const

/** What the commands of a kind write, with manifests of their form. */
const WRITTEN = {
  run: (output: Output) => {
    for (const name of ['series.csv', 'flows.csv', 'charts/gdp.svg']) output.append(name, name)
    const baseline = loadScenario('baseline')
    const runs = [{ scenario: 'baseline', seed: 1, resultDigest: DIGEST, rows: { series: 1, flows: 1 } }]
    output.seal(manifestOf({ scenarios: [baseline], seeds: [1], runs, files: output.files(), started: new Date() }))
  },
  calibration: (output: Output) => {
    output.append('posterior.csv', '')
    output.seal({ ...signed('calibrate', WORLD), files: output.files() })
  },
  fit: (output: Output) => {
    output.append('fit.json', '[]')
    output.seal({ ...signed('fit', WORLD), vectors: 1, runs: 2, stopped: 0, discrepancy: 0, files: output.files() })
  },
  judgement: (output: Output) => {
    output.append('claims.json', '[]')
    output.seal({ ...signed('judge', WORLD), claims: DIGEST, vectors: 4, resultDigest: DIGEST, files: output.files() })
  },
} as const

function write(folder: string, kind: (typeof WHOLE)[number], force = false): void {
  const output = openOutput(folder, { kind, force })
  try {
    WRITTEN[kind](output)
    output.commit()
  } finally {
    output.discard()
  }
}

/** Every path below a folder with what is there; links are not followed. */
function contents(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const what = entry.isSymbolicLink()
        ? `-> ${readlinkSync(path)}`
        : entry.isFile()
          ? readFileSync(path, 'utf8')
          : '/'
      return [relative(folder, path), what]
    }),
  )
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const thrown = (action: () => void): string => {
  try {
    action()
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

describe('a folder that is replaced', () => {
  it.each(WHOLE)('%s: its own files go, and nothing is left beside', (kind) => {
    const folder = emptyFolder()
    write(join(folder, 'p'), kind)
    const before = contents(folder)
    expect(thrown(() => write(join(folder, 'p'), kind))).toMatch(
      /^--out: got .*p, which exists; expected a new folder, or --force/,
    )
    expect(contents(folder)).toEqual(before)
    write(join(folder, 'p'), kind, true)
    expect(Object.keys(contents(folder)).sort()).toEqual(Object.keys(before).sort())
  })

  const names = fc.constantFrom(
    ...[
      'thesis.txt',
      '.git/HEAD',
      'charts/mine.svg',
      'charts/gdp.svg.bak',
      'notes/2026/a.md',
      'series.csv.old',
      '笔记.md',
      '.env',
    ],
    ...[
      'Series.csv',
      'manifest.json.bak',
      'charts/sub/gdp.svg',
      'plan.json',
      'series.parquet',
      'data/series.csv',
      ' ',
      '-rf',
    ],
  )
  const text = fc.string({ maxLength: 20 })

  it('with anything of the user’s in it is named and refused, and every byte stays', () => {
    const root = emptyFolder()
    fc.assert(
      fc.property(
        fc.constantFrom(...WHOLE),
        fc.constantFrom(...WHOLE),
        fc.dictionary(names, text, { minKeys: 1, maxKeys: 4 }),
        fc.boolean(),
        (there, asked, mine, force) => {
          const folder = mkdtempSync(join(root, 'try-'))
          write(join(folder, 'p'), there)
          for (const [name, content] of Object.entries(mine)) put(join(folder, 'p', name), content)
          const before = contents(folder)
          const said = thrown(() => write(join(folder, 'p'), asked, force))
          expect(said).toMatch(/^--out: got /)
          if (force && there === asked)
            expect(Object.keys(mine).some((name) => said.includes(name.split('/')[0]!))).toBe(true)
          expect(contents(folder)).toEqual(before)
        },
      ),
      { numRuns: 30 },
    )
  })

  it.each([
    ['a web app’s manifest', '{"name":"app","manifest_version":3,"files":["thesis.txt"]}'],
    ['no JSON', 'format: 1'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[1]'],
    ['a format alone', '{"format":1}'],
    ['another’s command', '{"format":1,"command":"run","files":["thesis.txt"]}'],
    ['a crate', '{"@context":"https://w3id.org/ro/crate/1.1/context","@graph":[]}'],
  ])('is not ours with a manifest that is %s', (_, manifest) => {
    const folder = emptyFolder()
    put(join(folder, 'p/manifest.json'), manifest)
    put(join(folder, 'p/thesis.txt'), 'years')
    const before = contents(folder)
    for (const kind of WHOLE)
      expect(thrown(() => write(join(folder, 'p'), kind, true))).toMatch(
        /^--out: got .*p\/manifest\.json, which no \w+ has written/,
      )
    expect(contents(folder)).toEqual(before)
  })

  it.each(['../thesis.txt', '/etc/passwd', 'thesis.txt', 'charts/../../thesis.txt', '.git/HEAD', '', '.', 'a\\b', 7])(
    'is not ours where its manifest lists %j',
    (name) => {
      const folder = emptyFolder()
      put(join(folder, 'thesis.txt'), 'years')
      write(join(folder, 'p'), 'run')
      put(join(folder, 'p/thesis.txt'), 'years')
      const manifest = JSON.parse(readFileSync(join(folder, 'p/manifest.json'), 'utf8'))
      put(join(folder, 'p/manifest.json'), JSON.stringify({ ...manifest, files: [...manifest.files, name] }))
      const before = contents(folder)
      expect(thrown(() => write(join(folder, 'p'), 'run', true))).toMatch(
        /^--out: got .*manifest\.json, which no run has written/,
      )
      expect(contents(folder)).toEqual(before)
    },
  )

  it('follows no link, and takes no folder for a file', () => {
    const folder = emptyFolder()
    put(join(folder, 'mine/gdp.svg'), 'mine')
    for (const spoil of [
      (p: string) => symlinkSync('../../mine', join(p, 'series.csv')),
      (p: string) => put(join(p, 'series.csv/gdp.svg'), 'mine'),
      (p: string) => symlinkSync('../../mine', join(p, 'charts')),
    ]) {
      const p = join(mkdtempSync(join(folder, 'try-')), 'p')
      mkdirSync(p)
      const output = openOutput(join(dirname(p), 'q'), { kind: 'run', force: false })
      WRITTEN.run(output)
      output.commit()
      const manifest = readFileSync(join(dirname(p), 'q/manifest.json'), 'utf8')
      put(join(p, 'manifest.json'), manifest)
      spoil(p)
      const before = contents(dirname(p))
      expect(thrown(() => write(p, 'run', true))).toMatch(/p\/(series\.csv|charts)/)
      expect(contents(dirname(p))).toEqual(before)
    }
    expect(readFileSync(join(folder, 'mine/gdp.svg'), 'utf8')).toBe('mine')
  })

  it('of an earlier version is known by the names that it could have written', () => {
    const folder = emptyFolder()
    for (const kind of WHOLE) {
      write(join(folder, kind), kind)
      const file = join(folder, kind, 'manifest.json')
      const { files: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8'))
      const earlier = {
        run: manifest,
        calibration: { format: 1, command: 'calibrate', files: ['posterior.csv', 'calibration.json'] },
        fit: { format: 1, command: 'fit', vectors: 1, runs: 2, stopped: 0, discrepancy: 0 },
        judgement: { format: 1, codeDigest: DIGEST, claims: DIGEST, vectors: 4, seeds: 2, resultDigest: DIGEST },
      }[kind]
      put(file, JSON.stringify(earlier))
      put(join(folder, kind, 'charts/gdp-mine.svg'), 'mine')
      expect(
        thrown(() => write(join(folder, kind), kind, true)),
        kind,
      ).toMatch(/charts/)
      put(file, JSON.stringify(earlier))
      cpSync(join(folder, kind), join(folder, `${kind}-alone`), {
        recursive: true,
        filter: (name) => !name.endsWith('mine.svg') && !(kind !== 'run' && name.endsWith('charts')),
      })
      write(join(folder, `${kind}-alone`), kind, true)
      expect(
        JSON.parse(readFileSync(join(folder, `${kind}-alone/manifest.json`), 'utf8')).files.length,
      ).toBeGreaterThan(0)
    }
  })

  it.each(['.', '..', '/', homedir(), dirname(homedir())])('is never %s', (place) => {
    const before = readdirSync(place)
    for (const kind of WHOLE)
      expect(thrown(() => write(place, kind, true))).toMatch(/^--out: got .*(working|home) folder|root of the disk/)
    expect(readdirSync(place)).toEqual(before)
  })
})

describe('a call that is broken off', () => {
  it('leaves the old folder whole, and nothing beside', () => {
    const folder = emptyFolder()
    write(join(folder, 'p'), 'run')
    const before = contents(folder)
    const output = openOutput(join(folder, 'p'), { kind: 'run', force: true })
    output.append('series.csv', 'half')
    output.discard()
    expect(contents(folder)).toEqual(before)
  })

  it('killed, is mended by the next: the folder that was being replaced comes back, what was half-written goes', () => {
    const folder = emptyFolder()
    write(join(folder, 'p'), 'run')
    const before = contents(folder)
    const dead = 2 ** 22 + 1
    cpSync(join(folder, 'p'), join(folder, `p.old-${dead}`), { recursive: true })
    const half = JSON.stringify({ format: 1, writing: { host: hostname(), pid: dead } })
    put(join(folder, `p.tmp-${dead}/manifest.json`), half)
    put(join(folder, `p.tmp-${dead}/charts/gdp.svg`), 'half')
    // what only looks like it stays
    put(join(folder, `p.tmp-${dead}-1/manifest.json`), half)
    put(join(folder, `p.tmp-${dead}-1/thesis.txt`), 'years')
    put(join(folder, `p.old-${dead}-1/thesis.txt`), 'years')
    rmSync(join(folder, 'p'), { recursive: true })
    expect(thrown(() => write(join(folder, 'p'), 'run'))).toContain('which exists')
    expect(contents(folder)).toMatchObject(before)
    expect(readdirSync(folder).sort()).toEqual(['p', `p.old-${dead}-1`, `p.tmp-${dead}-1`].sort())
    expect(readFileSync(join(folder, `p.tmp-${dead}-1/thesis.txt`), 'utf8')).toBe('years')
  })

  it('two at once: one takes the place, the other is refused or replaces it whole', () => {
    const folder = emptyFolder()
    const open = (force: boolean) => {
      const output = openOutput(join(folder, 'p'), { kind: 'run', force })
      WRITTEN.run(output)
      return output
    }
    const [first, second] = [open(false), open(false)]
    first.commit()
    const before = contents(join(folder, 'p'))
    expect(thrown(second.commit)).toContain('which exists')
    second.discard()
    expect(contents(join(folder, 'p'))).toEqual(before)
    const [third, fourth] = [open(true), open(true)]
    third.commit()
    put(join(folder, 'p/thesis.txt'), 'years')
    expect(thrown(fourth.commit)).toContain('thesis.txt')
    fourth.discard()
    expect(readdirSync(folder)).toEqual(['p'])
    expect(readFileSync(join(folder, 'p/thesis.txt'), 'utf8')).toBe('years')
  })

  it('writes over nothing that has the name it would write under for now', () => {
    const folder = emptyFolder()
    put(join(folder, `p.tmp-${process.pid}/thesis.txt`), 'years')
    write(join(folder, 'p'), 'run')
    write(join(folder, 'p'), 'run', true)
    expect(readFileSync(join(folder, `p.tmp-${process.pid}/thesis.txt`), 'utf8')).toBe('years')
    expect(readdirSync(folder).sort()).toEqual(['p', `p.tmp-${process.pid}`])
  })
})
