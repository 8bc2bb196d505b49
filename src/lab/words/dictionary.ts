import type { Language } from '../../words/words.ts'
import { chinese } from './chinese.ts'
import { english, type Words } from './english.ts'

/** Every word of the page in both languages; a word that one of them lacks does not compile. */
export const WORDS: Readonly<Record<Language, Words>> = { en: english, zh: chinese }
