import { join } from 'node:path'
import { canonical } from '../../text/canonical.ts'
import { show } from '../../text/show.ts'
import { withDuck } from '../files/duck.ts'
import { parquetSource } from '../files/parquet.ts'
import { withPlainPath } from '../files/plain-path.ts'
import { isRecord, readJson, readText, standing } from '../files/standing.ts'
import { crateText } from './crate.ts'
import { witnessIn } from './crate-witness.ts'
import type { Flaw } from './flaw.ts'
import type { SweepFolder } from './folder.ts'
import { CRATE } from './folder-names.ts'
import { inputsOf, inputText } from './inputs.ts'
import { isAsWritten, readManifest, type StudyManifest, studyManifest } from './manifest.ts'
import { TABLES } from './merge.ts'
import type { Outcomes } from './outcomes.ts'
import type { Sweep } from './plan-file.ts'

/**
 * What is wrong with the result of a sweep: tables, manifest, inputs and crate, each of which follows from plan and
 * markers or is held by a digest in another. Of a sweep that is not done, only what its manifest claims all the same.
 */
export async function resultFlaws(
  folder: SweepFolder,
  sweep: Sweep,
  outcomes: Outcomes,
  isDone: boolean,
): Promise<readonly Flaw[]> {
  const flaws: Flaw[] = []
  const tell = (name: string, got: string, expected: string) =>
    flaws.push({ file: join(folder.shown, name), got, expected, isForeign: false })
  const manifest = readManifest(folder)
  if (manifest === undefined) {
    const tables = Object.values(TABLES).some((name) => standing(folder.at(name)) !== 'nothing')
    if (isDone && tables) tell('manifest.json', 'nothing', 'the manifest of the tables that are there')
    return flaws
  }
  if ('got' in manifest) {
    if (standing(folder.at('manifest.json')) === 'a file') tell('manifest.json', manifest.got, 'as it was written')
    return flaws
  }
  if (manifest.planHash !== sweep.file.planHash) {
    if (isDone) tell('manifest.json', 'the result of another plan', 'that of plan.json')
    return flaws
  }
  for (const [table, name] of Object.entries(TABLES) as [keyof typeof TABLES, string][]) {
    const got = standing(folder.at(name))
    if (got === 'nothing') tell(name, got, 'the table that manifest.json names')
    else if (got === 'a file' && !isAsWritten(folder.at(name), manifest.tables[table]))
      tell(name, 'other bytes than manifest.json says', 'those that were merged')
  }
  const areThere = Object.values(TABLES).every((name) => standing(folder.at(name)) === 'a file')
  if (isDone && areThere && flaws.length === 0) {
    const wrong = wrongIn(manifest, await expectedManifest(folder, sweep, outcomes, manifest))
    if (wrong) tell('manifest.json', `${wrong[0]}: ${wrong[1]}`, wrong[2])
  }
  for (const [{ path }, content] of inputsOf(sweep.file)) {
    const text = inputText(content)
    const read = readText(folder.at(path), 4 * text.length + 1024)
    const got = 'got' in read ? read.got : 'other bytes'
    if (('got' in read || read.text !== text) && !isStrange(got)) tell(path, got, 'as plan.json has it')
  }
  const told = new Set(flaws.map(({ file }) => file))
  for (const [name, got, expected] of crateFlaws(folder))
    if (!told.has(join(folder.shown, name))) tell(name, got, expected)
  if (flaws.length === 0 && areThere && !isOwnCrate(folder, sweep, manifest))
    tell(CRATE, 'other bytes than were written', 'the description of the study')
  return flaws
}

/** What stands in a file’s place and is none is told of by itself. */
const isStrange = (got: string): boolean => /^a (folder|pipe|socket|device|link)/.test(got)

/** What the manifest has to say, by plan, markers and tables. */
async function expectedManifest(
  folder: SweepFolder,
  sweep: Sweep,
  outcomes: Outcomes,
  { wall }: StudyManifest,
): Promise<StudyManifest> {
  const done = sweep.shards.map(({ id }) => id)
  const rows = await rowsOf(folder)
  return { ...studyManifest(folder, sweep, rows, outcomes, { done, missing: [] }, new Date(0)), wall }
}

const rowsOf = (folder: SweepFolder): Promise<number> =>
  withPlainPath(folder.path, (plain) =>
    withDuck({ threads: '1' }, async (duck) => {
      const counted = await duck.runAndReadAll(`SELECT count(*) FROM ${parquetSource([join(plain, TABLES.series)])}`)
      return Number(counted.getRowsJS()[0][0])
    }),
  )

/** The first member in which two manifests differ, what one has and what the other. */
function wrongIn(got: StudyManifest, expected: StudyManifest): readonly [string, string, string] | undefined {
  const members = [...new Set([...Object.keys(expected), ...Object.keys(got)])] as (keyof StudyManifest)[]
  const spelled = (value: unknown) => (value === undefined ? 'nothing' : canonical(value))
  const wrong = members.find((name) => spelled(got[name]) !== spelled(expected[name]))
  if (wrong === undefined) return undefined
  const said = (value: unknown) => show(typeof value === 'object' ? canonical(value) : value)
  return [wrong, said(got[wrong]), said(expected[wrong])]
}

/** Bytes of a crate. */
const MOST_CRATE = 1 << 26

/** Files whose digest is not the one that the crate has of them. */
function crateFlaws(folder: SweepFolder): readonly (readonly [string, string, string])[] {
  const read = readJson(folder.at(CRATE), MOST_CRATE)
  if ('got' in read) return isStrange(read.got) ? [] : [[CRATE, read.got, 'the description of the study']]
  const graph = isRecord(read.value) ? read.value['@graph'] : undefined
  if (!Array.isArray(graph)) return [[CRATE, 'no crate', 'the description of the study']]
  const files = new Map(graph.filter(isRecord).map((entity) => [entity['@id'], entity]))
  const described = ['plan.json', 'manifest.json', ...Object.values(TABLES)]
  return described.flatMap((name) =>
    standing(folder.at(name)) === 'a file' && !isAsDescribed(folder.at(name), files.get(name) ?? {})
      ? [[name, `other bytes than ${CRATE} says`, 'those that it describes'] as const]
      : [],
  )
}

/** Whether the crate says what it has to, but for times and who ran it, which only the crate tells. */
function isOwnCrate(folder: SweepFolder, sweep: Sweep, manifest: StudyManifest): boolean {
  const read = readText(folder.at(CRATE), MOST_CRATE)
  if ('got' in read) return isStrange(read.got)
  // what is no file is told of by itself
  if (inputsOf(sweep.file).some(([{ path }]) => standing(folder.at(path)) !== 'a file')) return true
  const { '@graph': graph } = JSON.parse(read.text) as { readonly '@graph': readonly unknown[] }
  const witness = witnessIn(graph.filter(isRecord))
  return witness !== undefined && read.text === crateText(folder, { sweep, manifest }, witness)
}

const isAsDescribed = (file: string, { contentSize, sha256 }: Readonly<Record<string, unknown>>): boolean =>
  isAsWritten(file, { bytes: Number(contentSize), sha256: String(sha256) })
