import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { FIRST } from '../../figures/reading.ts'
import { dateAt, FIRST_YEAR, LAST, LAST_YEAR, OBSERVED_YEAR, quarterAt } from '../../world/clock.ts'
import { PlayIcon, StepIcon } from '../parts/icons.tsx'
import { useLab, useView, useWords } from '../parts/lab.ts'
import { useLevers } from '../parts/levers.ts'

/** Every so many years, and the last. */
const STEP = Math.max(1, Math.floor((LAST_YEAR - FIRST_YEAR - 2) / 5))
const YEARS = [
  ...Array.from({ length: 5 }, (_, k) => FIRST_YEAR + 2 + k * STEP).filter((year) => year <= LAST_YEAR - STEP),
  LAST_YEAR,
]
const PACE = 130
/** Part of the way before which a flag would stand in what is said of the observed. */
const EARLY = 0.36
const part = (t: number): number => (t - FIRST) / (LAST - FIRST)
/** With reduced motion, play goes on by one quarter and stops. */
const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Play, step and scrub through the quarters. */
export function Timeline(): JSX.Element {
  const { act, view } = useLab()
  const { words, numbers } = useWords()
  const t = useView((v) => v.t)
  const playing = useView((v) => v.playing)
  const asked = useLevers()
  const from = asked.differs ? asked.from : undefined
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => {
      const { t: now } = view.get()
      if (now >= LAST) act.view({ playing: false })
      else act.at(now + 1)
    }, PACE)
    return () => clearInterval(timer)
  }, [playing, act, view])
  return (
    <div class="time">
      <button
        type="button"
        class="play"
        aria-label={playing ? words.time.pause : words.time.play}
        onClick={() => play(act, t, playing)}
      >
        <PlayIcon playing={playing} />
      </button>
      <button type="button" class="step" aria-label={words.time.back} onClick={() => act.at(t - 1)}>
        <StepIcon back />
      </button>
      <button type="button" class="step" aria-label={words.time.step} onClick={() => act.at(t + 1)}>
        <StepIcon />
      </button>
      <div class="scrub" style={{ '--v': part(t) } as Record<string, number>}>
        <div class="above" aria-hidden="true">
          {/* where new policy begins early, its flag stands here */}
          {!(from !== undefined && part(from) < EARLY) && <span>{words.time.observed}</span>}
          {from !== undefined && from < LAST && (
            <b style={{ left: `${100 * part(Math.max(from, FIRST))}%` }}>⚑ {words.time.policy}</b>
          )}
        </div>
        <i class="seen" style={{ width: `${100 * Math.min(1, part(quarterAt(`${OBSERVED_YEAR}Q4`)))}%` }} />
        {from !== undefined && t > from && (
          <i
            class="new"
            style={{
              left: `${100 * part(Math.max(from, FIRST))}%`,
              width: `${100 * (part(t) - part(Math.max(from, FIRST)))}%`,
            }}
          />
        )}
        <input
          type="range"
          min={FIRST}
          max={LAST}
          step={1}
          value={t}
          aria-label={words.time.quarter}
          aria-valuetext={numbers.quarter(t)}
          onInput={(event) => act.at(event.currentTarget.valueAsNumber)}
        />
        <div class="years" aria-hidden="true">
          {YEARS.map((year) => (
            <span
              key={year}
              style={{ left: `${100 * part(quarterAt(`${year}Q1`))}%` }}
              class={dateAt(t).startsWith(`${year}`) ? 'now' : ''}
            >
              {year}
            </span>
          ))}
        </div>
      </div>
      <output class="quarter">{numbers.quarter(t)}</output>
    </div>
  )
}

export function play(act: ReturnType<typeof useLab>['act'], t: number, playing: boolean): void {
  if (still()) act.at(t >= LAST ? FIRST : t + 1)
  else act.view({ playing: !playing, ...(!playing && t >= LAST && { t: FIRST }) })
}
