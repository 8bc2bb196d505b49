import { indicators } from 'virtual:indicators'
import type { JSX } from 'preact'
import type { Measure } from '../../figures/measures.ts'
import { observedOf } from '../../figures/observed.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useWords } from '../parts/lab.ts'

/** The formula of each of some indicators, after its name in the files. */
export function Formulas({ ids }: { ids: readonly string[] }): JSX.Element {
  const { words } = useWords()
  return (
    <>
      {ids.map((id) => (
        <span key={id} class="formula">
          {id}: {words.how.of(id)}
        </span>
      ))}
    </>
  )
}

/** The same for a figure beside the charts. */
export function HowDialog({ id }: { id: string }): JSX.Element {
  const { words } = useWords()
  const { how } = words
  const unit = indicators[id]?.unit ?? ''
  return (
    <Dialog title={words.watch[id] ?? how.titles[id] ?? id}>
      <dl class="how">
        <dt>{how.formula}</dt>
        <dd>
          {id === 'income' && <span>{how.paired}</span>}
          <Formulas ids={[id]} />
          {id !== 'income' && <span>{how.trailing}</span>}
        </dd>
        <dt>{how.unit}</dt>
        <dd>{id === 'income' ? how.units.share : id === 'lever-cost' ? how.units.money : how.unitOf(unit)}</dd>
        <dt>{how.source}</dt>
        <dd>{how.sources.model}</dd>
        {(id === 'income' || id === 'lever-cost') && (
          <>
            <dt>{how.missing}</dt>
            <dd>{how.notIn[id === 'income' ? 'income' : 'cost']}</dd>
          </>
        )}
      </dl>
    </Dialog>
  )
}

/** How a figure is computed: formula, unit, source, and what is not in it. */
export function How({ measure }: { measure: Measure }): JSX.Element {
  const { words } = useWords()
  const { how } = words
  const { kind } = measure.said
  const own =
    kind === 'flow'
      ? how.flows[measure.said.flow]
      : kind === 'function'
        ? how.flows['value-added']
        : kind === 'gap'
          ? how.flows.gap
          : undefined
  return (
    <dl class="how" tabIndex={0}>
      <dt>{how.formula}</dt>
      <dd>
        {own && <span>{own}</span>}
        <Formulas ids={measure.rests} />
        <span>{kind === 'productivity' ? how.instant : how.trailing}</span>
        <span>{how.means}</span>
      </dd>
      <dt>{how.unit}</dt>
      <dd>{how.units[measure.unit]}</dd>
      <dt>{how.source}</dt>
      <dd>
        {how.sources.model}
        {observedOf(measure.id).length > 0 && ` ${how.sources.technology}`}
      </dd>
      <dt>{how.missing}</dt>
      <dd>{how.notIn[kind]}</dd>
    </dl>
  )
}
