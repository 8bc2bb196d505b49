import { lstatSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Make a folder and those above it that are missing; those made, outermost first. One by one: where a disk cannot be
 * written, a recursive mkdir says that there is no such folder.
 */
export function makeFolders(folder: string): readonly string[] {
  if (lstatSync(folder, { throwIfNoEntry: false })) return []
  const above = makeFolders(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // another call was faster
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && isFolder(folder)) return above
    for (const each of above.toReversed()) removeEmpty(each)
    throw error
  }
  return [...above, folder]
}

/** Remove a folder in which nothing is; whether it was one. */
export function removeEmpty(folder: string): boolean {
  if (!isFolder(folder) || readdirSync(folder).length > 0) return false
  rmdirSync(folder)
  return true
}

export const isFolder = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
