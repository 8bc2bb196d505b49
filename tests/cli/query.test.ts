import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeCsv, writeJson } from '../../src/cli/commands/query.ts'
import { query } from '../../src/cli/query/query.ts'
import { FLOWS_COLUMNS, SERIES_COLUMNS } from '../../src/records/lines.ts'
import { emptyFolder, MAIN } from './call.ts'

/** The folder of a run with two rows of series and one of flows. */
function smallRun(): string {
  const folder = join(emptyFolder(), 'run')
  mkdirSync(folder)
  const start = (columns: readonly string[]) => `${columns.join(',')}\n`
  const rows = ['beijing', 'hebei'].map((region, k) => `small,1,2013Q1,${region},all,gdp,1e8 CNY/quarter,${k + 0.5}\n`)
  writeFileSync(join(folder, 'series.csv'), start(SERIES_COLUMNS) + rows.join(''))
  writeFileSync(
    join(folder, 'flows.csv'),
    `${start(FLOWS_COLUMNS)}small,1,2013Q1,goods,beijing,hebei,all,1e8 CNY/quarter,3\n`,
  )
  return folder
}

async function answer(folder: string, sql: string, write: typeof writeCsv): Promise<string> {
  let all = ''
  await query(folder, sql, (found) =>
    write(found, async (text) => {
      all += text
    }),
  )
  return all
}

const unused = () => Promise.reject(new Error('answered'))

/** Each type with its cell in JSON; in CSV the same, lists and structures as JSON texts. */
const TYPES: readonly (readonly [sql: string, json: unknown])[] = [
  ["DATE '2026-01-05'", '2026-01-05'],
  ["DATE 'infinity'", 'infinity'],
  ["DATE '0001-01-01 (BC)'", '0001-01-01 (BC)'],
  ["TIME '01:02:03.5'", '01:02:03.5'],
  ["TIMETZ '01:02:03+02'", '01:02:03+02'],
  ["TIME_NS '01:02:03.000000001'", '01:02:03.000000001'],
  ["TIMESTAMP '2026-01-05 01:02:03.000001'", '2026-01-05 01:02:03.000001'],
  ["TIMESTAMP_S '2026-01-05 01:02:03'", '2026-01-05 01:02:03'],
  ["TIMESTAMP_MS '2026-01-05 01:02:03.1'", '2026-01-05 01:02:03.1'],
  ["TIMESTAMP_NS '2026-01-05 01:02:03.000000001'", '2026-01-05 01:02:03.000000001'],
  ["TIMESTAMPTZ '2026-01-05 01:02:03+08'", '2026-01-04 17:02:03+00'],
  ["INTERVAL '14 months 3 days -2 hours'", '1 year 2 months 3 days -02:00:00'],
  ["'\\xAA\\x00a'::BLOB", '\\xAA\\x00a'],
  ["'0101'::BIT", '0101'],
  ["'c0ffee00-0000-4000-8000-000000000000'::UUID", 'c0ffee00-0000-4000-8000-000000000000'],
  ["'a'::ENUM('a', 'b')", 'a'],
  ['7::HUGEINT', 7],
  ['count(*)', 2],
  ['9223372036854775807', '9223372036854775807'],
  ['170141183460469231731687303715884105727::HUGEINT', '170141183460469231731687303715884105727'],
  ['-1.50', -1.5],
  ['12345678901234567890.12', '12345678901234567890.12'],
  ["'NaN'::DOUBLE", 'NaN'],
  ["'-Infinity'::DOUBLE", '-Infinity'],
  ['true', true],
  ['NULL', null],
  ['NULL::INTEGER[]', null],
  ["'quo\"te, \n输出'", 'quo"te, \n输出'],
  ["[DATE '2026-01-05', NULL]", ['2026-01-05', null]],
  ["['NaN'::DOUBLE, 'Infinity', 0.1]", ['NaN', 'Infinity', 0.1]],
  ['[9223372036854775807]', ['9223372036854775807']],
  ["['NaN, 9223372036854775807', 'a\\\"']", ['NaN, 9223372036854775807', 'a\\"']],
  ["{'a': TIME '01:00', 'b \"c': [1.5]}", { a: '01:00:00', 'b "c': [1.5] }],
  ["MAP {DATE '2026-01-05': 1}", { '2026-01-05': 1 }],
  ["union_value(num := DATE '2026-01-05')", { num: '2026-01-05' }],
  ['array_value(1, 2)', [1, 2]],
  ["row(1, 'x')", '(1, x)'],
]

