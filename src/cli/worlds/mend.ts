import { existsSync, realpathSync, statSync } from 'node:fs'
import type { Complaint } from '../../text/errors.ts'
import { replaceText } from '../files/atomic.ts'
import { refusable } from '../files/fault.ts'
import { readText } from '../files/read-text.ts'
import { withNewNames } from '../terminal/former-names.ts'
import { DATA_LIMIT, worldOfFile } from './library.ts'
import { loadWorld } from './worlds.ts'

/**
 * Rewrite a file in its place with the names that assumptions have now; what was renamed, nothing where nothing was. A file
 * that is not right, or would not be, is left as it is: `check` then says what is wrong with it.
 */
export function mended(file: string, check: () => readonly Complaint[]): readonly string[] {
  if (!existsSync(file) || !statSync(file).isFile()) return []
  if (check().length > 0) return []
  const before = readText(file, file, DATA_LIMIT)
  const isTable = /\.csv$/i.test(file)
  const world = loadWorld(isTable ? undefined : worldOfFile(file, before, file))
  const { text, names } = withNewNames(before, world)
  if (names.length === 0) return []
  const write = (content: string): void => refusable(file, () => replaceText(realpathSync(file), content))
  write(text)
  if (check().length === 0) return names
  write(before)
  return []
}
