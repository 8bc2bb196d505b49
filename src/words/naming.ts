import type { Language, Named } from './language.ts'
import type { Names } from './shape.ts'
import type { Drawn } from './shapes/charts.ts'

/** The short name that a shipped scenario has; undefined of any other, which keeps its title. */
export const shortOf = ({ id, own = false }: Named, scenarios: Names): string | undefined =>
  own || !Object.hasOwn(scenarios, id) ? undefined : scenarios[id]

/** `1–8`, `3`, `1, 4, 9`. */
export function listed(seeds: readonly number[]): string {
  const run = seeds.length > 1 && seeds.every((seed, k) => k === 0 || seed === seeds[k - 1] + 1)
  return run ? `${seeds[0]}–${seeds.at(-1)}` : seeds.join(', ')
}

/** The titles and seeds that a chart rests on. */
export function captionSource(
  cases: readonly Drawn[],
  language: Language,
): { titles: { id: string; title: string }[]; seeds: number[] } {
  return {
    titles: cases.map(({ id, title }) => ({ id, title: title[language] })),
    seeds: cases[0].runs.map(({ seed }) => seed),
  }
}
