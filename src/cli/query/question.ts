import { type DuckDBConnection, type DuckDBPreparedStatement, DuckDBTypeId, StatementType } from '@duckdb/node-api'
import { ScenarioError } from '../../text/errors.ts'
import { show } from '../../text/show.ts'

/** How a column comes: as the value that it is, as DuckDB’s text of it, such a text of a decimal, or as JSON. */
export type Form = 'value' | 'text' | 'decimal' | 'json'

/** A question that can be answered, and the form of each column of its answer. */
export interface Question {
  readonly prepared: DuckDBPreparedStatement
  readonly names: readonly string[]
  readonly forms: readonly Form[]
}

/** What a statement that only reads starts with. */
const STARTS = 'SELECT FROM WITH VALUES TABLE DESCRIBE DESC SUMMARIZE SHOW PIVOT UNPIVOT'.split(' ')
const EXPECTED = 'one question, such as "select count(*) from series"'

/**
 * Prepare a question. Whatever else SQL may be is refused: nothing, several statements, one that does more than read, one
 * with values to fill in. Columns that no JSON has are asked for as text: dates, times, intervals, blobs and their kin as
 * DuckDB spells them, lists and structures as JSON.
 */
export async function prepareQuestion(duck: DuckDBConnection, sql: string): Promise<Question> {
  const [text, ...others] = statementsIn(sql)
  if (text === undefined) throw refused(sql.trim() === '' ? 'nothing' : `${show(sql)}, which asks nothing`)
  const prepared = await prepare(duck, sql, () => {
    const [word = ''] = /\w+/.exec(text.bare) ?? []
    if (!STARTS.includes(word.toUpperCase())) throw refused(word.toUpperCase())
    if (others.length > 0) throw refused(`${1 + others.length} statements`)
  })
  const columns = Array.from({ length: prepared.columnCount }, (_, k) => k)
  const names = columns.map((k) => prepared.columnName(k))
  const forms = columns.map((k) => formOf(prepared, k))
  if (forms.every((form) => form === 'value')) return { prepared, names, forms }
  prepared.destroySync()
  const read = forms.map((form, k) =>
    form === 'value' ? `c${k}` : `${form === 'json' ? 'to_json' : ''}(c${k})::VARCHAR`,
  )
  const wrapped = `SELECT ${read} FROM (\n${text.whole}\n) AS answer(${columns.map((k) => `c${k}`)})`
  return { prepared: await prepare(duck, wrapped), names, forms }
}

/** A pivot over values that are to be found first comes as two statements, the first of which names them. */
async function prepare(duck: DuckDBConnection, sql: string, check = () => {}): Promise<DuckDBPreparedStatement> {
  const statements = await duck.extractStatements(sql)
  check()
  for (let k = 0; k < statements.count; k++) {
    const prepared = await statements.prepare(k)
    const last = k === statements.count - 1
    if (prepared.statementType !== (last ? StatementType.SELECT : StatementType.CREATE)) throw refused('no question')
    if (prepared.parameterCount > 0) throw refused('a value to fill in ($1 or ?)')
    if (last) return prepared
    await prepared.run()
    prepared.destroySync()
  }
  throw refused('nothing')
}

const refused = (got: string): ScenarioError =>
  new ScenarioError({ code: 'bad-sql', path: 'sql', got, expected: EXPECTED })

const { BOOLEAN, VARCHAR, ENUM, FLOAT, DOUBLE, DECIMAL, LIST, ARRAY, STRUCT, MAP, UNION, ...rest } = DuckDBTypeId
const { TINYINT, SMALLINT, INTEGER, BIGINT, HUGEINT, UTINYINT, USMALLINT, UINTEGER, UBIGINT, UHUGEINT } = rest
const INTEGERS = [TINYINT, SMALLINT, INTEGER, BIGINT, HUGEINT, UTINYINT, USMALLINT, UINTEGER, UBIGINT, UHUGEINT]
const VALUES: readonly DuckDBTypeId[] = [BOOLEAN, VARCHAR, ENUM, FLOAT, DOUBLE, ...INTEGERS]
const NESTED: readonly DuckDBTypeId[] = [LIST, ARRAY, STRUCT, MAP, UNION]

function formOf(prepared: DuckDBPreparedStatement, column: number): Form {
  const id = prepared.columnTypeId(column)
  if (VALUES.includes(id)) return 'value'
  if (id === DECIMAL) return 'decimal'
  // parts without names would all be called the same
  return NESTED.includes(id) && !/[(,] ?"" /.test(String(prepared.columnType(column))) ? 'json' : 'text'
}

interface Statement {
  readonly whole: string
  /** Without comments. */
  readonly bare: string
}

/** Comments, texts and names in quotes, and what ends a statement elsewhere. */
const TOKENS =
  /(--[^\n]*|\/\*[\s\S]*?\*\/)|(?<!\w)[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|(?<!\w)\$(\w*)\$[\s\S]*?\$\2\$|;/g

/** The statements of a text, apart from empty ones. */
function statementsIn(sql: string): Statement[] {
  const statements = [{ whole: '', bare: '' }]
  const add = (text: string, { comment }: { readonly comment: boolean }) => {
    const last = statements.at(-1)!
    last.whole += text
    last.bare += comment ? ' ' : text
  }
  let at = 0
  for (const { 0: token, 1: comment, index } of sql.matchAll(TOKENS)) {
    add(sql.slice(at, index), { comment: false })
    if (token === ';') statements.push({ whole: '', bare: '' })
    else add(token, { comment: comment !== undefined })
    at = index + token.length
  }
  add(sql.slice(at), { comment: false })
  return statements.filter(({ bare }) => bare.trim() !== '')
}

const NARROW: Readonly<Record<string, string>> = { '“': "'", '”': "'", '‘': "'", '’': "'", '。': '.', '、': ',' }

/** The first full-width sign outside quotes and comments, and what SQL has in its place. */
export function wideSign(sql: string): { readonly got: string; readonly expected: string } | undefined {
  const got = /[“”‘’。、（），；：＝＜＞＊＋－／．]/.exec(sql.replaceAll(TOKENS, ' '))?.[0]
  return got === undefined ? undefined : { got, expected: NARROW[got] ?? got.normalize('NFKC') }
}
