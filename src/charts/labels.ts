/** A label and where on the axis it would like to stand. */
export interface Wish {
  readonly at: number
}

/** Move labels of one column apart, in their order, so that neighbours are at least `gap` apart and all stay within `lo … hi`. */
export function spread<T extends Wish>(wishes: readonly T[], gap: number, lo: number, hi: number): T[] {
  const placed = wishes.toSorted((a, b) => a.at - b.at).map((wish) => ({ ...wish }))
  const clusters = placed.map((wish) => ({ members: [wish], centre: wish.at }))
  for (let k = 1; k < clusters.length; ) {
    const below = clusters[k - 1]!
    const above = clusters[k]!
    const room = (gap * (below.members.length + above.members.length)) / 2
    if (above.centre - below.centre >= room) {
      k++
      continue
    }
    const members = [...below.members, ...above.members]
    const centre = members.reduce((sum, { at }) => sum + at, 0) / members.length
    clusters.splice(k - 1, 2, { members, centre })
    k = Math.max(1, k - 1)
  }
  return clusters.flatMap(({ members, centre }) => {
    const half = (gap * (members.length - 1)) / 2
    const middle = Math.min(Math.max(centre, lo + half), hi - half)
    return members.map((wish, k) => ({ ...wish, at: middle - half + k * gap }))
  })
}
