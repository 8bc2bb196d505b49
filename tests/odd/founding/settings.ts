/** What is founded: set before the other files of this folder are imported. */
export interface Settings {
  readonly firms: number
  readonly seed: number
  /** In place of defaults. */
  readonly assumptions: Readonly<Record<string, number>>
  /** In place of figures, by table,row,column. */
  readonly figures: Readonly<Record<string, number>>
}
export const SETTINGS: Settings = { firms: 3000, seed: 1, assumptions: {}, figures: {} }
