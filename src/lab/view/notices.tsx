import type { JSX } from 'preact'
import { useLab, useOutcome, useView, useWords } from './lab.ts'

/** What went wrong, and what a link's digest turned out to be. */
export function Notices(): JSX.Element {
  const { act } = useLab()
  const { words } = useWords()
  const bad = useView((view) => view.badLink)
  const linked = useView((view) => view.linked)
  const stop = useOutcome((outcome) => outcome.stop)
  const rest = bad?.link
  return (
    <div class="notices">
      {bad && (
        <section class="notice" role="alert">
          <b>{words.bad.title}</b>
          <p>{words.bad.said(bad.complaint.path ?? 'link', bad.complaint.got ?? '', bad.complaint.expected ?? '')}</p>
          <div class="ways">
            <button type="button" class="button" onClick={() => act.view({ badLink: undefined })}>
              {words.bad.stay}
            </button>
            {rest && (
              <button
                type="button"
                class="plain"
                onClick={() =>
                  void import('../policy/check.ts').then(({ mendedDocument }) => {
                    act.open(mendedDocument(rest), rest)
                    act.view({ badLink: undefined })
                  })
                }
              >
                {words.bad.rest}
              </button>
            )}
          </div>
        </section>
      )}
      {stop !== undefined && (
        <section class="notice" role="alert">
          <b>{words.failed.title}</b>
          <p>{words.failed.said(stop)}</p>
          <button type="button" class="button" onClick={act.undo}>
            {words.undo}
          </button>
        </section>
      )}
      {linked && (
        <section
          class={`notice quiet${linked.found !== undefined && linked.found !== linked.asked ? ' warn' : ''}`}
          role="status"
        >
          <span>
            {linked.found === undefined
              ? words.sharing.checking
              : linked.found === linked.asked
                ? words.sharing.same(linked.found.slice(0, 12))
                : words.sharing.different('', linked.found.slice(0, 12))}
          </span>
          <button type="button" class="plain" onClick={() => act.view({ linked: undefined })}>
            {words.close}
          </button>
        </section>
      )}
    </div>
  )
}
