export type Spot = readonly [x: number, y: number]

/** Room for a map, in pixels: its size and what lies between its edges and the land. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Middles of the bars that stand for what lies outside, from the left and from the right edge. */
  readonly bars: readonly [left: number, right: number]
  /** Least distance of nodes from the edges above and below, and from the bars. */
  readonly clear: { readonly top: number; readonly bottom: number; readonly side: number }
  /** Least vertical distance of two nodes, so that their lanes to the bars stay apart, and least distance in all. */
  readonly apart: readonly [down: number, all: number]
}
