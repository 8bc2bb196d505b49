import type { JSX } from 'preact'
import { REGIONS } from '../../scenario/places.ts'
import type { Result } from '../policy/link.ts'
import type { Words } from '../words/english.ts'
import type { Numbers } from '../words/numbers.ts'
import { useLab, useOutcome, useView, useWords } from './lab.ts'

/** As much of a digest as tells two apart. */
const shortOf = ({ digest }: Result): string => digest.slice(0, 12)

/** That a link's run came to something else, by how much, and what to do. */
function differences({ sharing, places }: Words, numbers: Numbers, asked: Result, found: Result): readonly string[] {
  const change = (r: number): string => numbers.signedPercent(found.gdp![r]! / asked.gdp![r]! - 1)
  return [
    sharing.different(shortOf(asked), shortOf(found)),
    asked.gdp && found.gdp
      ? sharing.apart(REGIONS.map((region, r) => `${places[region]} ${change(r)}`))
      : sharing.unknown,
    sharing.todo,
  ]
}

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
            <p>{words.sentences(...differences(words, numbers, linked.asked, linked.found))}</p>
          )}
          <button type="button" class="plain" onClick={() => act.view({ linked: undefined })}>
            {words.close}
          </button>
        </section>
      )}
    </div>
  )
}
