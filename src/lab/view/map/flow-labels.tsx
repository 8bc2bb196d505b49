import type { JSX } from 'preact'
import { WORLD } from '../../world/shipped.ts'
import { useWords } from '../parts/lab.ts'
import type { Drawing } from './flow-drawing.ts'
import { FEW, type Geography } from './geography.ts'

const { hub: HUB, outside: OUTSIDE } = WORLD.names

/** Figures on ribbons that are wide enough, beside what the hub sends to its neighbours, and names on the map. */
export function FlowLabels({
  drawn,
  geography,
  fs,
}: {
  drawn: Drawing
  geography: Geography
  fs: number
}): JSX.Element {
  const { words, numbers, language } = useWords()
  const { k } = geography
  // the largest of many
  const beside = drawn.shown
    .filter(({ origin, circulation }) => origin === HUB && circulation === 'internal')
    .slice(0, FEW)
  return (
    <>
      {drawn.shown
        .filter(({ width: w }) => w > fs + 3)
        .map((ribbon) => (
          <text
            key={`label ${ribbon.origin}>${ribbon.destination}`}
            x={ribbon.middle[0]}
            y={ribbon.middle[1] + fs * 0.36}
            text-anchor="middle"
            font-size={fs + 1}
            font-weight="650"
            fill={OUTSIDE.includes(ribbon.destination) ? 'var(--surface)' : 'var(--ink)'}
          >
            {numbers.bare(drawn.value(ribbon.origin, ribbon.destination))}
          </text>
        ))}
      {beside.map(({ destination: to, middle: [x, y], width: wide, side }) => {
        const left = side === 'left'
        return (
          <text
            key={to}
            x={x + (left ? -1 : 1) * (wide / 2 + 7)}
            y={y + (left ? 18 : -2) * k}
            text-anchor={left ? 'end' : 'start'}
            font-size={fs}
            class="halo"
          >
            <tspan font-weight="650" fill="var(--c-internal)" font-size={fs + 2}>
              {numbers.bare(drawn.value(HUB, to))}
            </tspan>
            {drawn.was && (
              <tspan fill="var(--ink-2)">
                {' '}
                {words.map.was} {numbers.bare(drawn.was(HUB, to))}
              </tspan>
            )}
          </text>
        )
      })}
      {words.map.labels.map(({ text, longitude, latitude }) => {
        const [x, y] = geography.at(longitude, latitude)
        return (
          <text
            key={text}
            x={x}
            y={y}
            font-size={fs - 0.5}
            fill="var(--ink-3)"
            font-style={language === 'zh' ? 'normal' : 'italic'}
            text-anchor="middle"
          >
            {text}
          </text>
        )
      })}
    </>
  )
}
