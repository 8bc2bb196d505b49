import { FUNCTION, PLACE, type Quarter } from '../../scripts/odd/given.ts'
import { columnOf, LABEL } from '../../scripts/odd/worked.ts'
import { type Economy, EMPTY } from '../../src/economy/economy.ts'
import { keyOf, uniform } from './chance.ts'
import type { Opening } from './document.ts'
import type { Column } from './quarter/rows.ts'

/** A column of a world by the names of its rows. */
export function named(economy: Economy, path: string): Column {
  const column = columnOf(economy, path)
  const label = LABEL[path.split('.')[0] as keyof typeof LABEL]
  if (!label) return (row) => column[Number(row)]
  const values = new Map(Array.from(column, (value, k) => [label(k), value]))
  return (row) => values.get(row) ?? Number.NaN
}

/** What a quarter starts from, taken from a world instead of the document. */
export function openingOf(economy: Economy, { seed, size, params }: Quarter): Opening {
  const keys = new Map<string, number>()
  const columns = new Map<string, Column>()
  return {
    t: params.t,
    rules: params.rules,
    innovators: economy.innovator.size,
    room: size.firms,
    levers: params.levers.map(({ kind, places, func, value, start, end, ramp }) => ({
      kind,
      places: places.map((p) => PLACE[p]),
      func: FUNCTION[func] ?? '',
      value,
      start,
      end,
      ramp,
    })),
    given: (path) => {
      const known = columns.get(path) ?? named(economy, path)
      columns.set(path, known)
      return known
    },
    inUse: (table) => Array.from(economy[table].cell).flatMap((c, i) => (c === EMPTY ? [] : [String(i)])),
    a: (id) => params.assumptions[id as keyof typeof params.assumptions],
    u: (phase, identity, k) => {
      if (!keys.has(phase)) keys.set(phase, keyOf(`${seed}/${phase}/${params.t}`))
      return uniform(keys.get(phase)!, identity, k)
    },
  }
}
