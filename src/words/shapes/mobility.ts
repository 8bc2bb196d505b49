/** What a figure is compared with: the baseline under the same seeds, or the first year. */
export type Against =
  | { readonly by: number; readonly clear: boolean }
  | { readonly before: number; readonly year: number }

/** Flows on the move, as flows.csv spells them. */
export type Kind = 'goods' | 'capital' | 'technology'
/** Those whose destinations have a chart. */
export type Placed = 'capital' | 'technology'

/** Where a region leads the others, by function. */
export interface Lead {
  readonly place: string
  readonly functions: readonly string[]
}

/** What a policy costs in a year: 10⁸ of the currency, and over GDP. */
export interface Outlay {
  readonly called: string
  readonly value: number
  readonly share: number
}

type Compared<T> = readonly (T & { readonly value: number; readonly against: Against })[]

/** What the charts of things on the move say. */
export interface MobilityWords {
  readonly kinds: Readonly<Record<Kind, string>>
  readonly destinations: {
    title(
      kind: Placed,
      policy: string,
      year: number,
      origin: string,
      to: readonly string[],
      level: number,
      by: number,
      clear: boolean,
    ): string
    alone(
      kind: Placed,
      from: number,
      year: number,
      origin: string,
      to: readonly string[],
      before: number,
      after: number,
    ): string
    subtitle(kind: Placed, origin: string, seeds: number): string
    rows(kind: Placed, origin: string): string
    none(kind: Placed, policy: string | undefined, year: number, origin: string): string
    stays(origin: string): string
  }
  readonly conversion: {
    title(policy: string | undefined, year: number, origin: string, list: Compared<{ readonly place: string }>): string
    subtitle(origin: string, seeds: number): string
    rows(origin: string): string
    home(origin: string): string
  }
  readonly flowMap: {
    /** `alone`: of one region by itself, shares that go to the rest of the nation. */
    title(policy: string | undefined, year: number, list: Compared<{ readonly kind: Kind }>, alone?: boolean): string
    /** `limit`: how many flows of a row are drawn, where that is not all. */
    subtitle(seeds: number, policy: boolean, limit?: number): string
    readonly rows: string
    panel(kind: Kind, when: string): string
  }
  readonly advantage: {
    title(
      policy: string | undefined,
      year: number,
      leaders: readonly Lead[],
      unclear: readonly string[],
      before: 'same' | readonly Lead[],
    ): string
    nobody(policy: string | undefined, year: number): string
    subtitle(seeds: number, policy: boolean): string
    readonly rows: string
    readonly sold: Readonly<Record<'national' | 'international', string>>
  }
  readonly cost: {
    title(year: number, outlays: readonly Outlay[], paired: boolean): string
    subtitle(seeds: number, paired: boolean): string
    rows(paired: boolean): string
    money(called: string): string
    readonly share: string
  }
}
