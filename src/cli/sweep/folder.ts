import {
  accessSync,
  appendFileSync,
  constants,
  existsSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { publishText } from '../files/atomic.ts'
import { sha256Of } from '../files/file-digest.ts'
import { makeFolders } from '../files/folders.ts'
import { foreign, isRecord, readJson, readText, standing } from '../files/standing.ts'
import { sweepTemporary } from '../files/temporary.ts'
import type { ShardFlaw } from './flaw.ts'
import { isHalfWritten, SUBFOLDERS, unknownFiles } from './folder-names.ts'
import { type Marker, MOST_MARKER, markerText, parseMarker } from './marker.ts'

/** A shard that has failed so often is quarantined. */
export const MOST_FAILURES = 3
/** Bytes of the record of a failure. */
const MOST_FAILURE = 1 << 20

/** The folder of a sweep. What it holds is found by name, never by what a listing shows. */
export class SweepFolder {
  readonly path: string
  /** As messages give it. */
  readonly shown: string

  constructor(path: string) {
    this.path = path
    const inside = relative('.', path)
    this.shown = inside.startsWith('..') ? path : inside || '.'
  }

  at = (...names: readonly string[]): string => join(this.path, ...names)
  part = (shard: string): string => this.at('parts', `${shard}.parquet`)
  done = (shard: string): string => this.at('done', `${shard}.json`)

  /** Before runs: its folders are there, nothing half-written is, and an earlier cancelling is forgotten. */
  begin(): void {
    this.make()
    this.tidy()
    rmSync(this.at('CANCELLED'), { force: true })
  }

  make(): void {
    for (const name of SUBFOLDERS) makeFolders(this.at(name))
  }

  /** Remove what earlier calls that were killed have left half-written. */
  tidy(): void {
    for (const name of ['parts', 'done', 'inputs', 'charts', '.']) sweepTemporary(this.at(name), isHalfWritten)
  }

  /** The marker of a shard whose part is there in its full length; undefined where it is not done. */
  marker(shard: string): Marker | undefined {
    const found = this.look(shard)
    return found && 'runs' in found ? found : undefined
  }

  /** A shard’s marker, or what is wrong with it or with its part; undefined where it is not done. */
  look(shard: string): Marker | ShardFlaw | undefined {
    const flaw = (name: string, got: string, expected: string, isForeign: boolean): ShardFlaw => ({
      id: shard,
      file: join(this.shown, name),
      got,
      expected,
      isForeign,
    })
    const [done, part] = [`done/${shard}.json`, `parts/${shard}.parquet`]
    const there = standing(this.part(shard))
    if (there !== 'nothing' && there !== 'a file') return flaw(part, there, 'the part of a shard, or nothing', true)
    const marked = standing(this.done(shard))
    if (marked === 'nothing') return undefined
    if (marked !== 'a file') return flaw(done, marked, 'the marker of a shard, or nothing', true)
    const read = readText(this.done(shard), MOST_MARKER)
    if ('got' in read) return flaw(done, read.got, 'the marker of a shard', false)
    const marker = parseMarker(shard, read.text)
    if (!marker) return flaw(done, 'other bytes than a shard wrote', 'its marker as it was written', false)
    const size = there === 'nothing' ? undefined : statSync(this.part(shard)).size
    if (size === marker.bytes) return marker
    return flaw(
      part,
      size === undefined ? 'nothing' : `${size.toLocaleString('en')} bytes`,
      `the ${marker.bytes.toLocaleString('en')} bytes that its marker says`,
      false,
    )
  }

  /** Before a sweep writes: it neither removes nor waits for what is none of its own, and its disk can be written. */
  refuseUnknownFiles(): void {
    try {
      if (existsSync(this.path)) accessSync(this.path, constants.W_OK)
    } catch (error) {
      throw Object.assign(error as Error, { path: this.shown })
    }
    const [flaw] = unknownFiles(this)
    if (flaw) throw foreign(flaw.file, flaw.got, flaw.expected)
  }

  /** Whether the part of a shard has the bytes that its marker says. */
  isWhole = ({ id, sha256 }: Marker): boolean => sha256Of(this.part(id)) === sha256

  /** Every shard that is done, by id: what a listing shows is only asked for what may be kept. */
  stored(): readonly Marker[] {
    if (!existsSync(this.at('done'))) return []
    const ids = readdirSync(this.at('done')).flatMap((name) => /^([0-9a-f]{20})\.json$/.exec(name)?.[1] ?? [])
    return ids.sort().flatMap((id) => this.marker(id) ?? [])
  }

  /** Forget a shard whose bytes are wrong, so that it is run again. */
  drop(shard: string): void {
    rmSync(this.done(shard), { force: true })
    rmSync(this.part(shard), { force: true })
  }

  mark(marker: Omit<Marker, 'digest'>): void {
    publishText(this.done(marker.id), markerText(marker))
  }

  failures(shard: string): number {
    let count = 0
    for (;;) {
      const path = this.#failure(shard, count + 1)
      const got = standing(path)
      if (got === 'nothing') return count
      if (got !== 'a file') throw foreign(join(this.shown, relative(this.path, path)), got)
      count++
    }
  }

  /** Record that a shard failed; how often it has by now. */
  fail(shard: string, said: { readonly code: string; readonly message: string }): number {
    for (let attempt = this.failures(shard) + 1; ; attempt++) {
      const text = `${JSON.stringify({ id: shard, attempt, ...said, at: new Date().toISOString() })}\n`
      try {
        writeFileSync(this.#failure(shard, attempt), text, { flag: 'wx' })
        return attempt
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
    }
  }

  lastFailure(shard: string): string {
    const read = readJson(this.#failure(shard, this.failures(shard)), MOST_FAILURE)
    const said = 'value' in read && isRecord(read.value) ? read.value['message'] : undefined
    return typeof said === 'string' ? said : 'a record that cannot be read'
  }

  clearFailures(shard: string): void {
    for (let attempt = this.failures(shard); attempt > 0; attempt--) rmSync(this.#failure(shard, attempt))
  }

  #failure = (shard: string, attempt: number): string => this.at('failed', `${shard}.${attempt}.json`)

  /** Add a line to the log of attempts, which nothing is read from but people’s curiosity and the speed of the past. */
  log(line: Readonly<Record<string, string | number>>): void {
    appendFileSync(this.at('attempts.log'), `${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
  }

  isCancelled = (): boolean => existsSync(this.at('CANCELLED'))

  cancel(): void {
    if (!this.isCancelled()) writeFileSync(this.at('CANCELLED'), '', { flag: 'wx' })
  }
}
