import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { ScenarioError } from '../../text/errors.ts'
import { MANIFEST, ownIn } from '../files/folder-kind.ts'
import { CHARTS, chartsIn } from './chart-folder.ts'

import type { SweepFolder } from './folder.ts'
import { CRATE, isHalfWritten, SUBFOLDERS } from './folder-names.ts'
import { INPUTS, inputsOf } from './inputs.ts'
import { TABLES } from './merge.ts'
import { type PlanFile, readPlan } from './plan-file.ts'

/** Of the two tables, their files. */
const MERGED: readonly string[] = Object.values(TABLES)
/** Columns that tell a table of ours, each in both. */
const COLUMNS = ['scenario', 'point', 'seed']

/** Files of shards, by the names that they have and nothing else has. */
const SHARD =
  /^(?:parts\/[0-9a-f]{20}\.parquet|done\/[0-9a-f]{20}\.json|failed\/[0-9a-f]{20}\.\d+\.json)(?:\.differs-[0-9a-f]{8})?$/

/** The files that a merged sweep consists of, sorted, besides its manifest and the charts, which have a manifest of their own. */
export const filesOf = (file: PlanFile, done: readonly string[]): readonly string[] =>
  [
    'attempts.log',
    'plan.json',
    CRATE,
    ...MERGED,
    ...inputsOf(file).map(([{ path }]) => path),
    ...done.flatMap((id) => [`done/${id}.json`, `parts/${id}.parquet`]),
  ].sort()

/** Refuse a folder without a plan in which anything is but what a sweep that was killed at its very start leaves. */
export function refuseUnlessNew(folder: SweepFolder): void {
  const [other] = namesIn(folder.path).filter((name) =>
    SUBFOLDERS.includes(name)
      ? namesIn(folder.at(name)).length > 0
      : !/^\.tmp-plan\.json-.*-\d+-[0-9a-f]{8}$/.test(name),
  )
  if (other === undefined) return
  const own = ownIn(folder.path)
  throw refused(
    typeof own === 'string' || own.kind === 'sweep'
      ? `${folder.shown}, where ${other} is`
      : `${folder.shown}, the folder of ${own.kind === 'run' ? 'a run' : `a ${own.kind}`}`,
    'a new folder, or that of a sweep',
  )
}

/** Refuse a sweep’s folder where something stands in the place of a file of ours that the sweep would replace. */
export function refuseInTheWay(folder: SweepFolder, file: PlanFile): void {
  const isOurs = ownership(folder)
  for (const name of [...SUBFOLDERS, INPUTS]) {
    const stat = lstatSync(folder.at(name), { throwIfNoEntry: false })
    if (stat && !stat.isDirectory()) throw inTheWay(folder, name, 'a folder')
  }
  for (const name of ['CANCELLED', MANIFEST, ...filesOf(file, [])])
    if (lstatSync(folder.at(name), { throwIfNoEntry: false }) && !isOurs(name))
      throw inTheWay(folder, name, 'that of a sweep')
}

/**
 * What a plan that is written into a folder makes go: all of the sweep that it replaces. Refused where a file that no sweep
 * has written would be in its way.
 */
export function filesToGo(
  folder: SweepFolder,
  file: PlanFile,
  { isNew, replaces }: { readonly isNew: boolean; readonly replaces: boolean },
): readonly string[] {
  if (isNew) refuseUnlessNew(folder)
  if (replaces) return ownFiles(folder)
  refuseInTheWay(folder, file)
  return []
}

/** Every file of a sweep in its folder; refused where anything else is in it. */
export function ownFiles(folder: SweepFolder): readonly string[] {
  const isOurs = ownership(folder)
  const charts = new Set([MANIFEST, ...chartsIn(folder)].map((name) => `${CHARTS}/${name}`))
  const own: string[] = []
  const look = (within: string) => {
    for (const entry of readdirSync(folder.at(within), { withFileTypes: true })) {
      const name = within === '' ? entry.name : `${within}/${entry.name}`
      if (entry.isDirectory() && within === '' && [...SUBFOLDERS, INPUTS, CHARTS].includes(name)) look(name)
      else if (entry.isFile() && (charts.has(name) || isOurs(name))) own.push(name)
      else
        throw refused(
          `${folder.shown}/${name}, which no sweep has written`,
          'a new folder, or one in which nothing else is',
        )
    }
  }
  look('')
  return own
}

