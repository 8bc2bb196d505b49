/** Write `scenarios/scenario.schema.json` from the tables of levers, assumptions and rules. */
import { writeFileSync } from 'node:fs'
import { scenarioJsonSchema } from '../src/scenario/json-schema.ts'

writeFileSync(new URL('../scenarios/scenario.schema.json', import.meta.url), scenarioJsonSchema())
