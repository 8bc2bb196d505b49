import { WORLD } from '../world/shipped.ts'

/** An observed figure that stands beside a measure. */
export interface Dot {
  readonly year: number
  readonly value: number
  /** Published, rather than derived from what was. */
  readonly published: boolean
}

/** What was observed of a measure; nothing for most, nor what is an assumption itself. */
export function observedOf(measure: string): readonly Dot[] {
  if (measure !== 'technology-to-both') return []
  const { hub } = WORLD.names
  const all = new Map(
    WORLD.figures
      .filter(({ table, row }) => table === 'contract-output' && row === hub)
      .map(({ column, value }) => [column, value]),
  )
  return WORLD.figures
    .filter(
      ({ table, row, column, status }) =>
        table === 'contract-flow' && row === hub && all.has(column) && status !== 'prior',
    )
    .map(({ column, value, status }) => ({
      year: Number(column),
      value: value / all.get(column)!,
      published: status === 'published',
    }))
}
