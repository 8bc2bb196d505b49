/// <reference types="vite/client" />

import type { ScenarioEntry } from '../../scenario/schema.ts'
import { type Figures, parseFigures } from '../../worlds/figures.ts'

/** The scenarios and figures that come with the page. */

const entries = import.meta.glob<ScenarioEntry | null>(
  ['../../../scenarios/*.yaml', '!../../../scenarios/claims.yaml'],
  {
    eager: true,
    import: 'default',
  },
)
const data = import.meta.glob<string>('../../../scenarios/data/*.csv', {
  eager: true,
  import: 'default',
  query: '?raw',
})

const ORDER = [
  'coordinated',
  'two-chains',
  'knowledge-chain',
  'gradient-chain',
  'function-relief',
  'capital-pull',
  'national-first',
  'open-world',
  'beijing-only',
  'trade-war',
  'no-policy',
  'baseline',
]
const rank = (id: string): number => (ORDER.indexOf(id) + ORDER.length + 1) % (ORDER.length + 1)

/** Scenarios by id, in the order of the menu: what the paper advises first, the baseline last. */
export const SHIPPED: ReadonlyMap<string, ScenarioEntry> = new Map(
  Object.values(entries)
    .filter((entry) => entry !== null)
    .sort((a, b) => rank(a.id) - rank(b.id))
    .map((entry) => [entry.id, entry]),
)

/** The figures that worlds are founded on. */
export const figures: Figures = parseFigures(
  Object.fromEntries(Object.entries(data).map(([path, text]) => [`data/${path.split('/').at(-1)}`, text])),
)

/** The figures as texts, for the checks of scenario files. */
export const dataTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(data).map(([path, text]) => [`data/${path.split('/').at(-1)}`, text]),
)
