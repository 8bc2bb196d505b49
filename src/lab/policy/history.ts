import { applyPatches, type Draft, enablePatches, type Patch, produceWithPatches } from 'immer'
import type { LabDocument } from './document.ts'

enablePatches()

interface Step {
  readonly patches: readonly Patch[]
  readonly inverse: readonly Patch[]
  /** Changes with the same name, such as one drag of a slider, are one step. */
  readonly gesture?: string
}

/** A document and the way to it: every step as immer patches, so that it can be undone and done again. */
export interface History {
  readonly now: LabDocument
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

export const begin = (now: LabDocument): History => ({ now, past: [], future: [] })

const MOST = 200

export function change(history: History, recipe: (draft: Draft<LabDocument>) => void, gesture?: string): History {
  const [now, patches, inverse] = produceWithPatches(history.now, recipe)
  if (patches.length === 0) return history
  const last = history.past.at(-1)
  const past =
    gesture !== undefined && last?.gesture === gesture
      ? [
          ...history.past.slice(0, -1),
          { patches: [...last.patches, ...patches], inverse: [...inverse, ...last.inverse], gesture },
        ]
      : [...history.past.slice(1 - MOST), { patches, inverse, ...(gesture !== undefined && { gesture }) }]
  return { now, past, future: [] }
}

/** Another document in place of this one, as one step. */
export const replace = (history: History, now: LabDocument): History => ({
  now,
  past: [
    ...history.past,
    {
      patches: [{ op: 'replace', path: [], value: now }],
      inverse: [{ op: 'replace', path: [], value: history.now }],
    },
  ],
  future: [],
})

export function undo({ now, past, future }: History): History {
  const step = past.at(-1)
  if (!step) return { now, past, future }
  return { now: applyPatches(now, step.inverse as Patch[]), past: past.slice(0, -1), future: [step, ...future] }
}

export function redo({ now, past, future }: History): History {
  const [step, ...rest] = future
  if (!step) return { now, past, future }
  return { now: applyPatches(now, step.patches as Patch[]), past: [...past, step], future: rest }
}
