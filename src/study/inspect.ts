import { inspector, valueAt } from '../text/inspection.ts'
import { show } from '../text/show.ts'
import { designEntry } from './schema.ts'

/** A design file is a `DesignEntry`; a part is `factors.<id>.range`, or by number where the factor has no id. */
export const DESIGN = inspector(designEntry, ({ value }, path) => {
  const [room, index, ...rest] = path
  const id = room === 'factors' && index !== undefined ? valueAt(value, [room, index, 'id']) : undefined
  return (typeof id === 'string' && rest[0] !== 'id' ? [room!, id, ...rest] : path).map(show).join('.')
})
