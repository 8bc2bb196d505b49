import type { JSX } from 'preact'
import { CONTROLS } from '../../policy/controls.ts'
import { PROJECTED } from '../../policy/lessons.ts'
import { MapCard } from '../map/map-card.tsx'
import { useLab, useWords } from '../parts/lab.ts'
import { useLevers } from '../parts/levers.ts'
import { useShown } from '../parts/shown.ts'
import { heldBy, Lever } from '../policy/lever.tsx'
import { Gains } from '../results/gains.tsx'
import { Headline } from '../results/headline.tsx'
import { LeadCard } from '../results/lead-card.tsx'

/** For the wall of a room: large type, one chart, three levers, no dots. */
export function Projector(): JSX.Element {
  const { act } = useLab()
  const { words } = useWords()
  const { policy, baseline } = useLevers()
  const { policy: run } = useShown()
  const pulled = CONTROLS.filter(
    (control) => heldBy(policy.levers, control).mean !== heldBy(baseline.levers, control).mean,
  ).slice(0, 3)
  const shown = [
    ...pulled,
    ...CONTROLS.filter((control) => PROJECTED.includes(control.kind) && !pulled.includes(control)),
  ].slice(0, 3)
  return (
    <main class="projector">
      <header>
        <Headline />
        <button type="button" class="button" onClick={() => act.view({ projector: false })}>
          {words.leavePresent} <kbd>P</kbd>
        </button>
      </header>
      <div class="wall">
        <MapCard bare />
        <div class="wall-charts">
          <LeadCard k={1.55} />
          {run && <Gains k={1.45} />}
        </div>
      </div>
      <footer>
        {shown.map((control) => (
          <Lever key={control.id} control={control} levers={policy.levers} baseline={baseline.levers} />
        ))}
      </footer>
    </main>
  )
}
