import { type Command, Option } from 'commander'
import { field } from '../../text/csv.ts'
import { type Answer, type Cell, query } from '../query/query.ts'
import { ReaderGoneError } from '../terminal/complaint.ts'
import { again, listen } from '../terminal/interrupt.ts'
import { table } from '../terminal/table.ts'

interface Flags {
  readonly json?: true
  readonly csv?: true
}

/** More rows are for files, not for eyes. */
const MOST_ROWS = 1000

/** `query`: SQL over the tables of a sweep or a run. */
export function queryCommand(program: Command): void {
  program
    .command('query')
    .description('ask SQL of a sweep (series, a row a value; runs, a row a run) or of a run (series and flows)')
    .argument('<folder>', 'of a sweep or a run')
    .argument('<sql>', 'such as "select seed, avg(value) from series group by seed"')
    .option('--json', 'a list of objects')
    .addOption(new Option('--csv', 'all rows as CSV').conflicts('json'))
    .action(async (path: string, sql: string, { json, csv }: Flags) => {
      const interrupt = listen()
      const { signal } = interrupt
      const write = json ? writeJson : csv ? writeCsv : writeTable
      try {
        await query(path, sql, (answer) => write(answer, (text) => written(text, signal)), signal)
      } catch (error) {
        if (!signal.aborted) throw error
        const message = `interrupted; ask again: ${again()}`
        process.stderr.write(`${json ? JSON.stringify({ error: { code: 'interrupted', message } }) : message}\n`)
        // what nobody reads would keep the process alive
        process.exit(interrupt.exit())
      } finally {
        interrupt.release()
      }
    })
}

type Write = (text: string) => Promise<void>

export async function writeJson({ columns, json, pieces }: Answer, write: Write): Promise<void> {
  const names = columns.map((name) => JSON.stringify(name))
  const value = (cell: Cell, k: number) => (json[k] && typeof cell === 'string' ? cell : JSON.stringify(cell))
  let start = '['
  for await (const rows of pieces) {
    const objects = rows.map((row) => `\n{${row.map((cell, k) => `${names[k]}:${value(cell, k)}`).join(',')}}`)
    await write(`${start}${objects.join(',')}`)
    start = ','
  }
  await write(start === '[' ? '[]\n' : '\n]\n')
}

export async function writeCsv({ columns, pieces }: Answer, write: Write): Promise<void> {
  // an empty text is told from nothing, and a line from an empty one
  const value = (cell: Cell) =>
    cell === '' || (cell === null && columns.length === 1) ? '""' : field(String(cell ?? ''))
  await write(`${columns.map(value).join(',')}\n`)
  for await (const rows of pieces) await write(rows.map((row) => `${row.map(value).join(',')}\n`).join(''))
}

async function writeTable({ columns, pieces }: Answer, write: Write): Promise<void> {
  const shown: (string | number)[][] = []
  for await (const rows of pieces) {
    for (const row of rows) shown.push(row.map((cell) => (typeof cell === 'number' ? cell : String(cell ?? ''))))
    if (shown.length > MOST_ROWS) break
  }
  await write(table(columns, shown.slice(0, MOST_ROWS)))
  if (shown.length > MOST_ROWS) process.stderr.write(`there are more than these ${MOST_ROWS} rows; --csv gives all\n`)
}

/**
 * Write on stdout and wait until it is read, however slow the reader is; an interruption ends the waiting. Where nothing
 * more is taken, no more is asked for: why not is told by the guard of the streams.
 */
function written(text: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop)
    process.stdout.write(text, (error) => {
      signal.removeEventListener('abort', stop)
      if (error) reject(new ReaderGoneError())
      else resolve()
    })
  })
}
