import type { Language } from '../words/words.ts'
import { NATION } from '../worlds/names.ts'
import { wordsIn } from '../worlds/setting.ts'
import type { World } from '../worlds/world.ts'
import { lately } from './against.ts'
import { type Comparison, casesOf, seedsOf, yearly, yearsOf } from './comparison.ts'
import { othersOf, placePanels } from './destinations.ts'
import type { Sheet } from './sheet.ts'

/** Licences taken in a place over patents of the origin that met a candidate there, 0 … 1. */
export const converted = ({ names }: World, place: string) => yearly(`conversion-in-${place}/${names.hub}/all`)

/** Where the patents of the origin are put to use: conversion by place, on one scale. */
export function conversionSheet(comparison: Comparison, language: Language): Sheet {
  const { world } = comparison
  const { hub } = world.names
  const { conversion: words, places, source } = wordsIn(world)[language]
  return {
    id: 'conversion',
    world,
    language,
    title: conversionTitle(comparison, language),
    subtitle: words.subtitle(hub, seedsOf(comparison)),
    source: source(casesOf(comparison), words.rows(hub)),
    keys: [],
    ...placePanels(comparison, language, {
      heading: (place) => (place === hub ? words.home(place) : places[place]!),
      measure: (place) => converted(world, place),
      common: true,
    }),
  }
}

/** Conversion in the other regions and in the rest of the nation, and what the policy changes. */
export function conversionTitle(comparison: Comparison, language: Language): string {
  const { world } = comparison
  const { conversion: words, called } = wordsIn(world)[language]
  const last = yearsOf(casesOf(comparison)).at(-1)!
  const list = [...othersOf(world.names), NATION].map((place) => ({
    place,
    ...lately(comparison, converted(world, place)),
  }))
  return words.title(comparison.policy && called(comparison.policy), last, world.names.hub, list)
}
