import type { JSX } from 'preact'
import { measureOf } from '../../figures/measures.ts'
import { LESSON_STEPS, LESSONS, lessonIn } from '../../policy/lessons.ts'
import { inUnit } from '../../words/numbers.ts'
import { useLab, useOutcome, useView, useWords } from '../parts/lab.ts'
import { useTracks } from '../parts/tracks.ts'

/** A lesson beside the charts: look, guess, see, think. */
export function Coach(): JSX.Element | null {
  const { act } = useLab()
  const { words, numbers, language } = useWords()
  const lesson = useView((view) => view.lesson)
  const policy = useOutcome((outcome) => outcome.policy)
  const n = Math.max(
    0,
    LESSONS.findIndex(({ id }) => id === lesson?.id),
  )
  const card = LESSONS[n]
  const measure = measureOf(card.measure)
  const tracks = useTracks(measure)
  if (!lesson) return null
  const said = lessonIn(language, lesson.id)
  const step = LESSON_STEPS[lesson.step]
  const before = tracks?.baseline.line.at(-1)
  const guess = lesson.guess ?? before
  const say = (value: number): string => inUnit(numbers, measure.unit, value)
  return (
    <section class="card coach" aria-label={words.lesson.of(n + 1, LESSONS.length, said.name)} id="verdicts">
      <div class="progress" aria-hidden="true">
        {LESSON_STEPS.map((each, k) => (
          <i key={each} class={k <= lesson.step ? 'done' : ''} />
        ))}
      </div>
      <h2>{words.lesson.of(n + 1, LESSONS.length, said.name)}</h2>
      <p class="caption">{words.lesson.step(lesson.step + 1, LESSON_STEPS.length)}</p>
      <p aria-live="polite">{said.steps[step]}</p>
      {step === 'guess' && before !== undefined && guess !== undefined && (
        <div class="guess">
          <b>{say(guess)}</b> <span class="mute">{words.lesson.guess}</span>
          <input
            type="range"
            min={before * 0.5}
            max={before * 2}
            step={before / 100}
            value={guess}
            aria-label={words.lesson.guess}
            aria-valuetext={say(guess)}
            onInput={(event) => act.guess(event.currentTarget.valueAsNumber)}
            onKeyDown={(event) => event.key === 'Enter' && act.lesson(lesson.id, lesson.step + 1)}
          />
          <p class="caption">
            <kbd>↑</kbd> <kbd>↓</kbd> {words.lesson.keys}
          </p>
        </div>
      )}
      {step === 'answer' && policy && lesson.guess !== undefined && (
        <p>
          <b>
            {words.lesson.guessed(
              say(lesson.guess),
              say(tracks?.policy?.line.at(-1) ?? measure.of(policy, policy.quarters - 1)),
            )}
          </b>
        </p>
      )}
      {step === 'answer' && card.id === 'chains' && (
        <button type="button" class="button" onClick={() => act.view({ screen: 'difference' })}>
          {words.levers.difference}
        </button>
      )}
      <span class="gap" />
      <div class="ways">
        {lesson.step < LESSON_STEPS.length - 1 && (
          <button type="button" class="button main" onClick={() => act.lesson(lesson.id, lesson.step + 1)}>
            {step === 'guess' ? words.lesson.show : words.lesson.next}
          </button>
        )}
        {lesson.step > 0 && (
          <button type="button" class="plain" onClick={() => act.lesson(lesson.id, lesson.step - 1)}>
            {words.lesson.back}
          </button>
        )}
      </div>
    </section>
  )
}
