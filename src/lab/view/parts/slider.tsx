import type { JSX } from 'preact'

interface SliderCard {
  readonly id?: string
  readonly label: string
  readonly says: string
  readonly min: number
  readonly max: number
  readonly step: number
  readonly value: number
  /** Where the baseline stands. */
  readonly base: number
  readonly look: 'lever' | 'assumption'
  readonly disabled?: boolean
  readonly move: (value: number, moving: boolean) => void
  readonly letGo: () => void
  readonly reset: () => void
}

/**
 * A slider of the browser's own, so that keys, touch and screen readers work as everywhere; Shift makes ten steps,
 * Delete and a double click go back to the baseline.
 */
export function Slider(card: SliderCard): JSX.Element {
  const { min, max, step, value, base, look } = card
  const part = (x: number): number => (x - min) / (max - min)
  const on = value !== base
  const keys = (event: KeyboardEvent): void => {
    const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key]
    if (event.key === 'Delete' || event.key === 'Backspace') card.reset()
    else if (event.shiftKey && way) {
      const next = Math.min(max, Math.max(min, Math.round((value + 10 * way * step) / step) * step))
      card.move(Number(next.toFixed(8)), true)
      card.letGo()
    } else return
    event.preventDefault()
  }
  return (
    <span
      class={`slider ${look}${on ? ' on' : ''}`}
      style={{ '--v': part(value), '--b': part(base) } as Record<string, number>}
    >
      <i class="fill" />
      {on && <i class="tick" />}
      <input
        id={card.id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={card.disabled}
        aria-label={card.label}
        aria-valuetext={card.says}
        onInput={(event) => card.move(event.currentTarget.valueAsNumber, true)}
        onChange={card.letGo}
        onKeyDown={keys}
        onDblClick={card.reset}
      />
    </span>
  )
}

/** A step that a hand can find: a hundredth of the range or so, a round number. */
export function stepOf(max: number): number {
  const rough = max / 60
  const power = 10 ** Math.floor(Math.log10(rough))
  const digit = [1, 2, 5, 10].findLast((d) => d * power <= rough * 1.0001) ?? 1
  return Number((digit * power).toPrecision(2))
}
