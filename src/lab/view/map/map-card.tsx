import type { JSX } from 'preact'
import { KINDS_OF_FLOW, type KindOfFlow } from '../../runs/columns.ts'
import type { Recording } from '../../runs/orders.ts'
import { WORLD } from '../../world/shipped.ts'
import { useLab, useView, useWords } from '../parts/lab.ts'
import { useShown } from '../parts/shown.ts'
import { flowOf } from './flow-drawing.ts'
import { FlowMap } from './flow-map.tsx'
import { Timeline } from './timeline.tsx'

const { regions: REGIONS, places: PLACES, functions: FUNCTIONS, hub: HUB, outside: OUTSIDE } = WORLD.names
/** One region has nobody to send to inside. */
const CIRCULATIONS = (['internal', 'national', 'international'] as const).slice(REGIONS.length > 1 ? 0 : 1)
/** Share of what the hub sends that goes beyond the regions. */
function leaving(run: Recording, kind: KindOfFlow, t: number): number {
  const to = (places: readonly string[]) => places.reduce((sum, place) => sum + flowOf(run, kind, HUB, place, t), 0)
  return to(OUTSIDE) / to(PLACES)
}

/** The regions as they lie, and one kind of flow among them and with the rest of the nation and the world. */
export function MapCard({ bare = false }: { bare?: boolean }): JSX.Element {
  const { act } = useLab()
  const { words } = useWords()
  const kind = useView((view) => view.flow)
  const t = useView((view) => view.t)
  const { baseline, policy } = useShown()
  const run = policy ?? baseline
  return (
    <section class="card map" aria-label={words.map.alone} id="map">
      <div class="map-head">
        <h2>{run ? words.map.titles[kind](`${Math.round(100 * leaving(run, kind, t))}%`) : words.map.alone}</h2>
        <div class="segments" role="group" aria-label={words.map.alone}>
          {KINDS_OF_FLOW.map((each) => (
            <button type="button" key={each} aria-pressed={each === kind} onClick={() => act.view({ flow: each })}>
              {words.map.flows[each]}
            </button>
          ))}
        </div>
      </div>
      <FlowMap bare={bare} />
      <div class="legend">
        <div class="keys">
          {CIRCULATIONS.map((circulation) => (
            <span key={circulation}>
              <svg width="20" height="9" aria-hidden="true">
                <path d="M0 4.5H13" stroke={`var(--c-${circulation})`} stroke-width="4" />
                <path d="M12 0l8 4.5-8 4.5z" fill={`var(--c-${circulation})`} />
              </svg>
              {words.map.circulations[circulation]}
            </span>
          ))}
          <span class="mute">{words.map.unit}</span>
          <button type="button" class="link" onClick={() => act.view({ dialog: 'flows' })}>
            {words.chart.table}
          </button>
        </div>
        {!bare && (
          <>
            <div class="keys">
              {FUNCTIONS.map((func) => (
                <span key={func}>
                  <svg width="9" height="9" aria-hidden="true">
                    <circle cx="4.5" cy="4.5" r="4" fill={`var(--function-${func})`} />
                  </svg>
                  {words.shortFunctions[func]}
                </span>
              ))}
            </div>
            <p class="caption">
              {words.map.note} {words.map.source}
            </p>
          </>
        )}
      </div>
      <Timeline />
    </section>
  )
}
