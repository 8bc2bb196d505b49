import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ScenarioError } from '../../text/errors.ts'
import { clearing } from './clearing.ts'

/** What DuckDB reads as a pattern wherever a path is asked for, in lists of paths too. */
const PATTERN = /[*?[]/

/**
 * Use a folder under a path that DuckDB takes for what it says: absolute, so that neither `~` nor `file:` nor a leading
 * `-` means anything, and without `*`, `?` and `[`. These can be escaped only where no folder holds a backslash and all
 * may be listed, so a folder whose path has them is reached through a link, which is gone afterwards.
 */
export async function withPlainPath<T>(folder: string, use: (plain: string) => Promise<T>): Promise<T> {
  const place = resolve(folder)
  if (!PATTERN.test(place)) return use(place)
  const room = mkdtempSync(join(plainTmp(), 'factor-mobility-'))
  return clearing(
    () => rmSync(room, { recursive: true, force: true }),
    () => {
      const link = join(room, 'folder')
      // the kind of link matters on Windows only, where it is one that needs no rights
      symlinkSync(place, link, 'junction')
      return use(link)
    },
  )
}

/** The folder of temporary files, or the usual one where that has a pattern in its own name. */
export function plainTmp(): string {
  const found = [resolve(tmpdir()), '/tmp'].find((folder) => !PATTERN.test(folder))
  if (found !== undefined) return found
  throw new ScenarioError({
    code: 'bad-environment',
    path: 'TMPDIR',
    got: tmpdir(),
    expected: 'a folder without *, ? and [ in its path',
  })
}
