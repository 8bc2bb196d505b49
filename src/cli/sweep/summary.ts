import { formatDuration } from '../terminal/progress.ts'
import { table } from '../terminal/table.ts'
import type { Estimate } from './estimate.ts'
import type { SweepFolder } from './folder.ts'
import type { StudyManifest } from './manifest.ts'
import type { Status } from './status.ts'
import type { Verified } from './verify.ts'

const many = (count: number, word: string): string => `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`

/** `1.2 MB`: powers of ten, two digits. */
export function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  let unit = 0
  for (; bytes >= 999.5 && unit < units.length - 1; unit++) bytes /= 1000
  return `${unit === 0 ? bytes : Number(bytes.toPrecision(2))} ${units[unit]}`
}

export function toldEstimate(expected: Estimate & { readonly design: string; readonly out: string }): string {
  const { design, out, runs, scenarios, points, seeds, shards, shardSize, stored, workers, millisecondsPerRun } =
    expected
  const of = [many(scenarios, 'scenario'), many(points, 'point'), many(seeds, 'seed')].join(' × ')
  const time =
    runs === stored
      ? 'none: all are stored'
      : `about ${formatDuration(expected.seconds * 1000)} with ${many(workers, 'worker')}, ${millisecondsPerRun.toPrecision(2)} ms a run here`
  return lines([
    [design, `${many(runs, 'run')}: ${of}`],
    ['shards', `${many(shards, 'shard')} of at most ${many(shardSize, 'run')}`],
    ['stored', `${many(stored, 'run')} in ${out}`],
    ['time', time],
    ['space', `about ${size(expected.bytes)}`],
  ])
}

export function toldStatus(
  folder: SweepFolder,
  { design, shards, runs, bytes, cancelled, resultDigest, damaged: flaw }: Status,
): string {
  const aside =
    shards.setAside.length > 0 ? `, ${shards.setAside.length} set aside (${shards.setAside.join(', ')})` : ''
  const damaged = shards.damaged > 0 ? `, ${shards.damaged} damaged` : ''
  const failed = runs.failed > 0 ? `, ${runs.failed.toLocaleString('en')} of them failed` : ''
  return lines([
    [design, folder.shown],
    ['runs', `${runs.recorded.toLocaleString('en')} of ${runs.planned.toLocaleString('en')}${failed}`],
    ['shards', `${shards.done.toLocaleString('en')} of ${shards.planned.toLocaleString('en')}${damaged}${aside}`],
    ['space', size(bytes)],
    ['result', resultDigest ?? flaw ?? (cancelled ? 'none: cancelled' : 'none yet')],
  ])
}

export function toldMerged(folder: SweepFolder, { runs, rows, resultDigest, wall }: StudyManifest): string {
  const failed = runs.failed > 0 ? `, ${runs.failed.toLocaleString('en')} failed` : ''
  const missing = runs.missing > 0 ? `, ${runs.missing.toLocaleString('en')} missing` : ''
  return `${folder.shown}: ${many(runs.planned, 'run')}${failed}${missing}, ${rows.series.toLocaleString('en')} rows, ${wall.seconds.toFixed(1)} s\ndigest ${resultDigest}\n`
}

/** What is stored, of all that is planned, and what was done again. */
export function toldSame(folder: SweepFolder, { planned, stored, sampled }: Verified): string {
  const of =
    stored === planned ? `all ${many(planned, 'run')}` : `${stored.toLocaleString('en')} of ${many(planned, 'run')}`
  return `${folder.shown}: ${of} stored, every file as it was written; ${sampled} of ${stored.toLocaleString('en')} run again: the same bytes\n`
}

export function toldDifferences({ flaws, differences }: Verified): string {
  const files = flaws.map(({ file, got, expected }) => `${file}: got ${got}; expected ${expected}\n`)
  const runs = differences.map(
    ({ run, scenario, point, seed, what, got, expected, command }) =>
      `${scenario} point ${point} seed ${seed} (${run.slice(0, 12)}…): ${what}: got ${got}; expected ${expected}; repeat it: ${command}\n`,
  )
  return [...files, ...runs].join('')
}

const lines = (rows: readonly (readonly [string, string])[]): string => table(rows[0], rows.slice(1))