/** Whether a file of the folder is ours: by its name and, of what others may call the same, by what is in it. */
function ownership(folder: SweepFolder): (name: string) => boolean {
  const own = ownIn(folder.path)
  const merged = typeof own !== 'string' && own.kind === 'sweep' ? own.manifest : undefined
  const { files } = merged ?? {}
  const isListed = (name: string) => Array.isArray(files) && files.includes(name)
  // versions without a list had these in every folder that was merged
  const isMerged = (name: string) => isListed(name) || (merged !== undefined && files === undefined)
  const isOwn = (name: string): boolean => {
    if (name === MANIFEST) return merged !== undefined || isTorn(folder, name, MANIFEST_START)
    if (name === 'plan.json' || name === 'attempts.log' || SHARD.test(name)) return true
    if (name === 'CANCELLED') return lstatSync(folder.at(name)).size === 0
    if (MERGED.includes(name)) return isMerged(name) || isTable(folder.at(name))
    if (name === CRATE) return isMerged(name) || isTorn(folder, name, CRATE_START)
    if (name.startsWith(`${INPUTS}/`) && INPUT.test(name)) return isListed(name) || isInput(folder.at(name))
    return false
  }
  return (name) => {
    const temporary = /^(?:(?:parts|done|inputs|charts)\/)?\.tmp-(.*)-\d+-[0-9a-f]{8}$/.exec(name)?.[1]
    return lstatSync(folder.at(name)).isFile() && (temporary === undefined ? isOwn(name) : isHalfWritten(temporary))
  }
}

const INPUT = /^inputs\/(?:design|assumptions|scenario-[a-z][a-z0-9-]*)\.json$/
const MANIFEST_START = /^\{\n {2}"format": [12],\n {2}"version": "[^"]*",\n {2}"(?:code|engine)Digest": "/
const CRATE_START =
  /^\{\n {2}"@context": \[\n {4}"https:\/\/w3id\.org\/ro\/crate\/1\.1\/context",\n {4}"https:\/\/w3id\.org\/ro\/terms\/workflow-run\/context"/

/** Bytes in which a file of ours says of which plan it is. */
const BEGINNING = 1 << 20

/** Whether a file begins as ours do, names the plan of the folder, or is empty: a disk may have torn it. */
function isTorn(folder: SweepFolder, name: string, start: RegExp): boolean {
  const descriptor = openSync(folder.at(name), 'r')
  try {
    const bytes = Buffer.alloc(BEGINNING)
    const text = bytes.toString('latin1', 0, readSync(descriptor, bytes))
    if (text === '' || start.test(text)) return true
    const plan = readPlan(folder)
    return plan !== undefined && text.includes(plan.planHash)
  } finally {
    closeSync(descriptor)
  }
}

/** Whether a file of JSON says what one of the inputs of a study says. */
function isInput(file: string): boolean {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
  if (typeof content !== 'object' || content === null) return false
  const name = basename(file, '.json')
  if (name === 'design') return 'factors' in content && 'keep' in content && 'kind' in content
  if (name === 'assumptions') return 'capital-depreciation' in content
  return 'id' in content && name === `scenario-${content.id}` && 'horizon' in content && 'rules' in content
}

/** Whether a file is Parquet with the columns that both tables of a study have: its footer names them. */
function isTable(file: string): boolean {
  const descriptor = openSync(file, 'r')
  try {
    const { size } = fstatSync(descriptor)
    if (size < 12) return size === 0
    const end = Buffer.alloc(8)
    readSync(descriptor, end, 0, 8, size - 8)
    const length = end.readUInt32LE(0)
    if (end.toString('latin1', 4) !== 'PAR1' || length > size) return false
    const footer = Buffer.alloc(length)
    readSync(descriptor, footer, 0, length, size - 8 - length)
    return COLUMNS.every((column) => footer.includes(column))
  } finally {
    closeSync(descriptor)
  }
}

const namesIn = (path: string): readonly string[] =>
  lstatSync(path, { throwIfNoEntry: false }) ? readdirSync(path) : []

const refused = (got: string, expected: string): ScenarioError =>
  new ScenarioError({ code: 'exists', path: '--out', got, expected })

const inTheWay = (folder: SweepFolder, name: string, expected: string): ScenarioError =>
  new ScenarioError({
    code: 'exists',
    file: `${folder.shown}/${name}`,
    got: 'what no sweep has written',
    expected: `none, or ${expected}`,
  })
