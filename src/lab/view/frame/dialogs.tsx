import type { JSX } from 'preact'
import type { AssumptionId } from '../../../model/assumptions.ts'
import { CONTROLS } from '../../policy/controls.ts'
import { LESSONS, lessonIn } from '../../policy/lessons.ts'
import { SHIPPED } from '../../world/shipped.ts'
import { AllClaims, ClaimCard } from '../claims/claim-card.tsx'
import { FlowTable } from '../map/flow-table.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useLab, useView, useWords } from '../parts/lab.ts'
import { AssumptionCardDialog } from '../policy/assumption-card.tsx'
import { AssumptionTable } from '../policy/assumption-table.tsx'
import { LeverCard } from '../policy/lever-card.tsx'
import { HowDialog } from '../results/how.tsx'
import { DownloadDialog } from './download.tsx'
import { ShareDialog } from './share.tsx'
import { Ways } from './ways.tsx'
import { WorldPick } from './world-pick.tsx'

/** The dialog that is open, if any. */
export function Dialogs(): JSX.Element | null {
  const { act } = useLab()
  const { words, language } = useWords()
  const dialog = useView((view) => view.dialog)
  if (dialog === undefined) return null
  if (dialog === 'share') return <ShareDialog />
  if (dialog === 'download') return <DownloadDialog />
  if (dialog === 'assumptions') return <AssumptionTable />
  if (dialog === 'claims') return <AllClaims />
  if (dialog === 'flows') return <FlowTable />
  if (dialog === 'keys') return <Keys />
  if (dialog === 'more') return <More />
  if (dialog === 'left-out')
    return (
      <Dialog title={words.verdicts.out}>
        <ul class="plain-list">
          {words.leftOut.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Dialog>
    )
  if (dialog === 'lessons')
    return (
      <Dialog title={words.lesson.choose}>
        <ol class="lesson-list">
          {LESSONS.map(({ id }, k) => (
            <li key={id}>
              <button type="button" class="question" onClick={() => act.lesson(id)}>
                {words.lesson.of(k + 1, LESSONS.length, lessonIn(language, id).name)}
              </button>
            </li>
          ))}
        </ol>
      </Dialog>
    )
  const [what, id] = dialog.split(' ') as ['lever' | 'how' | 'claim' | 'assumption', string]
  if (what === 'claim') return <ClaimCard id={id} />
  if (what === 'how') return <HowDialog id={id} />
  if (what === 'assumption') return <AssumptionCardDialog id={id as AssumptionId} />
  return <LeverCard control={CONTROLS.find((control) => control.id === id)!} />
}

function Keys(): JSX.Element {
  const { words } = useWords()
  return (
    <Dialog title={words.keyboard}>
      <table class="keys-table">
        <tbody>
          {words.keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}

function More(): JSX.Element {
  const { act } = useLab()
  const { words, language } = useWords()
  const against = useView((view) => view.against)
  const theme = useView((view) => view.theme)
  const seed = useView((view) => view.seed)
  const single = useView((view) => view.singleKeys)
  return (
    <Dialog title={words.more}>
      <div class="more-list">
        <div class="narrow-only">
          <Ways look="button" />
        </div>
        <label class="narrow-only">
          {words.against}
          <select value={against} onChange={(event) => act.compareWith(event.currentTarget.value)}>
            {[...SHIPPED.values()].toReversed().map(({ id, title }) => (
              <option key={id} value={id}>
                {title[language]}
              </option>
            ))}
          </select>
        </label>
        <WorldPick look="narrow-only" />
        <fieldset>
          <legend>{words.theme}</legend>
          {([undefined, 'light', 'dark'] as const).map((each) => (
            <label key={each ?? 'system'}>
              <input type="radio" name="theme" checked={theme === each} onChange={() => act.view({ theme: each })} />
              {each === undefined ? words.asSystem : words[each]}
            </label>
          ))}
        </fieldset>
        <p>
          {words.seed}: <b>{seed}</b>{' '}
          <button type="button" class="button" onClick={() => act.view({ seed: (seed % 32) + 1 })}>
            {words.anotherSeed}
          </button>
        </p>
        <label>
          <input
            type="checkbox"
            checked={single}
            onChange={(event) => act.view({ singleKeys: event.currentTarget.checked })}
          />
          {words.singleKeys}
        </label>
        <button type="button" class="button" onClick={() => act.view({ dialog: 'keys' })}>
          {words.keyboard}
        </button>
        <button type="button" class="button" onClick={() => act.view({ dialog: 'left-out' })}>
          {words.verdicts.out}
        </button>
        <h3>{words.about}</h3>
        <p class="caption">{words.credit}</p>
      </div>
    </Dialog>
  )
}
