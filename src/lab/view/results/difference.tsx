import type { JSX } from 'preact'
import { partsOf } from '../../figures/alone.ts'
import { contributionsOf, type Finding, findingOf } from '../../figures/contributions.ts'
import { measureOf } from '../../figures/measures.ts'
import { entryOf, plainOf } from '../../policy/document.ts'
import type { Pairs } from '../../runs/ensemble.ts'
import { ALL_PAIRS } from '../../session/follow.ts'
import type { Words } from '../../words/english.ts'
import { inUnit } from '../../words/numbers.ts'
import { useLab, useView, useWords } from '../parts/lab.ts'
import { useLevers } from '../parts/levers.ts'
import { useAsideRuns } from './aside-runs.ts'
import { Compare } from './compare.tsx'
import { How } from './how.tsx'
import { Waterfall } from './waterfall.tsx'

/** The policy as a whole, among its parts. */
const WHOLE = ''

/** What each lever adds alone, then what they do only together; beside it the scenarios side by side. */
export function Difference(): JSX.Element {
  const { act } = useLab()
  const { words, numbers } = useWords()
  const screen = useView((view) => view.screen)
  const document_ = useView(({ history }) => history.now)
  const measure = measureOf(useView((view) => view.tiles[view.lead]))
  const over = useView((view) => view.over)
  const { policy, baseline, differs } = useLevers()
  const parts = partsOf(document_).map(
    ({ control, policy: part }) =>
      [
        control.id,
        plainOf(entryOf({ policy: part, world: document_.world }, { id: 'part', title: part.title })),
      ] as const,
  )
  const key = JSON.stringify([policy.levers, policy.assumptions, policy.rules, baseline.levers])
  const runs = useAsideRuns(baseline, differs ? [[WHOLE, policy], ...parts] : [], key, true)
  // as many as every part has
  const many = Math.min(...[WHOLE, ...parts.map(([name]) => name)].map((name) => runs.get(name)?.policy.length ?? 0))
  const first = (name: string): Pairs => {
    const { baseline: before, policy: after } = runs.get(name)!
    return { baseline: before.slice(0, many), policy: after.slice(0, many) }
  }
  const found =
    differs && many > 0
      ? contributionsOf(
          measure,
          first(WHOLE),
          parts.map(([name]) => [name, first(name)] as const),
          baselineEnd(runs.get(WHOLE)!),
        )
      : undefined
  // the same runs as the chart's: only then the same levels
  const levels = many === ALL_PAIRS
  // a difference that is not clear is not shared out
  const clear = found !== undefined && found.total.sign !== 0
  const say = (value: number): string => inUnit(numbers, measure.unit, value)
  const { difference } = words
  const sentence = found ? saidOf(findingOf(found), words, words.subject(measure.said)) : difference.running
  return (
    <main class="why" aria-label={difference.head}>
      <section class="head">
        <div aria-live="polite">
          <h1>{screen === 'compare' ? words.compare.title : differs ? sentence : words.head.same}</h1>
        </div>
        <button type="button" class="button" onClick={() => act.view({ screen: 'main' })}>
          ← {difference.back}
        </button>
      </section>
      <div class="two">
        {differs && (
          <section class="card pad" aria-label={difference.head}>
            <h2>
              {found && levels
                ? (clear ? difference.title : difference.unclearTitle)(say(found.from), say(found.to))
                : difference.head}
            </h2>
            <p class="caption">
              {words.sentences(`${words.measure(measure.said).long}${difference.stop}`, difference.sub(many || 8))}
            </p>
            {clear && <Waterfall found={found} unit={measure.unit} levels={levels} />}
            <How measure={measure} />
            <p class="caption">{difference.only[over]}</p>
          </section>
        )}
        <Compare />
      </div>
    </main>
  )
}

const baselineEnd = ({ baseline }: Pairs): number => baseline[0].quarters - 1

function saidOf({ says, name, against, together }: Finding, words: Words, subject: string): string {
  const { difference, controls, chart } = words
  const called = (id: string | undefined): string => controls[id!][0]
  const said = {
    undefined: () => chart.findings.none(subject),
    unclear: () => difference.unclear(subject),
    most: () => difference.most(called(name)),
    largest: () => difference.largest(called(name)),
    open: () => difference.open,
    nobody: () => difference.nobody,
  }[says]()
  return words.sentences(
    said,
    ...(against === undefined ? [] : [difference.against(called(against))]),
    ...(together > 0 ? [difference.more] : together < 0 ? [difference.less] : []),
  )
}
