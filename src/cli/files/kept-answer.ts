import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Answer } from '../../report/answers.ts'
import type { Names } from '../../worlds/names.ts'
import { DEFAULT_WORLD } from '../../worlds/read.ts'
import type { World } from '../../worlds/world.ts'
import { readAnswer } from './answer-file.ts'

/** Answer of an earlier study: of what is named, which must be there; else the user's own of this world, else the package's, which is of the default one. */
export function keptAnswer<T>(
  { id, names }: World,
  named: string | undefined,
  { own, shipped, answer }: { own: string; shipped: string; answer: (names: Names) => Answer<T> },
): readonly T[] | undefined {
  const known = [
    ...(existsSync(own) && worldOf(own) === id ? [own] : []),
    ...(existsSync(shipped) && id === DEFAULT_WORLD ? [shipped] : []),
  ]
  const file = named ?? known[0]
  return file === undefined ? undefined : readAnswer(file, answer(names))
}

/** The world that a study was of, as the manifest beside its answer says; the default one where none is said. */
function worldOf(file: string): string {
  try {
    const { world } = JSON.parse(readFileSync(join(dirname(file), 'manifest.json'), 'utf8'))
    return world?.id ?? DEFAULT_WORLD
  } catch {
    return DEFAULT_WORLD
  }
}
