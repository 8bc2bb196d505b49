import { z } from 'zod'
import { scenarioEntries } from './schema.ts'

/** `scenarios/scenario.schema.json`, by which editors complete and check scenario files; written by `scripts/schema.ts`. */
export function scenarioJsonSchema(): string {
  const schema = z.toJSONSchema(scenarioEntries[2], { target: 'draft-7', io: 'input' })
  return `${JSON.stringify({ title: 'Scenario', ...schema }, null, 2)}\n`
}
