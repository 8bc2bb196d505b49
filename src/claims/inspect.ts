import { z } from 'zod'
import type { Path, TextDocument } from '../text/document.ts'
import { inspector, valueAt } from '../text/inspection.ts'
import { show } from '../text/show.ts'
import { perWorld } from '../worlds/memo.ts'
import { claimEntriesIn } from './schema.ts'

/** A claims file is a list of entries; a part is `<id>.condition.op`, or by number where the claim has no id. */
const nameOf = ({ value }: TextDocument, path: Path): string => {
  const [index, ...rest] = path
  const id = rest[0] === 'id' ? undefined : valueAt(value, [index!, 'id'])
  return [typeof id === 'string' ? id : index!, ...rest].map(show).join('.')
}

export const claimsIn = perWorld((world) => inspector(claimEntriesIn(world), nameOf))
/** Refuses parts of a claims file, whatever the world. */
export const CLAIMS = inspector(z.unknown(), nameOf)
