import { TABLES } from '../words/zh/names.ts'
import { plain } from './spelling.ts'

/** Traditional characters of these names, each before its simplified one. */
const TRADITIONAL =
  '國国對对內内發发務务製制運运開开補补貼贴資资場场體体應应鏈链協协統统術术聯联實实驗验臺台區区設设費费類类種种數数間间項项題题說说繼继環环節节擬拟規规則则給给產产業业創创雙双貿贸轉转專专華华準准歸归從从點点試试優优層层級级與与續续終终結结張张觀观測测際际價价億亿萬万來来東东負负責责職职後后會会減减總总權权標标簡简稱称編编號号擴扩傳传進进財财經经關关係系導导單单稅税礎础預预帶带載载頭头鐵铁軌轨離离網网絡络夥伙標标識识參参維维圍围佈布樣样時时條条順顺陳陈釋释滿满備备註注輕轻過过歷历線线長长島岛術术較较選选擇择邏逻輯辑濱滨學学費费遷迁衰衰減减訊讯據据庫库廠厂裝装購购買买賣卖'
const SIMPLE: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, k) => [TRADITIONAL[2 * k], TRADITIONAL[2 * k + 1]]),
)

function spelled(text: string): string {
  return [...plain(text).replaceAll(' ', '')].map((letter) => SIMPLE.get(letter) ?? letter).join('')
}

/** Every Chinese name with what it may stand for. */
const IDS = new Map<string, Set<string>>()

/**
 * Names to be understood besides those of the dictionary: those of a world's places and functions, when it is read. A
 * name stands for an id only where that id is possible, so that worlds do not get in each other's way.
 */
export function learnChinese(table: Readonly<Record<string, readonly string[]>>): void {
  for (const [id, names] of Object.entries(table))
    for (const name of names.map(spelled)) IDS.set(name, (IDS.get(name) ?? new Set()).add(id))
}
TABLES.forEach(learnChinese)

/** The first of `ids` that a Chinese word names, with 市 or 省 or without, simplified or traditional. */
export function idOfChinese(word: string, ids: readonly string[]): string | undefined {
  const name = spelled(word)
  const meant = IDS.get(name) ?? IDS.get(name.replace(/(?<=.)(?:全市|全省|直辖市|地区|市|省)$/, ''))
  return meant && ids.find((id) => meant.has(id))
}
