import type { JSX } from 'preact'
import { fixed } from '../../../words/numbers.ts'
import type { Measure } from '../../figures/measures.ts'
import { yearRatioOf } from '../../figures/reading.ts'
import { effectOf, levelOf } from '../../figures/tracks.ts'
import { WATCHED } from '../../runs/columns.ts'
import type { Recording } from '../../runs/orders.ts'
import { useLab, useWords } from '../parts/lab.ts'
import { useShown } from '../parts/shown.ts'

/** An indicator as something that effects can be computed of. */
const asMeasure = (id: string, region: string): Measure => ({
  id,
  family: 'where',
  unit: 'ratio',
  said: { kind: 'cost', region: 'all' },
  rests: [id],
  of: yearRatioOf(`${id}/${region}/all`),
})

const MEASURES = WATCHED.map(([id, region]) => ({ id, measure: asMeasure(id, region) }))

const figure = (value: number, digits: number): string => (Number.isNaN(value) ? '–' : fixed(value, digits))

/** The indicators that the paper's clauses speak of: what they are, and what the policy makes of them. */
export function Moves(): JSX.Element {
  const { act } = useLab()
  const { words } = useWords()
  const { baseline, policy, pairs, stale } = useShown()
  const t = baseline ? baseline.quarters - 1 : 0
  return (
    <>
      <h3>
        <span>{policy ? words.verdicts.moves : words.verdicts.basis}</span>
      </h3>
      <ul aria-busy={stale}>
        {MEASURES.map(({ id, measure }) => {
          const middle = (runs: readonly Recording[]) => levelOf(measure, runs, t)
          const before = pairs ? middle(pairs.baseline) : baseline && measure.of(baseline, t)
          const after = policy && (pairs && pairs.policy.length > 0 ? middle(pairs.policy) : measure.of(policy, t))
          const effect = policy && pairs && pairs.policy.length > 1 ? effectOf(measure, pairs, t) : undefined
          // digits enough for a clear difference to be seen
          const digits = effect && effect.sign !== 0 && fixed(before!, 2) === fixed(after!, 2) ? 3 : 2
          const most = effect && Math.max(effect.higher, effect.lower)
          return (
            <li key={id}>
              <button
                type="button"
                class={effect && effect.sign !== 0 ? 'watch moved' : 'watch'}
                aria-haspopup="dialog"
                title={words.verdicts.show(words.watch[id])}
                onClick={() => act.view({ dialog: `how ${id}` })}
              >
                <span class="name">{words.watch[id]}</span>
                <span class="figures">
                  {effect && (
                    <span class="way" aria-hidden="true">
                      {effect.sign > 0 ? '▲' : effect.sign < 0 ? '▼' : '○'}
                    </span>
                  )}
                  {before !== undefined && figure(before, digits)}
                  {after !== undefined && (
                    <>
                      {' → '}
                      <b>{figure(after, digits)}</b>
                    </>
                  )}
                  {effect && most !== undefined && (
                    <small>{effect.unclear ? words.unclear : words.verdicts.runs(most, effect.pairs)}</small>
                  )}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
