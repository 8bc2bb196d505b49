import type { LeverKind } from '../../model/levers.ts'
import type { ControlRow } from '../../worlds/controls.ts'
import { GROUP_IDS, type GroupId } from '../../worlds/lab-names.ts'
import { BUNDLE } from '../world/shipped.ts'

export type { GroupId } from '../../worlds/lab-names.ts'

/** Where a lever acts: what its kind's scope asks for. */
export interface Spot {
  readonly region?: string
  readonly pair?: readonly [string, string]
  readonly function?: string
}

/** One slider: a kind of lever at the places that it moves together, and others that its card offers one by one. */
export interface Control {
  readonly id: string
  readonly kind: LeverKind
  readonly spots: readonly Spot[]
  readonly others: readonly Spot[]
}

const spotOf = ({ place, place2, function: func }: ControlRow): Spot =>
  place2 === undefined ? { region: place, ...(func !== undefined && { function: func }) } : { pair: [place, place2] }

const controlsIn = (rows: readonly ControlRow[]): readonly Control[] =>
  [...new Set(rows.map(({ id }) => id))].map((id) => {
    const own = rows.filter((row) => row.id === id)
    return {
      id,
      kind: own[0].kind,
      spots: own.filter(({ apart }) => !apart).map(spotOf),
      others: own.filter(({ apart }) => apart).map(spotOf),
    }
  })

/** Every slider, grouped as the paper groups what can be done. */
export const GROUPS: readonly { readonly id: GroupId; readonly controls: readonly Control[] }[] = GROUP_IDS.map(
  (id) => ({
    id,
    controls: controlsIn(BUNDLE.controls.filter(({ group }) => group === id)),
  }),
).filter(({ controls }) => controls.length > 0)
export const CONTROLS: readonly Control[] = GROUPS.flatMap(({ controls }) => controls)
