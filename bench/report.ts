import { availableParallelism } from 'node:os'
import type { Spread } from './spread.ts'

/** A measurement, and the bar that it has to meet where there is one: at most that, or with `atLeast` at least. */
export interface Line {
  readonly what: string
  readonly unit: string
  readonly measured: Spread
  readonly bar?: number
  readonly atLeast?: true
}

export const met = ({ measured, bar, atLeast }: Line): boolean =>
  bar === undefined || (atLeast ? measured.median >= bar : measured.median <= bar)

/** Print measurements as a table or as JSON, with the load of the machine before and after. */
export function report(
  lines: readonly Line[],
  load: readonly [before: number, after: number],
  json: boolean,
  rounds: number,
): void {
  const [loadBefore, loadAfter] = load
  const machine = { node: process.version, cores: availableParallelism(), loadBefore, loadAfter }
  if (json) {
    const told = lines.map((line) => ({ ...line, ...(line.bar !== undefined && { met: met(line) }) }))
    console.log(JSON.stringify({ ...machine, rounds, lines: told }, null, 2))
    return
  }
  console.log(
    `Node ${machine.node}, ${machine.cores} cores, load ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after\n`,
  )
  const number = (value: number) => value.toPrecision(3).padStart(8)
  console.log(`${''.padEnd(34)}    median      min      max  unit         bar  measured/bar`)
  for (const line of lines) {
    const { what, unit, measured, bar } = line
    const { median, min, max } = measured
    const verdict =
      bar === undefined ? '' : `${String(bar).padStart(8)}  ${number(median / bar)}  ${met(line) ? 'met' : 'missed'}`
    console.log(
      `${what.padEnd(34)}  ${number(median)} ${number(min)} ${number(max)}  ${unit.padEnd(6)}${verdict}`.trimEnd(),
    )
  }
}
