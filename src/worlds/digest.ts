import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical } from '../text/canonical.ts'
import { perWorld } from './memo.ts'

/**
 * sha256 (hex) of all of a world that decides a run's numbers: its names in their order, years, money, figures, and what
 * its tables of assumptions and levers say; not what things are called or how they are drawn.
 */
export const worldDigest = perWorld((world): string => {
  const { names, calendar, money, figures, assumptions, levers } = world
  const content = {
    names,
    calendar,
    money: money.unit,
    figures: figures.map(({ table, row, column, value }) => [table, row, column, value]),
    assumptions: assumptions.map(({ source: _, ...row }) => row),
    levers: levers.map(({ source: _, ...row }) => row),
  }
  return bytesToHex(sha256(utf8ToBytes(canonical(content))))
})
