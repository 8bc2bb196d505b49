import { ScenarioError } from '../scenario/errors.ts'
import { fieldsOf } from '../scenario/figures.ts'
import { nearest } from '../scenario/nearest.ts'
import { isMeasure, MEASURES, type MeasureId } from './measures.ts'

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

const HEADER = 'indicator,region,year,role,unit,observed,observation,discrepancy,source'

/** Targets from their table; a row that is none is an error with its line. No two rows hold the same figure. */
export function parseTargets(text: string, file: string): readonly Target[] {
  const lines = text.replace(/\r/g, '').split('\n')
  const wrong = (line: number, path: string, got: string, expected: string, near?: string): ScenarioError =>
    new ScenarioError({ code: 'bad-data', file, line, column: 1, path, got, expected, ...(near && { nearest: near }) })
  if (lines[0] !== HEADER) throw wrong(1, 'header', lines[0] || 'nothing', HEADER)
  const seen = new Set<string>()
  return lines.slice(1).flatMap((line, k) => {
    if (line === '') return []
    const [indicator = '', region = '', year = '', role = '', unit = '', ...rest] = fieldsOf(line)
    const at = (got: string, expected: string, near?: string) =>
      wrong(k + 2, `${indicator}.${region}.${year}`, got || 'nothing', expected, near)
    const ids = Object.keys(MEASURES)
    if (!isMeasure(indicator)) throw at(indicator, 'a measure', nearest(indicator, ids))
    if (!/^\d{4}(-\d{4})?$/.test(year) || yearsOf(year).length === 0) throw at(year, 'a year or years (2014-2020)')
    if (role !== 'fit' && role !== 'check') throw at(role, 'fit or check')
    if (unit !== MEASURES[indicator].unit) throw at(`unit ${unit}`, `unit ${MEASURES[indicator].unit}`)
    const [observed, observation, discrepancy] = rest.slice(0, 3).map(Number)
    const source = rest[3] ?? ''
    if (![observed, observation, discrepancy].every((x) => x > 0 && x < Infinity))
      throw at(rest.slice(0, 3).join(), 'observed, observation and discrepancy above 0')
    if (source === '') throw at('no source', 'a source')
    const key = `${indicator}/${region}/${year}`
    if (seen.has(key)) throw at('a second row', 'one row a figure')
    seen.add(key)
    return [{ indicator, region, year, role, unit, observed, observation, discrepancy, source }]
  })
}
