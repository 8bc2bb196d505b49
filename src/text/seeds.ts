import { type Complaint, ScenarioError } from './errors.ts'
import { show } from './show.ts'
import { narrow } from './spelling.ts'

/** A seed is a whole number from 0 to this, on the command line, in designs, links and calls alike. */
export const LARGEST_SEED = 2 ** 31 - 1
/** Seeds of one call or design. */
export const MOST_SEEDS = 100_000

export const SEED = `a whole number from 0 to ${LARGEST_SEED}`
const SEEDS = 'a count such as 8 or a range such as 1..32'

export const isSeed = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_SEED

/** A seed, or a `ScenarioError` with the bound that it breaks. */
export function seedOf(value: unknown): number {
  if (isSeed(value)) return value
  const [code, expected] =
    !Number.isInteger(value) || typeof value !== 'number'
      ? ['bad-seed', SEED]
      : value < 0
        ? ['out-of-range', '0, the smallest seed, or more']
        : ['out-of-range', `at most ${LARGEST_SEED}, the largest seed`]
  throw new ScenarioError({ code, path: 'seed', got: typeof value === 'bigint' ? `${value}n` : show(value), expected })
}

/**
 * `8` is 1 to 8, `5..12` is 5 to 12. Refused, with the bound that is broken: what is neither, a range that falls, over
 * 100,000 seeds at once, a seed above 2³¹ − 1.
 */
export function parseSeeds(text: string): readonly number[] {
  const refuse = (said: Omit<Complaint, 'code'>, code = 'out-of-range') => {
    throw new ScenarioError({ code, ...said })
  }
  const [, from, to] = /^(?:(\d+)\.\.)?(\d+)$/.exec(text) ?? []
  if (to === undefined) {
    const near = meant(text)
    return refuse({ got: show(text), expected: SEEDS, ...(near && { nearest: near }) }, 'bad-value')
  }
  const [first, last] = [Number(from ?? 1), Number(to)]
  const count = last - first + 1
  if (from === undefined && count < 1) return refuse({ got: show(count), expected: 'at least 1 seed' })
  if (count < 1) return refuse({ got: show(text), expected: 'a range that rises', nearest: `${to}..${from}` })
  const isLarge = from !== undefined && last > LARGEST_SEED
  if (count > MOST_SEEDS || isLarge) {
    const got = [count > MOST_SEEDS && `${count} seeds`, isLarge && `seed ${show(last)}`].filter(Boolean).join(' and ')
    const bounds = [
      count > MOST_SEEDS && `at most ${MOST_SEEDS} seeds at once`,
      isLarge && `none above ${LARGEST_SEED}, the largest seed`,
    ]
    return refuse({ got, expected: bounds.filter(Boolean).join(', ') })
  }
  return Array.from({ length: count }, (_, k) => first + k)
}

/** `1-32`, `1…32`, `1:32`, `1 to 32` and full-width digits as a range. */
function meant(text: string): string | undefined {
  const [, from, to] = /^(\d{1,10})(?: ?(?:\.{2,3}|-|~|:|至|到|to) ?(\d{1,10}))?$/.exec(narrow(text.slice(0, 40))) ?? []
  return from && (to === undefined ? from : `${from}..${to}`)
}
