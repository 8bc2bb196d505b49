import type { JSX } from 'preact'
import { yearly } from '../../figures/reading.ts'
import { columnOf } from '../../runs/columns.ts'
import type { Recording } from '../../runs/orders.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useView, useWords } from '../parts/lab.ts'
import { useShown } from '../parts/shown.ts'
import { pairsOf } from './ribbons.ts'

/** The map's twin: every flow of the kind and quarter shown, as figures. */
export function FlowTable(): JSX.Element {
  const { words, numbers } = useWords()
  const kind = useView((view) => view.flow)
  const t = useView((view) => view.t)
  const { baseline, policy } = useShown()
  const value = (run: Recording | undefined, origin: string, destination: string): string =>
    run ? numbers.money(yearly(run, columnOf(`${kind}/${origin}/${destination}`), t)) : '–'
  return (
    <Dialog title={`${words.map.flows[kind]}, ${numbers.quarter(t)}`}>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.map.alone}</th>
              <th scope="col">{words.chart.baseline}</th>
              {policy && <th scope="col">{words.chart.policy}</th>}
            </tr>
          </thead>
          <tbody>
            {pairsOf(kind).map(([origin, destination]) => (
              <tr key={`${origin} ${destination}`}>
                <th scope="row">
                  {words.places[origin]} → {words.places[destination]}
                </th>
                <td>{value(baseline, origin, destination)}</td>
                {policy && <td>{value(policy, origin, destination)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="caption">
        {words.how.map[kind]} {words.how.trailing} {words.how.sources.model}
      </p>
    </Dialog>
  )
}
