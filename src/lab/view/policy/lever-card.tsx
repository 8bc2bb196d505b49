import type { JSX } from 'preact'
import { quarterOf } from '../../../text/dates.ts'
import { leversOf } from '../../../worlds/cards.ts'
import type { Control, Spot } from '../../policy/controls.ts'
import { inForce, ownEntry } from '../../policy/document.ts'
import type { Words } from '../../words/english.ts'
import { FIRST_YEAR, LAST_YEAR, NEW_YEAR } from '../../world/clock.ts'
import { WORLD } from '../../world/shipped.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useLab, useView, useWords } from '../parts/lab.ts'
import { useLevers } from '../parts/levers.ts'
import { Slider, stepOf } from '../parts/slider.tsx'
import { outlayOf, saysOf } from './lever.tsx'

const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR }, (_, k) => FIRST_YEAR + 1 + k)

export const spotName = (words: Words, { region, pair, function: func }: Spot): string =>
  pair
    ? pair.map((place) => words.places[place]).join(' – ')
    : [words.places[region!], func && words.shortFunctions[func]].filter(Boolean).join(', ')

/** All about one lever: what it does, since when, place by place, at what cost. */
export function LeverCard({ control }: { control: Control }): JSX.Element {
  const { act } = useLab()
  const { words, numbers } = useWords()
  const { policy, baseline } = useLevers()
  const own = useView(({ history }) => history.now.policy)
  const [name, sentence] = words.controls[control.id]
  const { kind } = control
  const spots = [...control.spots, ...control.others]
  const entries = spots.map((spot) => ownEntry(own, kind, spot)).filter((entry) => entry !== undefined)
  const { min, max } = leversOf(WORLD)[kind]
  return (
    <Dialog title={name}>
      <p>{sentence}</p>
      <label class="start">
        {words.levers.start}{' '}
        <select
          value={entries[0]?.start.slice(0, 4) ?? `${NEW_YEAR}`}
          disabled={entries.length === 0}
          onChange={(event) => act.startIn(control, Number(event.currentTarget.value))}
        >
          {YEARS.filter((year) =>
            entries.every(({ end }) => end === undefined || quarterOf(end) >= quarterOf(`${year}Q1`)),
          ).map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
      <h3>{words.levers.places}</h3>
      {spots.map((spot) => {
        const now = inForce(policy.levers, kind, spot)
        const before = inForce(baseline.levers, kind, spot)
        const says = saysOf(words, control, now.value)
        return (
          <div class={`lever${now.value !== before.value ? ' on' : ''}`} key={JSON.stringify(spot)}>
            <div class="row">
              <span class="name">{spotName(words, spot)}</span>
              <span class="value">
                {says}
                {now.value !== before.value && (
                  <small>{words.levers.baseline(saysOf(words, control, before.value))}</small>
                )}
              </span>
            </div>
            <Slider
              label={`${name}, ${spotName(words, spot)}`}
              says={says}
              min={min}
              max={max}
              step={stepOf(max)}
              value={now.value}
              base={before.value}
              look="lever"
              move={(value, moving) => act.pullAt(control, spot, value, moving)}
              letGo={act.letGo}
              reset={() => act.pullAt(control, spot, before.value, false)}
            />
          </div>
        )
      })}
      <p>
        {words.levers.costs}: <b>{numbers.money(outlayOf(policy.levers, control))}</b>
      </p>
      <button type="button" class="button" disabled={entries.length === 0} onClick={() => act.reset(control)}>
        {words.levers.reset}
      </button>
      <p class="caption" lang="en">
        {leversOf(WORLD)[kind].source}
      </p>
    </Dialog>
  )
}
