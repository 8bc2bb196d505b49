import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LEVERS } from '../../scripts/default-world.ts'
import { head } from '../scenario/sample.ts'
import { call, emptyFolder, ended, MAIN } from './call.ts'

const ROOT = join(import.meta.dirname, '../..')
const bad = (stderr: string) => ({ exit: 2, stdout: '', stderr: `${stderr}\n` })

it.each([
  [['lsit'], 'got lsit; expected a command (see --help); nearest list'],
  [[], 'got no command; expected a command (see --help)'],
  [['list', '--jsno'], 'got --jsno; expected an option of this command (see --help); nearest --json'],
  [['describe'], 'got nothing; expected SCENARIO'],
  [['describe', 'basline'], 'got basline; expected the id of a scenario or the path of a file; nearest baseline'],
  [['describe', 'none.yaml'], 'none.yaml: got no file; expected a file or folder that exists'],
  [['describe', './'], './: got a folder; expected a file'],
  [['describe', '.'], 'got .; expected the id of a scenario or the path of a file; nearest ./.'],
  [['run', 'baseline', '—seeds', '3'], 'got "—seeds"; expected two hyphens before an option; nearest --seeds'],
  [['run', 'baseline', '--workers', '２'], '--workers: got ２; expected a whole number from 1 to 256; nearest 2'],
  [['run', 'baseline', '--set'], '--set: got nothing; expected path=value'],
  [['run', 'baseline', '--every', 'month'], '--every: got month; expected quarter, year'],
  [
    ['run', 'baseline', '--set', 'levers.openness-beijing.value=1'],
    `levers.openness-beijing.value=1: got 1; expected a number from 0 to ${LEVERS.openness.max} (${LEVERS.openness.unit})`,
  ],
])('%j', async (words, line) => {
  expect(await call(emptyFolder(), ...words)).toEqual(bad(line))
})

it('help is no error', async () => {
  const { exit, stdout, stderr } = await call(emptyFolder(), '--help')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  for (const command of ['run', 'list', 'describe', 'check'])
    expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'))
})

it('with --json an error is one object, its first line the same', async () => {
  const { exit, stdout, stderr } = await call(emptyFolder(), 'describe', 'basline', '--json')
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
  expect(JSON.parse(stderr)).toEqual({
    error: {
      code: 'unknown-name',
      message: 'got basline; expected the id of a scenario or the path of a file; nearest baseline',
      got: 'basline',
      expected: 'the id of a scenario or the path of a file',
      nearest: 'baseline',
    },
  })
})

it('a stack is shown only where DEBUG asks for it', async () => {
  const debugged = await ended(
    spawn(process.execPath, [MAIN, 'describe', 'basline'], { env: { ...process.env, DEBUG: '1' } }),
  )
  const [line, ...stack] = debugged.stderr.trimEnd().split('\n')
  expect(line).toBe('got basline; expected the id of a scenario or the path of a file; nearest baseline')
  expect(stack.some((frame) => frame.includes('    at '))).toBe(true)
})

it.each<[what: string, write: (file: string) => void, said: string]>([
  ['an empty file', (file) => writeFileSync(file, ''), 'x.yaml:1:1: got nothing; expected a YAML document'],
  [
    'a binary file',
    (file) =>
      writeFileSync(
        file,
        new Uint8Array(2000).map((_, k) => (k * 7919) % 256),
      ),
    'x.yaml:1:2: got bytes that are no UTF-8; expected text in UTF-8 (save as UTF-8)',
  ],
  [
    'a file of NUL',
    (file) => writeFileSync(file, new Uint8Array(10)),
    'x.yaml:1:1: got the character U+0000; expected text',
  ],
  [
    'UTF-16',
    (file) => writeFileSync(file, Buffer.from(`\uFEFF${head('a')}`, 'utf16le')),
    'x.yaml: got UTF-16; expected text in UTF-8 (save as UTF-8)',
  ],
  [
    'a bad key after a byte order mark',
    (file) => writeFileSync(file, '\uFEFFidd: a\n'),
    'x.yaml:1:1: idd: got idd; expected id, title, text, extends, world, horizon, firms, levers, assumptions, rules or format; nearest id',
  ],
  [
    '100 MB',
    (file) => {
      writeFileSync(file, '')
      truncateSync(file, 100_000_000)
    },
    'x.yaml: got 100000000 bytes; expected at most 1000000',
  ],
  ['a folder', (file) => mkdirSync(file), 'x.yaml: got a folder; expected a file'],
])('%s', async (_, write, said) => {
  const folder = emptyFolder()
  write(join(folder, 'x.yaml'))
  const both = await Promise.all([call(folder, 'describe', 'x.yaml'), call(folder, 'run', 'x.yaml')])
  expect(both).toEqual([bad(said), bad(said)])
})

it('names the data file that is missing, and the shipped parent that is wrong', async () => {
  const folder = emptyFolder()
  for (const part of ['src', 'scenarios', 'worlds', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  const main = join(folder, 'src/cli/main.ts')
  const describe = () => ended(spawn(process.execPath, [main, 'describe', 'open-world'], { cwd: folder }))

  writeFileSync(join(folder, 'scenarios/baseline.yaml'), `${head('baseline')}firms: 1\n`)
  expect(await describe()).toEqual(
    bad('scenarios/baseline.yaml:4:8: firms: got 1; expected a whole number from 100 to 10000000'),
  )
  rmSync(join(folder, 'worlds/jing-jin-ji/places.csv'))
  expect(await describe()).toEqual(
    bad('worlds/jing-jin-ji/places.csv: got no file; expected one, without which there is no world'),
  )
})
