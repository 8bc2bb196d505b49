import type { Path } from '../text/document.ts'
import type { Finding } from '../text/findings.ts'
import { show } from '../text/show.ts'
import type { World } from '../worlds/world.ts'
import { PERIODS, type Period, periodOf, startOf } from './periods.ts'
import { isMapping, type Spelled, type Spelled2, stepsOf } from './reading.ts'
import { datesIn } from './schema.ts'

/** What is wrong with the entries of a file of format 2 that are sound by their form: what they say twice, not at all or in vain. */
export function faults(
  { during, levers = [] }: Spelled2,
  sound: (index: number) => boolean,
  world: World,
): readonly Finding[] {
  const found: Finding[] = []
  const period = during === undefined ? undefined : checkedPeriod(during, ['during'], found, world)
  const isOpen = during !== undefined && period === undefined
  levers.forEach((entry, k) => {
    if (sound(k) && !isOpen) found.push(...faultsOf(entry, ['levers', k], period, world))
  })
  return found
}

function faultsOf(entry: Spelled, at: Path, whole: Period | undefined, world: World): readonly Finding[] {
  const found: Finding[] = []
  const refuse = (step: string, got: string, expected: string, code = 'bad-value') =>
    found.push({ path: [...at, step], say: () => ({ code, got, expected }) })
  const { value, add, start, ramp = 0, end, during, after } = entry

  const own = during === undefined ? undefined : checkedPeriod(during, [...at, 'during'], found, world)
  const beside = start !== undefined ? 'start' : end !== undefined ? 'end' : undefined
  if (during !== undefined && beside) refuse('during', `during and ${beside}`, 'during, or start and end')
  if (value !== undefined && add !== undefined)
    refuse('add', 'add and value', 'value, the total in force, or add, what comes on top')
  if (value === undefined && add === undefined)
    refuse('value', 'nothing', 'value, the total in force, or add, what comes on top', 'missing')
  if (found.length > 0) return found

  const period = own ?? whole
  const last = end ?? period?.end
  if (after === 'neutral' && last === undefined) refuse('after', 'neutral without an end', 'an end, or no after')
  const amount = value ?? add
  if (isMapping(amount)) {
    const name = value === undefined ? 'add' : 'value'
    found.push(...faultsOfTable(amount, [...at, name], period?.start, last, world))
    if (ramp > 0) refuse('ramp', show(ramp), 'no ramp beside a table, whose amounts hold from the year they stand at')
    const first = Object.keys(stepsOf(amount))[0]
    if (start !== undefined && first !== undefined && start !== first)
      refuse('start', show(start), `${first}, the first of its table, or no start`)
  } else if (start === undefined && period === undefined)
    refuse('start', 'nothing', `a quarter from ${datesIn(world).first} to 2100Q4, or during`, 'missing')
  return found
}

function faultsOfTable(
  table: Readonly<Record<string, number>>,
  at: Path,
  earliest: string | undefined,
  last: string | undefined,
  world: World,
): readonly Finding[] {
  const { quarter, first: opening } = datesIn(world)
  const found: Finding[] = []
  const seen = new Set<string>()
  const refuse = (date: string, expected: string) =>
    found.push({
      path: [...at, date],
      key: true,
      say: () => ({ code: 'bad-value', got: /^\d+$/.test(date) ? date : show(date), expected }),
    })
  for (const date of Object.keys(table)) {
    const first = startOf(date)
    if (!quarter.safeParse(first).success)
      refuse(date, `a year from ${opening.slice(0, 4)} to 2100, or a quarter of one`)
    else if (seen.has(first)) refuse(date, 'every quarter once')
    else if (earliest !== undefined && first < earliest) refuse(date, `${earliest}, the first of its period, or later`)
    else if (last !== undefined && first > last) refuse(date, `${last}, its end, or earlier`)
    seen.add(first)
  }
  if (seen.size === 0)
    found.push({
      path: at,
      say: () => ({ code: 'bad-value', got: 'an empty table', expected: 'a table such as { 2026: 10, 2028: 20 }' }),
    })
  return found
}

function checkedPeriod(said: string | number, path: Path, found: Finding[], world: World): Period | undefined {
  const { quarter, first } = datesIn(world)
  const period = periodOf(said, first)
  const expected = period === undefined ? PERIODS : `a first quarter and a later last one, from ${first} to 2100Q4`
  if (
    period &&
    period.start <= period.end &&
    [period.start, period.end].every((date) => quarter.safeParse(date).success)
  )
    return period
  found.push({ path, say: () => ({ code: 'bad-value', got: show(said), expected }) })
  return undefined
}
