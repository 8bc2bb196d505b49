import { type Language, type Named, SHIPPED } from './shape.ts'
import type { Drawn } from './shapes/charts.ts'

/** Is a scenario called by the short name that the shipped ones have? Any other keeps its title. */
export const isShipped = ({ id, own = false }: Named): boolean => !own && (SHIPPED as readonly string[]).includes(id)

/** `1–8`, `3`, `1, 4, 9`. */
export function listed(seeds: readonly number[]): string {
  const run = seeds.length > 1 && seeds.every((seed, k) => k === 0 || seed === seeds[k - 1]! + 1)
  return run ? `${seeds[0]}–${seeds.at(-1)}` : seeds.join(', ')
}

/** The titles and seeds that a chart rests on. */
export function named(
  cases: readonly Drawn[],
  language: Language,
): { titles: { id: string; title: string }[]; seeds: number[] } {
  return {
    titles: cases.map(({ id, title }) => ({ id, title: title[language] })),
    seeds: cases[0]!.runs.map(({ seed }) => seed),
  }
}
