import type { JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { fixed } from '../../../words/numbers.ts'
import { measureOf } from '../../figures/measures.ts'
import { observedOf } from '../../figures/observed.ts'
import { FIRST } from '../../figures/reading.ts'
import type { Track } from '../../figures/tracks.ts'
import { isCalibrated } from '../../runs/draws.ts'
import { inUnit } from '../../words/numbers.ts'
import { dateAt, LAST, yearAt } from '../../world/clock.ts'
import { useLab, useSize, useView, useWords } from '../parts/lab.ts'
import { useLevers } from '../parts/levers.ts'
import { useShown } from '../parts/shown.ts'
import { useTracks } from '../parts/tracks.ts'
import { domainOf } from './lead-axis.ts'
import { BOTTOM, LEFT, leadPlot, TOP } from './lead-plot.ts'
import { START } from './lead-years.ts'

/** The lead measure's lines over the years, with what the pointer reads, and the cover of a lesson's guess. */
export function LeadChart({ k }: { k: number }): JSX.Element {
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
        ...(isCalibrated && { fitted: words.chart.fitted, checked: words.chart.checked }),
        baseline: words.chart.baseline,
        start: words.chart.start(from === undefined ? '' : `${Math.floor(yearAt(from))}`),
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
    const year = START + ((clientX - left - x0) / (x1 - x0)) * (yearAt(LAST) - START)
    return Math.max(FIRST, Math.min(LAST, Math.round((year - yearAt(0)) * 4)))
  }
  const drag = (event: PointerEvent): void => {
    if (!domain) return
    if (covered && event.buttons > 0) {
      const top = box.current!.getBoundingClientRect().top
      const u = 1 - (event.clientY - top - yTop) / (yBottom - yTop)
      act.guess(Math.max(domain[0], Math.min(domain[1], domain[0] + u * (domain[1] - domain[0]))))
    } else setHover(quarterAt(event.clientX))
  }
  const at = hover === undefined ? undefined : x0 + ((yearAt(hover) - START) / (yearAt(LAST) - START)) * (x1 - x0)
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
            left: `${x0 + ((yearAt(from) - START) / (yearAt(LAST) - START)) * (x1 - x0)}px`,
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
export function firstOf({ first, line }: Track, say: (value: number) => string): [value: string, year: string] {
  const k = line.findIndex((value) => !Number.isNaN(value))
  return [say(line[k] ?? Number.NaN), dateAt(first + Math.max(0, k)).slice(0, 4)]
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
