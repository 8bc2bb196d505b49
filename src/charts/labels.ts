/** A label and where on the axis it would like to stand. */
export interface Wish {
  readonly at: number
}

/** Move labels of one column apart, in their order, so that neighbours are at least `gap` apart and all stay within `lo … hi`. */
export function spread<T extends Wish>(wishes: readonly T[], gap: number, lo: number, hi: number): T[] {
  const placed = wishes.toSorted((a, b) => a.at - b.at).map((wish) => ({ ...wish }))
  const clusterOf = (members: readonly T[]) => {
    const half = (gap * (members.length - 1)) / 2
    const mean = members.reduce((sum, { at }) => sum + at, 0) / members.length
    return { members, centre: Math.min(Math.max(mean, lo + half), hi - half) }
  }
  const clusters = placed.map((wish) => clusterOf([wish]))
  for (let k = 1; k < clusters.length; ) {
    const below = clusters[k - 1]
    const above = clusters[k]
    const room = (gap * (below.members.length + above.members.length)) / 2
    if (above.centre - below.centre >= room) {
      k++
      continue
    }
    clusters.splice(k - 1, 2, clusterOf([...below.members, ...above.members]))
    k = Math.max(1, k - 1)
  }
  return clusters.flatMap(({ members, centre }) => {
    const half = (gap * (members.length - 1)) / 2
    return members.map((wish, k) => ({ ...wish, at: centre - half + k * gap }))
  })
}
