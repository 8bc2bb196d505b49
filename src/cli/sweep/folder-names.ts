import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { standing } from '../files/standing.ts'
import type { Flaw } from './flaw.ts'

/** The file that tells where a sweep comes from. */
export const CRATE = 'ro-crate-metadata.json'
export const SUBFOLDERS: readonly string[] = ['parts', 'done', 'failed']
/** How the names of files go on that are written beside their place, after `.tmp-`. */
const HALF_WRITTEN =
  /^(?:(?:plan|manifest|design|assumptions|scenario-[a-z0-9-]+|ro-crate-metadata|[0-9a-f]{20})\.json|merge|(?:result|runs|[0-9a-f]{20})\.parquet|[a-z]+-[a-z0-9-]+\.(?:svg|png))-/
export const isHalfWritten = (written: string): boolean => HALF_WRITTEN.test(written)

/** All that a sweep writes into its folder. */
const OWN = [
  ...SUBFOLDERS,
  'plan.json',
  'attempts.log',
  'CANCELLED',
  'result.parquet',
  'runs.parquet',
  'manifest.json',
  'charts',
  'inputs',
  CRATE,
]
const FOLDERS = [...SUBFOLDERS, 'charts', 'inputs']
/** A file that describes what went in. */
const INPUT = /^(design|assumptions|scenario-.*)\.json$/

interface Place {
  /** A name in the folder as a path. */
  at(...names: readonly string[]): string
  /** The folder as messages give it. */
  readonly shown: string
}

/** What stands in the place of a file or folder of a sweep, and is none. Only plan, tables and rooms; not what is in them. */
export function unknownFiles({ at, shown }: Place): readonly Flaw[] {
  const inputs = standing(at('inputs')) === 'a folder' ? readdirSync(at('inputs')) : []
  const asked = [
    ...FOLDERS.map((name) => [name, 'a folder'] as const),
    ...OWN.filter((name) => !FOLDERS.includes(name)).map((name) => [name, 'a file'] as const),
    ...inputs.filter((name) => INPUT.test(name)).map((name) => [`inputs/${name}`, 'a file'] as const),
  ]
  return asked.flatMap(([name, expected]) => {
    const got = standing(at(name))
    if (got === expected || got === 'nothing') return []
    return [{ file: join(shown, name), got, expected: `${expected}, or nothing`, isForeign: true }]
  })
}
