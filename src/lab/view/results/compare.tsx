import type { JSX } from 'preact'
import { signed } from '../../../words/numbers.ts'
import { ALL } from '../../../worlds/names.ts'
import { incomeOf, type Measure, measureOf, NEIGHBOURS, technologyTo } from '../../figures/measures.ts'
import { type Effect, effectOf, levelOf } from '../../figures/tracks.ts'
import { entryOf, plainOf, shippedPolicy } from '../../policy/document.ts'
import { askedOf, isChanged, titleOf } from '../../session/asked.ts'
import type { Words } from '../../words/english.ts'
import { SHIPPED } from '../../world/shipped.ts'
import { useLab, useView, useWords } from '../parts/lab.ts'
import { useLevers } from '../parts/levers.ts'
import { useAsideRuns } from './aside-runs.ts'

/** Neighbours whose incomes have a column each; of more all regions have one. */
const FEW = 3
const incomes = NEIGHBOURS.length > 0 && NEIGHBOURS.length <= FEW ? NEIGHBOURS : [ALL]
interface Column {
  readonly name: (words: Words['compare']['columns']) => string
  readonly measure: Measure
  readonly relative: boolean
}
const COLUMNS: readonly Column[] = [
  { name: (columns) => columns.technology, measure: measureOf(technologyTo(ALL)), relative: false },
  ...incomes.map((region) => ({
    name: (columns: Words['compare']['columns']) => columns.income(region),
    measure: incomeOf[region],
    relative: true,
  })),
  { name: (columns) => columns.innovation, measure: measureOf('productivity-all'), relative: false },
]
const cost = measureOf('cost-all')

/** Every scenario against the one compared with: dot and interval for four figures, and the cost. */
export function Compare(): JSX.Element {
  const { view } = useLab()
  const { words, numbers, language } = useWords()
  const world = useView(({ history }) => history.now.world)
  const changed = useView(isChanged)
  const own = useView(({ history }) => history.now.from)
  const against = useView((v) => v.against)
  const title = useView((v) => titleOf(v)[language])
  const { baseline, policy } = useLevers()
  const shipped = [...SHIPPED.values()].filter(({ id }) => id !== against)
  const scenarios = [
    ...(changed ? [['', askedOf(view.get()).policy] as const] : []),
    ...shipped.map(
      ({ id, title: each }) =>
        [id, plainOf(entryOf({ policy: shippedPolicy(id), world }, { id, title: each }))] as const,
    ),
  ]
  const found = useAsideRuns(baseline, scenarios, JSON.stringify([policy.levers, world, against]), false)
  const counts = [...found.values()].map((pairs) => pairs.policy.length)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  const rows = scenarios.map(([id]) => {
    const pairs = found.get(id)
    const t = pairs ? pairs.baseline[0].quarters - 1 : 0
    const effects = pairs && COLUMNS.map(({ measure, relative }) => effectOf(measure, pairs, t, relative))
    return {
      id,
      name: id === '' ? title : SHIPPED.get(id)!.title[language],
      mine: id === '' || (!changed && id === own),
      effects,
      cost: pairs && levelOf(cost, pairs.policy, t),
    }
  })
  const bounds = COLUMNS.map((_, c) => {
    const all = rows.flatMap(({ effects }) => (effects ? [effects[c].lo, effects[c].hi] : [])).filter(Number.isFinite)
    return [Math.min(0, ...all), Math.max(0, ...all)] as const
  })
  return (
    <section class="card pad">
      <h2>{words.compare.title}</h2>
      <p class="caption">
        {words.compare.sub(
          counts.length === 0 ? '…' : least === most ? `${most}` : numbers.interval(`${least}`, `${most}`),
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keys */}
      <div class="table-scroll" tabIndex={0} role="region" aria-label={words.compare.title}>
        <table class="compare">
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{words.scenario}</span>
              </th>
              {COLUMNS.map(({ name, measure }) => (
                <th scope="col" key={measure.id}>
                  {name(words.compare.columns)}
                </th>
              ))}
              <th scope="col">{words.compare.columns.cost}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, mine, effects, cost: outlay }) => (
              <tr key={id} class={mine ? 'mine' : ''}>
                <th scope="row">{name}</th>
                {COLUMNS.map(({ measure }, c) => (
                  <td key={measure.id}>
                    {effects ? <DotInterval effect={effects[c]} bounds={bounds[c]} mine={mine} /> : '…'}
                  </td>
                ))}
                <td class="number">{outlay === undefined ? '…' : numbers.bare(outlay)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function DotInterval({
  effect,
  bounds: [lo, hi],
  mine,
}: {
  effect: Effect
  bounds: readonly [number, number]
  mine: boolean
}): JSX.Element {
  const { numbers } = useWords()
  const width = 76
  const x = (value: number): number => 6 + ((value - lo) / (hi - lo || 1)) * (width - 12)
  const colour = mine ? 'var(--policy)' : 'var(--ink-2)'
  const { unclear } = effect
  if (Number.isNaN(effect.mean)) return <span class="dot-interval">–</span>
  return (
    <span class="dot-interval" title={numbers.interval(signed(100 * effect.lo, 1), signed(100 * effect.hi, 1))}>
      <svg width={width} height="26" aria-hidden="true">
        <line x1={x(0)} x2={x(0)} y1="0" y2="26" stroke="var(--ink-3)" />
        <line x1={x(effect.lo)} x2={x(effect.hi)} y1="13" y2="13" stroke={colour} stroke-width="6" opacity=".3" />
        <circle
          cx={x(effect.mean)}
          cy="13"
          r="5"
          fill={unclear ? 'var(--surface)' : colour}
          stroke={colour}
          stroke-width="2"
        />
      </svg>
      <b class={unclear ? 'unclear' : ''}>{signed(100 * effect.mean, 1)}</b>
    </span>
  )
}
