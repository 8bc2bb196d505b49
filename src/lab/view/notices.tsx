import type { JSX } from 'preact'
import { REGIONS } from '../../scenario/places.ts'
import type { Result } from '../policy/link.ts'
import { useLab, useOutcome, useView, useWords } from './lab.ts'

/** As much of a digest as tells two apart. */
const shortOf = ({ digest }: Result): string => digest.slice(0, 12)

/** What went wrong, and what a link's digest turned out to be. */
export function Notices(): JSX.Element {
  const { act } = useLab()
  const { words, numbers } = useWords()
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
          class={`notice quiet${linked.found && linked.found.digest !== linked.asked.digest ? ' warn' : ''}`}
          role="status"
        >
          {!linked.found ? (
            <span>{words.sharing.checking}</span>
          ) : linked.found.digest === linked.asked.digest ? (
            <span>{words.sharing.same(shortOf(linked.found))}</span>
          ) : (
            <p>
              {words.sharing.different(shortOf(linked.asked), shortOf(linked.found))}{' '}
              {linked.asked.gdp && linked.found.gdp
                ? words.sharing.apart(
                    REGIONS.map(
                      (region, r) =>
                        `${words.places[region]} ${numbers.signedPercent(linked.found!.gdp![r]! / linked.asked.gdp![r]! - 1)}`,
                    ),
                  )
                : words.sharing.unknown}{' '}
              {words.sharing.todo}
            </p>
          )}
          <button type="button" class="plain" onClick={() => act.view({ linked: undefined })}>
            {words.close}
          </button>
        </section>
      )}
    </div>
  )
}
