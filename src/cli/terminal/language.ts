import type { Language } from '../../words/words.ts'

/** The language that the environment asks for: `zh_CN.UTF-8` is Chinese, anything else English. */
export const languageOf = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language =>
  (LC_ALL || LC_MESSAGES || LANG || '').startsWith('zh') ? 'zh' : 'en'
