import { z } from 'zod'
import { LEVER_KINDS, type LeverKind } from '../model/levers.ts'
import { FUNCTION_NAMES, KIND_NAMES, PLACE_NAMES } from '../words/zh/names.ts'
import { ALL } from '../worlds/names.ts'
import { wordsIn } from '../worlds/setting.ts'
import type { World } from '../worlds/world.ts'
import { grammarOf } from './grammar.ts'

/** What files may call a lever in Chinese: the name that this world has for it, what it is called everywhere, and here besides. */
export function leverNamesIn(world: World): Readonly<Record<LeverKind, readonly string[]>> {
  const { levers } = wordsIn(world).zh
  const own = (kind: LeverKind) => (world.words.zh.also?.[kind] ?? []).filter((word) => /\p{Script=Han}/u.test(word))
  return Object.fromEntries(
    LEVER_KINDS.map((kind) => [kind, [...new Set([levers[kind], ...KIND_NAMES[kind], ...own(kind)])]]),
  ) as unknown as Record<LeverKind, readonly string[]>
}

/** Chinese names, which files of format 2 may give for ids: those of the world and those that are the same everywhere. */
function namesIn(world: World): Readonly<Record<string, readonly string[]>> {
  const everywhere: Readonly<Record<string, readonly string[]>> = {
    ...PLACE_NAMES,
    ...FUNCTION_NAMES,
    ...leverNamesIn(world),
  }
  const { all, regionsTogether } = wordsIn(world).zh.setting
  const own = [...world.places, ...world.functions].map(({ id, title, short, also }) => [
    id,
    [
      ...new Set([
        title.zh,
        ...(everywhere[id] ?? []),
        short.zh,
        ...also.filter((word) => /\p{Script=Han}/u.test(word)),
      ]),
    ],
  ])
  return {
    ...everywhere,
    [ALL]: [...new Set([all, regionsTogether, world.title.zh, ...everywhere[ALL]])],
    ...Object.fromEntries(own),
  }
}

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
export function scenarioJsonSchema(world: World): string {
  const names = namesIn(world)
  const schema: object = z.toJSONSchema(grammarOf(world).scenarioEntries[2], {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      const ids = jsonSchema.const === undefined ? jsonSchema.enum : [jsonSchema.const]
      const known = (ids ?? []).flatMap((id) => names[String(id)] ?? [])
      if (known.length === 0) return
      delete jsonSchema.const
      jsonSchema.enum = [...ids!, ...new Set(known)]
    },
  })
  return `${JSON.stringify({ title: 'Scenario', ...schema, ...ONLY_NEWER }, null, 2)}\n`
}
