import { join } from 'node:path'
import { parseTargets, type Target } from '../../evidence/targets.ts'
import { ScenarioError } from '../../scenario/errors.ts'
import { fieldsOf } from '../../scenario/figures.ts'
import { RULES, type Rules } from '../../scenario/rules.ts'
import { MARKED, type Vector } from '../../study/calibration/marked.ts'
import { readText, SCENARIOS, shown } from '../library.ts'

const POSTERIOR = 'posterior.csv'

export const loadTargets = (): readonly Target[] =>
  parseTargets(readText(join(SCENARIOS, 'targets.csv')), 'targets.csv')

/** Vectors of assumptions that calibration left, for one combination of rules. */
export interface Calibrated {
  readonly rules: Rules
  readonly vectors: readonly Vector[]
}

/** `posterior.csv`: a line a vector, its rules first. */
export function spellPosterior(posterior: readonly Calibrated[]): string {
  const lines = posterior.flatMap(({ rules, vectors }) =>
    vectors.map((vector) => [...PHASES.map((phase) => rules[phase]), ...MARKED.map((id) => vector[id])].join()),
  )
  return `${[[...PHASES, ...MARKED].join(), ...lines].join('\n')}\n`
}

const PHASES = Object.keys(RULES) as (keyof Rules)[]

/**
 * The posterior that comes with the package, or another: by combination of rules, those that calibration left out
 * missing. Refused where it is not of the assumptions that are marked now.
 */
export function loadPosterior(file = join(SCENARIOS, POSTERIOR)): readonly Calibrated[] {
  const lines = readText(file).trimEnd().split('\n')
  const header = [...PHASES, ...MARKED].join()
  const wrong = (line: number, got: string, expected: string) =>
    new ScenarioError({ code: 'bad-data', file: shown(file), line, column: 1, got, expected })
  if (lines[0] !== header) throw wrong(1, 'other columns', 'rules and calibrated assumptions as `list` has them')
  const found = new Map<string, { rules: Rules; vectors: Vector[] }>()
  lines.slice(1).forEach((line, k) => {
    const fields = fieldsOf(line)
    const rules = Object.fromEntries(PHASES.map((phase, i) => [phase, fields[i]])) as unknown as Rules
    if (!PHASES.every((phase) => (RULES[phase] as readonly string[]).includes(rules[phase])))
      throw wrong(k + 2, fields.slice(0, PHASES.length).join(), 'rules as `list` has them')
    const numbers = fields.slice(PHASES.length).map(Number)
    if (numbers.length !== MARKED.length || !numbers.every(Number.isFinite))
      throw wrong(k + 2, line, `${MARKED.length} numbers after the rules`)
    const key = PHASES.map((phase) => rules[phase]).join()
    if (!found.has(key)) found.set(key, { rules, vectors: [] })
    found.get(key)!.vectors.push(Object.fromEntries(MARKED.map((id, i) => [id, numbers[i]])))
  })
  return [...found.values()]
}
