import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvToParquet } from '../../src/cli/files/parquet.ts'
import { type Cell, query } from '../../src/cli/query/query.ts'
import { FLOWS_COLUMNS, SERIES_COLUMNS } from '../../src/records/lines.ts'
import { call, emptyFolder } from './call.ts'
import { smallWorld, writeDesign } from './sweep/small.ts'

const { signal } = new AbortController()

/** A run's folder with one row a table, of this value. */
function writeRun(folder: string, value: number): void {
  mkdirSync(folder, { recursive: true })
  const table = (name: string, columns: readonly string[], row: string) =>
    writeFileSync(join(folder, `${name}.csv`), `${columns.join(',')}\n${row}\n`)
  table('series', SERIES_COLUMNS, `small,1,2013Q1,beijing,all,gdp,1e8 CNY/quarter,${value}`)
  table('flows', FLOWS_COLUMNS, `small,1,2013Q1,goods,beijing,hebei,all,1e8 CNY/quarter,${value}`)
}

async function answer(folder: string, sql: string): Promise<readonly (readonly Cell[])[]> {
  return query(folder, sql, async ({ pieces }) => {
    const all: (readonly Cell[])[] = []
    for await (const rows of pieces) all.push(...rows)
    return all
  })
}

async function parquetIn(folder: string): Promise<Buffer> {
  await csvToParquet(join(folder, 'series.csv'), join(folder, 'series.parquet'), SERIES_COLUMNS, signal)
  return readFileSync(join(folder, 'series.parquet'))
}

const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('*', '**', '?', '[', ']', '[1]', '[!a]', '[a-z]', '[[]', '\\', '{a,b}', '~'),
  },
  fc.constantFrom(
    'seed=7',
    'value=3',
    'date=2026-01-05',
    'file:',
    's3:',
    'http:',
    '%20',
    "'",
    '"',
    ' ',
    '\n',
    '-',
    '$1',
  ),
  fc.constantFrom('输出', '种子=7', 'é', '😀', '{uuid}', '{i}', '.gz', '.tmp-', ';', '#', '`', '|', 'a', '1'),
)
const name = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''))

it('a folder’s name is data: the same rows and the same bytes wherever a run is', async () => {
  const folder = emptyFolder()
  writeRun(join(folder, 'plain'), 1)
  const plain = await parquetIn(join(folder, 'plain'))
  let n = 0
  await fc.assert(
    fc.asyncProperty(name, name, async (parent, own) => {
      const room = join(folder, `room${n++}`)
      const run = join(room, parent, own)
      writeRun(run, 1)
      // what a pattern, an escape or a guess might take for it
      for (const other of [
        own.replaceAll(/[*?[\]]/g, ''),
        own.replaceAll(/\[(.).*?\]/g, '$1'),
        own.replaceAll('\\', '/'),
      ])
        if (!['', '.', '..', own].includes(other)) writeRun(join(room, parent, `${other}1`), 2)
      const asked =
        'select scenario, seed, "date", value from series union all select kind, seed, "date", value from flows'
      const expected = [
        ['small', 1, '2013Q1', 1],
        ['goods', 1, '2013Q1', 1],
      ]
      expect(await answer(run, asked)).toEqual(expected)
      expect(await parquetIn(run)).toEqual(plain)
      expect(await answer(run, asked)).toEqual(expected)
      expect(readdirSync(run).sort()).toEqual(['flows.csv', 'series.csv', 'series.parquet'])
    }),
    {
      numRuns: 20,
      examples: [
        ['date=2026-01-05', 'seed=7'],
        ['.', 'run[1]'],
        ['a\\[b', '*'],
      ],
    },
  )
})

it('a sweep in such folders is that of a plain one: run, query, sensitivity and verify', async () => {
  const folder = smallWorld()
  const factor = (id: string) => `  - { axis: assumption, id: ${id} }\n`
  const rest = `factors:\n${['choice-intensity', 'peer-speed'].map(factor).join('')}design: morris\n`
  writeDesign(folder, { rest, size: 2 })
  const outs = ['plain', 'date=2026-01-05/value=3/run[1]\\*']
  await Promise.all(outs.map((out) => call(folder, 'sweep', 'run', 'd.yaml', '--out', out, '--quiet')))
  // a neighbour that the pattern would find instead
  const near = join(folder, 'date=2026-01-05/value=3/run1\\')
  cpSync(join(folder, 'plain'), near, { recursive: true })
  writeFileSync(join(near, 'result.parquet'), 'another')
  const sql =
    'select seed, "date", count(*), sum(value) from series join runs using (scenario, point, seed) group by all order by all'
  const [plain, other] = await Promise.all(
    outs.map(async (out) => ({
      rows: await answer(join(folder, out), sql),
      sensitivity: (await call(folder, 'sensitivity', out, '--on', 'gdp', '--json')).stdout,
      files: ['result.parquet', 'runs.parquet'].map((file) => readFileSync(join(folder, out, file))),
      verified: (await call(folder, 'sweep', 'verify', out, '--sample', '2')).exit,
    })),
  )
  expect(plain!.rows).toHaveLength(4)
  expect(plain).toMatchObject({ verified: 0, sensitivity: expect.stringContaining('choice-intensity') })
  expect(other).toEqual(plain)
})
