import { inspector, valueAt } from '../text/inspection.ts'
import { show } from '../text/show.ts'
import { claimEntries } from './schema.ts'

/** A claims file is a list of entries; a part is `<id>.condition.op`, or by number where the claim has no id. */
export const CLAIMS = inspector(claimEntries, ({ value }, path) => {
  const [index, ...rest] = path
  const id = rest[0] === 'id' ? undefined : valueAt(value, [index!, 'id'])
  return [typeof id === 'string' ? id : index!, ...rest].map(show).join('.')
})
