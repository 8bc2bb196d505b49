import type { JSX } from 'preact'
import type { Contributions } from '../../figures/contributions.ts'
import type { Unit } from '../../figures/measures.ts'
import type { Effect } from '../../figures/tracks.ts'
import { differenceIn, inUnit } from '../../words/numbers.ts'
import { HeadCells } from '../parts/head-cells.tsx'
import { useSize, useWords } from '../parts/lab.ts'

interface Row {
  readonly name: string
  readonly effect: Effect
  readonly together?: boolean
}

/** Steps from the baseline to the policy; lines are 90 % of the pairs, hollow is what they do not agree on. */
export function Waterfall({
  found: { from, to, alone, together },
  unit,
  levels,
}: {
  found: Contributions
  unit: Unit
  /** Are the ends those of the chart, over all its runs? */
  levels: boolean
}): JSX.Element {
  const { words, numbers } = useWords()
  const rows: readonly Row[] = [
    ...alone.map(({ name, ...effect }) => ({ name: words.controls[name][0], effect })),
    ...(together ? [{ name: words.difference.together, effect: together, together: true }] : []),
  ]
  const [box, width] = useSize<HTMLDivElement>()
  const height = 52
  let at = from
  const steps = rows.map((row) => {
    const begin = at
    at += row.effect.mean
    return { ...row, begin, end: at }
  })
  const ends = [
    from,
    to,
    ...steps.flatMap(({ begin, end, effect: { lo, hi } }) => [begin, end, begin + lo, begin + hi]),
  ].filter(Number.isFinite)
  const [min, max] = [Math.min(...ends), Math.max(...ends)]
  const left = width < 480 ? 130 : 190
  const x = (value: number): number => left + 6 + ((value - min) / (max - min || 1)) * Math.max(40, width - left - 96)
  const bottom = (steps.length + 1) * height
  return (
    <div ref={box} class="waterfall">
      <svg width={width} height={bottom + 34} aria-hidden="true">
        <text x="0" y="20" fill="var(--ink-2)" font-size="13.5">
          {words.chart.baseline}
        </text>
        <rect x={x(from) - 3} y="6" width="6" height="22" fill="var(--base)" />
        <text x={x(from) + 10} y="22" fill="var(--ink-2)" font-size="14">
          {levels && inUnit(numbers, unit, from)}
        </text>
        {steps.map(({ name, begin, end, effect: { mean, lo, hi, unclear }, together: open }, k) => {
          const y = 40 + k * height
          const [a, b] = [Math.min(x(begin), x(end)), Math.max(x(begin), x(end))]
          return (
            <g key={name}>
              <text x="0" y={y + 18} fill="var(--ink)" font-size="13.5" font-weight={k === 0 && !unclear ? 650 : 400}>
                {name}
              </text>
              <line x1={x(begin)} x2={x(begin)} y1={y - 12} y2={y + 26} stroke="var(--line-2)" />
              <rect
                x={a}
                y={y}
                width={Math.max(2, b - a)}
                height="26"
                fill={open || unclear ? 'none' : 'var(--policy)'}
                stroke={open || unclear ? 'var(--policy)' : 'none'}
                stroke-width="2"
                stroke-dasharray={open ? '4,3' : undefined}
              />
              {(['surface', 'ink'] as const).map((colour) => (
                <line
                  key={colour}
                  x1={x(begin + lo)}
                  x2={x(begin + hi)}
                  y1={y + 13}
                  y2={y + 13}
                  stroke={`var(--${colour})`}
                  stroke-width={colour === 'ink' ? 2 : 5}
                />
              ))}
              <text
                x={Math.max(b, x(begin + hi)) + 8}
                y={y + 18}
                fill={unclear ? 'var(--ink-2)' : 'var(--policy)'}
                font-size="14"
                font-weight={unclear ? 400 : 650}
              >
                {differenceIn(numbers, unit, mean)}
              </text>
            </g>
          )
        })}
        <text x="0" y={bottom + 6} fill="var(--ink)" font-size="13.5" font-weight="650">
          {words.chart.policy}
        </text>
        <rect x={x(to) - 3} y={bottom - 10} width="6" height="22" fill="var(--policy)" />
        <text x={x(to) + 10} y={bottom + 7} fill="var(--policy)" font-size="16" font-weight="650">
          {levels && inUnit(numbers, unit, to)}
        </text>
      </svg>
      <table class="unseen">
        <thead>
          <tr>
            <HeadCells names={words.difference.columns} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, effect: { mean, lo, hi } }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{differenceIn(numbers, unit, mean)}</td>
              <td>{numbers.interval(differenceIn(numbers, unit, lo), differenceIn(numbers, unit, hi))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
