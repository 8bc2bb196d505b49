import { existsSync, statSync } from 'node:fs'
import { parseTargets, TARGET_COLUMNS } from '../../evidence/targets.ts'
import { parsePosterior, posteriorColumns } from '../../study/calibration/posterior-table.ts'
import { headerOf } from '../../text/csv.ts'
import { ScenarioError } from '../../text/errors.ts'
import { show } from '../../text/show.ts'
import { FIGURE_COLUMNS } from '../../worlds/figure.ts'
import { parseFigures } from '../../worlds/figures.ts'
import { tablesOf } from '../../worlds/tables.ts'
import { DATA_LIMIT, readText } from './library.ts'
import { loadWorld } from './worlds.ts'

/** The tables that we read, told apart by their columns whatever a file is called. */
const KINDS: readonly {
  readonly what: string
  readonly columns: readonly string[]
  readonly parse: (text: string, file: string) => unknown
}[] = [
  {
    what: 'figures',
    columns: FIGURE_COLUMNS,
    parse: (text, file) => {
      const { names, money, calendar } = loadWorld()
      return parseFigures({ [file]: text }, tablesOf(names, money, calendar))
    },
  },
  { what: 'targets', columns: TARGET_COLUMNS, parse: (text, file) => parseTargets(text, file, loadWorld()) },
  {
    what: 'a posterior',
    get columns() {
      return posteriorColumns(loadWorld())
    },
    parse: (text, file) => parsePosterior(text, file, loadWorld()),
  },
]

/** Is a file a table: by its name, or, where that says nothing, by a header that is one of ours? */
export function isTable(file: string): boolean {
  if (/\.csv$/i.test(file)) return true
  if (/\.(ya?ml|json)$/i.test(file) || !existsSync(file) || !statSync(file).isFile()) return false
  return kindOf(headerOf(firstLine(readText(file, file, DATA_LIMIT)))) !== undefined
}

/** Check a table of any kind; throws a `ScenarioError` with all that is wrong, at most 100 faults. */
export function checkTable(file: string): void {
  const text = readText(file, file, DATA_LIMIT)
  const header = headerOf(firstLine(text))
  const kind = kindOf(header)
  if (kind) return void kind.parse(text, file)
  const [figures, targets, posterior] = KINDS.map(({ columns }) => columns)
  const shown = header.join()
  throw new ScenarioError({
    code: 'bad-data',
    file,
    line: 1,
    column: 1,
    got: shown === '' ? 'nothing' : shown.length > 60 ? show(shown) : shown,
    expected: `the header of figures (${figures}), of targets (${targets}) or of a posterior (${posterior!.slice(0, 3)} …)`,
  })
}

/** The kind whose columns most of a header's names are, and which has most of its columns there. */
function kindOf(header: readonly string[]) {
  const names = new Set(header.map((name) => name.trim().toLowerCase()))
  const shared = KINDS.map((kind) => ({ kind, n: kind.columns.filter((name) => names.has(name)).length }))
  return shared.find(({ kind, n }) => n > kind.columns.length / 2)?.kind
}

const firstLine = (text: string): string => text.slice(0, 1 + text.search(/[\r\n]|$/))
