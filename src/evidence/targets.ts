import { isFormula, numberOf, readTable, shownCell } from '../text/csv.ts'
import type { Cell } from '../text/csv-lines.ts'
import { ScenarioError } from '../text/errors.ts'
import { nearest } from '../text/nearest.ts'
import { either } from '../text/show.ts'
import { isYears } from '../worlds/tables.ts'
import type { World } from '../worlds/world.ts'
import { isMeasure, type Measure, type MeasureId, measuresOf } from './measures.ts'

/** An observed figure that runs are held against: `fit` ones calibration sees, `check` ones it never does. */
export interface Target {
  readonly indicator: MeasureId
  readonly region: string
  /** A year, or the first and the last of several (`2014-2020`). */
  readonly year: string
  readonly role: 'fit' | 'check'
  readonly unit: string
  readonly observed: number
  /** Standard deviation of what the figure was measured with, in its unit. */
  readonly observation: number
  /** Standard deviation of what the model leaves out, in its unit: our assumption. */
  readonly discrepancy: number
  readonly source: string
}

/** Standard deviation of observed − run at the right assumptions: √(observation² + (size · discrepancy)²), in its unit. */
export const toleranceOf = ({ observation: o, discrepancy: d }: Target, size = 1): number =>
  Math.sqrt(o * o + size * size * d * d)

/** The years that a target's year spells. */
export function yearsOf(year: string): readonly number[] {
  const [first, last = first] = year.split('-').map(Number)
  return Array.from({ length: last - first + 1 }, (_, k) => first + k)
}

export const TARGET_COLUMNS = [
  'indicator',
  'region',
  'year',
  'role',
  'unit',
  'observed',
  'observation',
  'discrepancy',
  'source',
] as const
const FORM = { what: 'targets', columns: TARGET_COLUMNS }
const ABOVE_ZERO = [0, Number.POSITIVE_INFINITY] as const
const ROLES = ['fit', 'check'] as const
type Nine = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell]

/**
 * Targets from their table. Refused, each with its place: another header, measures, regions, years, roles and units that
 * are not, numbers that are none or not above 0, a target without a source, two rows of one figure.
 */
export function parseTargets(text: string, file: string, world: World): readonly Target[] {
  const measures = measuresOf(world)
  const [, last] = world.calendar.evidence
  const seen = new Map<string, number>()
  const targets = readTable(text, file, FORM, (cells, wrong): Target | undefined => {
    const [indicator, region, year, role, unit, ...numbers] = cells as Nine
    const source = numbers.pop()!
    const path = [indicator, region, year].map(({ text }) => (text === '' ? '' : shownCell(text))).join('.')
    let good = true
    const complain = (cell: Cell, expected: string, got = shownCell(cell.text), near?: string) => {
      good = false
      wrong(cell, { path, got, expected, ...(near && { nearest: near }) })
    }
    const id = indicator.text
    const measure = isMeasure(id, world) ? measures[id] : undefined
    if (!measure) complain(indicator, 'a measure', undefined, nearest(id, Object.keys(measures)))
    const regions: readonly string[] = measure?.regions ?? world.names.regions
    if (!regions.includes(region.text)) complain(region, either(regions), undefined, nearest(region.text, regions))
    if (measure && !isWithin(year.text, measure, last)) complain(year, yearsSaid(measure, last))
    const known = ROLES.find((word) => word === role.text)
    if (!known) complain(role, 'fit or check', undefined, nearest(role.text, ROLES))
    if (measure && unit.text !== measure.unit) complain(unit, `unit ${measure.unit}`, `unit ${shownCell(unit.text)}`)
    const [observed, observation, discrepancy] = numbers.map((cell, k) => {
      const value = numberOf(cell.text)
      const [above, most] = (k === 0 && measure?.values) || ABOVE_ZERO
      if (value === undefined || value <= above || value > most)
        complain(cell, `a number above ${above}${most < Number.POSITIVE_INFINITY ? `, at most ${most}` : ''}`)
      return value ?? 0
    }) as [number, number, number]
    if (source.text.trim() === '') complain(source, 'a source', 'no source')
    else if (isFormula(source.text)) complain(source, 'a source, which begins with none of = + - @')
    const key = JSON.stringify([id, region.text, year.text])
    const before = seen.get(key)
    if (before === undefined) seen.set(key, indicator.line)
    else if (measure) complain(indicator, `one row a figure, which stands on line ${before}`, 'a second row')
    if (!good || !measure || !known) return undefined
    return {
      indicator: id,
      region: region.text,
      year: year.text,
      role: known,
      unit: unit.text,
      observed,
      observation,
      discrepancy,
      source: source.text,
    }
  })
  if (targets.length > 0) return targets
  throw new ScenarioError({ code: 'bad-data', file, line: 2, column: 1, got: 'no targets', expected: 'a row a figure' })
}

/** Are these years that targets of a measure may speak of? */
function isWithin(year: string, { first, spans }: Measure, last: number): boolean {
  if (!isYears(year)) return false
  const years = yearsOf(year)
  return years[0] >= first && years.at(-1)! <= last && (spans === 'either' || years.length === 1)
}

const yearsSaid = ({ first, spans }: Measure, last: number): string =>
  `${spans === 'year' ? 'a year' : `a year or years (${first}-${last})`} from ${first} to ${last}`
