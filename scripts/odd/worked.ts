import { STEP } from '../../src/engine/step.ts'
import { key } from '../../src/math/random.ts'
import { exp } from '../../src/math/real.ts'
import type { Phase } from '../../src/phases/phase.ts'
import { table } from '../../src/world/columns.ts'
import { PAYMENTS } from '../../src/world/payments.ts'
import { createWorld, EMPTY, SPEC, type World } from '../../src/world/world.ts'
import { type Drawn, drawsOf } from './addresses.ts'
import { FUNCTION, GIVEN, INNOVATORS, PARAMS, PLACE, SEED, SIZE, T } from './given.ts'

type Column = Float64Array | Int32Array | Uint8Array
const columnOf = (world: World, path: string): Column => {
  const [name, column] = path.split('.')
  return (world as unknown as Record<string, Record<string, Column>>)[name][column]
}

/** The small world of the document at the opening of its quarter. */
export function workedWorld(): World {
  const world: World = { ...createWorld(SIZE), innovator: table(SPEC.innovator, INNOVATORS), t: T }
  world.firm.cell.fill(EMPTY)
  world.patent.cell.fill(EMPTY)
  for (const [path, given] of Object.entries(GIVEN)) {
    const column = columnOf(world, path)
    if (typeof given === 'number') column.fill(given)
    else column.set(given)
  }
  const { cell, firm, func } = world
  for (let i = 0; i < SIZE.firms; i++) {
    firm.variety[i] = exp((func.sigma[firm.cell[i] % SIZE.functions] - 1) * firm.technology[i])
    cell.variety[firm.cell[i]] = firm.capital[i] * firm.variety[i]
  }
  return world
}

const { regions: R, outside: O, functions: F } = SIZE
const P = R + O
const M = 2 * R + O
const seller = (j: number): string => `${PLACE[Math.floor(j / F)]}.${FUNCTION[j % F]}`
/** A market: what a region buys for final use (A) and as inputs (A*), what an outside place buys. */
const market = (m: number): string => (m < 2 * R ? `${PLACE[m >> 1]}${m & 1 ? '*' : ''}` : PLACE[m - R])
const split = (k: number, width: number): [number, number] => [Math.floor(k / width), k % width]

/** What a row of a table stands for. */
const LABEL: Readonly<Partial<Record<keyof typeof SPEC, (k: number) => string>>> = {
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

export interface Worked {
  readonly given: readonly string[]
  readonly phases: readonly {
    readonly name: string
    readonly key: number
    readonly draws: readonly Drawn[]
    readonly lines: readonly string[]
  }[]
}

/** The quarter, phase by phase: the draws it used and every column it wrote. */
export function work(phases: readonly Phase[] = STEP, seed: number = SEED): Worked {
  const world = workedWorld()
  const given = [...Object.keys(GIVEN), 'firm.variety', 'cell.variety'].map((path) => {
    const column = columnOf(world, path)
    return lineOf(path, column, all(column))
  })
  const written = new Set<string>()
  const steps = phases.map((phase) => {
    const address = phase.draws ? key(seed, phase.name, T) : 0
    const before = new Map(phase.writes.map((path) => [path, columnOf(world, path).slice()]))
    phase.run(world, PARAMS, address)
    const draws = phase.draws ? drawsOf(phase.name, world, address) : []
    const lines = phase.writes.flatMap((path) => {
      const column = columnOf(world, path)
      const old = before.get(path)!
      const rows = written.has(path) ? all(column).filter((k) => column[k] !== old[k]) : all(column)
      written.add(path)
      return rows.length > 0 ? [lineOf(path, column, rows)] : []
    })
    return { name: phase.name, key: address, draws, lines }
  })
  world.t++
  return { given, phases: steps }
}
