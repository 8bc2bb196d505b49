import type { Control } from '../policy/controls.ts'
import { CONTROLS } from '../policy/controls.ts'
import { type LabDocument, ownEntry, type Policy } from '../policy/document.ts'

/** A part of what a policy changes, and the policy with that part alone. */
export interface Part {
  readonly control: Control
  readonly policy: Policy
}

/** Each control that a policy pulls, by itself: all other entries of its own left out. */
export function partsOf({ policy }: LabDocument): readonly Part[] {
  return CONTROLS.flatMap((control) => {
    const own = [...control.spots, ...control.others].flatMap((spot) => ownEntry(policy, control.kind, spot)?.id ?? [])
    if (own.length === 0) return []
    const levers = Object.fromEntries(Object.entries(policy.levers).filter(([id]) => own.includes(id)))
    return [{ control, policy: { ...policy, levers } satisfies Policy }]
  })
}
