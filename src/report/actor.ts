import type { Names } from '../words/shape.ts'
import type { Language } from '../words/words.ts'
import { wordsIn } from '../worlds/setting.ts'
import type { World } from '../worlds/world.ts'

/** What acts, in words: a kind of lever, or an assumption or rule by its name. */
export function actor(id: string, world: World, language: Language): string {
  const { levers, assumptions, rules } = wordsIn(world)[language]
  const [kind, name] = id.split('.')
  const called: Names = { ...assumptions, ...rules }
  return name === undefined ? levers[kind as keyof typeof levers] : (called[name] ?? name)
}
