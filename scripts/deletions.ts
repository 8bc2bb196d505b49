import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { documentOf, listOf, type Outcome, WHOLE } from './deletions/document.ts'
import { copiesOf } from './mutation/copy.ts'
import { filesOf } from './odd/source.ts'

/*
 * Deletes every single statement and term of every account, one at a time, in a copy of the project, runs the tests of
 * the laws and writes docs/deletions.md: by file, how many were noticed by which test, and all that were not. Takes about half
 * an hour. For one file, `node scripts/deletions.ts settle` lists what each test noticed and writes nothing.
 */

const root = fileURLToPath(new URL('../', import.meta.url))

/** Tests in the order in which they are tried, the quickest first. */
const TESTS = [
  'tests/laws/quarters.test.ts',
  'tests/laws/founding.test.ts',
  'tests/laws/rules.test.ts',
  'tests/phases/transfer.test.ts',
  'tests/phases/invent.test.ts',
  'tests/phases/relocate.test.ts',
  'tests/phases/contract.test.ts',
  'tests/laws/breaches.test.ts',
  'tests/laws/neutral-levers.test.ts',
  'tests/laws/responses.test.ts',
]

interface Source {
  readonly file: string
  /** Statements that begin like this belong to an account. */
  readonly statements: RegExp
}

