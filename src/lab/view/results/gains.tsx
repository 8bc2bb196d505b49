import type { JSX } from 'preact'
import { signed } from '../../../words/numbers.ts'
import { incomeOf } from '../../figures/measures.ts'
import { effectOf } from '../../figures/tracks.ts'
import { WORLD } from '../../world/shipped.ts'
import { useLab, useSize, useView, useWords } from '../parts/lab.ts'
import { useShown } from '../parts/shown.ts'
import { niceTicks } from './lead-axis.ts'

const { regions: REGIONS } = WORLD.names
/** Rows that have all the room that they want, and those that are shown at all: of more the largest changes. */
const FEW = 3
const MOST = 7

/** Who gains: for each region the change of income, its interval and the line of zero. */
export function Gains({ k = 1 }: { k?: number }): JSX.Element {
  const { act } = useLab()
  const { words, numbers } = useWords()
  const focus = useView((view) => view.focus)
  const { baseline, policy, pairs, stale } = useShown()
  const [box, width] = useSize<HTMLDivElement>()
  if (!baseline || !policy) return <div ref={box} class="gains" />
  const t = baseline.quarters - 1
  const all = REGIONS.map((region) => {
    const effect = pairs && pairs.policy.length > 1 ? effectOf(incomeOf[region], pairs, t, true) : undefined
    const run = incomeOf[region].of(policy, t) / incomeOf[region].of(baseline, t) - 1
    const central = stale ? run : (effect?.mean ?? run)
    return { region, effect, central, unclear: effect?.unclear ?? false }
  })
  const size = (central: number): number => (Number.isFinite(central) ? Math.abs(central) : 0)
  const largest = all.toSorted((a, b) => size(b.central) - size(a.central)).slice(0, MOST)
  const rows = all.length > MOST ? all.filter((row) => largest.includes(row)) : all
  const ends = rows
    .flatMap(({ effect, central }) => [central, effect?.lo ?? central, effect?.hi ?? central, 0])
    .filter(Number.isFinite)
  const air = 0.08 * (Math.max(...ends) - Math.min(...ends) || 0.01)
  const [lo, hi] = [Math.min(...ends) - air, Math.max(...ends) + air]
  const ticks = niceTicks(lo, hi).filter((tick) => tick >= lo && tick <= hi)
  const many = rows.length > FEW
  const fs = (many ? 12 : 13.5) * k
  const row = (many ? 13.5 : 21) * k
  const left = fs * 12
  const x = (value: number): number => left + ((value - lo) / (hi - lo)) * (width - left - 14 * k)
  const digits = ticks.length > 1 && ticks[1] - ticks[0] < 0.01 ? 1 : 0
  return (
    <div class={`gains${stale ? ' stale' : ''}`} ref={box}>
      <p class="caption" id="gains">
        <button type="button" class="link" aria-haspopup="dialog" onClick={() => act.view({ dialog: 'how income' })}>
          {words.gains}
        </button>
      </p>
      <ul aria-labelledby="gains">
        {rows.map(({ region, effect, central, unclear }) => (
          <li key={region} style={{ height: `${row}px` }}>
            <button
              type="button"
              style={{
                color: `var(--place-${region})`,
                fontSize: `${fs}px`,
                ...(many && { minHeight: `${row}px`, lineHeight: 1 }),
              }}
              aria-pressed={focus === region}
              title={words.focus(words.places[region])}
              onClick={() => act.focus(focus === region ? 'all' : region)}
            >
              {words.places[region]}
            </button>
            <span
              style={{
                left: `${fs * 4.4}px`,
                width: `${fs * 3.6}px`,
                fontSize: `${fs}px`,
                fontWeight: unclear ? 400 : 650,
              }}
            >
              {numbers.signedPercent(central)}
            </span>
            {unclear && <small style={{ left: `${fs * 8.4}px` }}>{words.unclear}</small>}
            {effect && (
              <em class="unseen">
                {numbers.interval(numbers.signedPercent(effect.lo), numbers.signedPercent(effect.hi))}
              </em>
            )}
          </li>
        ))}
      </ul>
      {width > 0 && (
        <svg width={width} height={row * rows.length + 18 * k} aria-hidden="true">
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                x1={x(tick)}
                x2={x(tick)}
                y1="2"
                y2={row * rows.length}
                stroke={Math.abs(tick) < 1e-9 ? 'var(--ink-3)' : 'var(--line)'}
              />
              <text
                x={x(tick)}
                y={row * rows.length + 14 * k}
                font-size={12 * k}
                fill="var(--ink-3)"
                text-anchor="middle"
              >
                {Math.abs(tick) < 1e-9 ? '0' : `${signed(100 * tick, digits)}%`}
              </text>
            </g>
          ))}
          {rows.map(({ region, effect, central, unclear }, i) => {
            const y = row * (i + 0.5) + 1
            return (
              <g key={region}>
                {effect && (
                  <line
                    x1={x(effect.lo)}
                    x2={x(effect.hi)}
                    y1={y}
                    y2={y}
                    stroke={`var(--place-${region})`}
                    stroke-width={row * 0.32}
                    opacity=".3"
                  />
                )}
                <circle
                  cx={x(central)}
                  cy={y}
                  r={Math.max(many ? 4 : 5, row * 0.26)}
                  fill={unclear || !effect ? 'var(--paper)' : `var(--place-${region})`}
                  stroke={`var(--place-${region})`}
                  stroke-width="2"
                />
              </g>
            )
          })}
        </svg>
      )}
    </div>
  )
}
