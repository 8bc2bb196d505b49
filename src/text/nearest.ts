import { idOfChinese } from './chinese.ts'
import { plain } from './spelling.ts'
import { idOfSynonym } from './synonyms.ts'

/** No name is longer, so that no word costs more than a look at its length. */
const LONGEST = 200

/**
 * The candidate that was probably meant: the word itself in other letters (full-width, Chinese, capitals), else the one
 * fewest edits away, the first of equals, where no more than half of the letters differ, else what people call so. A
 * synonym goes before a name that differs in over a third of its letters.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined
  const asked = plain(word).replaceAll('_', '-')
  const named = candidates.find((candidate) => candidate.toLowerCase() === asked) ?? idOfChinese(word, candidates)
  if (named !== undefined) return named

  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const longer = Math.max(asked.length, candidate.length)
    if (Math.abs(asked.length - candidate.length) > Math.min(longer / 2, least)) continue
    const edits = distance(asked, candidate.toLowerCase())
    if (edits < least && edits <= longer / 2) [best, least] = [candidate, edits]
  }
  const sure = best !== undefined && least <= Math.max(asked.length, best.length) / 3
  return sure ? best : (idOfSynonym(asked, candidates) ?? best)
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
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    before = last
    last = row
  }
  return last[b.length]
}
