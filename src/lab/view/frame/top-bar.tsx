import type { JSX } from 'preact'
import { isChanged, titleOf } from '../../session/asked.ts'
import { SHIPPED, WORLDS } from '../../world/shipped.ts'
import { useLab, useView, useWords } from '../parts/lab.ts'
import { Ways } from './ways.tsx'
import { WorldPick } from './world-pick.tsx'

/** Which scenario, against which; back and forth; link, files, lessons, projector, language. */
export function TopBar(): JSX.Element {
  const { act } = useLab()
  const { words, language } = useWords()
  const from = useView(({ history }) => history.now.from)
  const changed = useView(isChanged)
  const title = useView((view) => titleOf(view)[language])
  const against = useView((view) => view.against)
  const past = useView(({ history }) => history.past.length > 0)
  const future = useView(({ history }) => history.future.length > 0)
  const plainBaseline = from === against && !changed
  return (
    <header class={WORLDS.length > 1 ? 'top with-worlds' : 'top'}>
      <button type="button" class="skip" onClick={skip}>
        {words.skip}
      </button>
      <strong class="brand">{words.title}</strong>
      <span class="gap" />
      <label class={`pick${plainBaseline ? ' of-baseline' : ''}`}>
        <i aria-hidden="true" />
        <span class="unseen">{words.scenario}</span>
        <select
          id="scenario"
          value={changed ? 'changed' : from}
          onChange={(event) => event.currentTarget.value !== 'changed' && act.choose(event.currentTarget.value)}
        >
          {changed && <option value="changed">{title}</option>}
          {[...SHIPPED.values()].map(({ id, title: each }) => (
            <option key={id} value={id}>
              {each[language]}
            </option>
          ))}
        </select>
      </label>
      {!plainBaseline && (
        <>
          <span class="mute against">{words.against}</span>
          <label class="pick of-baseline second">
            <i aria-hidden="true" />
            <span class="unseen">{words.against}</span>
            <select value={against} onChange={(event) => act.compareWith(event.currentTarget.value)}>
              {[...SHIPPED.values()].toReversed().map(({ id, title: each }) => (
                <option key={id} value={id}>
                  {each[language]}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <span class="gap" />
      <button
        type="button"
        class="plain icon-button"
        aria-label={words.undo}
        title={words.undo}
        disabled={!past}
        onClick={act.undo}
      >
        ↶
      </button>
      <button
        type="button"
        class="plain icon-button"
        aria-label={words.redo}
        title={words.redo}
        disabled={!future}
        onClick={act.redo}
      >
        ↷
      </button>
      <span class="wide">
        <Ways look="plain" />
        <button type="button" class="plain" onClick={() => act.view({ projector: true, dialog: undefined })}>
          {words.present}
        </button>
      </span>
      <WorldPick look="pick of-world" />
      <div class="segments" role="group" aria-label={words.language}>
        <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => act.view({ language: 'en' })}>
          EN
        </button>
        <button type="button" lang="zh" aria-pressed={language === 'zh'} onClick={() => act.view({ language: 'zh' })}>
          中文
        </button>
      </div>
      <button type="button" class="plain more" aria-label={words.more} onClick={() => act.view({ dialog: 'more' })}>
        ···
      </button>
    </header>
  )
}

/** Not by the address, which holds the scenario. */
function skip(): void {
  document.querySelector<HTMLElement>('#levers input, #levers button')?.focus()
}
