import { english } from './en/words.ts'
import { SETTINGS } from './setting.ts'
import type { Language, Setting, Words } from './shape.ts'
import { chinese } from './zh/words.ts'

/** Every word that charts, tables and reports say of an agglomeration; a word that one language lacks does not compile. */
export const wordsOf = (settings: Readonly<Record<Language, Setting>>): Readonly<Record<Language, Words>> => ({
  en: english(settings.en),
  zh: chinese(settings.zh),
})

/** The words of the agglomeration that is spoken of until a world is given. */
export const WORDS = wordsOf(SETTINGS)
export type { Language } from './shape.ts'
