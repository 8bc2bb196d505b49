import { verdicts as inEnglish } from './en/verdicts.ts'
import { english } from './en/words.ts'
import type { Language } from './language.ts'
import type { Setting, Words } from './shape.ts'
import type { VerdictWords } from './shapes/verdicts.ts'
import { verdicts as inChinese } from './zh/verdicts.ts'
import { chinese } from './zh/words.ts'

/** Every word that charts, tables and reports say of an agglomeration; a word that one language lacks does not compile. */
export const wordsOf = (settings: Readonly<Record<Language, Setting>>): Readonly<Record<Language, Words>> => ({
  en: english(settings.en),
  zh: chinese(settings.zh),
})

/** What is said of verdicts, whatever the agglomeration. */
export const VERDICTS: Readonly<Record<Language, VerdictWords>> = { en: inEnglish, zh: inChinese }
export type { Language } from './language.ts'
