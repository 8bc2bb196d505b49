import type { AssumptionId } from '../../model/assumptions.ts'
import { RULES } from '../../model/rules.ts'
import { entriesOf } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Design } from '../../study/design.ts'
import { type Factor, shownValue } from '../../study/factor.ts'
import { cardsOf, leversOf } from '../../worlds/cards.ts'

/** A thing that a crate describes, as JSON-LD. */
export interface Entity {
  readonly '@id': string
  readonly '@type': string | readonly string[]
  readonly [property: string]: unknown
}

export const ref = (id: string): { readonly '@id': string } => ({ '@id': id })

interface Described {
  readonly path: string
  readonly name: string
  readonly format: string
  readonly bytes: number
  readonly sha256: string
  /** The formal parameter that it stands for. */
  readonly parameter?: string
}

export const fileEntity = ({ path, name, format, bytes, sha256, parameter }: Described): Entity => ({
  '@id': path,
  '@type': 'File',
  name,
  encodingFormat: format,
  contentSize: String(bytes),
  sha256,
  ...(parameter && { exampleOfWork: ref(`#${parameter}`) }),
})

/** A factor as a parameter of the plan, and the values that it was given. */
export function factorEntities(factor: Factor, design: Design): Entity[] {
  const { path, axis, levels, distribution } = factor
  const id = `#${path}`
  const { unit, note } = meaningOf(factor, design)
  const values = levels?.map((value) => shownValue(factor, value))
  return [
    {
      '@id': id,
      '@type': 'FormalParameter',
      additionalType: axis === 'rule' ? 'Text' : 'Number',
      name: path,
      description: `${axis}: ${note}`,
      workExample: ref(`${id}-values`),
    },
    {
      '@id': `${id}-values`,
      '@type': 'PropertyValue',
      name: path,
      ...(unit && { unitText: unit }),
      ...(values ? { value: values } : { minValue: distribution!.low, maxValue: distribution!.high }),
      ...(distribution && { measurementTechnique: distribution.kind }),
      exampleOfWork: ref(id),
    },
  ]
}

function meaningOf({ axis, id, within }: Factor, { scenarios }: Design): { unit?: string; note: string } {
  const [{ world }] = scenarios as readonly [Scenario, ...Scenario[]]
  if (axis === 'assumption') return cardsOf(world)[id as AssumptionId]
  if (axis === 'rule') return { note: `rival theories of ${id}: ${RULES[id as keyof typeof RULES].join(', ')}` }
  const { kind } = entriesOf(scenarios.find((_, s) => within[s])!).find((entry) => entry.id === id)!
  return leversOf(world)[kind]
}
