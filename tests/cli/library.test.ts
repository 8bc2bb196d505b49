import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadClaims } from '../../src/cli/judge/claims.ts'
import { loadDesign } from '../../src/cli/worlds/designs.ts'
import { loadScenario, readText } from '../../src/cli/worlds/library.ts'
import { ScenarioError } from '../../src/text/errors.ts'
import { head } from '../scenario/sample.ts'
import { emptyFolder } from './call.ts'

const good = (id: string, parent = 'baseline') => `${head(id)}extends: ${parent}\n`

/** The error of a call, which has one. */
function refusalOf(call: () => unknown): string {
  try {
    call()
  } catch (error) {
    if (error instanceof ScenarioError) return error.message
    return String(error)
  }
  throw new Error('was not refused')
}

/** All that may lie beside a scenario and is no scenario. */
function clutter(folder: string): void {
  writeFileSync(join(folder, 'gbk.yaml'), Buffer.from([0x6e, 0x6f, 0x74, 0x65, 0x3a, 0x20, 0xce, 0xd2, 0xb5, 0xc4, 10]))
  writeFileSync(join(folder, 'large.yaml'), 'x'.repeat(2_000_000))
  writeFileSync(join(folder, 'broken.yml'), '{[')
  mkdirSync(join(folder, 'folder.yaml'))
  mkdirSync(join(folder, 'data.csv'))
  symlinkSync('nowhere', join(folder, 'dangling.yaml'))
  symlinkSync('loop.yaml', join(folder, 'loop.yaml'))
  execFileSync('mkfifo', [join(folder, 'pipe.yaml')])
}

it('files that nothing names are not read', () => {
  const folder = emptyFolder()
  clutter(folder)
  writeFileSync(join(folder, 'good.yaml'), good('good'))
  writeFileSync(join(folder, 'design.yaml'), 'id: d\nscenarios: [good]\ndesign: full-factorial\nseeds: 2\n')
  const sentence = 'sentence: { en: a, zh: 一 }'
  writeFileSync(
    join(folder, 'mine.yaml'),
    `- { id: a, ${sentence}, kind: state, scenarios: [good], primary: true, indicator: gdp, aggregate: mean, condition: { op: '>', value: 0 } }\n`,
  )
  expect(loadScenario(join(folder, 'good.yaml')).id).toBe('good')
  expect(loadDesign(join(folder, 'design.yaml')).design.scenarios[0]!.id).toBe('good')
  expect(loadClaims(join(folder, 'mine.yaml')).claims[0]!.tests[0]!.window[1]).toBe('2035Q4')
})

it('what is named and is no text is refused, and nothing waits for a pipe', () => {
  const folder = emptyFolder()
  clutter(folder)
  const named = (parent: string) => {
    writeFileSync(join(folder, 'kid.yaml'), good('kid', parent))
    return refusalOf(() => loadScenario(join(folder, 'kid.yaml')))
  }
  expect(named('gbk')).toMatch(/gbk\.yaml: got what looks like GBK; expected text in UTF-8 \(save as UTF-8\)$/)
  expect(named('large')).toMatch(/large\.yaml: got 2000000 bytes; expected at most 1000000$/)
  expect(named('pipe')).toMatch(/pipe\.yaml: got no regular file; expected a file$/)
  expect(named('broken')).toMatch(/broken\.yml:1:/)
  expect(named('dangling')).toMatch(/ENOENT/)
  expect(named('loop')).toMatch(/ELOOP/)
  expect(named('folder')).toMatch(
    /kid\.yaml:4:10: extends: got folder; expected the id of a scenario of the package, or of a file id\.yaml beside this one/,
  )
  expect(named('kid')).toMatch(/kid\.yaml:4:10: extends: got kid → kid; expected a chain of parents that ends$/)
})

it('a parent may end in .yml; two files of its name are refused', () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'par.yml'), `${good('par')}firms: 200\n`)
  writeFileSync(join(folder, 'kid.yml'), good('kid', 'par'))
  expect(loadScenario(join(folder, 'kid.yml')).firms).toBe(200)
  writeFileSync(join(folder, 'design.yaml'), 'id: d\nscenarios: [kid]\ndesign: full-factorial\nseeds: 2\n')
  expect(loadDesign(join(folder, 'design.yaml')).design.scenarios[0]!.firms).toBe(200)
  writeFileSync(join(folder, 'par.yaml'), good('par'))
  expect(refusalOf(() => loadScenario(join(folder, 'kid.yml')))).toMatch(
    /kid\.yml:4:10: extends: got par\.yaml and par\.yml; expected one file of this name$/,
  )
})

it('a chain of parents ends in sight', () => {
  const folder = emptyFolder()
  for (let k = 0; k < 300; k++) writeFileSync(join(folder, `p${k}.yaml`), good(`p${k}`, `p${k + 1}`))
  expect(refusalOf(() => loadScenario(join(folder, 'p0.yaml')))).toContain('expected fewer')
})

it.each<[what: string, bytes: Uint8Array, said: string]>([
  ['UTF-16, little end first', Buffer.from('\uFEFFid: a\n', 'utf16le'), ': got UTF-16; expected'],
  ['UTF-16, big end first', Buffer.from('\uFEFFid: a\n', 'utf16le').swap16(), ': got UTF-16; expected'],
  ['UTF-16 without a mark', Buffer.from('id: a\n', 'utf16le'), ': got what looks like UTF-16; expected'],
  ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x69, 0, 0, 0), ': got UTF-32; expected'],
  ['GBK', Buffer.from('bbf9d7bc', 'hex'), ': got what looks like GBK; expected'],
  ['Latin-1', Buffer.from('id: a\ntext: caf\xe9 \xff\n', 'latin1'), ':2:10: got bytes that are no UTF-8; expected'],
])('of %s the encoding is told, as far as it can be', (_, bytes, said) => {
  const file = join(emptyFolder(), 'x.yaml')
  writeFileSync(file, bytes)
  expect(refusalOf(() => readText(file, 'x.yaml'))).toBe(`x.yaml${said} text in UTF-8 (save as UTF-8)`)
})

it('a name with NUL is no path', () => {
  expect(refusalOf(() => readText('a\0b.yaml'))).toBe('got "a\\u0000b.yaml"; expected the path of a file')
})
