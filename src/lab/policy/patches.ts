import type { Patch } from 'immer'
import { freshDocument, type LabDocument, type World } from './document.ts'

/** The fewest patches that make a document of the shipped scenario that it came from: what a link holds. */
export function patchesTo({ from, policy, world }: LabDocument): readonly Patch[] {
  const { policy: shipped } = freshDocument(from)
  return [
    ...differences(['policy', 'levers'], shipped.levers, policy.levers),
    ...differences(['policy', 'assumptions'], shipped.assumptions ?? {}, policy.assumptions ?? {}),
    ...differences(['policy', 'rules'], shipped.rules ?? {}, policy.rules ?? {}),
    ...Object.entries(world).flatMap(([room, values]) => differences(['world', room], {}, values as World['rules'])),
  ]
}

function differences(path: readonly string[], from: object, to: object): Patch[] {
  const [before, after] = [from as Record<string, unknown>, to as Record<string, unknown>]
  const removed = Object.keys(before).filter((key) => !Object.hasOwn(after, key))
  const set = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  return [
    ...removed.map((key): Patch => ({ op: 'remove', path: [...path, key] })),
    ...set.map(
      (key): Patch => ({ op: Object.hasOwn(before, key) ? 'replace' : 'add', path: [...path, key], value: after[key] }),
    ),
  ]
}
