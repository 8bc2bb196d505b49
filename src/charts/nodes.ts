import type { Frame, Spot } from './frame.ts'
import { spread } from './labels.ts'

const ROUNDS = 60

/** Nodes moved apart: first up and down, so that each has lanes of its own to the bars, then sideways where they still touch. */
export function movedApart(homes: readonly Spot[], { width, height, bars, clear, apart }: Frame): readonly Spot[] {
  const [lo, hi] = [clear.top, height - clear.bottom]
  const [left, right] = [bars[0] + clear.side, width - bars[1] - clear.side]
  const gap = Math.min(apart[0], (hi - lo) / Math.max(1, homes.length - 1))
  const nodes = homes.map(([x, y]): [number, number] => [
    Math.min(Math.max(x, left), right),
    Math.min(Math.max(y, lo), hi),
  ])
  const rows = spread(
    nodes.map(([, y], node) => ({ at: y, node })),
    gap,
    lo,
    hi,
  )
  for (const { node, at } of rows) nodes[node][1] = at
  for (let round = 0; round < ROUNDS; round++) {
    const push = nodes.map(() => 0)
    nodes.forEach((a, k) => {
      nodes.slice(k + 1).forEach((b, rest) => {
        const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
        const wanted = Math.sqrt(Math.max(0, apart[1] ** 2 - dy ** 2))
        const lack = wanted - Math.abs(dx)
        if (lack <= 1e-9) return
        // of two in one column the lower goes to the left where the column is even, to the right where it is odd
        const side = dx !== 0 ? (dx > 0 ? 1 : -1) : k % 2 === 0 ? -1 : 1
        push[k] -= (side * lack) / 4
        push[k + 1 + rest] += (side * lack) / 4
      })
    })
    push.forEach((by, k) => {
      nodes[k][0] = Math.min(Math.max(nodes[k][0] + by, left), right)
    })
  }
  return nodes
}
