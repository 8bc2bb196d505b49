import { table } from '../../src/economy/columns.ts'
import { createEconomy, type Economy, EMPTY, SPEC } from '../../src/economy/economy.ts'
import { PAYMENTS } from '../../src/economy/payments.ts'
import { STEP } from '../../src/engine/step.ts'
import { key } from '../../src/math/random.ts'
import { exp } from '../../src/math/real.ts'
import type { Assumptions } from '../../src/model/assumptions.ts'
import { DEFAULT_RULES, type Rules } from '../../src/model/rules.ts'
import type { Phase } from '../../src/phases/phase.ts'
import type { TimedLever } from '../../src/scenario/params.ts'
import { DEFAULT_ASSUMPTIONS, dateAt, NAMES } from '../default-world.ts'
import { type Drawn, drawsOf } from './addresses.ts'
import { FIRST, FUNCTION, PLACE, type Quarter } from './given.ts'
import { fenced } from './page.ts'

type Column = Float64Array | Int32Array | Uint8Array
export const columnOf = (economy: Economy, path: string): Column => {
  const [name, column] = path.split('.')
  return (economy as unknown as Record<string, Record<string, Column>>)[name][column]
}

/** The small world of a quarter at its opening. */
export function workedWorld({ given, size, innovators, params }: Quarter): Economy {
  const economy: Economy = { ...createEconomy(size, NAMES), innovator: table(SPEC.innovator, innovators), t: params.t }
  economy.firm.cell.fill(EMPTY)
  economy.patent.cell.fill(EMPTY)
  for (const [path, values] of Object.entries(given)) {
    const column = columnOf(economy, path)
    if (typeof values === 'number') column.fill(values)
    else column.set(values)
  }
  const { cell, firm, func, roster } = economy
  for (let i = 0; i < roster.extent[0]; i++) {
    const c = firm.cell[i]
    if (c === EMPTY) continue
    firm.variety[i] = exp((func.sigma[c % F] - 1) * firm.technology[i])
    cell.variety[c] += firm.capital[i] * firm.variety[i]
  }
  return economy
}

const { regions: R, outside: O, functions: F } = FIRST.size
const P = R + O
const M = 2 * R + O
const seller = (j: number): string => `${PLACE[Math.floor(j / F)]}.${FUNCTION[j % F]}`
/** A market: what a region buys for final use (A) and as inputs (A*), what an outside place buys. */
const market = (m: number): string => (m < 2 * R ? `${PLACE[m >> 1]}${m & 1 ? '*' : ''}` : PLACE[m - R])
const split = (k: number, width: number): [number, number] => [Math.floor(k / width), k % width]

/** What a row of a table stands for. */
export const LABEL: Readonly<Partial<Record<keyof typeof SPEC, (k: number) => string>>> = {
  func: (k) => FUNCTION[k],
  use: (k) => `${FUNCTION[Math.floor(k / F)]}>${FUNCTION[k % F]}`,
  region: (k) => PLACE[k],
  outside: (k) => PLACE[R + k],
  outsider: (k) => seller(R * F + k),
  cell: seller,
  seller,
  demand: (k) => `${market(Math.floor(k / F))}.${FUNCTION[k % F]}`,
  sale: (k) => `${seller(Math.floor(k / M))}>${market(k % M)}`,
  pair: (k) => `${PLACE[Math.floor(k / P)]}>${PLACE[k % P]}`,
  owner: (k) => `${PLACE[Math.floor(k / (P * F))]}>${seller(k % (P * F))}`,
  outsideFinance: (k) => `${PLACE[R + Math.floor(k / (R * F))]}>${seller(k % (R * F))}`,
  outsideOffer: (k) => `${PLACE[R + Math.floor(k / (R * F))]}>${seller(k % (R * F))}`,
  contract: (k) => {
    const [at, f] = split(k, F)
    const [p, j] = split(at, P * F)
    return `${PLACE[p]}>${seller(j)}/${FUNCTION[f]}`
  },
  habit: (k) => `${seller(Math.floor(k / (P * F)))}>${seller(k % (P * F))}`,
  placement: (k) => `${seller(Math.floor(k / (P * F)))}>${seller(k % (P * F))}`,
  payment: (k) => {
    const [kind, pair] = split(k, P * P)
    return `${PAYMENTS[kind].kind}:${PLACE[Math.floor(pair / P)]}>${PLACE[pair % P]}`
  },
  move: (k) => `${seller(Math.floor(k / R))}>${PLACE[k % R]}`,
  growth: (k) =>
    `${[...PLACE.slice(0, R), 'all'][Math.floor(k / (F + 2))]}.${[...FUNCTION, 'local', 'all'][k % (F + 2)]}`,
}

/** Twelve significant digits. */
export const digits = (x: number): string => String(Number(x.toPrecision(12)))

/** A column as a line: `path | row value | …`, and at its end what all other rows hold, where that is most of them. */
function lineOf(path: string, column: ArrayLike<number>, rows: readonly number[]): string {
  const label = LABEL[path.split('.')[0] as keyof typeof SPEC] ?? String
  const counts = new Map<number, number>()
  for (let k = 0; k < column.length; k++) counts.set(column[k], (counts.get(column[k]) ?? 0) + 1)
  const [most, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))
  const rest =
    rows.length === column.length && count >= (column.length > 4 ? 0.4 : 1) * column.length ? most : undefined
  const shown = rows.filter((k) => column[k] !== rest).map((k) => `${label(k)} ${digits(column[k])}`)
  return [path, ...shown, ...(rest === undefined ? [] : [`else ${digits(rest)}`])].join(' | ')
}
const all = (column: ArrayLike<number>): number[] => Array.from({ length: column.length }, (_, k) => k)

