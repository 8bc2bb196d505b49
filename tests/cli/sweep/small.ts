import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StudyManifest } from '../../../src/cli/sweep/manifest.ts'
import type { Marker } from '../../../src/cli/sweep/marker.ts'
import { head } from '../../scenario/sample.ts'
import { emptyFolder } from '../call.ts'

/** A new folder with `small.yaml`, a scenario of a hundred firms and five quarters, whose runs take milliseconds. */
export function smallWorld(): string {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'small.yaml'), `${head('small')}extends: baseline\nhorizon: 2013Q4\nfirms: 100\n`)
  return folder
}

const FACTORS = `factors:
  - { axis: assumption, id: choice-intensity }
  - { axis: lever, id: openness-tianjin }
  - { axis: rule, id: invest }
`
export const KEEP = 'keep: { indicators: [gdp, capital, conversion-rate], dates: [2012Q4, 2013Q4] }\n'

/** Write a design on the small world, of random points unless told otherwise: its name. */
export function writeDesign(
  folder: string,
  { id = 'd', size = 20, seeds = '2', rest = `${FACTORS}design: random\n`, keep = KEEP } = {},
): string {
  const text = `id: ${id}\nscenarios: [small]\n${rest}size: ${size}\nseeds: ${seeds}\n${keep}`
  writeFileSync(join(folder, `${id}.yaml`), text)
  return `${id}.yaml`
}

export const manifestIn = (sweep: string): StudyManifest =>
  JSON.parse(readFileSync(join(sweep, 'manifest.json'), 'utf8')) as StudyManifest
export const markersIn = (sweep: string): Marker[] =>
  readdirSync(join(sweep, 'done')).map((name) => JSON.parse(readFileSync(join(sweep, 'done', name), 'utf8')) as Marker)
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** How often each shard was begun. */
export function startsIn(sweep: string): Map<string, number> {
  const starts = new Map<string, number>()
  if (!existsSync(join(sweep, 'attempts.log'))) return starts
  for (const line of readFileSync(join(sweep, 'attempts.log'), 'utf8').trimEnd().split('\n')) {
    const { shard, event } = JSON.parse(line) as { shard: string; event: string }
    if (event === 'start') starts.set(shard, (starts.get(shard) ?? 0) + 1)
  }
  return starts
}

/** What lies half-written in a sweep’s folder. */
export const temporariesIn = (sweep: string): string[] =>
  readdirSync(sweep, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.tmp-'))
