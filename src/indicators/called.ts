import { learnChinese } from '../text/chinese.ts'
import { perWorld } from '../worlds/memo.ts'
import { settingsOf } from '../worlds/setting.ts'
import { DESCRIBED, indicatorsOf } from './index.ts'
import { indicatorNames } from './naming.ts'

/** What indicators of a world are called within a sentence, in the order of its files, in both languages. */
export const indicatorNamesOf = perWorld((world) => {
  const settings = settingsOf(world)
  return { en: indicatorNames(DESCRIBED, settings.en, 'en'), zh: indicatorNames(DESCRIBED, settings.zh, 'zh') }
})

/** Ids of a world's indicators, for who reads what people write: from then on their Chinese names are understood too. */
export const indicatorIdsOf = perWorld((world): readonly string[] => {
  for (const [id, name] of Object.entries(indicatorNamesOf(world).zh)) learnChinese({ [id]: [name] })
  return indicatorsOf(world).map(({ id }) => id)
})
