import type { JSX } from 'preact'
import { measureOf } from '../../figures/measures.ts'
import { GROUPS, type GroupId } from '../../policy/controls.ts'
import { LESSONS } from '../../policy/lessons.ts'
import { GroupIcon } from '../parts/icons.tsx'
import { useLab, useView, useWords } from '../parts/lab.ts'
import { useLevers } from '../parts/levers.ts'
import { useTracks } from '../parts/tracks.ts'
import { AssumptionPanel } from './assumption-panel.tsx'
import { Lever, outlayOf } from './lever.tsx'

const cost = measureOf('cost-all')

/** All that can be pulled, and, behind the violet tab, all that is assumed. */
export function LeverPanel(): JSX.Element {
  const { act } = useLab()
  const { words, numbers } = useWords()
  const panel = useView((view) => view.panel)
  const lesson = useView((view) => view.lesson)
  const group = useView((view) => view.group)
  const asked = useLevers()
  const costs = useTracks(cost)
  const outlaid = costs && numbers.money((costs.policy ?? costs.baseline).line.at(-1)!)
  const before = costs && numbers.money(costs.baseline.line.at(-1)!)
  const open: readonly GroupId[] | undefined = LESSONS.find(({ id }) => id === lesson?.id)?.groups
  return (
    <section class="card levers" aria-label={words.levers.tab} id="levers">
      <div class="panel-head">
        <div class="tabs" role="tablist" aria-label={words.levers.tab}>
          <button
            type="button"
            role="tab"
            class="to-levers"
            aria-selected={panel === 'levers'}
            aria-controls="panel"
            onClick={() => act.view({ panel: 'levers' })}
          >
            {words.levers.tab}
          </button>
          <button
            type="button"
            role="tab"
            class="to-assumptions"
            aria-selected={panel === 'assumptions'}
            aria-controls="panel"
            onClick={() => act.view({ panel: 'assumptions' })}
          >
            {words.assumptions.tab}
          </button>
        </div>
        <span class="caption what">{panel === 'levers' ? words.levers.what : words.assumptions.note}</span>
        <span class="gap" />
        {asked.differs && outlaid && before ? (
          <button
            type="button"
            class="cost link"
            aria-haspopup="dialog"
            onClick={() => act.view({ dialog: 'how lever-cost' })}
          >
            {words.levers.cost(outlaid, before)}
          </button>
        ) : (
          <span class="cost">{words.levers.hint}</span>
        )}
        {!lesson && (
          <>
            <button
              type="button"
              class="button"
              disabled={!asked.differs}
              onClick={() => act.view({ screen: 'difference' })}
            >
              {words.levers.difference}
            </button>
            <button type="button" class="button" onClick={() => act.view({ screen: 'compare' })}>
              {words.levers.compare}
            </button>
            <button
              type="button"
              class="plain"
              disabled={panel === 'levers' && !asked.differs}
              onClick={panel === 'levers' ? act.resetLevers : act.resetWorld}
            >
              {panel === 'levers' ? words.levers.resetAll : words.assumptions.reset}
            </button>
          </>
        )}
      </div>
      <div role="tabpanel" id="panel">
        {panel === 'assumptions' ? (
          <AssumptionPanel />
        ) : (
          <>
            <div class="chips" role="group" aria-label={words.levers.tab}>
              {GROUPS.map(({ id }, k) => (
                <button type="button" key={id} aria-pressed={k === group} onClick={() => act.view({ group: k })}>
                  {words.groups[id]}
                </button>
              ))}
            </div>
            <div class="groups">
              {GROUPS.map(({ id, controls }, k) => {
                const outlay = controls.reduce((sum, control) => sum + outlayOf(asked.policy.levers, control), 0)
                const shut = open !== undefined && !open.includes(id)
                return (
                  <section
                    class={`group${shut ? ' shut' : ''}${open?.includes(id) ? ' open' : ''}${k === group ? ' chosen' : ''}`}
                    key={id}
                    aria-label={words.groups[id]}
                  >
                    <h3>
                      <GroupIcon id={id} />
                      {words.groups[id]}
                      {outlay > 0 && <small>{words.levers.yearly(numbers.money(outlay))}</small>}
                    </h3>
                    {controls.map((control) => (
                      <Lever
                        key={control.id}
                        control={control}
                        levers={asked.policy.levers}
                        baseline={asked.baseline.levers}
                        disabled={shut}
                      />
                    ))}
                  </section>
                )
              })}
            </div>
          </>
        )}
      </div>
    </section>
  )
}
