import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ScenarioError } from '../../text/errors.ts'
import type { World } from '../../worlds/world.ts'
import { replaceText } from '../files/atomic.ts'
import { ownIn } from '../files/folder-kind.ts'
import { makeFolders } from '../files/folders.ts'
import { signed, spelled } from '../files/manifest.ts'
import type { SweepFolder } from './folder.ts'

export const CHARTS = 'charts'
const MANIFEST = 'manifest.json'

/** A chart by the name of its file. */
export interface Picture {
  readonly name: string
  readonly data: string | Uint8Array
}

/**
 * The charts in a sweep’s folder that are ours: those that `charts/manifest.json` lists or, where an earlier version has
 * merged the sweep and none is there, those with the names that it gave. Refused where `charts` or its manifest is not ours.
 */
export function chartsIn(folder: SweepFolder): readonly string[] {
  const stat = lstatSync(folder.at(CHARTS), { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) throw strange(folder, CHARTS, 'a folder')
  const own = ownIn(folder.at(CHARTS))
  if (own === 'none') {
    const merged = ownIn(folder.path)
    const isEarlier = typeof merged !== 'string' && merged.manifest['files'] === undefined
    return isEarlier ? readdirSync(folder.at(CHARTS)).filter((name) => EARLIER.test(name)) : []
  }
  if (own === 'strange' || own.kind !== 'charts') throw strange(folder, join(CHARTS, MANIFEST), 'that of our charts')
  return own.files
}
const EARLIER = /^(?:influences|response)-[a-z0-9-]+\.(?:svg|png)$/

/** Put charts into a sweep’s folder, over earlier ones of ours; refused, before anything is written, where others’ files have their names. */
export function publishCharts(folder: SweepFolder, pictures: readonly Picture[], world: World): readonly string[] {
  const own = chartsIn(folder)
  for (const { name } of pictures) {
    const stat = lstatSync(folder.at(CHARTS, name), { throwIfNoEntry: false })
    if (stat && !(stat.isFile() && own.includes(name))) throw strange(folder, join(CHARTS, name), 'a chart of ours')
  }
  if (pictures.length > 0) {
    makeFolders(folder.at(CHARTS))
    const files = [...new Set([...own, ...pictures.map(({ name }) => name)])].sort()
    replaceText(folder.at(CHARTS, MANIFEST), spelled({ ...signed('sensitivity', world), files }))
  }
  for (const { name, data } of pictures) replaceText(folder.at(CHARTS, name), data)
  return pictures.map(({ name }) => `${CHARTS}/${name}`)
}

const strange = (folder: SweepFolder, name: string, expected: string): ScenarioError =>
  new ScenarioError({
    code: 'exists',
    file: `${folder.shown}/${name}`,
    got: 'what no sweep has written',
    expected: `none, or ${expected}`,
  })
