/** Write the schemas in `scenarios/` from the tables of levers, assumptions, rules and indicators. */

import { writeFileSync } from 'node:fs'
import { claimsJsonSchema } from '../src/claims/schema.ts'
import { scenarioJsonSchema } from '../src/scenario/json-schema.ts'
import { designJsonSchema } from '../src/study/schema.ts'
import { WORLD } from './default-world.ts'

const write = (name: string, text: string) => writeFileSync(new URL(`../scenarios/${name}`, import.meta.url), text)
write('scenario.schema.json', scenarioJsonSchema(WORLD))
write('design.schema.json', designJsonSchema(WORLD))
write('claims.schema.json', claimsJsonSchema(WORLD))
