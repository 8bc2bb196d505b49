import type { Bilingual } from '../scenario/scenario.ts'
import { chinese } from './chinese.ts'
import { english, type Words } from './english.ts'

export type Language = keyof Bilingual

/** Every word that charts and tables say, in both languages; a word that one of them lacks does not compile. */
export const WORDS: Readonly<Record<Language, Words>> = { en: english, zh: chinese }
