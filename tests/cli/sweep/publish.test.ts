import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DiffersError, publishText, sweepTemporary } from '../../../src/cli/sweep/publish.ts'
import { emptyFolder } from '../call.ts'

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
