export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]
export type InBoth = Readonly<Record<Language, string>>

/** A scenario as tables and charts call it. */
export interface Named {
  readonly id: string
  readonly title: InBoth
  /** It is a user’s, although its id is that of a shipped one. */
  readonly own?: boolean
}
