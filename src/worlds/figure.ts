export const STATUSES = ['published', 'derived', 'prior'] as const

/** One figure retyped from its published source, or a prior marked so. */
export interface Figure {
  readonly table: string
  readonly row: string
  readonly column: string
  readonly value: number
  readonly unit: string
  readonly source: string
  readonly status: (typeof STATUSES)[number]
}

export const FIGURE_COLUMNS = ['table', 'row', 'column', 'value', 'unit', 'source', 'status'] as const
