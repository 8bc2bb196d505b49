import type { Case } from './comparison.ts'
import type { Language } from './words.ts'

/** `1–8`, `3`, `1, 4, 9`. */
export function listed(seeds: readonly number[]): string {
  const run = seeds.length > 1 && seeds.every((seed, k) => k === 0 || seed === seeds[k - 1]! + 1)
  return run ? `${seeds[0]}–${seeds.at(-1)}` : seeds.join(', ')
}

/** The titles and seeds that a chart rests on. */
export function named(
  cases: readonly Case[],
  language: Language,
): { titles: { id: string; title: string }[]; seeds: number[] } {
  return {
    titles: cases.map(({ id, title }) => ({ id, title: title[language] })),
    seeds: cases[0]!.runs.map(({ seed }) => seed),
  }
}
