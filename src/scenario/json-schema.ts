import { z } from 'zod'
import { scenarioEntries } from './schema.ts'

/** Without `format: 2` none of what only that has. */
const ONLY_NEWER = {
  if: { not: { required: ['format'], properties: { format: { const: 2 } } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: {
    properties: {
      during: false,
      levers: {
        items: {
          required: ['value', 'start'],
          properties: { add: false, after: false, during: false, value: { type: 'number' } },
        },
      },
    },
  },
}

/** `scenarios/scenario.schema.json`, by which editors complete and check scenario files; written by `scripts/schema.ts`. */
export function scenarioJsonSchema(): string {
  const schema: object = z.toJSONSchema(scenarioEntries[2], { target: 'draft-7', io: 'input' })
  return `${JSON.stringify({ title: 'Scenario', ...schema, ...ONLY_NEWER }, null, 2)}\n`
}
