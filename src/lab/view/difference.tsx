import type { JSX } from 'preact'
import { band, signOf } from '../../charts/band.ts'
import { partsOf } from '../figures/alone.ts'
import { measureOf } from '../figures/measures.ts'
import { type Effect, effectOf } from '../figures/tracks.ts'
import { entryOf, plainOf } from '../policy/document.ts'
import { differenceIn, inUnit } from '../words/numbers.ts'
import { MANY_PAIRS, useAsideRuns } from './aside-runs.ts'
import { Compare } from './compare.tsx'
import { How } from './how.tsx'
import { useLab, useOutcome, useSize, useView, useWords } from './lab.ts'
import { useLevers } from './lever-panel.tsx'

interface Row {
  readonly name: string
  readonly value: number
  readonly lo: number
  readonly hi: number
  readonly together?: boolean
}

/** What each lever adds alone, then what they do only together; beside it the scenarios side by side. */
export function Difference(): JSX.Element {
  const { act } = useLab()
  const { words, numbers } = useWords()
  const screen = useView((view) => view.screen)
  const document_ = useView(({ history }) => history.now)
  const measure = measureOf(useView((view) => view.tiles[view.lead]))
  const pairs = useOutcome((outcome) => outcome.pairs)
  const { policy, baseline, differs } = useLevers()
  const parts = partsOf(document_).map(
    ({ control, policy: part }) =>
      [
        control.id,
        plainOf(entryOf({ policy: part, world: document_.world }, { id: 'part', title: part.title })),
      ] as const,
  )
  const found = useAsideRuns(baseline, parts, JSON.stringify([policy.levers, policy.assumptions, baseline.levers]), {
    steps: MANY_PAIRS,
    urgent: true,
  })
  // as many as every part has
  const many = Math.min(pairs?.policy.length ?? 0, ...parts.map(([name]) => found.get(name)?.policy.length ?? 0))
  const whole =
    pairs && many >= 8 ? { baseline: pairs.baseline.slice(0, many), policy: pairs.policy.slice(0, many) } : undefined
  const t = pairs?.baseline[0] ? pairs.baseline[0].quarters - 1 : 0
  const ready = differs && whole !== undefined
  let rows: Row[] = []
  let total: Effect | undefined
  let from = 0
  if (ready) {
    total = effectOf(measure, whole, t)
    from = whole.baseline.reduce((sum, run) => sum + measure.of(run, t), 0) / whole.baseline.length
    const alone = parts.map(([name]) => {
      const { baseline: before, policy: after } = found.get(name)!
      return { name, each: after.slice(0, many).map((run, k) => measure.of(run, t) - measure.of(before[k]!, t)) }
    })
    rows = alone
      .map(({ name, each }) => {
        const { mean, lo, hi } = band(each)
        return { name: words.controls[name as keyof typeof words.controls][0], value: mean, lo, hi }
      })
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    if (alone.length > 1) {
      const rest = whole.policy.map(
        (run, k) =>
          measure.of(run, t) - measure.of(whole.baseline[k]!, t) - alone.reduce((sum, { each }) => sum + each[k]!, 0),
      )
      const { mean, lo, hi } = band(rest)
      rows.push({ name: words.difference.together, value: mean, lo, hi, together: true })
    }
  }
  const sentence = ready && total ? saidOf(rows, total, words) : words.difference.running
  const to = ready && total ? from + total.mean : 0
  return (
    <main class="why" aria-label={words.difference.head}>
      <section class="head">
        <div aria-live="polite">
          <h1>{screen === 'compare' ? words.compare.title : differs ? sentence : words.head.same}</h1>
        </div>
        <button type="button" class="button" onClick={() => act.view({ screen: 'main' })}>
          ← {words.difference.back}
        </button>
      </section>
      <div class="two">
        {differs && (
          <section class="card pad" aria-label={words.difference.head}>
            <h2>
              {ready
                ? words.difference.title(inUnit(numbers, measure.unit, from), inUnit(numbers, measure.unit, to))
                : words.difference.head}
            </h2>
            <p class="caption">
              {words.measure(measure.said).long}. {words.difference.sub(many || 8)}
            </p>
            {ready && total && <Waterfall rows={rows} from={from} to={to} unit={measure.unit} />}
            <How measure={measure} />
            <p class="caption">{words.difference.luckOnly}</p>
          </section>
        )}
        <Compare />
      </div>
    </main>
  )
}

