import type { Command } from 'commander'
import { field } from '../../records/lines.ts'
import { ReaderGoneError } from '../complaint.ts'
import { SweepFolder } from '../study/folder.ts'
import { type Answer, type Cell, query } from '../study/query.ts'
import { table } from '../table.ts'

interface Flags {
  readonly json?: true
  readonly csv?: true
}

/** More rows are for files, not for eyes. */
const MOST_ROWS = 1000

/** `query`: SQL over the tables of a study. */
export function queryCommand(program: Command): void {
  program
    .command('query')
    .description('ask SQL of a sweep: series (a row a value) and runs (a row a run, with its factors)')
    .argument('<folder>', 'of a sweep')
    .argument('<sql>', 'such as "select seed, avg(value) from series group by seed"')
    .option('--json', 'a list of objects')
    .option('--csv', 'all rows as CSV')
    .action((path: string, sql: string, { json, csv }: Flags) =>
      query(new SweepFolder(path), sql, json ? writeJson : csv ? writeCsv : writeTable),
    )
}

async function writeJson({ columns, rows }: Answer): Promise<void> {
  let start = '['
  for await (const row of rows) {
    await write(`${start}\n${JSON.stringify(Object.fromEntries(columns.map((name, k) => [name, row[k]])))}`)
    start = ','
  }
  await write(start === '[' ? '[]\n' : '\n]\n')
}

async function writeCsv({ columns, rows }: Answer): Promise<void> {
  const line = (cells: readonly Cell[]) =>
    `${cells.map((cell) => field(cell === null ? '' : String(cell))).join(',')}\n`
  await write(line(columns))
  for await (const row of rows) await write(line(row))
}

async function writeTable({ columns, rows }: Answer): Promise<void> {
  const shown: (string | number)[][] = []
  let more = 0
  for await (const row of rows) {
    if (shown.length < MOST_ROWS) shown.push(row.map((cell) => (typeof cell === 'number' ? cell : String(cell ?? ''))))
    else more++
  }
  await write(table(columns, shown))
  if (more > 0) process.stderr.write(`${more} more rows; --csv gives all\n`)
}

/** Wait where the reader is slower; one that is gone (`| head`) wants no more rows. */
const write = (text: string): Promise<void> | undefined => {
  const { stdout } = process
  if (stdout.destroyed) throw new ReaderGoneError()
  if (stdout.write(text)) return undefined
  return new Promise((resolve, reject) => {
    const settle = () => {
      stdout.off('drain', settle).off('close', settle)
      if (stdout.destroyed) reject(new ReaderGoneError())
      else resolve()
    }
    stdout.on('drain', settle).on('close', settle)
  })
}
