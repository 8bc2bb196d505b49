import type { AssumptionId } from '../model/assumptions.ts'
import type { ScenarioEntry } from '../scenario/schema.ts'
import type { ControlRow } from '../worlds/controls.ts'
import type { Figure } from '../worlds/figure.ts'
import type { LessonRow } from '../worlds/lessons.ts'
import type { WorldWords } from '../worlds/words.ts'
import type { World } from '../worlds/world.ts'
import type { Claim } from './claim.ts'
import type { Judgement } from './judge.ts'
import type { Vector } from './vectors.ts'

/** Of a verdict what the build puts into the page. */
export type ShippedVerdict = Pick<Judgement, 'id' | 'verdict' | 'met' | 'draws'>

/** All that the page knows of a world, as it was read when the page was built. */
export interface Bundle {
  readonly world: World
  readonly scenarios: readonly ScenarioEntry[]
  readonly claims: readonly Claim[]
  readonly verdicts: readonly ShippedVerdict[]
  /** What calibration left, in the order of draws; none where a world is not calibrated. */
  readonly draws: readonly Vector[]
  readonly controls: readonly ControlRow[]
  readonly lessons: readonly LessonRow[]
}

/** The same as it is written into the page: figures without source and unit, rows and columns told once a table, draws as a table. */
export type Packed = Omit<Bundle, 'world' | 'draws'> & {
  readonly world: Omit<World, 'figures'>
  readonly figures: PackedFigures
  readonly draws: {
    readonly ids: readonly AssumptionId[]
    readonly rows: readonly (readonly [rules: Vector['rules'], ...values: readonly number[]])[]
  }
}
/** By table and row, columns with their values; those published, or else derived, by their signs. */
export type PackedFigures = readonly (readonly [
  table: string,
  unit: string,
  rows: readonly (readonly [
    row: string,
    columns: readonly (readonly [column: string, value: number, status: number])[],
  ])[],
])[]

const STATUSES = ['prior', 'derived', 'published'] as const

export function packed({ world: { figures, words, ...world }, draws, ...rest }: Bundle): Packed {
  const tables = new Map<string, { unit: string; rows: Map<string, [string, number, number][]> }>()
  for (const { table, row, column, value, unit, status } of figures) {
    const { rows } = tables.get(table) ?? tables.set(table, { unit, rows: new Map() }).get(table)!
    const cells = rows.get(row) ?? rows.set(row, []).get(row)!
    cells.push([column, value, STATUSES.indexOf(status)])
  }
  // every draw has values of the same assumptions
  const ids = Object.keys(draws[0]?.assumptions ?? {}) as AssumptionId[]
  // what is asked of the fit no page says, and other names are for files
  const said = ({ bars: _, also: __, ...own }: WorldWords): WorldWords => own
  return {
    ...rest,
    world: { ...world, words: { en: said(words.en), zh: said(words.zh) } },
    figures: [...tables].map(([table, { unit, rows }]) => [table, unit, [...rows]]),
    draws: { ids, rows: draws.map(({ assumptions, rules }) => [rules, ...ids.map((id) => assumptions[id]!)]) },
  }
}

/** Where figures come from is shown by no page. */
export function unpacked({ world, figures, draws, ...rest }: Packed): Bundle {
  const all = figures.flatMap(([table, unit, rows]) =>
    rows.flatMap(([row, cells]) =>
      cells.map(
        ([column, value, status]): Figure => ({
          table,
          row,
          column,
          value,
          unit,
          source: '',
          status: STATUSES[status],
        }),
      ),
    ),
  )
  return {
    ...rest,
    world: { ...world, figures: all },
    draws: draws.rows.map(([rules, ...values]) => ({
      assumptions: Object.fromEntries(draws.ids.map((id, k) => [id, values[k]])),
      rules,
    })),
  }
}
