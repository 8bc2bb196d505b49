import type { Names } from '../words/shape.ts'
import { type Language, WORDS } from '../words/words.ts'

/** What acts, in words: a kind of lever, or an assumption or rule by its name. */
export function actor(id: string, language: Language): string {
  const { levers, assumptions, rules } = WORDS[language]
  const [kind, name] = id.split('.')
  const called: Names = { ...assumptions, ...rules }
  return name === undefined ? levers[kind as keyof typeof levers] : (called[name] ?? name)
}
