/**
 * Own expansion that costs more the faster it goes: what a firm with capital K invests in itself that could invest x.
 *
 *   x                                             x ≤ free · K
 *   free · K + (limit − free) K · e / (e + (limit − free) K)   e = x − free · K, else
 *
 * x, K and the result in the same unit of money, free and limit 1/quarter; continuous with slope 1 at free · K and below
 * limit · K for every x.
 * Source: convex adjustment costs (Hayashi 1982, Econometrica 50(1): 213–224); the form is our assumption.
 */
export function expansion(x: number, K: number, free: number, limit: number): number {
  const e = x - free * K
  if (e <= 0) return x
  const room = (limit - free) * K
  return free * K + (room * e) / (e + room)
}