const SOURCES: readonly Source[] = [
  {
    file: 'src/phases/enact.ts',
    statements:
      /^(const paid|cell\.support|researchSubsidy\[|for \(const r of lever\.payers\) region|localResearch\[|region\.publicPurchase)/,
  },
  {
    file: 'src/phases/trade.ts',
    statements:
      /^(const (consumed|invested)|E\[(?!.* = 0$)|FINAL\[|for \(let k = 0; k < F \* F; k\+\+\) PER_SALE|for \(let r = 0; r < R; r\+\+\) sales|sales \+=|inputs \+=|for \(let m = 0; m < M; m\+\+\) sales|for \(let g = 0; g < F; g\+\+\)\s*inputs|cell\.sales\[|outsider\.sales|for \(let s = 0; s < P \* F; s\+\+\) for)/,
  },
  ...['firms', 'outside', 'goods', 'incomes'].map((part) => ({
    file: `src/phases/accounting/${part}.ts`,
    statements:
      /^((if \(O > 0\) )?pay\(|else( if \(.*\))? pay\(|if \(inputs\) pay\(|const (invested|toWorld|cost|imports|factors|profit|subsidy|localTax|centralTax|net|research|kept|dividend|perCapital|consumed|consumption|publicPurchases|construction|local|tax) =|for \(let g = 0; g < F; g\+\+\) inputs|cell\.|region\.\w+\[|outsider\.profit|gdp \+=|for \(let f = 0; f < F; f\+\+\) gdp|if \(p < R\) region)/,
  })),
  {
    file: 'src/phases/invent.ts',
    statements: /^(made\[|lapsed\[|issued\[|for \(let c = r \* F; .*\) region\.granted|portfolio\.entering)/,
  },
  ...['meetings', 'fees'].map((part) => ({
    file: `src/phases/transferring/${part}.ts`,
    statements:
      /^(payment\.value\[|fate\[i\]|lapsed\[|voided\[|cell\.licensed\[|if \(licences\[i\] === 1\) cell\.gone|if \(j < C\) (WANTED|cell\.feesPaid)|const (limit|paid|fee|open) =|pay\(|region\.laboratoryFees\[|cell\.feesReceived\[)/,
  })),
  {
    file: 'src/phases/licence.ts',
    statements: /^(m\.(licences|value)\[|if \(open\) m\.publicValue)/,
  },
  ...['invest', 'investing/arrivals'].map((part) => ({
    file: `src/phases/${part}.ts`,
    statements:
      /^(pay\(|const I =|own\[c\] [+]=|footloose\[c\] [+]=|region\.\w+\[|const value =|if \(j < C\) inflow|inflow\[|ownersInflow\[)/,
  })),
  ...['found', 'entering/closing'].map((part) => ({
    file: `src/phases/${part}.ts`,
    statements:
      /^(closing(Capital|Investment)?\[|founding\[c\] \+=|entry\.capital\[|patent\.fate\[|cell\.(gone|voided)\[)/,
  })),
  {
    file: 'src/phases/relocate.ts',
    statements: /^(CASH\[|move\.(capital|cash)\[|if \(move\.cash\[k\] > 0\))/,
  },
  {
    file: 'src/phases/settling/owners.ts',
    statements: /^owner\.capital/,
  },
  {
    file: 'src/phases/settling/cells.ts',
    statements:
      /^(const (standing|joining|passed) =|for \(let k = 0; k < roster\.moving\[0\]; k\+\+\) LEFT|KEEP\[|CASH\[|cell\.(capitalOpening|cashOpening)\[)/,
  },
  {
    file: 'src/phases/settling/portfolio.ts',
    statements: /^(cell\.(offerOpening|licencesOpening|knowledge)\[|for \(let i = 0; .*\) region\.centralFunds)/,
  },
  {
    file: 'src/phases/settling/regions.ts',
    statements:
      /^region\.(householdsOpening|governmentOpening|laboratoriesOpening|buildersOpening|households|government|laboratories|builders|inForce)\[/,
  },
  {
    file: 'src/phases/settling/firms.ts',
    statements: /^(const (k|M) =|cash\[i\]|K\[i\]|capital\[c\]|cellCash\[|cells\.(capital|cash)\[)/,
  },
  {
    file: 'src/phases/settling/moves.ts',
    statements: /^(WHOLE\[|for \(.*\) WHOLE|const passed =|column\[at|passOn\(|for \(.*\) passOn)/,
  },
  {
    file: 'src/phases/settling/patents.ts',
    statements: /^(origin\[(i|slot)\] = |offer\[c\]\+\+|left\[c\] [+]=)/,
  },
  ...filesOf('src/engine/audit').map((file) => ({
    file,
    statements:
      /^(close\(|const (sold|used|fees|kept|licences|cashOpening|cash|got|netExports|production|income|spending|saved|change|bought) =|for \(.*\) (sold|sum|fees|cash) \+=|if \(.*\) for \(.*\) cash \+=|(sold|owned|placed|departed|earned|bought|fees|open|movedOut|movedIn|cashOut|cashIn) \+=|for \(.*\) bought|for \(.*\) departed|PAID\[|RECEIVED\[|for \(const k of (TO|FROM)|net \+=|if \(p >= R|finite\(|'[a-z-]+',$)/,
  })),
]

interface Deletion {
  readonly file: string
  readonly line: number
  /** What is taken out, and the text of the file without it. */
  readonly what: string
  readonly from: string
  readonly text: string
}

/** A statement that starts at `start`: to the end of the line on which all its brackets are closed and nothing is left open. */
function statementAt(text: string, start: number): string {
  let end = start
  for (;;) {
    const stop = text.indexOf('\n', end)
    const so = text.slice(start, stop)
    const next = text.slice(stop + 1, text.indexOf('\n', stop + 1)).trim()
    const depth = [...so].reduce((d, ch) => d + ('([{'.includes(ch) ? 1 : ')]}'.includes(ch) ? -1 : 0), 0)
    if (depth <= 0 && !/[=+\-*/?:(,]$/.test(so.trimEnd().replace(/(,|\+\+|--)$/, '')) && !/^([-+*/?:.]|&&)/.test(next))
      return so
    end = stop + 1
  }
}

/** The summands of every bracket of an expression, as spans that may be cut; what stands between [ ] is an index. */
function terms(statement: string): { from: number; to: number; instead: string }[] {
  const spans: { from: number; to: number; instead: string }[] = []
  const stack: { start: number; cuts: number[] }[] = []
  let open = { start: 0, cuts: [] as number[] }
  let index = 0
  const finish = (end: number) => {
    const { start, cuts } = open
    const bounds = [start, ...cuts, end]
    if (cuts.length > 0)
      for (let k = 0; k < bounds.length - 1; k++) {
        const from = k === 0 ? bounds[0] : bounds[k]
        const to = bounds[k + 1]
        const piece = statement.slice(from, to)
        // of the first summand, what it is assigned to stays
        const kept = k === 0 ? (/^(?:.*\s[-+*]?=\s+|\s*)/s.exec(piece)?.[0] ?? '') : ''
        spans.push({ from: from + kept.length, to, instead: k === 0 ? '0' : '' })
      }
  }
  for (let i = 0; i < statement.length; i++) {
    const ch = statement[i]
    if (ch === "'") i = statement.indexOf("'", i + 1)
    else if (ch === '[') index++
    else if (ch === ']') index--
    else if (index > 0) continue
    else if (ch === '(') {
      stack.push(open)
      open = { start: i + 1, cuts: [] }
    } else if (ch === ')') {
      finish(i)
      open = stack.pop()!
    } else if (
      ch === ',' ||
      ch === '?' ||
      ch === ':' ||
      ch === ';' ||
      (ch === '<' && statement[i + 1] === ' ') ||
      ch === '>'
    ) {
      finish(i)
      open = { start: i + 1, cuts: [] }
    } else if (/^\s[-+]\s/.test(statement.slice(i - 1, i + 2))) open.cuts.push(i - 1)
  }
  finish(statement.length)
  return spans
}

const short = (text: string): string => text.replace(/\s+/g, ' ').trim()

function deletionsOf({ file, statements }: Source): Deletion[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found: Deletion[] = []
  let at = 0
  let line = 0
  let end = 0
  for (const row of text.split('\n')) {
    line++
    const start = at + row.length - row.trimStart().length
    at += row.length + 1
    if (start < end || !statements.test(row.trim())) continue
    const statement = statementAt(text, start)
    end = start + statement.length
    const without = (from: number, to: number, instead: string) =>
      text.slice(0, start + from) + instead + text.slice(start + to)
    const from = short(statement)
    // what a const names must be named: it is only cut term by term; a loop or a branch keeps an empty body
    if (!statement.startsWith('const ') && !statement.startsWith('let ')) {
      const head =
        /^(for \([^()]*(?:\([^()]*\)[^()]*)*\) |if \([^()]*\) |else if \([^()]*\) |else )/.exec(statement)?.[0] ?? ''
      const instead = statement.endsWith('{') ? null : statement.startsWith("'") ? '' : `${head};`
      if (instead !== null) found.push({ file, line, what: WHOLE, from, text: without(0, statement.length, instead) })
    }
    for (const { from: a, to: b, instead } of terms(statement))
      found.push({ file, line, what: short(statement.slice(a, b)), from, text: without(a, b, instead) })
  }
  return found
}

const [copy] = copiesOf(root, 1)

/** The first test that fails, or nothing. */
async function failing(): Promise<string | undefined> {
  for (const test of TESTS) {
    const failure = await copy.failureIn([test])
    if (failure !== undefined) return failure.replace(/^.*\/([\w-]+)\.test\.ts:/, '$1:')
  }
  return undefined
}

const before = await failing()
if (before) throw new Error(`got a failing test before anything is deleted, ${before}; expected none`)

const only = process.argv[2]
const rows: Outcome[] = []
for (const deletion of SOURCES.filter(({ file }) => !only || file.includes(only)).flatMap(deletionsOf)) {
  const test = await copy.changed(deletion.file, () => deletion.text, failing)
  process.stdout.write(
    test ? '.' : `\nunnoticed: ${deletion.file}:${deletion.line} ${deletion.what} in ${deletion.from}\n`,
  )
  rows.push({ ...deletion, test })
}

const unnoticed = rows.filter(({ test }) => !test)
if (only) process.stdout.write(`\n${listOf(rows)}\n`)
else writeFileSync(join(root, 'docs/deletions.md'), documentOf(rows, TESTS))
console.log(`\n${rows.length} deletions, ${unnoticed.length} unnoticed`)
if (unnoticed.length > 0) process.exitCode = 1
