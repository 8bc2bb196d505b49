import { cosine } from '../math/cosine.ts'
import type { Frame, Spot } from './frame.ts'

/** Fitted to the bounds of what is drawn; land that crosses the 180th meridian lies east of it. */
export function projection(
  spots: readonly Spot[],
  { width, height, left, right, top, bottom, clear, bars }: Frame,
  hasLand: boolean,
): (longitude: number, latitude: number) => Spot {
  const [west, east] = boundsOf(spots)
  const crosses = east - west > 180
  const eastern = (longitude: number): number => (crosses && longitude < 0 ? longitude + 360 : longitude)
  const [w, e, s, n] = boundsOf(spots.map(([x, y]) => [eastern(x), y]))
  const along = cosine((s + n) / 2)
  // nodes alone keep clear of names and bars by themselves
  const room = hasLand
    ? { x: [left, width - right], y: [top, height - bottom] }
    : { x: [bars[0] + clear.side, width - bars[1] - clear.side], y: [clear.top, height - clear.bottom] }
  const [x0, x1, y0, y1] = [room.x[0], room.x[1], room.y[0], room.y[1]]
  const scale = Math.min((x1 - x0) / Math.max((e - w) * along, 1e-9), (y1 - y0) / Math.max(n - s, 1e-9))
  return (longitude, latitude) => [
    (x0 + x1) / 2 + (eastern(longitude) - (w + e) / 2) * along * scale,
    (y0 + y1) / 2 + ((s + n) / 2 - latitude) * scale,
  ]
}

/** Least and largest of both coordinates. */
export function boundsOf(spots: readonly Spot[]): readonly [w: number, e: number, s: number, n: number] {
  let [w, e, s, n] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, y] of spots) [w, e, s, n] = [Math.min(w, x), Math.max(e, x), Math.min(s, y), Math.max(n, y)]
  return [w, e, s, n]
}
