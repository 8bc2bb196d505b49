import type { Language } from '../words/language.ts'
import type { Setting, Words } from '../words/shape.ts'
import { wordsOf } from '../words/words.ts'
import { perWorld } from './memo.ts'
import { LOCAL } from './names.ts'
import type { Bilingual, Money, World } from './world.ts'

const NUMBERS =
  'no,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen,twenty'.split(
    ',',
  )
const DIGITS = '零一二三四五六七八九十'
/** Regions that are named one by one in a sentence. */
const NAMED = 5
const LOCALS = { en: 'local services', zh: '本地服务' }
const LOCALS_SHORT = { en: 'local', zh: '本地服务' }

/** `three`; `三`, and `两` of what is counted. */
export const numberIn = (n: number, language: Language): string => {
  if (language === 'en') return NUMBERS[n] ?? String(n)
  if (n === 2) return '两'
  if (n <= 10) return DIGITS[n]
  return `${n < 20 ? '' : DIGITS[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`
}

/** What sentences have to know of a world, in both languages. */
export const settingsOf = (world: World): Readonly<Record<Language, Setting>> => ({
  en: settingIn(world, 'en'),
  zh: settingIn(world, 'zh'),
})

function settingIn(world: World, language: Language): Setting {
  const { money, names } = world
  const own = world.words[language]
  const regions = world.places.filter(({ role }) => role === 'region')
  const byId = <T extends { readonly id: string }>(all: readonly T[], of: (one: T) => string) =>
    Object.fromEntries(all.map((one) => [one.id, of(one)]))
  const hub = regions.find(({ id }) => id === names.hub)!.title[language]
  const years = yearsOf(world)
  return {
    title: world.title[language],
    places: byId(world.places, ({ title }) => title[language]),
    inText: byId(world.places, ({ role, title }) => (role === 'region' ? title[language] : inText(title, language))),
    functions: { ...byId(world.functions, ({ title }) => title[language]), [LOCAL]: LOCALS[language] },
    functionsShort: { ...byId(world.functions, ({ short }) => short[language]), [LOCAL]: LOCALS_SHORT[language] },
    ...together(
      regions.map(({ title }) => title[language]),
      world.title[language],
      language,
    ),
    ...(own.others !== undefined && { others: own.others }),
    sellers: own.sellers ?? { en: 'sellers of the nation', zh: '全国卖方' }[language],
    hub: { name: hub, neighbours: own.neighbours ?? { en: 'neighbours', zh: '其余地区' }[language] },
    money: moneyIn(money, language),
    years,
    sources: {
      figures: own.sources?.figures ?? { en: 'tables of the world', zh: '世界所附数据表' }[language],
      outline: own.sources?.outline ?? (world.outlineSource || { en: 'none', zh: '无' }[language]),
      paper: own.sources?.paper ?? { en: 'the claims file', zh: '命题文件' }[language],
      isPaper: own.sources?.paper !== undefined,
      abstract: own.sources?.abstract ?? { en: 'the claims file', zh: '命题文件' }[language],
    },
    bars: own.bars ?? {},
    scenarios: own.scenarios ?? {},
    names: own.names ?? {},
  }
}

/** Years of the evidence: those that trends were fitted to, and those kept back. */
function yearsOf({ calendar: { evidence, observed, secondaryBreak } }: World): Setting['years'] {
  const last = Math.min(observed, evidence[1])
  return {
    fitted: [evidence[0], last],
    checked: [Math.min(last + 1, evidence[1]), evidence[1]],
    bases: [evidence[0], ...(secondaryBreak === undefined ? [] : [secondaryBreak + 1])],
  }
}

/** Within a sentence a place outside has an article. */
const inText = ({ en, zh }: Bilingual, language: Language): string =>
  language === 'zh' ? zh : `the ${en.slice(0, 1).toLowerCase()}${en.slice(1)}`

type Together = Pick<Setting, 'all' | 'regionsTogether' | 'regionsShort' | 'regionsListed' | 'others' | 'governments'>

/** The regions as a whole: of one its name, of several their number. */
function together(titles: readonly string[], world: string, language: Language): Together {
  const n = titles.length
  const [number, rest] = [numberIn(n, language), numberIn(n - 1, language)]
  const [only] = titles as [string]
  if (language === 'zh')
    return n === 1
      ? {
          all: only,
          regionsTogether: only,
          regionsShort: only,
          regionsListed: only,
          others: '其他地区',
          governments: `${only}政府`,
        }
      : {
          all: `${number}地合计`,
          regionsTogether: `${number}地`,
          regionsShort: `${number}地`,
          regionsListed: n <= NAMED ? titles.join('、') : world,
          others: `另${rest}地`,
          governments: `${number}地政府`,
        }
  return n === 1
    ? {
        all: only,
        regionsTogether: only,
        regionsShort: only,
        regionsListed: only,
        others: 'another region',
        governments: `the government of ${only}`,
      }
    : {
        all: n === 2 ? 'Both' : `All ${number}`,
        regionsTogether: `the ${number} regions`,
        regionsShort: `the ${number}`,
        regionsListed: n <= NAMED ? `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}` : world,
        others: n === 2 ? 'the other region' : `another of the ${number}`,
        governments: `the ${number} governments`,
      }
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** Large numbers that Chinese has a word for, by the power of ten. */
const SIZES: Readonly<Record<number, string>> = { 0: '', 3: '千', 4: '万', 6: '百万', 8: '亿', 9: '十亿', 12: '万亿' }

/** Numbers in which charts count money. */
const THOUSANDS = {
  en: [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ],
  zh: [
    [1e12, '万亿'],
    [1e9, '十亿'],
    [1e6, '百万'],
  ],
} as const
/** Those that Chinese prefers. */
const SCALES = {
  zh: [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ],
} as const

function moneyIn({ unit, code, size, name }: Money, language: Language): Setting['money'] {
  const power = String(size).length - 1
  const said = ([scale, word]: readonly [number, string]) => ({
    size: scale,
    word: language === 'zh' ? word + name.zh : `${code} ${word}`,
  })
  if (language === 'zh') {
    const own = `${SIZES[power] ?? `10^${power}`}${name.zh}`
    return {
      unit: own,
      plain: own,
      file: unit,
      scales: SCALES.zh.map(said),
      thousands: THOUSANDS.zh.map(said),
      one: name.zh,
    }
  }
  const raised = [...String(power)].map((digit) => RAISED[Number(digit)]).join('')
  return {
    unit: power === 0 ? code : `10${raised} ${code}`,
    plain: unit,
    file: unit,
    scales: THOUSANDS.en.map(said),
    thousands: THOUSANDS.en.map(said),
    one: name.en,
  }
}

/** Every word that charts, tables and reports say of a world. */
export const wordsIn: (world: World) => Readonly<Record<Language, Words>> = /* @__PURE__ */ perWorld((world) =>
  wordsOf(settingsOf(world)),
)
