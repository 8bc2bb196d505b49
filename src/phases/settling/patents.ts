import type { Reading, Writing } from '../../economy/columns.ts'
import { EMPTY } from '../../economy/economy.ts'
import { LICENSED, STAYS } from '../transferring/fates.ts'

interface Patents {
  readonly cell: Writing
  readonly age: Writing
  readonly licences: Writing
  readonly innovator: Writing
  readonly identity: Writing
  readonly level: Writing
  readonly fate: Reading
}
interface Inventions {
  readonly cell: Reading
  readonly innovator: Reading
  readonly identity: Reading
  readonly level: Reading
}
interface Cells {
  readonly offer: Writing
  readonly licences: Writing
}

/**
 * The patents that were on offer: what is left of them, by cell.
 *
 *   licensed: a licence less, gone where none is left;  lapsed or carried into a spin-off: gone;  others age by 1, licensed ones too
 */
export function settlePatents(patent: Patents, from: number, end: number, cells: Cells): void {
  const { cell: origin, age, licences, fate } = patent
  const { offer, licences: left } = cells
  // in blocks for the compiler's sake as in `settleFirms`
  void (fate[from] + licences[from] + age[from] + offer[0] + left[0])
  for (let i = from; i < end; i++) {
    const c = origin[i]
    if (c === EMPTY) continue
    if (fate[i] !== STAYS && (fate[i] !== LICENSED || --licences[i] === 0)) {
      origin[i] = EMPTY
      continue
    }
    age[i]++
    offer[c]++
    left[c] += licences[i]
  }
}

/**
 * New patents take free slots, each the lowest that is free, those of patents gone this quarter among them; gives the slots in use.
 *
 *   age 0, lic_f licences
 */
export function settleInventions(
  patent: Patents,
  made: Inventions,
  entering: number,
  extent: number,
  brings: Reading,
  cells: Cells,
): number {
  const { cell: origin, age, licences, innovator, identity, level } = patent
  const { offer, licences: left } = cells
  let slot = 0
  let end = extent
  void (age[0] + licences[0] + innovator[0] + identity[0] + level[0] + offer[0] + left[0])
  for (let n = 0; n < entering; n++) {
    while (slot < end && origin[slot] !== EMPTY) slot++
    const c = made.cell[n]
    origin[slot] = c
    age[slot] = 0
    left[c] += licences[slot] = brings[c % brings.length]
    innovator[slot] = made.innovator[n]
    identity[slot] = made.identity[n]
    level[slot] = made.level[n]
    offer[c]++
    if (slot === end) end++
    slot++
  }
  return end
}
