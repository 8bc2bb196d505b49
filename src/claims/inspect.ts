import { z } from 'zod'
import { isMapping } from '../scenario/reading.ts'
import { id, mapping } from '../scenario/schema.ts'
import type { Path, TextDocument } from '../text/document.ts'
import { inspector, valueAt } from '../text/inspection.ts'
import { show } from '../text/show.ts'
import { perWorld } from '../worlds/memo.ts'
import type { World } from '../worlds/world.ts'
import { claimEntriesIn } from './schema.ts'

/** A claims file is a list of entries; a part is `<id>.condition.op`, or by number where the claim has no id. */
const nameOf = ({ value }: TextDocument, path: Path): string => {
  const inside = path[0] === 'claims' ? path.slice(1) : path
  const [index, ...rest] = inside
  if (index === undefined) return path.map(show).join('.')
  const id = rest[0] === 'id' ? undefined : valueAt(value, [...path.slice(0, path.length - inside.length), index, 'id'])
  return [typeof id === 'string' ? id : index, ...rest].map(show).join('.')
}

/** By the schema of the form that a file has, so that what is wrong in it is said of that form; what has neither should be a list. */
const asList = perWorld((world) => inspector(claimEntriesIn(world), nameOf))
const asMapping = perWorld((world) =>
  inspector(mapping({ world: id.optional(), claims: claimEntriesIn(world) }, 'world or claims'), nameOf),
)
export const claimsIn = (world: World, document: TextDocument) =>
  (isMapping(document.value) ? asMapping : asList)(world)
/** Refuses parts of a claims file, whatever the world. */
export const CLAIMS = inspector(z.unknown(), nameOf)
