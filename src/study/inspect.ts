import type { Path, TextDocument } from '../scenario/document.ts'
import { type Complaint, ScenarioError } from '../scenario/errors.ts'
import { complaintsOf, findingsOf, valueAt } from '../scenario/inspection.ts'
import { show } from '../scenario/words.ts'
import { designEntry } from './schema.ts'

/** What is wrong with the form of a design file, in the order of the file; with nothing wrong it is a `DesignEntry`. */
export const inspectDesign = (document: TextDocument, file: string): readonly Complaint[] =>
  complaintsOf(document, file, findingsOf(document, designEntry), (path) => nameOf(document, path))

/** A complaint about the part of a design at `path`, to be thrown. */
export const refusal = (document: TextDocument, file: string, path: Path, said: Complaint): ScenarioError =>
  new ScenarioError({
    ...said,
    file,
    ...document.at(path),
    ...(path.length > 0 && { path: nameOf(document, path) }),
  })

/** `factors.<id>.range`, or by number where the factor has no id. */
function nameOf({ value }: TextDocument, path: Path): string {
  const [room, index, ...rest] = path
  const id = room === 'factors' && index !== undefined ? valueAt(value, [room, index, 'id']) : undefined
  return (typeof id === 'string' && rest[0] !== 'id' ? [room!, id, ...rest] : path).map(show).join('.')
}
