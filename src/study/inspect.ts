import { z } from 'zod'
import type { Path, TextDocument } from '../text/document.ts'
import { inspector, valueAt } from '../text/inspection.ts'
import { show } from '../text/show.ts'
import { perWorld } from '../worlds/memo.ts'
import { designEntryIn } from './schema.ts'

/** A design file is a `DesignEntry`; a part is `factors.<id>.range`, or by number where the factor has no id. */
const nameOf = ({ value }: TextDocument, path: Path): string => {
  const [room, index, ...rest] = path
  const id = room === 'factors' && index !== undefined ? valueAt(value, [room, index, 'id']) : undefined
  return (typeof id === 'string' && rest[0] !== 'id' ? [room!, id, ...rest] : path).map(show).join('.')
}

export const designsIn = perWorld((world) => inspector(designEntryIn(world), nameOf))
/** Refuses parts of a design file, whatever the world. */
export const DESIGN = inspector(z.unknown(), nameOf)
