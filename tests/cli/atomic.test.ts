import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { DiffersError, publishFolder, publishText, replaceText } from '../../src/cli/files/atomic.ts'
import { beside, sweepTemporary } from '../../src/cli/files/temporary.ts'
import { openFile } from '../../src/cli/files/whole-file.ts'
import { emptyFolder } from './call.ts'

it('the first writer wins; the same bytes again are no trouble, others are kept beside', () => {
  const folder = emptyFolder()
  const file = join(folder, 'a.json')
  publishText(file, 'one')
  publishText(file, 'one')
  expect(readdirSync(folder)).toEqual(['a.json'])
  expect(() => publishText(file, 'two')).toThrow(DiffersError)
  const [, other] = readdirSync(folder).sort()
  expect(other).toMatch(/^a\.json\.differs-/)
  expect([file, join(folder, other)].map((path) => readFileSync(path, 'utf8'))).toEqual(['one', 'two'])
})

it('what the dead have left is swept away, what the living are writing is not', () => {
  const folder = emptyFolder()
  const { pid: dead } = spawnSync(process.execPath, ['-e', ''])
  const name = (host: string, pid: number) => `.tmp-a.json-${host}-${pid}-0123abcd`
  const [ours, theirs, elsewhere, old] = [
    name(hostname(), process.pid),
    name(hostname(), dead),
    name('another-host', dead),
    name('old-host', dead),
  ]
  for (const file of [ours, theirs, elsewhere, old]) writeFileSync(join(folder, file), '')
  utimesSync(join(folder, old), 0, 0)
  mkdirSync(join(folder, `.tmp-merge-${hostname()}-${dead}-0123abcd`))
  writeFileSync(join(folder, 'kept'), '')
  sweepTemporary(folder)
  expect(readdirSync(folder).sort()).toEqual([elsewhere, ours, 'kept'].sort())
})

it('what is replaced keeps who may read it, and nothing half-written stays beside it', () => {
  const folder = emptyFolder()
  const file = join(folder, 'a.yaml')
  writeFileSync(file, 'one')
  chmodSync(file, 0o440)
  replaceText(file, 'two')
  expect([readdirSync(folder), readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual([
    ['a.yaml'],
    'two',
    0o440,
  ])
})

it('a folder takes its name unless another with something in it has it by then', () => {
  const folder = emptyFolder()
  for (const name of ['a', 'b']) {
    mkdirSync(join(folder, name, 'deep'), { recursive: true })
    writeFileSync(join(folder, name, 'deep/file'), name)
  }
  expect(publishFolder(join(folder, 'a'), join(folder, 'place'))).toBe(true)
  expect(publishFolder(join(folder, 'b'), join(folder, 'place'))).toBe(false)
  expect(readFileSync(join(folder, 'place/deep/file'), 'utf8')).toBe('a')
  expect(readdirSync(folder).sort()).toEqual(['b', 'place'])
})

it('a name beside a long one is no longer than a disk allows', () => {
  const file = join(emptyFolder(), `${'字'.repeat(80)}.html`)
  writeFileSync(beside(file), '')
  replaceText(file, 'one')
  expect(readFileSync(file, 'utf8')).toBe('one')
})

it('what a killed writer of a whole file has left goes with the next one, and nothing else does', () => {
  const folder = emptyFolder()
  const { pid: dead } = spawnSync(process.execPath, ['-e', ''])
  const left = (name: string) => `.tmp-${name}-${hostname()}-${dead}-0123abcd`
  for (const name of [left('report.html'), left('other.html'), '.tmp-report.html-mine'])
    writeFileSync(join(folder, name), 'half')
  const file = openFile(join(folder, 'report.html'), { force: false, isOurs: () => false, noun: 'report' })
  file.commit('whole')
  expect(readdirSync(folder).sort()).toEqual(['.tmp-report.html-mine', left('other.html'), 'report.html'].sort())
})

/** Every call that syncs or names, in order. */
const calls = vi.hoisted(() => [] as string[])
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const opened = new Map<number, string>()
  const spied = {
    ...fs,
    openSync: (path: string, ...rest: [never]) => {
      const descriptor = fs.openSync(path, ...rest)
      opened.set(descriptor, path)
      return descriptor
    },
    fsyncSync: (descriptor: number) => {
      calls.push(`sync ${opened.get(descriptor)}`)
      fs.fsyncSync(descriptor)
    },
    renameSync: (from: string, to: string) => {
      calls.push(`rename ${to}`)
      fs.renameSync(from, to)
    },
    linkSync: (from: string, to: string) => {
      calls.push(`link ${to}`)
      fs.linkSync(from, to)
    },
  }
  return { ...spied, default: spied }
})

it('bytes are on the disk before the name is, and the name before anything is told', () => {
  const folder = emptyFolder()
  const seen = (write: () => void) => {
    calls.length = 0
    write()
    return calls.map((call) => call.replaceAll(folder, '').replace(/\/\.tmp-.*/, '/temporary'))
  }
  expect(seen(() => publishText(join(folder, 'a'), ''))).toEqual(['sync /temporary', 'link /a', 'sync '])
  expect(seen(() => replaceText(join(folder, 'a'), ''))).toEqual(['sync /temporary', 'rename /a', 'sync '])
  const whole = openFile(join(folder, 'b'), { force: false, isOurs: () => false, noun: 'report' })
  expect(seen(() => whole.commit('text'))).toEqual(['sync /temporary', 'rename /b', 'sync '])
  mkdirSync(join(folder, 'c'))
  writeFileSync(join(folder, 'c/file'), '')
  expect(seen(() => publishFolder(join(folder, 'c'), join(folder, 'd')))).toEqual([
    'sync /c/file',
    'sync /c',
    'rename /d',
    'sync ',
  ])
})
