import type { JSX } from 'preact'
import { INDICATORS } from '../../indicators/index.ts'
import type { Measure } from '../figures/measures.ts'
import { useWords } from './lab.ts'

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
  const formulas = measure.rests.flatMap((id) => {
    const card = INDICATORS.find((indicator) => indicator.id === id)
    return card ? [`${id}: ${card.formula}`] : []
  })
  return (
    <dl class="how" tabIndex={0}>
      <dt>{how.formula}</dt>
      <dd>
        {own && <span>{own}</span>}
        {formulas.map((formula) => (
          <span key={formula} lang="en" class="formula">
            {formula}
          </span>
        ))}
        <span>{kind === 'productivity' ? how.instant : how.trailing}</span>
      </dd>
      <dt>{how.unit}</dt>
      <dd>{how.units[measure.unit]}</dd>
      <dt>{how.source}</dt>
      <dd>
        {how.sources.model}
        {measure.id === 'technology-to-both' && ` ${how.sources.technology}`}
      </dd>
      <dt>{how.missing}</dt>
      <dd>{how.notIn[kind]}</dd>
    </dl>
  )
}