it('every type comes as text, number or JSON, in valid JSON and in CSV; columns of one name are all kept', async () => {
  const folder = smallRun()
  const columns = TYPES.map(([sql], k) => `${sql} as t${k}`)
  const sql = `select ${columns}, 1 as x, 2 as x, 3 as x_1, 4 as x, 5 as "0" from series -- ;`
  const [row] = JSON.parse(await answer(folder, sql, writeJson)) as Record<string, unknown>[]
  expect(TYPES.map(([type], k) => [type, row![`t${k}`]])).toEqual(TYPES)
  const same = { x: 1, x_2: 2, x_1: 3, x_3: 4, 0: 5 }
  expect(row).toMatchObject(same)

  const texts = fields(await answer(folder, sql, writeCsv))
  expect(texts[0]).toEqual([...TYPES.map((_, k) => `t${k}`), ...['x', 'x_2', 'x_1', 'x_3', '0']])
  const spelled = (cell: unknown) => (typeof cell === 'object' ? JSON.stringify(cell) : String(cell))
  expect(texts[1]).toEqual([...TYPES.map(([, cell]) => (cell === null ? '' : spelled(cell))), ...'12345'])
  expect(texts).toHaveLength(2)
})

/** The fields of a CSV text, by RFC 4180. */
function fields(csv: string): string[][] {
  const lines: string[][] = []
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    if (lines.length === 0 || lines.at(-1)!.at(-1) === '\n') {
      lines.at(-1)?.pop()
      lines.push([])
    }
    lines.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare!)
    if (end === '\n') lines.at(-1)!.push('\n')
  }
  lines.at(-1)!.pop()
  return lines
}

it('a CSV answer of one column has a line a row, also for nothing and for an empty text', async () => {
  const sql = "select * from (values (NULL), (''), ('a')) as t(x)"
  expect(await answer(smallRun(), sql, writeCsv)).toBe('x\n""\n""\na\n')
})

it.each([
  ['', 'got nothing; '],
  [' \n', 'got nothing; '],
  ['; -- nothing', 'got "; -- nothing", which asks nothing; '],
  ['select 1; select 2', 'got 2 statements; '],
  ["select ';' as a; drop view series", 'got 2 statements; '],
  ['selct 1', 'got syntax error at or near "selct"; expected SQL of DuckDB over series and flows'],
  ['select valu from series', 'got no column valu; expected SQL of DuckDB over series and flows; nearest value'],
  ['from serie', 'got no table serie; expected series or flows; nearest series'],
  ['select nope.value from series', 'got no table nope; expected series or flows'],
  ['select sqqrt(1)', 'got no function sqqrt; expected SQL of DuckDB over series and flows; nearest '],
  ['select sum(scenario) from series', 'got no function sum(VARCHAR); expected SQL of DuckDB'],
  ['select count（*） from series', 'got "（" (full-width); expected "("'],
  ['select * from series where indicator = “gdp”', 'got "“" (full-width); expected "\'"'],
  ["select 'ZSTD'::int", 'got Could not convert string'],
  ['select Parquet from series', 'got no column Parquet; expected SQL of DuckDB over series and flows'],
  ['select $1', 'got a value to fill in'],
  ["select 'a'::int", 'got Could not convert string'],
  ["from read_csv('../secret.csv')", 'got ../secret.csv; expected series or flows: no other file and no network'],
  ["from '../secret.csv'", 'got ../secret.csv; expected series or flows'],
  ["from read_text('../secret.csv')", 'got ../secret.csv; '],
  ["from glob('../*')", 'got "../*"; '],
  ["from 'https://example.org/a.parquet'", 'got "https://example.org/a.parquet"; '],
  ["from 's3://a/b.parquet'", 'got "s3://a/b.parquet"; '],
  ["from query('copy (select 1) to ''series.csv''')", 'got Expected a single SELECT statement; '],
  ["copy (select 1) to 'series.csv'", 'got COPY; '],
  ["explain analyze copy (select 1) to 'series.csv'", 'got EXPLAIN; '],
  ["attach 'a.db'", 'got ATTACH; '],
  ["export database 'x'", 'got EXPORT; '],
  ['install httpfs', 'got INSTALL; '],
  ['load httpfs', 'got LOAD; '],
  ['set enable_external_access = true', 'got SET; '],
  ['/* select */ reset enable_external_access', 'got RESET; '],
  ['pragma version', 'got PRAGMA; '],
  ['call pragma_version()', 'got CALL; '],
  ['create table t (a int)', 'got CREATE; '],
  ['drop view series', 'got DROP; '],
  ['with x as (select 1) insert into series from x', 'got '],
])('%j is refused in one line, and nothing is touched', async (sql, line) => {
  const folder = smallRun()
  writeFileSync(join(folder, '../secret.csv'), 'a,b\n1,2\n')
  const before = readFileSync(join(folder, 'series.csv'))
  const error = await query(folder, sql, unused).then(
    () => undefined,
    (reason: Error) => reason,
  )
  expect(error).toMatchObject({ name: 'ScenarioError', complaint: { code: 'bad-sql', path: 'sql' } })
  expect(error!.message.startsWith(`sql: ${line}`), error!.message).toBe(true)
  expect(error!.message).not.toContain('\n')
  expect(readdirSync(folder).sort()).toEqual(['flows.csv', 'series.csv'])
  expect(readFileSync(join(folder, 'series.csv'))).toEqual(before)
})

