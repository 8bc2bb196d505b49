import type { JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { fixed } from '../../charts/numbers.ts'
import { dateOf, yearOf } from '../../scenario/dates.ts'
import { familyOf, measureOf } from '../figures/measures.ts'
import { observedOf } from '../figures/observed.ts'
import { FIRST } from '../figures/reading.ts'
import { effectOf, type Track } from '../figures/tracks.ts'
import { DRAWS } from '../policy/draws.ts'
import { ALL_PAIRS } from '../session.ts'
import { LAST, type Over } from '../state.ts'
import { inUnit } from '../words/numbers.ts'
import { How } from './how.tsx'
import { useLab, useOutcome, useSize, useView, useWords } from './lab.ts'
import { BOTTOM, domainOf, LEFT, leadPlot, START, TOP } from './lead-plot.ts'
import { useLevers } from './lever-panel.tsx'
import { useShown } from './shown.ts'
import { FigureTable } from './table.tsx'
import { useTracks } from './tracks.ts'

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
      {shows === 'table' ? <FigureTable measure={measure} /> : <Chart k={k} />}
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
        {DRAWS.length >= ALL_PAIRS && (
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

function Chart({ k }: { k: number }): JSX.Element {
  const { act } = useLab()
  const { words, numbers, language } = useWords()
  const measure = measureOf(useView((view) => view.tiles[view.lead]))
  const t = useView((view) => view.t)
  const moving = useView((view) => view.moving)
  const hides = useView((view) => view.hidesBaseline)
  const guess = useView((view) => view.lesson?.guess)
  const { baseline, stale, covered, over } = useShown()
  const tracks = useTracks(measure)
  const asked = useLevers()
  const [box, width, height] = useSize<HTMLDivElement>()
  const [hover, setHover] = useState<number>()
  const from = asked.differs ? Math.max(FIRST, asked.from) : undefined
  const dots = useMemo(() => observedOf(measure.id), [measure])
  const say = (value: number): string => inUnit(numbers, measure.unit, value)

  // the axis is fixed while a slider moves and grows only when it is let go
  const held = useRef<{ readonly id: string; readonly domain: [number, number] }>(undefined)
  const domain = useMemo(() => {
    if (!tracks) return undefined
    const wanted = domainOf(
      [tracks.baseline, ...(tracks.policy ? [tracks.policy] : [])],
      dots,
      covered ? [tracks.baseline.line.at(-1)! * 1.5, guess ?? Number.NaN] : [],
    )
    const last = held.current
    if (last?.id === measure.id && moving) return last.domain
    const kept: [number, number] =
      last?.id === measure.id &&
      wanted[0] >= last.domain[0] &&
      wanted[1] <= last.domain[1] &&
      wanted[1] - wanted[0] > 0.6 * (last.domain[1] - last.domain[0])
        ? last.domain
        : wanted
    held.current = { id: measure.id, domain: kept }
    return kept
  }, [tracks, dots, measure, moving, covered, guess])

  const right = language === 'zh' ? 96 : 104
  const svg = useMemo(() => {
    if (!tracks || !domain || width < 50 || height < 50) return undefined
    return leadPlot({
      width,
      height,
      k,
      right,
      baseline: tracks.baseline,
      policy: tracks.policy,
      hidesBaseline: hides,
      observed: dots,
      domain,
      from,
      t,
      covered,
      unknown: over === 'assumptions',
      guess: covered ? (guess ?? tracks.baseline.line.at(-1)!) : undefined,
      say,
      tick: (value) => tickOf(value, measure.unit, domain, numbers.bare),
      words: {
        fitted: words.chart.fitted,
        checked: words.chart.checked,
        baseline: words.chart.baseline,
        start: words.chart.start(from === undefined ? '' : `${Math.floor(yearOf(from))}`),
        interval: (lo, hi) => intervalOf(lo, hi, measure.unit, numbers),
        guess: words.lesson.guess,
      },
    })
  }, [tracks, domain, width, height, k, hides, dots, from, t, covered, over, guess, language, measure])
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (svg) place.current?.replaceChildren(svg)
  }, [svg])

  const [x0, x1] = [LEFT * k, width - right * k]
  const [yTop, yBottom] = [TOP, height - BOTTOM * k]
  const quarterAt = (clientX: number): number => {
    const left = box.current!.getBoundingClientRect().left
    const year = START + ((clientX - left - x0) / (x1 - x0)) * (yearOf(LAST) - START)
    return Math.max(FIRST, Math.min(LAST, Math.round((year - yearOf(0)) * 4)))
  }
  const drag = (event: PointerEvent): void => {
    if (!domain) return
    if (covered && event.buttons > 0) {
      const top = box.current!.getBoundingClientRect().top
      const u = 1 - (event.clientY - top - yTop) / (yBottom - yTop)
      act.guess(Math.max(domain[0], Math.min(domain[1], domain[0] + u * (domain[1] - domain[0]))))
    } else setHover(quarterAt(event.clientX))
  }
  const at = hover === undefined ? undefined : x0 + ((yearOf(hover) - START) / (yearOf(LAST) - START)) * (x1 - x0)
  const summary =
    tracks &&
    words.chart.read(
      words.measure(measure.said).long,
      ...firstOf(tracks.baseline, say),
      say(tracks.baseline.line.at(-1)!),
      tracks.policy && say(tracks.policy.line.at(-1)!),
    )
  return (
    <div
      class="chart"
      ref={box}
      role="img"
      aria-label={summary ?? ''}
      onPointerMove={drag}
      onPointerDown={drag}
      onPointerLeave={() => setHover(undefined)}
    >
      <div ref={place} class={stale ? 'plot stale' : 'plot'} aria-hidden="true" />
      {covered && from !== undefined && domain && (
        <div
          class="cover"
          aria-hidden="true"
          style={{
            left: `${x0 + ((yearOf(from) - START) / (yearOf(LAST) - START)) * (x1 - x0)}px`,
            right: `${width - x1}px`,
            top: `${yTop}px`,
            bottom: `${BOTTOM * k}px`,
          }}
        />
      )}
      {hover !== undefined && at !== undefined && baseline && !(covered && hover >= (from ?? 0)) && (
        <div class={`reading${at > width * 0.55 ? ' left' : ''}`} style={{ left: `${at}px` }} aria-hidden="true">
          <i />
          <div>
            <b>{numbers.quarter(hover)}</b>
            {tracks?.policy && (
              <span class="of-policy">
                {words.chart.policy} {say(tracks?.policy?.line[hover - FIRST] ?? Number.NaN)}
              </span>
            )}
            <span>
              {words.chart.baseline} {say(tracks?.baseline.line[hover - FIRST] ?? Number.NaN)}
            </span>
          </div>
        </div>
      )}
    </div>
  )
}

/** The first value of a line, and its year. */
function firstOf({ first, line }: Track, say: (value: number) => string): [value: string, year: string] {
  const k = line.findIndex((value) => !Number.isNaN(value))
  return [say(line[k] ?? Number.NaN), dateOf(first + Math.max(0, k)).slice(0, 4)]
}

function tickOf(
  value: number,
  unit: string,
  [lo, hi]: readonly [number, number],
  bare: (value: number) => string,
): string {
  if (unit === 'share') return `${fixed(100 * value, hi - lo < 0.04 ? 1 : 0)}%`
  if (unit === 'ratio') return fixed(value, 2)
  return bare(value)
}

function intervalOf(lo: number, hi: number, unit: string, numbers: ReturnType<typeof useWords>['numbers']): string {
  if (unit === 'share') return numbers.interval(fixed(100 * lo, 1), fixed(100 * hi, 1))
  if (unit === 'ratio') return numbers.interval(fixed(lo, 2), fixed(hi, 2))
  return numbers.moneyRange(lo, hi)
}
