import type { JSX } from 'preact'
import type { AssumptionCard, AssumptionId } from '../../../model/assumptions.ts'
import { cardsOf } from '../../../worlds/cards.ts'
import { WORLD } from '../../world/shipped.ts'
import { Dialog } from '../parts/dialog.tsx'
import { HeadCells } from '../parts/head-cells.tsx'
import { useLab, useView, useWords } from '../parts/lab.ts'

/** Every assumption, each to be set within its range. */
export function AssumptionTable(): JSX.Element {
  const { act } = useLab()
  const { words } = useWords()
  const world = useView(({ history }) => history.now.world)
  const cards = Object.entries(cardsOf(WORLD)) as [AssumptionId, AssumptionCard][]
  return (
    <Dialog title={words.assumptions.all(cards.length)} wide>
      <p>{words.assumptions.note}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keys */}
      <div class="table-scroll" tabIndex={0} role="region" aria-label={words.assumptions.tab}>
        <table class="assumption-table">
          <thead>
            <tr>
              <HeadCells names={words.assumptions.table} />
            </tr>
          </thead>
          <tbody>
            {cards.map(([id, { symbol, unit, default: usual, range, note, source }]) => (
              <tr key={id} class={world.assumptions[id] === undefined ? '' : 'on'}>
                <td>{symbol}</td>
                <th scope="row">
                  {words.assumptions.longNames[id] ?? id}
                  <small lang="en">{words.assumptions.longNames[id] ? `${id}: ${note}` : note}</small>
                </th>
                <td>
                  <input
                    type="number"
                    aria-label={words.assumptions.longNames[id] ?? id}
                    min={range[0]}
                    max={range[1]}
                    step="any"
                    value={world.assumptions[id] ?? usual}
                    onChange={(event) => {
                      const value = event.currentTarget.valueAsNumber
                      const right = value >= range[0] && value <= range[1]
                      if (right) act.assume(id, value, false)
                      else event.currentTarget.value = String(world.assumptions[id] ?? usual)
                    }}
                  />
                </td>
                <td>{usual}</td>
                <td>
                  {range[0]} … {range[1]}
                </td>
                <td>{words.how.unitOf(unit)}</td>
                <td lang="en">{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
