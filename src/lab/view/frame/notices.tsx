import type { JSX } from 'preact'
import type { Result } from '../../sharing/link.ts'
import type { Words } from '../../words/english.ts'
import type { Numbers } from '../../words/numbers.ts'
import { WORLD } from '../../world/shipped.ts'
import { useLab, useOutcome, useView, useWords } from '../parts/lab.ts'

/** As many faults of a link as are told one by one. */
const MOST = 4

/** As much of a digest as tells two apart. */
const shortOf = ({ digest }: Result): string => digest.slice(0, 12)

/** That a link's run came to something else, by how much, and what to do. */
function differences({ sharing, places }: Words, numbers: Numbers, asked: Result, found: Result): readonly string[] {
  const change = (r: number): string => numbers.signedPercent(found.gdp![r] / asked.gdp![r] - 1)
  return [
    sharing.different(shortOf(asked), shortOf(found)),
    asked.gdp && found.gdp
      ? sharing.apart(WORLD.names.regions.map((region, r) => `${places[region]} ${change(r)}`))
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
  const missing = useView((view) => view.missing)
  const rest = bad?.rest
  return (
    <div class="notices">
      {missing && (
        <section class="notice" role="alert">
          <b>{words.missing.title}</b>
          <p>{words.missing.said}</p>
          <button type="button" class="button" onClick={() => location.reload()}>
            {words.missing.reload}
          </button>{' '}
          <button type="button" class="plain" onClick={() => act.view({ missing: false })}>
            {words.close}
          </button>
        </section>
      )}
      {bad && (
        <section class="notice" role="alert">
          <b>{words.bad.title}</b>
          <p>
            {words.sentences(
              ...bad.faults
                .slice(0, MOST)
                .map(({ path, got, expected, nearest }) =>
                  words.bad.said(path, got, words.bad.expects(expected), nearest),
                ),
              ...(bad.faults.length > MOST ? [words.bad.more(bad.faults.length - MOST)] : []),
              words.bad.kept,
            )}
          </p>
          <div class="ways">
            <button type="button" class="button" onClick={() => act.view({ badLink: undefined })}>
              {words.bad.stay}
            </button>
            {rest && (
              <button
                type="button"
                class="plain"
                onClick={() => {
                  act.open(rest.document, rest.link)
                  act.view({ badLink: undefined })
                }}
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
