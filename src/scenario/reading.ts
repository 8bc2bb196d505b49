import type { SomeAssumptions } from '../model/assumptions.ts'
import { LEVER_KINDS } from '../model/levers.ts'
import { idOfChinese } from '../text/chinese.ts'
import { renamed } from '../worlds/cards.ts'
import type { Names } from '../worlds/names.ts'
import type { World } from '../worlds/world.ts'
import { endOf, periodOf, startOf } from './periods.ts'
import type { Amount } from './scenario.ts'
import { datesIn, type LeverEntry, type Read, type ScenarioEntry, type Statement } from './schema.ts'

/** The format that a file is written in: what says neither 1 nor 2 is refused, by the checks of 2. */
export const formatOf = (raw: unknown): 1 | 2 => (isMapping(raw) && (raw.format ?? 1) !== 1 ? 2 : 1)

export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A file’s value with years as quarters, pairs of places in the order of the world and, in format 2, Chinese names as ids;
 * anything else as it stands.
 */
export function translated(raw: unknown, { names }: Pick<World, 'names'>): unknown {
  if (!isMapping(raw)) return raw
  const format = formatOf(raw)
  return {
    ...raw,
    ...(raw.horizon !== undefined && { horizon: endOf(raw.horizon) }),
    ...(Array.isArray(raw.levers) && { levers: raw.levers.map((lever) => leverIn(lever, format, names)) }),
  }
}

function leverIn(raw: unknown, format: 1 | 2, names: Names): unknown {
  if (!isMapping(raw)) return raw
  const { start, end, kind, region, pair, function: func } = raw
  const dated = {
    ...raw,
    ...(start !== undefined && { start: startOf(start) }),
    ...(end !== undefined && { end: endOf(end) }),
  }
  if (format === 1) return { ...dated, ...(Array.isArray(pair) && { pair: inOrder(pair, names) }) }
  return {
    ...dated,
    ...(kind !== undefined && { kind: idOf(kind, LEVER_KINDS) }),
    ...(region !== undefined && { region: idOf(region, names.places) }),
    ...(Array.isArray(pair) && {
      pair: inOrder(
        pair.map((place) => idOf(place, names.places)),
        names,
      ),
    }),
    ...(func !== undefined && { function: idOf(func, names.functions) }),
  }
}

/** Two places in the order of the world, so that one pair has one name; what is no pair of places stays as it is. */
export function inOrder<T>(pair: readonly T[], { places }: Names): readonly T[] {
  const [a, b] = pair.map((place) => places.indexOf(String(place)))
  return pair.length === 2 && a! > b! && b! >= 0 ? [pair[1], pair[0]] : pair
}

/** The id that a Chinese name stands for; any other value as it is. */
const idOf = (said: unknown, ids: readonly string[]): unknown =>
  typeof said === 'string' && /\p{Script=Han}/u.test(said) ? (idOfChinese(said, ids) ?? said) : said

/** An entry of format 2 as its checks take it. */
export interface Spelled extends Omit<LeverEntry, 'value' | 'start'> {
  readonly value?: number | Readonly<Record<string, number>>
  readonly add?: number | Readonly<Record<string, number>>
  readonly start?: string
  readonly during?: string | number
  readonly after?: 'course' | 'neutral'
}
export interface Spelled2 extends Omit<ScenarioEntry, 'format' | 'levers'> {
  readonly during?: string | number
  readonly levers?: readonly Spelled[]
}

/** A table’s amounts by their first quarter, in the order of dates. */
export const stepsOf = (table: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(table)
      .map(([date, value]): [string, number] => [startOf(date), value])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/** An entry that is sound as a statement: a table starts it; what it leaves open, the file’s period settles. */
export function statementOf(said: Spelled, during: string | number | undefined, world: World): Statement {
  const { start, end, during: own, value, add, after, ...rest } = said
  const period = periodOf(own ?? during, datesIn(world).first)
  const amounts = {
    ...(value !== undefined && { value: amountOf(value) }),
    ...(add !== undefined && { add: amountOf(add) }),
  }
  const [table] = Object.values(amounts).filter((amount) => typeof amount === 'object')
  const last = end ?? period?.end
  return {
    ...rest,
    ...amounts,
    start: table ? Object.keys(table)[0] : (start ?? period!.start),
    ...(last !== undefined && { end: last }),
    ...(after === 'neutral' && { after }),
  }
}

const amountOf = (said: number | Readonly<Record<string, number>>): Amount =>
  typeof said === 'number' ? said : stepsOf(said)

/** A file’s value, translated and sound, as a scenario is composed of it. */
export function readEntry(value: unknown, world: World): Read {
  const { assumptions, ...rest } = value as ScenarioEntry
  const flat = assumptions && { assumptions: flatAssumptions(assumptions, world) }
  if (formatOf(value) === 1) return { ...rest, ...flat } as ScenarioEntry
  const { during, levers, ...others } = rest as Spelled2
  return {
    ...others,
    ...flat,
    format: 2,
    ...(levers && { levers: levers.map((lever) => statementOf(lever, during, world)) }),
  }
}

/** Assumptions by their flat ids: laws by place laid flat, names of format 1 as they are called now. */
export function flatAssumptions(said: Readonly<Record<string, unknown>>, world: World): SomeAssumptions {
  const flat: [string, number][] = Object.entries(said).flatMap(([id, value]): [string, number][] =>
    isMapping(value)
      ? Object.entries(value).map(([place, inner]) => [`${id}.${place}`, inner as number])
      : [[renamed(id, world) ?? id, value as number]],
  )
  return Object.fromEntries(flat)
}
