import type { JSX } from 'preact'
import type { Lever as InForceLever } from '../../../scenario/scenario.ts'
import { fixed } from '../../../words/numbers.ts'
import { leversOf } from '../../../worlds/cards.ts'
import type { Control } from '../../policy/controls.ts'
import { inForce } from '../../policy/document.ts'
import type { Words } from '../../words/english.ts'
import { BASE, inBase } from '../../words/numbers.ts'
import { WORLD } from '../../world/shipped.ts'
import { useLab, useWords } from '../parts/lab.ts'
import { Slider, stepOf } from '../parts/slider.tsx'

/** What a control's places hold: their mean, and whether they differ. */
export function heldBy(levers: readonly InForceLever[], { kind, spots }: Control) {
  const held = spots.map((spot) => inForce(levers, kind, spot))
  const values = held.map(({ value }) => value)
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    top: Math.max(...values),
    even: values.every((value) => value === values[0]),
  }
}

/** A lever's value in words: `CNY 30 bn`, `−10% time`, `none`. */
export function saysOf(words: Words, { kind }: Control, value: number): string {
  if (value === 0) return words.levers.none
  const share = words.lever.share[kind]
  if (!share) return words.lever.money(inBase(value, BASE.english))
  const percent = 100 * value
  return share(
    fixed(percent, leversOf(WORLD)[kind].max < 0.1 ? 2 : percent >= 9.95 || Number.isInteger(percent) ? 0 : 1),
  )
}

/** Yearly outlay for a control's places, 10⁸ CNY. */
export function outlayOf(levers: readonly InForceLever[], { kind, spots, others }: Control): number {
  const { cost } = leversOf(WORLD)[kind]
  return [...spots, ...others].reduce((sum, spot) => sum + cost * inForce(levers, kind, spot).value, 0)
}

interface LeverProps {
  readonly control: Control
  readonly levers: readonly InForceLever[]
  readonly baseline: readonly InForceLever[]
  readonly disabled?: boolean
}

/** One lever: name, value, slider, and the way to its card. */
export function Lever({ control, levers, baseline, disabled = false }: LeverProps): JSX.Element {
  const { act } = useLab()
  const { words } = useWords()
  const { id, kind } = control
  const [name, sentence] = words.controls[id]
  const now = heldBy(levers, control)
  const before = heldBy(baseline, control)
  const on = now.mean !== before.mean
  const says = now.even ? saysOf(words, control, now.mean) : words.levers.upTo(saysOf(words, control, now.top))
  const start = on ? startOf(levers, baseline, control) : undefined
  const { min, max } = leversOf(WORLD)[kind]
  return (
    <div class={`lever${on ? ' on' : ''}`} data-lever={id}>
      <div class="row">
        <button
          type="button"
          class="name"
          disabled={disabled}
          title={sentence}
          aria-label={words.levers.details(name)}
          onClick={() => act.view({ dialog: `lever ${id}` })}
        >
          {name}
        </button>
        <span class="value">
          {says}
          {start && <small>{words.levers.from(start)}</small>}
        </span>
      </div>
      <Slider
        id={`lever-${id}`}
        label={name}
        says={[says, start && words.levers.from(start)].filter(Boolean).join(', ')}
        min={min}
        max={max}
        step={stepOf(max)}
        value={now.mean}
        base={before.mean}
        look="lever"
        disabled={disabled}
        move={(value, moving) => act.pull(control, value, moving)}
        letGo={act.letGo}
        reset={() => act.reset(control)}
      />
    </div>
  )
}

function startOf(levers: readonly InForceLever[], baseline: readonly InForceLever[], { kind, spots }: Control): string {
  const moved = spots.find((spot) => inForce(levers, kind, spot).value !== inForce(baseline, kind, spot).value)
  return inForce(levers, kind, moved ?? spots[0]).start.slice(0, 4)
}
