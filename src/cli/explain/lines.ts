import { aligned } from '../../charts/summary.ts'
import { indicatorsOf } from '../../indicators/index.ts'
import { actor } from '../../report/actor.ts'
import type { Attribution } from '../../study/attribution.ts'
import type { Window } from '../../study/excerpt.ts'
import { isClear, type Measured } from '../../study/paired.ts'
import { EXACT } from '../../study/shapley.ts'
import type { Named } from '../../words/language.ts'
import { fixed, NONE, signed } from '../../words/numbers.ts'
import type { Language } from '../../words/words.ts'
import { wordsIn } from '../../worlds/setting.ts'
import type { World } from '../../worlds/world.ts'
import type { Route } from './through.ts'

export interface Explanation {
  readonly world: World
  readonly a: Named
  readonly b: Named
  readonly asked: { readonly indicator: string; readonly region: string; readonly function: string }
  readonly window: Window
  readonly groups: readonly string[]
  readonly seeds: number
  readonly attribution: Attribution
  readonly routes: readonly Route[]
}

const KINDS = ['cell', 'goods', 'capital', 'technology'] as const
/** Routes told of each group and kind. */
const MOST = 2
/** What five decimals show; less is no contribution that anybody could name. */
const SEEN = 1e-5

/** Who did what, and through which cells and flows, as lines for a terminal. */
export function explanationLines(
  { a, b, asked, window, groups, seeds, attribution, routes, world }: Explanation,
  language: Language,
): readonly string[] {
  const { studies, places, all, functionsShort, row } = wordsIn(world)[language]
  const name = (id: string) => (id === 'all' ? all : (places[id] ?? functionsShort[id] ?? id))
  if (groups.length === 0) return [studies.same(row(b), row(a))]
  const between = ({ kind, from, to }: Route) =>
    kind === 'cell' ? (to === 'all' ? name(from) : `${name(from)}, ${name(to)}`) : `${name(from)} → ${name(to)}`
  const { unit } = indicatorsOf(world).find(({ id }) => id === asked.indicator)!
  const what = [asked.indicator, name(asked.region), ...(asked.function === 'all' ? [] : [name(asked.function)])].join(
    ', ',
  )
  const total = attribution.total[0]
  const clear = isClear(total)
  const digits = digitsFor(Math.max(Math.abs(total.lo90), Math.abs(total.hi90)))
  const order = groups
    .map((_, g) => g)
    .sort((x, y) => Math.abs(attribution.groups[y][0].value) - Math.abs(attribution.groups[x][0].value))
  const line = (label: string, { value, se }: Measured) => [
    label,
    signed(value, digits),
    fixed(se, digits),
    clear ? fixed((100 * value) / total.value, 0) : NONE,
  ]
  const table = [
    [`${studies.group} (${unit})`, studies.contribution, studies.error, studies.share],
    ...order.map((g) => line(actor(groups[g], world, language), attribution.groups[g][0])),
    line(studies.total, total),
    [studies.residual, signed(attribution.residual[0], digits), '', ''],
  ]
  const routed = order.flatMap((g) => {
    const found = KINDS.flatMap((kind) => {
      const clear = routes
        .map((route, k) => ({ route, ...attribution.groups[g][k + 1] }))
        .filter(({ route, value, se }) => route.kind === kind && Math.abs(value) > 2 * se && Math.abs(value) >= SEEN)
        .sort((x, y) => Math.abs(y.value) - Math.abs(x.value))
        .slice(0, MOST)
        .map(({ route, value }) => `${between(route)} ${signed(value, digitsFor(value))}`)
      return clear.length > 0 ? [[kind === 'cell' ? asked.indicator : studies.flows[kind], clear.join('; ')]] : []
    })
    const lines = found.length > 0 ? aligned(found, ['<', '<']) : [studies.nothing]
    return [`  ${actor(groups[g], world, language)}`, ...lines.map((said) => `    ${said}`)]
  })
  return [
    studies.explained(row(b), row(a), what, window.join('–'), seeds),
    groups.length <= EXACT ? studies.exact : studies.sampled,
    '',
    ...aligned(table, ['<', '>', '>', '>']),
    ...(clear ? [] : [studies.unclearTotal(total.pairs, signed(total.lo90, digits), signed(total.hi90, digits))]),
    '',
    studies.through,
    ...routed,
  ]
}

/** So many decimals that three figures are seen. */
const digitsFor = (x: number): number => {
  const size = Math.abs(x)
  return size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 5
}
