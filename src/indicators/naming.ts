import type { settingsOf } from '../worlds/setting.ts'
import type { Called } from './indicator.ts'

type Settings = ReturnType<typeof settingsOf>
type Language = keyof Settings
/** How those begin of which there is one a place; all are described by one card of this name. */
export const BY_PLACE = 'conversion-in-'
/** The one that they follow. */
const BEFORE = 'conversion-inside'

/** A text with what stands in braces filled in; what has no term is left as it is. */
export const filled = (text: string, terms: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (braces, term: string) => terms[term] ?? braces)

/** Names of all indicators within a sentence, those by place among them, in the order of the files. */
export function indicatorNames(
  cards: readonly Called[],
  { regionsTogether, inText }: Settings[Language],
  language: Language,
): Readonly<Record<string, string>> {
  const said = (card: Called, place = ''): string =>
    filled(language === 'zh' ? card.zh.name : card.name, { regions: regionsTogether, place })
  const byPlace = cards.find(({ id }) => id === BY_PLACE)
  return Object.fromEntries(
    cards
      .filter((card) => card !== byPlace)
      .flatMap((card): [string, string][] => [
        [card.id, said(card)],
        ...(card.id === BEFORE && byPlace
          ? Object.entries(inText).map(([place, name]): [string, string] => [BY_PLACE + place, said(byPlace, name)])
          : []),
      ]),
  )
}

/** Shorter names, by id, of those that have one. */
export const shortNames = (cards: readonly Called[], language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    cards.flatMap(({ id, short, zh }) => {
      const said = language === 'zh' ? zh.short : short
      return said === undefined ? [] : [[id, said]]
    }),
  )
