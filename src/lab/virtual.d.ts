/** What indicators are described by, in the order of the files; money is `¤`. */
declare module 'virtual:indicators' {
  import type { Described } from '../indicators/indicator.ts'

  export const indicators: Readonly<Record<string, Omit<Described, 'dimensions'> | undefined>>
}

/** What `scripts/lab-worlds.ts` makes of the folders of worlds when the page is built. */
declare module 'virtual:worlds' {
  import type { Packed } from '../claims/bundle.ts'
  import type { Bilingual } from '../worlds/world.ts'

  /** The world that is meant where none is named. */
  export const first: Packed
  /** All that are at hand, the first first, each with what loads it. */
  export const worlds: readonly {
    readonly id: string
    readonly title: Bilingual
    readonly load?: () => Promise<{ readonly default: Packed }>
  }[]
}
