import { WORLD } from '../../scripts/default-world.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { type Complaint, ScenarioError, sentence } from '../../src/text/errors.ts'

/** The four lines that every scenario begins with. */
export const head = (id: string): string => `id: ${id}\ntitle: { en: Title, zh: 标题 }\ntext: { en: Text, zh: 正文 }\n`

/** A lever on one line, of openness in Beijing unless told otherwise. */
export function leverLine(id: string, fields: Readonly<Record<string, string | number>> = {}): string {
  const all = { id, kind: 'openness', region: 'beijing', value: 0.01, start: '2020Q1', ...fields }
  const said = Object.entries(all).flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}`]))
  return `  - { ${said.join(', ')} }\n`
}

/** Scenario files by id: the head, then what is given. */
export function folder(bodies: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(bodies).map(([id, body]) => [`${id}.yaml`, head(id) + body]))
}

/** Parse one file of a folder, its parents from the same folder. */
export function parse(files: Readonly<Record<string, string>>, id: string): Scenario {
  return parseScenario(files[`${id}.yaml`]!, { files, name: `${id}.yaml`, world: WORLD })
}

/** The error that a text is refused with. */
export function refusal(text: string, files: Readonly<Record<string, string>> = {}): ScenarioError {
  try {
    parseScenario(text, { files, name: 'x.yaml', world: WORLD })
  } catch (error) {
    if (error instanceof ScenarioError) return error
    throw error
  }
  throw new Error('was not refused')
}

/** Line and column (from 1) of the first `needle` in a text. */
export function placeOf(text: string, needle: string): Pick<Complaint, 'line' | 'column'> {
  const before = text.slice(0, text.indexOf(needle)).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

/** Every line that some input is refused with; none where it is not. */
export function allOf(read: () => unknown): readonly string[] {
  try {
    read()
    return []
  } catch (error) {
    if (error instanceof ScenarioError) return [error.complaint, ...error.others].map(sentence)
    throw error
  }
}
