import type { PlaceId } from '../model/places.ts'
import { type Language, WORDS } from '../words/words.ts'
import { lately } from './against.ts'
import { type Comparison, casesOf, seedsOf, yearly, yearsOf } from './comparison.ts'
import { ORIGIN, OTHERS, placePanels } from './destinations.ts'
import type { Sheet } from './sheet.ts'

/** Licences taken in a place over patents of the origin that met a candidate there, 0 … 1. */
export const converted = (place: PlaceId) => yearly(`conversion-in-${place}/${ORIGIN}/all`)

/** Where the patents of the origin are put to use: conversion by place, on one scale. */
export function conversionSheet(comparison: Comparison, language: Language): Sheet {
  const { conversion: words, places, source } = WORDS[language]
  return {
    id: 'conversion',
    language,
    title: conversionTitle(comparison, language),
    subtitle: words.subtitle(ORIGIN, seedsOf(comparison)),
    source: source(casesOf(comparison), words.rows(ORIGIN)),
    keys: [],
    ...placePanels(comparison, language, {
      heading: (place) => (place === ORIGIN ? words.home(place) : places[place]),
      measure: converted,
      common: true,
    }),
  }
}

/** Conversion in the other two regions and in the rest of China, and what the policy changes. */
export function conversionTitle(comparison: Comparison, language: Language): string {
  const { conversion: words, called } = WORDS[language]
  const last = yearsOf(casesOf(comparison)).at(-1)!
  const list = [...OTHERS, 'national' as const].map((place) => ({ place, ...lately(comparison, converted(place)) }))
  return words.title(comparison.policy && called(comparison.policy), last, ORIGIN, list)
}
