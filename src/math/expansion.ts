/**
 * Own expansion that costs more the faster it goes: what a firm with capital K invests in itself that could invest more.
 *
 *   expansion(wish, K, free, limit) = wish                           where wish ≤ free · K
 *                                   = free · K + room · over / (room + over)      else
 *   over = wish − free · K;   room = (limit − free) K
 *
 * Wish, K and the result in the same unit of money, free and limit 1/quarter; continuous with slope 1 at free · K and below
 * limit · K for every wish.
 * Source: convex adjustment costs (Hayashi 1982, Econometrica 50(1): 213–224); the form is our assumption.
 */
export function expansion(x: number, K: number, free: number, limit: number): number {
  const e = x - free * K
  if (e <= 0) return x
  const room = (limit - free) * K
  return free * K + (room * e) / (e + room)
}
