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

/** Regions that a title names one by one. */
const NAMED = 4

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
      heading: (place) => (place === hub ? words.home(place) : places[place]),
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
  const told = (place: string) => ({ place, ...lately(comparison, converted(world, place)) })
  const others = othersOf(world.names).map(told)
  // of many regions those that convert most
  const some = others.length > NAMED ? others.toSorted((a, b) => b.value - a.value).slice(0, NAMED - 1) : others
  const list = [...some, told(NATION)]
  return words.title(comparison.policy && called(comparison.policy), last, world.names.hub, list)
}
