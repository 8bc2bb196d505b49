import type { Design } from '../../study/design.ts'

/** What `sensitivity` will have too little of, told before a sweep takes its time; undefined where it has enough. */
export function loneUnit({ id, kind, size, factors, seeds }: Design): string | undefined {
  if (factors.length === 0) return undefined
  const asks = (got: string) => `${id}: ${got}; sensitivity asks for two or more to tell what matters`
  if (kind === 'morris' && size === 1) return asks('size: one trajectory')
  if (kind === 'saltelli' && size === 1) return asks('size: one base sample')
  if (kind === 'one-at-a-time' && seeds.length === 1) return asks('seeds: one')
  return undefined
}
