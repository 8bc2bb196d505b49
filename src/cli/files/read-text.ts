import { readFileSync, statSync } from 'node:fs'
import { relative } from 'node:path'
import { SIZE_LIMIT } from '../../text/document.ts'
import { ScenarioError } from '../../text/errors.ts'
import { show } from '../../text/show.ts'
import { decoded } from './encoding.ts'

/** Largest table or answer that is read, in bytes; scenarios and designs are smaller by far. */
export const DATA_LIMIT = 32_000_000

/** A text file, refused if it is none or too large: its size is asked before it is read. */
export function readText(path: string, name = shown(path), limit = SIZE_LIMIT): string {
  if (path.includes('\0'))
    throw new ScenarioError({ code: 'bad-value', got: show(path), expected: 'the path of a file' })
  const stat = statSync(path)
  if (!stat.isFile())
    throw new ScenarioError({
      code: 'not-a-file',
      file: name,
      got: stat.isDirectory() ? 'a folder' : 'no regular file',
      expected: 'a file',
    })
  if (stat.size > limit)
    throw new ScenarioError({
      code: 'too-large',
      file: name,
      got: `${stat.size} bytes`,
      expected: `at most ${limit}`,
    })
  return decoded(readFileSync(path), name)
}

/** A path as messages give it: from the working folder where it lies in there. */
export function shown(path: string): string {
  const inside = relative('.', path)
  return inside.startsWith('..') ? path : inside
}
