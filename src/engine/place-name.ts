import { OUTSIDE, REGIONS } from '../model/places.ts'

/** What messages call the p-th place of a world with so many regions. */
export const placeName = (p: number, regions: number): string =>
  p < regions ? (REGIONS[p] ?? `region ${p}`) : (OUTSIDE[p - regions] ?? `outside ${p - regions}`)
