/** A seed is a whole number from 0 to this, on the command line, in designs, links and calls alike. */
export const LARGEST_SEED = 2 ** 31 - 1
const MOST = 100_000

export const isSeed = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_SEED

/** `8` is 1 to 8, `5..12` is 5 to 12; undefined where the text is neither, or asks for over 100,000 seeds. */
export function parseSeeds(text: string): readonly number[] | undefined {
  const [, from = '1', to] = /^(?:(\d+)\.\.)?(\d+)$/.exec(text) ?? []
  const first = Number(from)
  const count = Number(to) - first + 1
  if (!(count >= 1 && count <= MOST && Number(to) <= LARGEST_SEED)) return undefined
  return Array.from({ length: count }, (_, k) => first + k)
}
