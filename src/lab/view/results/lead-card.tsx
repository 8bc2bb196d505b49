import type { JSX } from 'preact'
import { familyOf, measureOf } from '../../figures/measures.ts'
import { effectOf } from '../../figures/tracks.ts'
import type { Over } from '../../runs/draws.ts'
import { DRAWS } from '../../runs/draws.ts'
import { ALL_PAIRS } from '../../session/follow.ts'
import { inUnit } from '../../words/numbers.ts'
import { useLab, useOutcome, useView, useWords } from '../parts/lab.ts'
import { useShown } from '../parts/shown.ts'
import { useTracks } from '../parts/tracks.ts'
import { How } from './how.tsx'
import { firstOf, LeadChart } from './lead-chart.tsx'
import { FigureTable } from './table.tsx'

const OVER: readonly Over[] = ['luck', 'assumptions']

/** The large chart: one measure over the years, with its words, its table and how it is computed. */
export function LeadCard({ k = 1 }: { k?: number }): JSX.Element {
  const { act } = useLab()
  const { words, numbers } = useWords()
  const lead = useView((view) => view.lead)
  const measure = measureOf(useView((view) => view.tiles[view.lead]))
  const shows = useView((view) => (view.table ? 'table' : view.how ? 'how' : 'chart'))
  const hides = useView((view) => view.hidesBaseline)
  const moving = useView((view) => view.moving)
  const over = useView((view) => view.over)
  const runs = useOutcome(({ pairs }) => pairs?.baseline.length ?? 0)
  const { policy, pairs, stale } = useShown()
  const count = stale ? 0 : runs
  const tracks = useTracks(measure)
  const say = (value: number): string => inUnit(numbers, measure.unit, value)
  const subject = words.subject(measure.said)
  const effect =
    policy && pairs && pairs.policy.length > 1 && !stale ? effectOf(measure, pairs, policy.quarters - 1) : undefined
  const title = !tracks
    ? words.measure(measure.said).long
    : Number.isNaN((tracks.policy ?? tracks.baseline).line.at(-1)!)
      ? words.chart.findings.none(subject)
      : tracks.policy
        ? effect?.sign === 0
          ? words.chart.findings.flat(subject, say(tracks.policy.line.at(-1)!))
          : words.chart.findings.up(subject, say(tracks.policy.line.at(-1)!), say(tracks.baseline.line.at(-1)!))
        : words.chart.findings.alone(subject, ...firstOf(tracks.baseline, say), say(tracks.baseline.line.at(-1)!))
  return (
    <section class="card lead" aria-label={title} id="chart">
      <div class="lead-head">
        <div>
          <h2>{title}</h2>
          <p class="caption">{words.measure(measure.said).long}</p>
        </div>
        <label class="pick-measure">
          <span class="unseen">{words.chart.measure}</span>
          <select value={measure.id} onChange={(event) => act.measure(event.currentTarget.value)}>
            {familyOf(lead).map(({ id, said }) => (
              <option key={id} value={id}>
                {[words.measure(said).tile, words.measure(said).short].filter(Boolean).join(' ')}
              </option>
            ))}
          </select>
        </label>
      </div>
      {shows === 'table' ? <FigureTable measure={measure} /> : <LeadChart k={k} />}
      {shows === 'how' && <How measure={measure} />}
      <div class="foot">
        {moving ? (
          <span>{words.chart.moving}</span>
        ) : count < ALL_PAIRS ? (
          <span class="refining" data-runs={count}>
            {words.chart.refining(count, ALL_PAIRS)}
            <progress max={ALL_PAIRS} value={count} aria-label={words.chart.refining(count, ALL_PAIRS)} />
          </span>
        ) : (
          <span data-runs={count}>{words.chart.bands(count)}</span>
        )}
        {DRAWS.length < ALL_PAIRS ? (
          !moving && count >= ALL_PAIRS && <span>{words.chart.over.luck}</span>
        ) : (
          <select
            class={over === 'luck' ? 'over' : 'over violet'}
            aria-label={words.chart.bandsOver}
            title={words.chart.overMeans[over]}
            value={over}
            onChange={(event) => act.view({ over: event.currentTarget.value as Over })}
          >
            {OVER.map((each) => (
              <option key={each} value={each}>
                {words.chart.over[each]}
              </option>
            ))}
          </select>
        )}
        <span class="gap" />
        {tracks?.policy && (
          <button type="button" class="link" onClick={() => act.view({ hidesBaseline: !hides })}>
            {hides ? words.chart.showBaseline : words.chart.hideBaseline}
          </button>
        )}
        <button
          type="button"
          class="link"
          aria-expanded={shows === 'how'}
          onClick={() => act.view({ how: shows !== 'how', table: false })}
        >
          {words.chart.how}
        </button>
        <button
          type="button"
          class="link"
          aria-expanded={shows === 'table'}
          onClick={() => act.view({ table: shows !== 'table', how: false })}
        >
          {words.chart.table}
        </button>
      </div>
    </section>
  )
}