it.each([
  'describe series',
  'summarize series',
  'show tables',
  'values (1)',
  '(select 1)',
  'pivot series on region using sum(value)',
  'from (pivot series on region using list("date"));',
])('%j is answered', async (sql) => {
  const rows = await query(smallRun(), sql, async ({ pieces }) => {
    let count = 0
    for await (const piece of pieces) count += piece.length
    return count
  })
  expect(rows).toBeGreaterThan(0)
})

it('what stands in the place of a table is named', async () => {
  const message = (folder: string) => query(folder, 'from series', unused).catch((error: Error) => error.message)
  const at = (name: string, text: string) => {
    const folder = smallRun()
    writeFileSync(join(folder, name), text)
    return folder
  }
  const series = readFileSync(join(smallRun(), 'series.csv'), 'utf8')
  const folder = smallRun()
  mkdirSync(join(folder, 'series.parquet'))
  expect(await message(folder)).toMatch(/series\.parquet: got what is no file; expected the file that was written$/)
  expect(await message(at('series.parquet', 'PAR1'))).toMatch(/series\.parquet: got other bytes; expected the table/)
  expect(await message(at('series.csv', 'a,b\n1,2\n'))).toMatch(/series\.csv:1: got "a,b"; expected scenario,seed,/)
  expect(await message(at('series.csv', series.replace('1.5', 'x')))).toMatch(/series\.csv:3: got other bytes; /)
  const other = emptyFolder()
  expect(await message(other)).toMatch(/: got a folder that neither a run nor a sweep has written; expected the folder/)
  writeFileSync(join(other, 'manifest.json'), '{"format":1,"command":"fit"}')
  expect(await message(other)).toMatch(/: got the folder of fit, which has no tables for SQL; expected the folder/)
  expect(await message(join(other, 'manifest.json'))).toMatch(/manifest\.json: got a file; expected the folder/)
})

it('an answer without end streams: a reader that has seen enough ends it quietly, an interruption with 130', async () => {
  const folder = smallRun()
  const ask = (...form: readonly string[]) =>
    spawn(process.execPath, [MAIN, 'query', folder, 'from range(1000000000000)', ...form])
  const first = async (child: ReturnType<typeof ask>) => {
    let text = ''
    for (child.stdout!.setEncoding('utf8'); text.length < 50; text += child.stdout!.read() ?? '')
      await new Promise((resolve) => child.stdout!.once('readable', resolve))
    return text
  }
  const [seen, stopped] = [ask('--csv'), ask('--json')]
  const ends = [seen, stopped].map((child) => new Promise((resolve) => child.once('exit', (...end) => resolve(end))))
  const said = { text: '' }
  for (const child of [seen, stopped])
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (said.text += text))
  expect(await first(seen)).toMatch(/^range\n0\n1\n/)
  seen.stdout!.destroy()
  // its reader has stopped reading, but has not gone
  expect(await first(stopped)).toMatch(/^\[\n\{"range":0\},/)
  stopped.kill('SIGINT')
  expect(await Promise.all(ends)).toEqual([
    [0, null],
    [130, null],
  ])
  expect(JSON.parse(said.text).error).toMatchObject({ code: 'interrupted' })
  stopped.stdout!.destroy()
})
