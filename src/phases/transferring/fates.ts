/** What becomes of a patent this quarter. */
export const STAYS = 0
export const LICENSED = 1
export const LAPSES = 2
export const SPINS = 3
