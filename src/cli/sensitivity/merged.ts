import { join } from 'node:path'
import type { Design } from '../../study/design.ts'
import { countPoints } from '../../study/points.ts'
import type { Outputs } from '../../study/sensitivity/outputs.ts'
import { ScenarioError } from '../../text/errors.ts'
import { sqlText } from '../files/sql.ts'
import { standing } from '../files/standing.ts'
import { query } from '../query/query.ts'
import type { SweepFolder } from '../sweep/folder.ts'
import { isAsWritten, readManifest } from '../sweep/manifest.ts'
import { TABLES } from '../sweep/merge.ts'
import { designOf, planIn } from '../sweep/plan-file.ts'

/** The design whose runs a folder holds, all merged. */
export function mergedDesign(folder: SweepFolder): Design {
  const file = planIn(folder)
  const manifest = readManifest(folder)
  const refused = (name: string, got: string, expected: string) =>
    new ScenarioError({ code: 'not-merged', file: join(folder.shown, name), got, expected })
  const merged = 'a sweep that was merged (sweep resume or sweep merge)'
  if (manifest === undefined) throw refused('', 'no manifest.json', merged)
  if ('got' in manifest) throw refused('manifest.json', manifest.got, merged)
  if (manifest.planHash !== file.planHash) throw refused('', 'the result of another plan', merged)
  // a figure of a table that was altered would be as silent as it is wrong
  const table = folder.at(TABLES.series)
  const there = standing(table)
  if (there !== 'a file') throw refused(TABLES.series, there, merged)
  if (!isAsWritten(table, manifest.tables.series))
    throw refused(TABLES.series, 'other bytes than manifest.json says', 'the table that was merged (sweep resume)')
  return designOf(file)
}

/** One row of series.csv in one quarter, for each indicator. */
export interface Rows {
  readonly indicators: readonly string[]
  readonly region: string
  readonly function: string
  readonly date: string
}

/**
 * What each indicator came to in every run of a scenario, or there less what it came to in another under the same point
 * and seed. A run that failed or where it is undefined gives NaN.
 */
export async function outputsOf(
  folder: SweepFolder,
  design: Design,
  rows: Rows,
  [scenario, less]: readonly [string, (string | undefined)?],
): Promise<ReadonlyMap<string, Outputs>> {
  const { seeds } = design
  const points = countPoints(design)
  const empty = () => new Float64Array(points * seeds.length).fill(Number.NaN)
  const columns = new Map(
    rows.indicators.map((id) => [
      id,
      new Map([scenario, ...(less === undefined ? [] : [less])].map((s) => [s, empty()])),
    ]),
  )
  const list = (texts: Iterable<string>) => [...texts].map(sqlText).join(', ')
  const sql = `SELECT indicator, scenario, point, seed, value FROM series WHERE "date" = ${sqlText(rows.date)}
    AND region = ${sqlText(rows.region)} AND "function" = ${sqlText(rows.function)}
    AND indicator IN (${list(rows.indicators)}) AND scenario IN (${list(columns.get(rows.indicators[0])!.keys())})`
  await query(folder.path, sql, async ({ pieces }) => {
    for await (const rows of pieces)
      for (const [indicator, of, point, seed, value] of rows)
        columns.get(String(indicator))!.get(String(of))![Number(point) * seeds.length + Number(seed) - seeds[0]] =
          Number(value)
  })
  return new Map(
    rows.indicators.map((id) => {
      const of = columns.get(id)!
      const value = of.get(scenario)!
      const other = less === undefined ? undefined : of.get(less)!
      return [id, { rows: points, seeds: seeds.length, value: other ? value.map((v, k) => v - other[k]) : value }]
    }),
  )
}
