import type { PlacedShift } from '../../scenario/parse.ts'
import { shifted } from '../../scenario/shifts.ts'
import { either, figure } from '../../text/show.ts'

/** What an entry makes of the policy that stands without it, as one line: `44 → 20 (net −24) 1e8 CNY/year from 2027Q4`. */
export function shiftLine({ moments, unit, goesOn, lost }: PlacedShift): string {
  const said = moments.map(({ quarter, old, new: now }) => `${shifted(old, now)} ${unit} from ${quarter}`)
  const after = goesOn && `${goesOn.value === 0 ? 'nothing' : figure(goesOn.value)} goes on from ${goesOn.quarter}`
  const gone = lost && `it replaces the parent’s entry of its id, which was in force from ${lost}`
  return [...said, after, gone].filter(Boolean).join('; ')
}

/** Entries that state a total where a policy stands, for who meant new money; entries that add are told, not warned of. */
export function remarkOn(shift: PlacedShift, file: string): string {
  const { line, column, id, says, replaces } = shift
  const at = `${file}:${line}:${column}: levers.${id}.${says}`
  if (says === 'add') return `${at}: ${shiftLine(shift)}`
  const instead = replaces.length > 0 ? `; a total, in the place of ${either(replaces)}` : ''
  return `${at}: warning: ${shiftLine(shift)}${instead}; what comes on top is add: in a file of format: 2`
}
