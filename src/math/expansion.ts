/**
 * Own expansion that costs more the faster it goes: what a firm that could grow at rate `x` does grow at.
 *
 *   x                                  x ≤ free
 *   free + (limit − free) y / (1 + y)  y = (x − free) / (limit − free), else
 *
 * 1/quarter; continuous with slope 1 at `free`, below `limit` for every x.
 * Source: convex adjustment costs (Hayashi 1982, Econometrica 50(1): 213–224); the form is our assumption.
 */
export function expansion(x: number, free: number, limit: number): number {
  if (x <= free) return x
  const room = limit - free
  const y = (x - free) / room
  return free + (room * y) / (1 + y)
}
