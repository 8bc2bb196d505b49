import { type Language, WORDS } from '../words/words.ts'

/** What acts, in words: a kind of lever, or an assumption or rule by its name. */
export function actor(id: string, language: Language): string {
  const { levers, axes } = WORDS[language]
  const [axis, name] = id.split('.')
  return name === undefined ? levers[axis as keyof typeof levers] : `${axes[axis as keyof typeof axes]} ${name}`
}
