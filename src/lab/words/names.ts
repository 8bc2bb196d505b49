import { indicators as described } from 'virtual:indicators'
import { indicatorNames, shortNames } from '../../indicators/naming.ts'
import { dictionaryOf as inEnglish } from '../../words/en/dictionary.ts'
import { capital } from '../../words/en/phrases.ts'
import type { Language } from '../../words/language.ts'
import { assumptionNames, each } from '../../words/names.ts'
import type { Dictionary, Names, Setting } from '../../words/shape.ts'
import { dictionaryOf as inChinese } from '../../words/zh/dictionary.ts'
import { settingsOf } from '../../worlds/setting.ts'
import type { World } from '../../worlds/world.ts'

/** What things are called in the world of the page: of all words of charts and reports those that the page has. */
export interface Named extends Pick<Dictionary, 'choices' | 'flows' | 'units'> {
  readonly setting: Setting
  readonly levers: Names
  readonly indicators: Names
  readonly indicatorsShort: Names
  readonly assumptions: Names
}

const CARDS = Object.values(described).flatMap((card) => card ?? [])

function namedIn(dictionary: Dictionary, setting: Setting, language: Language, label: (name: string) => string): Named {
  return {
    ...dictionary,
    setting,
    levers: each(dictionary.levers, label),
    indicators: indicatorNames(CARDS, setting, language),
    indicatorsShort: shortNames(CARDS, language),
    assumptions: assumptionNames(dictionary, setting),
  }
}

export function namesOf(world: World): { readonly en: Named; readonly zh: Named } {
  const { en, zh } = settingsOf(world)
  return {
    en: namedIn(inEnglish(en), en, 'en', capital),
    zh: namedIn(inChinese(zh), zh, 'zh', (name) => name),
  }
}