/** Lines by path. */
type Lines = ReadonlyMap<string, string>
interface Step {
  readonly name: string
  readonly key: number
  readonly draws: readonly Drawn[]
  readonly lines: Lines
}
export interface Worked {
  /** The world as it is in the end. */
  readonly economy: Economy
  readonly given: Lines
  readonly phases: readonly Step[]
}

/** A quarter, phase by phase: the draws it used and every column it wrote. */
export function work({ params, seed, given, ...quarter }: Quarter, phases: readonly Phase[] = STEP): Worked {
  const economy = workedWorld({ params, seed, given, ...quarter })
  const opening = new Map(
    [...Object.keys(given), 'firm.variety', 'cell.variety'].map((path) => {
      const column = columnOf(economy, path)
      return [path, lineOf(path, column, all(column))]
    }),
  )
  const written = new Set<string>()
  const steps = phases.map((phase): Step => {
    const address = phase.draws ? key(seed, phase.name, params.t) : 0
    const before = new Map(phase.writes.map((path) => [path, columnOf(economy, path).slice()]))
    phase.run(economy, params, address)
    const draws = phase.draws ? drawsOf(phase.name, economy, address) : []
    const lines = phase.writes.flatMap((path): [string, string][] => {
      const column = columnOf(economy, path)
      const old = before.get(path)!
      const rows = written.has(path) ? all(column).filter((k) => column[k] !== old[k]) : all(column)
      written.add(path)
      return rows.length > 0 ? [[path, lineOf(path, column, rows)]] : []
    })
    return { name: phase.name, key: address, draws, lines: new Map(lines) }
  })
  economy.t++
  return { economy, given: opening, phases: steps }
}

/** What is left of lines beside those of the quarter before; a path alone where nothing changed that did there. */
const besides = (lines: Lines, before: Lines | undefined, silent = /^$/): string[] =>
  [
    ...[...lines].filter(([path, line]) => before?.get(path) !== line),
    ...[...(before?.keys() ?? [])].filter((path) => !lines.has(path)).map((path) => [path, path]),
  ].flatMap(([path, line]) => (silent.test(path) ? [] : [line]))

const drawLines = (draws: readonly Drawn[]): string => {
  const agents = new Map<string, string[]>()
  for (const { of, id, k, u } of draws) {
    const name = `${of}, identity ${id}`
    agents.set(name, [...(agents.get(name) ?? []), `${k}: ${digits(u)}`])
  }
  return [...agents].map(([agent, us]) => [agent, ...us].join(' | ')).join('\n')
}

/** A lever as an entry says it: where it starts from is for the rule of entries to say. */
export function leverOf({ kind, places, func, value, start, end, ramp }: TimedLever): string {
  const where = places.map((p) => PLACE[p]).join('–') + (func < 0 ? '' : `.${FUNCTION[func]}`)
  return `\`${kind}\` ${where} ${value} from t = ${start}${end < Number.POSITIVE_INFINITY ? ` to ${end}` : ''}, ramp ${ramp}`
}

/** The blocks of a quarter: what is given, then by phase the draws and what was written, but for what the one before has. */
export function blocksOf(quarter: Quarter): string {
  const { opensAs, goesAs, silent } = quarter
  const worked = work(quarter)
  const before = goesAs && work(goesAs)
  const block = (heading: string, lines: readonly string[], note = '') =>
    lines.length > 0 ? [`#### ${heading}\n\n${note}${fenced('text', lines.join('\n'))}`] : []
  return [
    ...block('Given', besides(worked.given, opensAs && work(opensAs).given)),
    ...worked.phases.flatMap(({ name, key, draws, lines }, k) => {
      const used = drawLines(draws)
      const said = before && drawLines(before.phases[k].draws) === used
      return [
        ...(used !== '' && !said ? block(`Draws of ${name}`, [used], `Key ${key}.\n\n`) : []),
        ...block(`After ${name}`, besides(lines, before?.phases[k].lines, silent)),
      ]
    }),
  ].join('\n\n')
}

/** Date, seed, assumptions, rules and levers of a quarter, as the reader of its numbers has to know them. */
export function settingOf({ seed, size, innovators, params: { t, assumptions, rules, levers } }: Quarter): string {
  const others = Object.entries(assumptions).filter(([id, x]) => DEFAULT_ASSUMPTIONS[id as keyof Assumptions] !== x)
  const said = others.map(([id, x]) => `\`${id}\` = ${x}`).join(', ')
  const ruled = Object.entries(rules).map(([phase, rule]) => `\`${rule}\` (${phase})`)
  const usual = Object.entries(rules).every(([phase, rule]) => DEFAULT_RULES[phase as keyof Rules] === rule)
  const setting =
    usual && said === ''
      ? 'default assumptions and rules (section 7)'
      : `default assumptions (section 7)${said && `, but ${said}`}; rules ${ruled.join(' and ')}`
  return `${dateAt(t)} (t = ${t}) under seed ${seed}; ${setting}. Levers: ${levers.map(leverOf).join('; ')}. ${size.firms} firms make room as in section 2, but for ${innovators} innovators.`
}
