import { widthOf } from './lettering.ts'
import { INNER } from './sheet.ts'

/** Panels in rows: how many stand side by side, how wide each is, and whether they are so many that they say less. */
export interface Grid {
  readonly columns: number
  readonly width: number
  readonly dense: boolean
}

/** Panels that stand side by side where there are few, and of more than that many. */
const USUAL = 3
const MANY = 9
const DENSE = 4

/** A grid for so many panels: as many columns as panels up to three, four of more than nine, and rows as full as can be. */
export function gridOf(n: number, usual = USUAL): Grid {
  const dense = n > MANY
  const rows = Math.ceil(Math.max(n, 1) / (dense ? DENSE : usual))
  const columns = Math.ceil(Math.max(n, 1) / rows)
  return { columns, width: INNER / columns, dense }
}

/** The longest of some texts, in their order, that fits into so many pixels; the last where none does. */
export const fitting = (room: number, size: number, ...texts: readonly [string, ...string[]]): string =>
  texts.find((text) => size * widthOf(text) <= room) ?? texts.at(-1)!
