import type { Drawing } from '../../src/cli/sensitivity/charts.ts'
import { findingOf } from '../../src/cli/sensitivity/findings.ts'
import { draw, key } from '../../src/math/random.ts'
import type { Design } from '../../src/study/design.ts'
import { unitPointsOf } from '../../src/study/points.ts'
import { analyse } from '../../src/study/sensitivity/analysis.ts'
import { design, parsed } from '../study/designs.ts'

/** What a made-up world answers at a point of the unit cube; nothing here comes from the model. */
type World = (unit: ArrayLike<number>) => number

export interface Made {
  readonly design: Design
  readonly drawing: Drawing
}

interface Wishes {
  readonly indicator?: string
  readonly region?: string
  readonly function?: string
  /** Size of the luck of a run, of ±½. */
  readonly noise?: number
  /** Of points, how many from the first on failed. */
  readonly failed?: number
}

/** A design, what a made-up world answers at its points, and what its factors are found to do. */
export function made(
  text: string,
  world: World,
  { indicator = 'gdp', region = 'hebei', function: func = 'all', noise = 1, failed = 0 }: Wishes = {},
): Made {
  const sweep = parsed(text)
  const { n, d, unit } = unitPointsOf(sweep)
  const seeds = sweep.seeds.length
  const luck = key(1, 'luck', 0)
  const value = Float64Array.from({ length: n * seeds }, (_, k) => {
    const point = Math.floor(k / seeds)
    if (point < failed) return Number.NaN
    const at = unit.subarray(point * d, (point + 1) * d).map((u) => (Number.isNaN(u) ? 0.5 : u))
    return world(at) + noise * (draw(luck, k) - 0.5)
  })
  const outputs = { rows: n, seeds, value }
  const { scenarios } = sweep
  const pair = [scenarios.at(-1)!, scenarios.length > 1 ? scenarios[0] : undefined] as const
  const rows = { indicators: [indicator], region, function: func, date: '2035Q4' }
  return {
    design: sweep,
    drawing: { finding: findingOf(sweep, indicator, rows, pair, analyse(sweep, outputs)), outputs },
  }
}

const MANY = [
  'joint-laboratory-effect joint-laboratory-half pilot-window-effect pilot-readiness-effect pilot-half',
  'absorption-window.hebei absorption-step gap.hebei imitation-rate knowledge-elasticity meeting-rate',
  'technology-border technology-distance choice-intensity investment-border research-intensity-growth.tianjin',
  'foreign-content-gap-slope laboratory-move-rate public-research-elasticity',
].flatMap((line) => line.split(' '))
const assumptions = (ids: readonly string[]) => ids.map((id) => `  - { axis: assumption, id: ${id} }\n`).join('')

/** Every kind of answer: by name, with a design of its kind. */
export const MADE: Readonly<Record<string, Made>> = {
  morris: made(
    design(`design: morris\nsize: 12\nfactors:\n${assumptions(MANY)}`, { scenarios: '[baseline, two-chains]' }),
    (u) => Array.from(u).reduce((sum, x, i) => sum + (900 / (i + 1)) * (i % 3 === 2 ? -x : x * x), 0) * (1 + u[7]!),
    { noise: 60 },
  ),
  sobol: made(
    design(`design: saltelli\nsize: 64\nfactors:\n${assumptions(MANY.slice(5, 10))}`, { seeds: '4' }),
    (u) => 0.4 + 0.1 * u[0]! + 0.06 * u[1]! * u[2]! + 0.01 * u[3]!,
    { noise: 0.02, indicator: 'conversion-inside', region: 'all' },
  ),
  pawn: made(
    design(
      `design: latin-hypercube
size: 160
factors:
  - { axis: rule, id: invest }
  - { axis: lever, id: technology-tianjin-hebei }
  - { axis: lever, id: platforms-hebei, range: [0, 50] }
  - { axis: lever, id: open-tianjin, range: [0, 0.02] }
  - { axis: assumption, id: meeting-rate, distribution: { kind: log-uniform } }
  - { axis: assumption, id: technology-border }
  - { axis: assumption, id: openness-effect }
`,
      { scenarios: '[coordinated]' },
    ),
    (u) => 5000 * (1 + u[4]! * u[4]! + 0.5 * u[2]!),
    { noise: 900, indicator: 'value-added', function: 'research', region: 'beijing', failed: 3 },
  ),
  factorial: made(
    design('design: full-factorial\nfactors:\n  - { axis: rule, id: invest }\n  - { axis: rule, id: transfer }\n', {
      scenarios: '[baseline, function-relief]',
      seeds: '6',
    }),
    (u) => -3 * u[0]! + u[0]! * u[1]!,
    { noise: 0.8, indicator: 'patents-transferred', region: 'tianjin' },
  ),
  alone: made(
    design(`design: one-at-a-time\nsize: 5\nfactors:\n${assumptions(MANY.slice(0, 6))}`, { seeds: '4' }),
    (u) => 20 * u[0]! - 30 * u[1]! * u[1]! + 2 * u[2]!,
    { noise: 6, indicator: 'capital' },
  ),
  chance: made(design(`design: random\nsize: 40\nfactors:\n${assumptions(MANY.slice(0, 3))}`), () => 1, {
    indicator: 'technology',
  }),
}
