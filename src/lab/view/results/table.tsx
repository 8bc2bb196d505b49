import type { JSX } from 'preact'
import type { Measure } from '../../figures/measures.ts'
import { FIRST } from '../../figures/reading.ts'
import { inUnit } from '../../words/numbers.ts'
import { HeadCells } from '../parts/head-cells.tsx'
import { useWords } from '../parts/lab.ts'
import { useTracks } from '../parts/tracks.ts'

/** The chart's twin: every quarter as figures. */
export function FigureTable({ measure }: { measure: Measure }): JSX.Element {
  const { words, numbers } = useWords()
  const tracks = useTracks(measure)
  if (!tracks) return <div class="table-scroll" />
  const { baseline, policy } = tracks
  const say = (value: number | undefined): string => (value === undefined ? '–' : inUnit(numbers, measure.unit, value))
  const range = (lo: number | undefined, hi: number | undefined): string =>
    lo === undefined || hi === undefined ? '–' : numbers.interval(say(lo), say(hi))
  const [quarter, ...others] = words.chart.columns
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keys
    <div class="table-scroll" tabIndex={0} role="region" aria-label={words.chart.table}>
      <table>
        <caption class="unseen">{words.measure(measure.said).long}</caption>
        <thead>
          <tr>
            <th scope="col">{quarter}</th>
            <HeadCells names={others.slice(0, policy ? 4 : 2)} />
          </tr>
        </thead>
        <tbody>
          {baseline.line.map((value, k) => (
            <tr key={k}>
              <th scope="row">{numbers.quarter(FIRST + k)}</th>
              <td>{say(value)}</td>
              <td>{range(baseline.lo[k], baseline.hi[k])}</td>
              {policy && <td>{say(policy.line[k])}</td>}
              {policy && <td>{range(policy.lo[k], policy.hi[k])}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
