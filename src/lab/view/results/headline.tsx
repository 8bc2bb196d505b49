import type { JSX } from 'preact'
import { ALL } from '../../../worlds/names.ts'
import { incomeOf, measureOf, NEIGHBOURS, technologyTo } from '../../figures/measures.ts'
import { effectOf } from '../../figures/tracks.ts'
import { parentSettings } from '../../policy/document.ts'
import { LESSONS, lessonIn, QUESTIONS } from '../../policy/lessons.ts'
import { inUnit } from '../../words/numbers.ts'
import { FIRST_YEAR } from '../../world/clock.ts'
import { SHIPPED, WORLD } from '../../world/shipped.ts'
import { Broken } from '../parts/broken.tsx'
import { useLab, useView, useWords } from '../parts/lab.ts'
import { useLevers } from '../parts/levers.ts'
import { useShown, useTitle } from '../parts/shown.ts'
import { useTracks } from '../parts/tracks.ts'
import { Gains } from './gains.tsx'

/** Part of the runs that agree on a sign from which on it is called probable. */
const LEANING = 0.8

/** One sentence with the answer, from the figures; beside it who gains. */
export function Headline(): JSX.Element {
  const { act } = useLab()
  const { words, language } = useWords()
  const lesson = useView((view) => view.lesson)
  const first = useView((view) => view.first)
  const { policy } = useShown()
  if (lesson)
    return (
      <section class="head" aria-live="polite">
        <div>
          <h1>
            <Broken text={lessonIn(language, lesson.id).head} />
          </h1>
        </div>
        <div class="head-side">
          {policy && LESSONS.some(({ id }) => id === lesson.id) && <Gains />}
          <button type="button" class="button leave" onClick={() => act.lesson(undefined)}>
            {words.lesson.leave} <kbd>Esc</kbd>
          </button>
        </div>
      </section>
    )
  return first ? <FirstVisit /> : <Answer />
}

function Answer(): JSX.Element {
  const { words, numbers } = useWords()
  const focus = useView((view) => view.focus)
  const title = useTitle()
  const { baseline, policy, pairs, stale } = useShown()
  const { differs } = useLevers()
  const called = words.head.with(title)
  const technology = measureOf(technologyTo(focus))
  const shares = useTracks(technology)
  const last = (line: readonly number[] | undefined): string => inUnit(numbers, 'share', line?.at(-1) ?? Number.NaN)
  let head: string = words.head.waiting(called)
  let sub = ''
  if (baseline && !differs) {
    head = words.chart.findings.alone(
      words.subject(technology.said),
      inUnit(numbers, 'share', shares?.baseline.line[0] ?? Number.NaN),
      `${FIRST_YEAR + 1}`,
      last(shares?.baseline.line),
    )
    sub = words.head.same
  } else if (baseline && policy) {
    const t = baseline.quarters - 1
    const many = pairs && !stale && pairs.policy.length > 1 ? pairs : undefined
    const [now, before] = [last(shares?.policy?.line), last(shares?.baseline.line)]
    if (focus === ALL && Number.isNaN(shares?.policy?.line.at(-1) ?? 0)) {
      head = words.chart.findings.none(words.subject(technology.said))
    } else if (focus === ALL) {
      const effect = many && effectOf(technology, many, t)
      const sign = effect?.sign ?? 1
      head = words.head.technology(called, now, before, sign)
      if (many && effect) {
        const of = WORLD.names.regions.map((region) => ({
          region,
          sign: effectOf(incomeOf[region], many, t, true).sign,
        }))
        const with_ = (wanted: number) => of.filter((other) => other.sign === wanted).map(({ region }) => region)
        sub = words.sentences(
          words.head.pairs(effect.higher, effect.lower, effect.pairs),
          words.head.clear(with_(1), with_(-1), with_(0)),
        )
      }
    } else {
      const effect = many && effectOf(incomeOf[focus], many, t, true)
      const change = effect?.mean ?? incomeOf[focus].of(policy, t) / incomeOf[focus].of(baseline, t) - 1
      const said = numbers.signedPercent(change)
      const leans = effect?.sign === 0 && Math.max(effect.higher, effect.lower) >= LEANING * effect.pairs
      head = leans
        ? words.head.leaning(called, focus, said)
        : words.head.income(called, focus, said, effect?.sign ?? (change > 0 ? 1 : -1))
      if (effect)
        sub = words.sentences(
          words.head.pairs(effect.higher, effect.lower, effect.pairs),
          words.head.between(numbers.signedPercent(effect.lo), numbers.signedPercent(effect.hi)),
        )
      if (NEIGHBOURS.includes(focus))
        sub = words.sentences(
          ...(sub ? [sub] : []),
          words.head.its(focus, now, before, many ? effectOf(technology, many, t).sign : 1),
        )
    }
  }
  return (
    <section class="head">
      <div aria-live="polite">
        <h1>
          <Broken text={head} />
        </h1>
        <p aria-busy={stale}>{sub || ' '}</p>
      </div>
      <div class="head-side">{policy && <Gains />}</div>
    </section>
  )
}

function FirstVisit(): JSX.Element {
  const { act } = useLab()
  const { words, language } = useWords()
  const { first } = words
  return (
    <section class="head first">
      <div>
        <h1>
          <Broken text={first.head} />
        </h1>
        <p>{first.sub(parentSettings('baseline').firms)}</p>
        <div class="questions">
          {QUESTIONS.map(({ id, scenario, flow, focus, text }, k) => (
            <button
              type="button"
              class={k === 0 ? 'question main' : 'question'}
              key={id}
              onClick={() => {
                act.view({ flow })
                if (focus !== ALL) act.focus(focus)
                act.choose(scenario)
              }}
            >
              {text ? text[language] : first.ask(SHIPPED.get(scenario)!.title[language])}
            </button>
          ))}
          {LESSONS.length > 0 && (
            <button type="button" class="question dashed" onClick={() => act.view({ dialog: 'lessons' })}>
              {first.lessons(LESSONS.length)}
            </button>
          )}
        </div>
      </div>
    </section>
  )
}
