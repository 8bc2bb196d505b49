import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import { call, emptyFolder, ended, MAIN } from './call.ts'

const RUN = ['run', 'baseline', '--until', '2013', '--firms', '200', '--quiet']

async function rowsOf(
  parquet: string,
): Promise<{ columns: readonly string[]; types: readonly string[]; rows: readonly unknown[][] }> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const reader = await connection.runAndReadAll(`SELECT * FROM '${parquet}'`)
  const read = { columns: reader.columnNames(), types: reader.columnTypes().map(String), rows: reader.getRows() }
  connection.closeSync()
  return read
}

it.each(['series', 'flows'])('parquet holds the columns, order and values of %s.csv', async (name) => {
  const folder = emptyFolder()
  expect(await call(folder, ...RUN, '--seeds', '2', '--format', 'csv,parquet', '--out', 'both')).toMatchObject({
    exit: 0,
    stderr: '',
  })
  const [header, ...lines] = readFileSync(join(folder, `both/${name}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
  const { columns, types, rows } = await rowsOf(join(folder, `both/${name}.parquet`))
  expect(columns.join()).toBe(header)
  expect(types).toEqual(
    columns.map((column) => (column === 'value' ? 'DOUBLE' : column === 'seed' ? 'INTEGER' : 'VARCHAR')),
  )
  expect(rows.map((row) => row.join())).toEqual(lines)
})

it('parquet alone leaves no CSV behind, and the same digest', async () => {
  const folder = emptyFolder()
  await Promise.all([
    call(folder, ...RUN, '--format', 'parquet', '--out', 'parquet'),
    call(folder, ...RUN, '--out', 'csv'),
  ])
  expect(readdirSync(join(folder, 'parquet')).sort()).toEqual([
    'charts',
    'flows.parquet',
    'manifest.json',
    'series.parquet',
  ])
  const digestIn = (name: string) => JSON.parse(readFileSync(join(folder, name, 'manifest.json'), 'utf8')).resultDigest
  expect(digestIn('parquet')).toBe(digestIn('csv'))
})

it('a folder that exists is left alone, unless an earlier run wrote it and --force is given', async () => {
  const folder = emptyFolder()
  await call(folder, ...RUN, '--out', 'out')
  const before = statSync(join(folder, 'out/series.csv'))
  const refused = await call(folder, ...RUN, '--seeds', '2', '--out', 'out')
  expect(refused).toMatchObject({
    exit: 2,
    stderr: '--out: got out, which exists; expected a new folder, or --force to replace this one\n',
  })
  expect(statSync(join(folder, 'out/series.csv')).mtimeMs).toBe(before.mtimeMs)

  expect(await call(folder, ...RUN, '--seeds', '2', '--out', 'out', '--force')).toMatchObject({ exit: 0, stderr: '' })
  expect(JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8')).seeds).toEqual([1, 2])
  expect(readdirSync(folder)).toEqual(['out'])
})

it('--force follows a link to the folder that it replaces', async () => {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'real'))
  symlinkSync('real', join(folder, 'link'))
  expect(await call(folder, ...RUN, '--out', 'link', '--force')).toMatchObject({ exit: 0, stderr: '' })
  expect(existsSync(join(folder, 'real/manifest.json'))).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['link', 'real'])
})

it('--force replaces neither a file nor a folder that no run has written', async () => {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'mine'))
  writeFileSync(join(folder, 'mine/thesis.txt'), 'years of work')
  writeFileSync(join(folder, 'file'), 'mine too')
  const mine = await call(folder, ...RUN, '--out', 'mine', '--force')
  const file = await call(folder, ...RUN, '--out', 'file', '--force')
  expect(mine).toMatchObject({
    exit: 2,
    stderr: '--out: got mine, which no run has written; expected a new folder, or that of an earlier run\n',
  })
  expect(file).toMatchObject({ exit: 2, stderr: '--out: got file, which is a file; expected a new folder\n' })
  expect(readdirSync(folder).sort()).toEqual(['file', 'mine'])
  expect(readFileSync(join(folder, 'mine/thesis.txt'), 'utf8')).toBe('years of work')
})

it('a file in the way of the folder is named, and no parents are left', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'file'), '')
  const inFile = await call(folder, ...RUN, '--out', 'file/deep/out')
  expect(inFile).toMatchObject({ exit: 2, stdout: '' })
  expect(inFile.stderr).toMatch(/^file\/deep\/out: got a file; expected a folder\n$/)
  const tooLong = await call(folder, ...RUN, '--out', `new/${'x'.repeat(300)}`)
  expect(tooLong).toMatchObject({ exit: 2, stdout: '' })
  expect(tooLong.stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(readdirSync(folder)).toEqual(['file'])
})

it('missing parents are made', async () => {
  const folder = emptyFolder()
  expect(await call(folder, ...RUN, '--out', 'a/b/out')).toMatchObject({ exit: 0, stderr: '' })
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['out'])
})

it('a read-only disk is refused in one line', async () => {
  const folder = emptyFolder()
  const script = 'mount -t tmpfs -o ro tmpfs "$0" && "$@"'
  const words = [
    ...(process.getuid!() === 0 ? [] : ['--map-root-user']),
    '--mount',
    'sh',
    '-c',
    script,
    folder,
    process.execPath,
    MAIN,
    ...RUN,
    '--out',
    join(folder, 'out'),
  ]
  const { exit, stderr } = await ended(spawn('unshare', words))
  expect({ exit, stderr }).toEqual({
    exit: 2,
    stderr: `${join(folder, 'out')}: got a read-only disk; expected a place that can be written\n`,
  })
})
