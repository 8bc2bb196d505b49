import { ScenarioError } from '../../text/errors.ts'
import { nearest } from '../../text/nearest.ts'
import { either, show } from '../../text/show.ts'
import { ALL, LOCAL } from '../../worlds/names.ts'
import type { World } from '../../worlds/world.ts'

/** Refuse a region or function of a flag that a world does not have. */
export function refuseStrangers(world: World, { region, function: func }: { region: string; function: string }): void {
  const { regions, functions } = world.names
  refuse('--region', region, [...regions, ALL])
  refuse('--function', func, [...functions, LOCAL, ALL])
}

function refuse(path: string, said: string, words: readonly string[]): void {
  if (words.includes(said)) return
  const near = nearest(said, words)
  throw new ScenarioError({
    code: 'unknown-name',
    path,
    got: show(said),
    expected: either(words),
    ...(near && { nearest: near }),
  })
}
