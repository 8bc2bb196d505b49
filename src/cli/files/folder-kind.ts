import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord, readJson } from './standing.ts'

export const MANIFEST = 'manifest.json'

/** The parts of a manifest that tell whose it is. */
type Parts = Readonly<Record<string, unknown>>

interface Kind {
  /** As messages call it. */
  readonly title: string
  isManifest(manifest: Parts): boolean
  /** Names that a file of such a folder may have, besides `manifest.json`. */
  readonly names: RegExp
  /** All that versions without a list of files could write. */
  earlier(manifest: Parts): readonly string[]
}

const CHARTS = ['gdp', 'functions', 'capital', 'technology', 'flows', 'advantage', 'conversion', 'cost']
const PICTURE = '[^/]+\\.(?:svg|png)'
const isDigest = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
/** What every manifest has that lists its files: which code wrote them. */
const isSigned = ({ version, codeDigest, engineDigest }: Parts): boolean =>
  typeof version === 'string' && (isDigest(codeDigest) || isDigest(engineDigest))
const isScenario = (value: unknown): value is { readonly id: string } =>
  isRecord(value) && typeof value['id'] === 'string' && isDigest(value['digest'])

/** The folders that commands write, by what is in their `manifest.json`. */
export const KINDS = {
  run: {
    title: 'a run',
    isManifest: (m) =>
      isSigned(m) &&
      isDigest(m['resultDigest']) &&
      Array.isArray(m['runs']) &&
      Array.isArray(m['scenarios']) &&
      m['scenarios'].every(isScenario),
    names: new RegExp(`^(?:(?:series|flows)\\.(?:csv|parquet)|charts/${PICTURE})$`),
    earlier: ({ scenarios }) => [
      ...['series', 'flows'].flatMap((name) => [`${name}.csv`, `${name}.parquet`]),
      ...CHARTS.flatMap((chart) => [
        chart,
        ...(scenarios as { readonly id: string }[]).map(({ id }) => `${chart}-${id}`),
      ]).flatMap((name) => [`charts/${name}.svg`, `charts/${name}.png`]),
    ],
  },
  sweep: {
    title: 'a sweep',
    isManifest: (m) => isSigned(m) && isDigest(m['resultDigest']) && isDigest(m['planHash']) && isRecord(m['runs']),
    // its folder is never replaced as a whole
    names: /^(?!)/,
    earlier: () => [],
  },
  calibration: {
    title: 'a calibration',
    isManifest: (m) =>
      m['command'] === 'calibrate' && (isSigned(m) || Object.keys(m).join() === 'format,command,files'),
    names: /^(?:posterior\.csv|calibration\.json)$/,
    earlier: () => ['posterior.csv', 'calibration.json'],
  },
  fit: {
    title: 'a fit',
    isManifest: (m) =>
      m['command'] === 'fit' &&
      (isSigned(m) || Object.keys(m).join() === 'format,command,vectors,runs,stopped,discrepancy'),
    names: /^(?:(?:fit|bars)\.json|fit\.(?:en|zh)\.svg)$/,
    earlier: () => ['fit.json', 'bars.json', 'fit.en.svg', 'fit.zh.svg'],
  },
  judgement: {
    title: 'a judgement',
    isManifest: (m) =>
      isDigest(m['claims']) &&
      isDigest(m['codeDigest']) &&
      isDigest(m['resultDigest']) &&
      typeof m['vectors'] === 'number' &&
      (m['command'] === undefined || (m['command'] === 'judge' && isSigned(m))),
    names: /^(?:claims|remarks)\.json$/,
    earlier: () => ['claims.json', 'remarks.json'],
  },
  charts: {
    title: 'charts of a sweep',
    isManifest: (m) => m['command'] === 'sensitivity' && isSigned(m),
    names: new RegExp(`^${PICTURE}$`),
    earlier: () => [],
  },
} as const satisfies Readonly<Record<string, Kind>>

export type KindId = keyof typeof KINDS

/** A folder of ours: what its manifest says, and the files that it lists. */
export interface Own {
  readonly kind: KindId
  readonly manifest: Parts
  readonly files: readonly string[]
}

/**
 * What `manifest.json` says of a folder: of which kind it is and which files are ours, by its list, or where an earlier
 * version wrote it by the names which that version had. `strange` where the file is not of our format, where it lists a
 * file outside the folder or one that we never write; `none` where there is no such file.
 */
export function ownIn(folder: string): Own | 'strange' | 'none' {
  const file = join(folder, MANIFEST)
  const stat = lstatSync(file, { throwIfNoEntry: false })
  if (!stat) return 'none'
  const manifest = stat.isFile() ? jsonIn(file) : undefined
  if (!isRecord(manifest) || (manifest['format'] !== 1 && manifest['format'] !== 2)) return 'strange'
  const [kind, card] =
    (Object.entries(KINDS) as [KindId, Kind][]).find(([, { isManifest }]) => isManifest(manifest)) ?? []
  if (kind === undefined || card === undefined) return 'strange'
  if (kind === 'sweep') return { kind, manifest, files: [] }
  const { files } = manifest
  if (files === undefined) return { kind, manifest, files: card.earlier(manifest) }
  if (
    !Array.isArray(files) ||
    !files.every((name) => typeof name === 'string' && isWithin(name) && card.names.test(name))
  )
    return 'strange'
  return { kind, manifest, files }
}

/** Whether there is a plan in the folder, by which sweeps know each other before any manifest is there. */
export const hasPlan = (folder: string): boolean => {
  const plan = jsonIn(join(folder, 'plan.json'))
  return isRecord(plan) && isDigest(plan['planHash'])
}

const isWithin = (name: string): boolean =>
  !/[\\\0]/.test(name) && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

/** Bytes of a manifest or a plan: they may name a million shards or points. */
export const MOST_BYTES = 1 << 28

/** What a file of JSON says; undefined where none is there. */
function jsonIn(file: string): unknown {
  const read = readJson(file, MOST_BYTES)
  return 'value' in read ? read.value : undefined
}
