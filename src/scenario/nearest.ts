/** The candidate fewest edits away from `word`, the first of equals; none where more than half of the letters differ. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const longer = Math.max(word.length, candidate.length)
    if (Math.abs(word.length - candidate.length) > longer / 2) continue
    const edits = distance(word.toLowerCase(), candidate.toLowerCase())
    if (edits < least && edits <= longer / 2) [best, least] = [candidate, edits]
  }
  return best
}

/**
 * Letters to insert, drop, replace or swap with their neighbour.
 * Source: optimal string alignment, Damerau (1964), Communications of the ACM 7(3): 171–176.
 */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
