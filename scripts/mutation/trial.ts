import type { Change } from './candidates.ts'
import type { Copy } from './copy.ts'

/**
 * The short tests that ask results or judgement in one process, in the order in which they are tried; those of the command
 * line and of the page, which call what is built, are left out, and so is what compares documents with code.
 */
const STAGES: readonly (readonly string[])[] = [
  ['tests/odd/', 'tests/phases/', 'tests/indicators/', 'tests/laws/founding', 'tests/laws/quarters', 'tests/records/'],
  ['tests/laws/', 'tests/math/', 'tests/evidence/', 'tests/door.test.ts'],
  ['tests/study/', 'tests/claims/', 'tests/verdicts.test.ts'],
]
const ofStudies = /^src[\\/](study|claims)[\\/]/

/** The first test that notices a change, or of the code as it is, of which none should fail; undefined where none does. */
export async function noticed(copy: Copy, change?: Change): Promise<string | undefined> {
  const tried = async (): Promise<string | undefined> => {
    for (const stage of change && ofStudies.test(change.file) ? STAGES.toReversed() : STAGES) {
      const failure = await copy.failureIn(stage)
      if (failure !== undefined) return failure
    }
    return undefined
  }
  if (!change) return tried()
  return copy.changed(change.file, (code) => code.replace(change.was, () => change.became), tried)
}
