import type { Path, TextDocument } from '../scenario/document.ts'
import { type Complaint, ScenarioError } from '../scenario/errors.ts'
import { complaintsOf, findingsOf, valueAt } from '../scenario/inspection.ts'
import { show } from '../scenario/words.ts'
import { claimEntries } from './schema.ts'

/** What is wrong with the form of a claims file, in the order of the file; with nothing wrong it is a list of entries. */
export const inspectClaims = (document: TextDocument, file: string): readonly Complaint[] =>
  complaintsOf(document, file, findingsOf(document, claimEntries), (path) => nameOf(document, path))

/** A complaint about the part of a claims file at `path`, to be thrown. */
export const refusal = (document: TextDocument, file: string, path: Path, said: Complaint): ScenarioError =>
  new ScenarioError({
    ...said,
    file,
    ...document.at(path),
    ...(path.length > 0 && { path: nameOf(document, path) }),
  })

/** `<id>.condition.op`, or by number where the claim has no id. */
function nameOf({ value }: TextDocument, path: Path): string {
  const [index, ...rest] = path
  const id = rest[0] === 'id' ? undefined : valueAt(value, [index!, 'id'])
  return [typeof id === 'string' ? id : index!, ...rest].map(show).join('.')
}
