/** What is founded: set before the other files of this folder are imported. */
export const SETTINGS: { firms: number; seed: number; assumptions: Readonly<Record<string, number>> } = {
  firms: 3000,
  seed: 1,
  assumptions: {},
}