function saidOf(rows: readonly Row[], total: Effect, words: ReturnType<typeof useWords>['words']): string {
  const { difference } = words
  const [first] = rows.filter(({ together }) => !together)
  const rest = rows.find(({ together }) => together)
  const lead =
    !first || signOf(first) === 0
      ? difference.nobody
      : // "most" is more than half of a difference whose sign is clear
        total.sign !== 0 && first.value / total.mean > 0.5
        ? difference.most(first.name)
        : difference.largest(first.name)
  const sign = rest ? signOf(rest) : 0
  return [lead, sign > 0 && difference.more, sign < 0 && difference.less].filter(Boolean).join(' ')
}

/** Steps from the baseline to the policy; lines are 90 % of the pairs. */
function Waterfall({
  rows,
  from,
  to,
  unit,
}: {
  rows: readonly Row[]
  from: number
  to: number
  unit: 'share' | 'ratio' | 'money'
}): JSX.Element {
  const { words, numbers } = useWords()
  const [box, width] = useSize<HTMLDivElement>()
  const height = 52
  let at = from
  const steps = rows.map((row) => {
    const begin = at
    at += row.value
    return { ...row, begin, end: at }
  })
  const ends = [from, to, ...steps.flatMap(({ begin, end, lo, hi }) => [begin, end, begin + lo, begin + hi])]
  const [min, max] = [Math.min(...ends), Math.max(...ends)]
  const left = width < 480 ? 130 : 190
  const x = (value: number): number => left + 6 + ((value - min) / (max - min || 1)) * Math.max(40, width - left - 96)
  const bottom = (steps.length + 1) * height
  return (
    <div ref={box} class="waterfall">
      <svg width={width} height={bottom + 34} aria-hidden="true">
        <text x="0" y="20" fill="var(--ink-2)" font-size="13.5">
          {words.chart.baseline}
        </text>
        <rect x={x(from) - 3} y="6" width="6" height="22" fill="var(--base)" />
        <text x={x(from) + 10} y="22" fill="var(--ink-2)" font-size="14">
          {inUnit(numbers, unit, from)}
        </text>
        {steps.map(({ name, begin, end, lo, hi, value, together }, k) => {
          const y = 40 + k * height
          const [a, b] = [Math.min(x(begin), x(end)), Math.max(x(begin), x(end))]
          return (
            <g key={name}>
              <text x="0" y={y + 18} fill="var(--ink)" font-size="13.5" font-weight={k === 0 ? 650 : 400}>
                {name}
              </text>
              <line x1={x(begin)} x2={x(begin)} y1={y - 12} y2={y + 26} stroke="var(--line-2)" />
              <rect
                x={a}
                y={y}
                width={Math.max(2, b - a)}
                height="26"
                fill={together ? 'none' : 'var(--policy)'}
                stroke={together ? 'var(--policy)' : 'none'}
                stroke-width="2"
                stroke-dasharray={together ? '4,3' : undefined}
              />
              <line
                x1={x(begin + lo)}
                x2={x(begin + hi)}
                y1={y + 13}
                y2={y + 13}
                stroke="var(--surface)"
                stroke-width="5"
              />
              <line
                x1={x(begin + lo)}
                x2={x(begin + hi)}
                y1={y + 13}
                y2={y + 13}
                stroke="var(--ink)"
                stroke-width="2"
              />
              <text x={Math.max(b, x(begin + hi)) + 8} y={y + 18} fill="var(--policy)" font-size="14" font-weight="650">
                {differenceIn(numbers, unit, value)}
              </text>
            </g>
          )
        })}
        <text x="0" y={bottom + 6} fill="var(--ink)" font-size="13.5" font-weight="650">
          {words.chart.policy}
        </text>
        <rect x={x(to) - 3} y={bottom - 10} width="6" height="22" fill="var(--policy)" />
        <text x={x(to) + 10} y={bottom + 7} fill="var(--policy)" font-size="16" font-weight="650">
          {inUnit(numbers, unit, to)}
        </text>
      </svg>
      <table class="unseen">
        <thead>
          <tr>
            {words.difference.columns.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value, lo, hi }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{differenceIn(numbers, unit, value)}</td>
              <td>{numbers.interval(differenceIn(numbers, unit, lo), differenceIn(numbers, unit, hi))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
