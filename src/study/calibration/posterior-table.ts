import type { AssumptionId } from '../../model/assumptions.ts'
import { RULES, type Rules } from '../../model/rules.ts'
import { headerOf, NUMBER, numberOf, readTable, shownCell } from '../../text/csv.ts'
import type { Cell } from '../../text/csv-lines.ts'
import { ScenarioError } from '../../text/errors.ts'
import { nearest } from '../../text/nearest.ts'
import { either } from '../../text/show.ts'
import { addressOf, cardsOf } from '../../worlds/cards.ts'
import type { World } from '../../worlds/world.ts'
import { markedIn, type Vector } from './marked.ts'

/** Vectors of assumptions that calibration left, for one combination of rules. */
export interface Calibrated {
  readonly rules: Rules
  readonly vectors: readonly Vector[]
}

const PHASES = Object.keys(RULES) as (keyof Rules)[]
export const posteriorColumns = (world: World): readonly string[] => [...PHASES, ...markedIn(world)]

/** A table of format 1 has the names that assumptions had then; one file is of one format. */
function formOf(text: string, world: World) {
  const marked = markedIn(world)
  const columns = posteriorColumns(world)
  const former = columns.map(addressOf)
  const given = headerOf(text.slice(0, 1 + text.search(/[\r\n]|$/)))
  const count = (names: readonly string[]) => names.filter((name) => given.includes(name)).length
  return {
    marked,
    form: {
      what: 'a posterior',
      columns: count(former) > count(columns) ? former : columns,
      named: `${PHASES.join()} and the ${marked.length} calibrated assumptions as \`list\` has them`,
    },
  }
}

/** `posterior.csv`: a line a vector, its rules first. */
export function posteriorCsv(posterior: readonly Calibrated[], world: World): string {
  const marked = markedIn(world)
  const lines = posterior.flatMap(({ rules, vectors }) =>
    vectors.map((vector) => [...PHASES.map((phase) => rules[phase]), ...marked.map((id) => vector[id])].join()),
  )
  return `${[posteriorColumns(world).join(), ...lines].join('\n')}\n`
}

/**
 * A posterior from its table, by combination of rules in the order of the file. Refused, each with its place: rules and
 * assumptions that are not, what is no number or outside the range that the assumption has now, no vector at all. One vector may stand there more
 * than once: a chain that stayed where it was says so.
 */
export function parsePosterior(text: string, file: string, world: World): readonly Calibrated[] {
  const { marked, form } = formOf(text, world)
  const found = new Map<string, { rules: Rules; vectors: Vector[] }>()
  readTable(text, file, form, (cells, wrong) => {
    let good = true
    const complain = (cell: Cell, path: string, expected: string, near?: string) => {
      good = false
      wrong(cell, { path, got: shownCell(cell.text), expected, ...(near && { nearest: near }) })
    }
    PHASES.forEach((phase, k) => {
      const options: readonly string[] = RULES[phase]
      const { text } = cells[k]
      if (!options.includes(text)) complain(cells[k], phase, either(options), nearest(text, options))
    })
    const values = marked.map((id: AssumptionId, k) => {
      const cell = cells[PHASES.length + k]
      const value = numberOf(cell.text)
      const { range, unit } = cardsOf(world)[id]
      if (value === undefined) complain(cell, id, NUMBER)
      else if (value < range[0] || value > range[1])
        complain(cell, id, `a number from ${range[0]} to ${range[1]} (${unit})`)
      return [id, value] as const
    })
    if (!good) return
    const key = PHASES.map((_, k) => cells[k].text).join()
    const rules = Object.fromEntries(PHASES.map((phase, k) => [phase, cells[k].text])) as unknown as Rules
    if (!found.has(key)) found.set(key, { rules, vectors: [] })
    found.get(key)!.vectors.push(Object.fromEntries(values) as Vector)
  })
  if (found.size > 0) return [...found.values()]
  throw new ScenarioError({ code: 'bad-data', file, line: 2, column: 1, got: 'no vectors', expected: 'a row a vector' })
}
