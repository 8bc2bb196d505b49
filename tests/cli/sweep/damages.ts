import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

export type Damage = (file: string) => void | Promise<void>

const instead =
  (make: Damage): Damage =>
  (file) => {
    rmSync(file, { force: true })
    return make(file)
  }
const socket = "require('net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))"

/** What is no file. */
export const STRANGE: Readonly<Record<string, Damage>> = {
  'a folder': instead((file) => void mkdirSync(file)),
  'a pipe': instead((file) => void execFileSync('mkfifo', [file])),
  'a socket': instead((file) => {
    try {
      execFileSync(process.execPath, ['-e', socket, file], { stdio: 'ignore' })
    } catch {
      // it was killed so that its socket stays
    }
  }),
  'a device': instead((file) => symlinkSync('/dev/zero', file)),
  'a link that leads nowhere': instead((file) => symlinkSync('/nowhere/at/all', file)),
  'a link that leads nowhere (a ring)': instead((file) => symlinkSync(file, file)),
}

/** Files of other bytes, of whatever kind the file is. */
export const SPOILT: Readonly<Record<string, Damage>> = {
  'an empty file': (file) => writeFileSync(file, ''),
  null: (file) => writeFileSync(file, 'null\n'),
  '[]': (file) => writeFileSync(file, '[]'),
  '{}': (file) => writeFileSync(file, '{}'),
  '"x"': (file) => writeFileSync(file, '"x"'),
  '7': (file) => writeFileSync(file, '7'),
  'a deep nest': (file) => writeFileSync(file, '['.repeat(100_000)),
  'no UTF-8': (file) => writeFileSync(file, Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),
  'a huge file': (file) => truncateSync(file, 2 ** 33),
  'a byte changed': (file) => {
    const bytes = readFileSync(file)
    bytes[bytes.length >> 1] ^= 1
    writeFileSync(file, bytes)
  },
  'a byte more': (file) => writeFileSync(file, ' ', { flag: 'a' }),
  'half of it': (file) => truncateSync(file, readFileSync(file).length >> 1),
}

/** Change a JSON file, spelled as before. */
export const edited =
  <T>(change: (value: T) => void): Damage =>
  (file) => {
    const value = JSON.parse(readFileSync(file, 'utf8')) as T
    change(value)
    writeFileSync(file, `${JSON.stringify(value)}\n`)
  }

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** Rewrite a Parquet file as `columns` of its rows have it. */
export const rewritten =
  (columns: string): Damage =>
  async (file) => {
    const duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
    await duck.run(`CREATE TABLE t AS SELECT ${columns} FROM read_parquet('${file}')`)
    await duck.run(`COPY t TO '${file}' (FORMAT parquet, COMPRESSION zstd)`)
    duck.closeSync()
  }
