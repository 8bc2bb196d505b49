import type { z } from 'zod'
import { nearest } from './nearest.ts'
import { show } from './show.ts'
import { isWide, narrow, numbersIn, plain, quarterIn, truthIn } from './spelling.ts'

type Schema = z.core.$ZodType

/** The part of a schema that holds for what stands at `path` of `value`; undefined where it has none. */
export function schemaAt(schema: Schema, value: unknown, path: readonly PropertyKey[]): Schema | undefined {
  const here = variantOf(schema, value)
  if (path.length === 0 || !here) return here
  const [step, ...rest] = path
  const def = (here as z.core.$ZodTypes)._zod.def
  const inside =
    def.type === 'object'
      ? def.shape[step as string]
      : def.type === 'array'
        ? def.element
        : def.type === 'tuple'
          ? def.items[Number(step)]
          : undefined
  return inside && schemaAt(inside, (value as Record<PropertyKey, unknown> | null | undefined)?.[step!], rest)
}

/** A schema without what wraps it, and of a union told apart by one key that whose key has the value's. */
function variantOf(schema: Schema, value: unknown): Schema | undefined {
  const def = (schema as z.core.$ZodTypes)._zod.def
  if (def.type === 'optional') return variantOf(def.innerType, value)
  if (def.type === 'pipe') return variantOf(def.in, value)
  if (def.type !== 'union' || !('discriminator' in def)) return schema
  const key = def.discriminator as string
  const told = (value as Record<string, unknown> | null | undefined)?.[key]
  return def.options.find((option) => literalsOf(keysOf(option)[key]).includes(told))
}

const literalsOf = (schema: Schema | undefined): readonly unknown[] => {
  const def = (schema as z.core.$ZodTypes | undefined)?._zod.def
  return def?.type === 'literal' ? def.values : []
}

/** The keys of a mapping with their schemas, of a union those of all its mappings. */
export function keysOf(schema: Schema | undefined): Readonly<Record<string, Schema>> {
  const def = (schema as z.core.$ZodTypes | undefined)?._zod.def
  if (def?.type === 'object') return def.shape
  if (def?.type === 'optional') return keysOf(def.innerType)
  return def?.type === 'union' ? Object.assign({}, ...def.options.map(keysOf)) : {}
}

const namesOf = (schema: Schema): readonly string[] => {
  const def = (schema as z.core.$ZodTypes)._zod.def
  if (def.type === 'enum') return Object.values(def.entries).map(String)
  if (def.type !== 'union' || !('discriminator' in def)) return literalsOf(schema).map(String)
  return def.options.flatMap((option) => literalsOf(keysOf(option)[def.discriminator as string])).map(String)
}

const takes = (schema: Schema, value: unknown): boolean => (schema as z.ZodType).safeParse(value).success

/** What a wrong value was probably meant to be, as a file would spell it; only what the schema takes. */
export function meant(value: unknown, schema: Schema | undefined, names: readonly string[] = []): string | undefined {
  if (schema === undefined) return typeof value === 'string' ? nearest(value, names) : undefined
  if (typeof value === 'number') {
    const quarter = quarterIn(String(value))
    return quarter !== undefined && takes(schema, quarter) ? show(quarter) : undefined
  }
  if (typeof value !== 'string') return undefined
  const near = nearest(value, names.length > 0 ? names : namesOf(schema))
  if (near !== undefined) return near
  const candidates = [quarterIn(value), ...numbersIn(value), truthIn(value), narrow(value), slug(value, schema)]
  const found = candidates.find((candidate) => candidate !== undefined && candidate !== '' && takes(schema, candidate))
  return found !== undefined ? show(found) : listMeant(value, schema)
}

/** A text as an id, where capitals tell that an id is asked for. */
const slug = (text: string, schema: Schema): string | undefined =>
  takes(schema, 'A')
    ? undefined
    : plain(text.slice(0, 64))
        .replace(/^.*[\\/]|\.ya?ml$/g, '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')

/** `甲、乙` as `[a, b]`. */
function listMeant(text: string, schema: Schema): string | undefined {
  const def = (schema as z.core.$ZodTypes)._zod.def
  if ((def.type !== 'array' && def.type !== 'tuple') || text.length > 200) return undefined
  const words = narrow(text)
    .replace(/^[[({]|[\])}]$/g, '')
    .split(/\s*(?:[,;/+&|~]|\.\.|–|和|与|及|至|到|\band\b|\bto\b| - )\s*/)
    .filter(Boolean)
  const parts = words.map((word, k) => {
    const part = def.type === 'array' ? def.element : def.items[k]
    if (!part) return undefined
    const read = /^[-+]?\d+(\.\d+)?$/.test(word) ? Number(word) : word
    return takes(part, read) ? read : meant(word, variantOf(part, word))
  })
  return parts.length > 0 && takes(schema, parts) ? show(parts) : undefined
}

/** A wrong value as a message shows it: the number that a text means beside it, and what is full-width named so. */
export function shown(value: unknown): string {
  if (typeof value !== 'string') return show(value)
  const [number] = numbersIn(value)
  if (isWide(value)) return `${show(value)} (full-width)`
  return number !== undefined && String(number) !== value ? `${show(value)} (${number})` : show(value)
}
