import type { JSX } from 'preact'
import type { AssumptionCard, AssumptionId } from '../../../model/assumptions.ts'
import { cardsOf } from '../../../worlds/cards.ts'
import { FORMULAS } from '../../world/featured.ts'
import { WORLD } from '../../world/shipped.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useWords } from '../parts/lab.ts'

/** One assumption: what it means, where it enters the model, its range and who says so. */
export function AssumptionCardDialog({ id }: { id: AssumptionId }): JSX.Element {
  const { words } = useWords()
  const { how, assumptions } = words
  const { symbol, unit, default: usual, range, source, status }: AssumptionCard = cardsOf(WORLD)[id]
  return (
    <Dialog title={assumptions.names[id]}>
      <dl class="how">
        <dt>{how.formula}</dt>
        <dd class="formula">{FORMULAS[id]}</dd>
        <dt>{assumptions.means}</dt>
        <dd>{assumptions.notes[id]}</dd>
        <dt>{how.unit}</dt>
        <dd>
          {symbol}, {how.unitOf(unit)}
        </dd>
        <dt>{assumptions.usual}</dt>
        <dd>{usual}</dd>
        <dt>{assumptions.range}</dt>
        <dd>
          {range[0]} … {range[1]}
        </dd>
        <dt>{how.source}</dt>
        {status === 'our-assumption' ? <dd>{assumptions.ours}</dd> : <dd lang="en">{source}</dd>}
      </dl>
    </Dialog>
  )
}
