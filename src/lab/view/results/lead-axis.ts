import type { Dot } from '../../figures/observed.ts'
import type { Track } from '../../figures/tracks.ts'

/** Four to six round values. */
export function niceTicks(low: number, high: number): number[] {
  const rough = (high - low) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((digit) => digit * power >= rough) ?? 10) * power
  const ticks: number[] = []
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high * (1 + 1e-9); k++)
    ticks.push(Number((k * step).toPrecision(12)))
  return ticks
}

/** Round bounds that hold every line and band; from zero where that is near. */
export function domainOf(
  tracks: readonly Track[],
  dots: readonly Dot[],
  extra: readonly number[] = [],
): [number, number] {
  const all = [
    ...tracks.flatMap(({ line, lo, hi }) => [...line, ...lo, ...hi]),
    ...dots.map(({ value }) => value),
    ...extra,
  ].filter(Number.isFinite)
  // nothing is defined: an axis for nothing
  if (all.length === 0) return [0, 1]
  const [min, max] = [Math.min(...all), Math.max(...all)]
  const from = min >= 0 && min < 0.6 * max ? 0 : min - 0.06 * (max - min || Math.abs(max) || 1)
  const [a, b] = [from, max + 0.08 * (max - from || 1)]
  const ticks = niceTicks(a, b)
  const step = ticks.length > 1 ? ticks[1] - ticks[0] : b - a
  return [from === 0 ? 0 : Math.floor(a / step + 1e-9) * step, Math.ceil(b / step - 0.3) * step]
}
