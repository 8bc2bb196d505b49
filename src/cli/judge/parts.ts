import type { Claim } from '../../claims/claim.ts'
import { type Need, needsOf } from '../../claims/needs.ts'
import { runKey } from '../../claims/runs.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { type OutputSelection, type Place, placesOf } from '../../study/excerpt.ts'
import { dateOf } from '../../text/dates.ts'
import type { AskedRun } from './judge-task.ts'

/** A run that claims ask for, with its scenario as it stands. */
export interface Part extends AskedRun {
  readonly name: string
  readonly plain: Scenario
  /** Where a row stands in the values of a run. */
  readonly rows: ReadonlyMap<string, Place>
}

/** The runs asked for, the first scenario named first: it is the trunk of the others. */
export function partsOf(claims: readonly Claim[], scenarioOf: (id: string) => Scenario): readonly Part[] {
  const needs = new Map<string, Need[]>()
  for (const need of needsOf(claims)) {
    const name = runKey(need.run)
    needs.set(name, [...(needs.get(name) ?? []), need])
  }
  const scenarios = [...new Set([...needs.values()].map(([{ run }]) => run.scenario))]
  return [...needs].map(([name, rows]): Part => {
    const { run } = rows[0]
    const excerpt: OutputSelection = rows.map(({ indicator, region, function: f, from, to }) => ({
      table: 'series',
      indicator,
      region,
      function: f,
      window: [dateOf(from), dateOf(to)],
    }))
    const places = placesOf(excerpt)
    return {
      ...run,
      name,
      at: scenarios.indexOf(run.scenario),
      plain: scenarioOf(run.scenario),
      excerpt,
      rows: new Map(rows.map((row, k) => [rowKey(row), places[k]])),
    }
  })
}

/** A row of series.csv by name. */
export const rowKey = (row: { indicator: string; region: string; function: string }): string =>
  `${row.indicator}/${row.region}/${row.function}`
